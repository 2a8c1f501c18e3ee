import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const lib = fileURLToPath(new URL("./src/lib", import.meta.url));
const app = fileURLToPath(new URL("./src/app", import.meta.url));

export default defineConfig({
  plugins: [svelte(), ...(process.env.VITEST ? [svelteTesting()] : [])],
  resolve: { alias: { $lib: lib, $app: app } },
  // The window's policy allows no inline scripts and no data: scripts; nothing may be inlined.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  server: { port: 5173, strictPort: true, host: "localhost" },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], restoreMocks: true, testTimeout: 60_000 },
});
