/** The first sync in words: no time is promised in the first ten seconds. Pure. */
import type { SyncStatusView } from "$lib/bridge/generated";
import { count } from "$lib/format/amounts";

export interface FirstSyncWords {
  headline: string;
  left: string;
  done: number;
  total: number;
  rest: number;
  canBegin: boolean;
}

export function firstSyncWords(status: SyncStatusView | null): FirstSyncWords {
  const files = status?.progress.filter((part) => part.kind === "ownFiles" || part.kind === "teamFiles") ?? [];
  const done = files.reduce((all, part) => all + part.done, 0);
  const total = files.reduce((all, part) => all + part.total, 0);
  const own = status?.progress.find((part) => part.kind === "ownFiles");
  // A city without a single file is a finished first sync too.
  const finished = status !== null && !status.running && (status.state === "synced" || !status.firstSync);
  const seconds = status?.secondsLeft;
  const left = finished ? "" : status?.paused ? "angehalten" : seconds == null ? "Dauer wird gemessen" : seconds < 60 ? "noch weniger als 1 Minute" : `noch etwa ${Math.ceil(seconds / 60)} ${Math.ceil(seconds / 60) === 1 ? "Minute" : "Minuten"}`;
  const headline = total > 0 ? `${count(done)} von ${count(total)} Vorgängen` : finished ? "Alles abgeglichen" : "Abgleich beginnt";
  return { headline, left, done: finished && total === 0 ? 1 : done, total: total || 1, rest: total - done, canBegin: finished || (own !== undefined && own.done >= own.total) };
}
