import "@kern-ux/native/dist/kern.min.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/ak.css";
import { installBridge } from "$lib/bridge/bridge";
import { inWindow, tauriBridge } from "$lib/bridge/tauri";
import { mount } from "svelte";
import App from "./App.svelte";

async function start(): Promise<void> {
  if (inWindow()) installBridge(tauriBridge());
  else installBridge((await import("$lib/bridge/web")).webBridge());
  const target = document.getElementById("app");
  if (target) mount(App, { target });
}

void start();
