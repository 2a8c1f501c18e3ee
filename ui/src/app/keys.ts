/**
 * The keyboard map (one table, so that F1 shows what really works). Single letters are the grids' own business: they work
 * only while a list has the focus.
 */
export interface KeyBinding {
  /** As `Control+Shift+K`, `F6`, `Alt+1`. */
  keys: string;
  /** As printed: „Strg+K“. */
  shown: string;
  does: string;
  run: () => void;
}

/** The name of a pressed combination. */
export function combination(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey || event.metaKey ? "Control" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey && event.key.length > 1 ? "Shift" : "",
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ];
  return parts.filter(Boolean).join("+");
}

/** The webview's own meaning of these keys is taken away: they would reload, print or leave the page. */
const TAKEN = new Set(["F5", "F7", "Control+P", "Control+F", "Control+R", "Control+S", "Alt+ArrowLeft", "Alt+ArrowRight", "Control+G", "Control+U", "Control+J"]);

export function handleKeys(event: KeyboardEvent, bindings: KeyBinding[]): void {
  const pressed = combination(event);
  const binding = bindings.find((candidate) => candidate.keys === pressed);
  if (binding || TAKEN.has(pressed)) event.preventDefault();
  binding?.run();
}

/** F6: the next region that is shown, around. */
export function nextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((region) => region.offsetParent !== null || region === document.activeElement);
  if (regions.length === 0) return;
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const to = regions[(at + (back ? regions.length - 1 : 1) + regions.length) % regions.length];
  const first = to?.querySelector<HTMLElement>('[tabindex="0"], button:not([tabindex="-1"]), input, select, textarea, a[href]');
  (first ?? to)?.focus();
}
