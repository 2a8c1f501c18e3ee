/**
 * The open files keep what was begun in them while the person looks at another tab: an editor half filled in, a what-if.
 * Closing a tab drops its file; locking drops all. Each lives in a reactive root of its own, not in the screen that
 * happened to open it, so that its derived values outlive that screen.
 */
import { CaseController } from "./case.svelte";

const open = new Map<string, { controller: CaseController; drop: () => void }>();

export function openCase(file: string, say: (text: string) => void): CaseController {
  const known = open.get(file);
  if (known) return known.controller;
  let controller: CaseController | undefined;
  const drop = $effect.root(() => {
    controller = new CaseController(file, say);
  });
  const fresh = controller ?? new CaseController(file, say);
  open.set(file, { controller: fresh, drop });
  return fresh;
}

/** Forgets every file that is not in `files`. */
export function keepCases(files: string[]): void {
  for (const [file, one] of [...open]) {
    if (files.includes(file)) continue;
    one.drop();
    open.delete(file);
  }
}
