/** The sentences of the locked window (screens 3.2). Pure. */
import type { SessionView } from "$lib/bridge/generated";
import { sentence } from "$lib/failure/sentences";
import { time } from "$lib/format/days";

export const pendingWords = (count: number): string => (count === 1 ? "1 Änderung" : `${count} Änderungen`);

/** „Mareike Dornbusch · seit 10:47, nach 10 Minuten ohne Eingabe“. */
export function lockedWords(session: SessionView): string {
  const why = {
    byPerson: "von Ihnen",
    idle: `nach ${session.idleMinutes} Minuten ohne Eingabe`,
    sleep: "nach Ruhezustand",
    start: "seit dem Start der Anwendung",
  }[session.lockedWhy ?? "start"];
  const since = session.lockedSince && session.lockedWhy !== "start" ? `seit ${time(session.lockedSince)}, ${why}` : why;
  return [session.accountName ?? session.account, since].filter(Boolean).join(" · ");
}

/** Why unlocking is not offered, if it is not. */
export function hindrance(session: SessionView): string | null {
  switch (session.stage) {
    case "damaged":
      return sentence({ code: "cacheDamaged", pending: session.pendingChanges });
    case "tooNew":
      return sentence({ code: "cacheTooNew", cacheVersion: session.cacheVersion ?? "", appVersion: session.version });
    case "withdrawn":
      return sentence({ code: "accessWithdrawn", pending: session.pendingChanges });
    default:
      return null;
  }
}
