/** Locks after minutes without input, with or without a network. Returns how to stop. */
export function watchIdle(minutes: () => number, lock: () => void): () => void {
  let last = Date.now();
  const touched = (): void => void (last = Date.now());
  const kinds = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
  for (const kind of kinds) addEventListener(kind, touched, { passive: true });
  const often = setInterval(() => {
    if (Date.now() - last >= minutes() * 60_000) lock();
  }, 5_000);
  return () => {
    clearInterval(often);
    for (const kind of kinds) removeEventListener(kind, touched);
  };
}
