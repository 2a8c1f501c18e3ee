/** Colours, row height and type size of the window follow the settings, and the system where they say so. */
import type { SettingsView } from "$lib/bridge/generated";

export function applyAppearance(settings: SettingsView | null): void {
  const root = document.documentElement;
  const systemDark = globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;
  const theme = settings?.theme ?? "system";
  root.dataset["kernTheme"] = theme === "dark" || (theme === "system" && systemDark) ? "dark" : "light";
  root.dataset["akDensity"] = settings?.density ?? "compact";
  root.style.fontSize = `${settings?.fontPercent ?? 100}%`;
}
