/** What the status line says about the connection (screens 3.10), as words and a symbol. Pure. */
import type { SyncStatusView } from "$lib/bridge/generated";
import type { IconName } from "$lib/icons/icons";
import { count } from "$lib/format/amounts";
import { daysBetween, dayOf, moment, sinceWords, time } from "$lib/format/days";

export interface ConnectionWords {
  icon: IconName;
  tone: "success" | "warning" | "info";
  /** First part, in bold. */
  state: string;
  /** Between state and waiting changes. */
  detail: string;
  waiting: string;
}

export const changesWait = (pending: number): string =>
  pending === 1 ? "1 Änderung wartet" : `${count(pending)} Änderungen warten`;

export function connectionWords(sync: SyncStatusView | null, today: string): ConnectionWords {
  if (!sync) return { icon: "cloud", tone: "info", state: "", detail: "", waiting: "" };
  const waiting = sync.pending > 0 ? changesWait(sync.pending) : "";
  const since = sync.since ? ` seit ${sinceWords(sync.since, today)}` : "";
  const stale = sync.dataAsOf && daysBetween(dayOf(sync.dataAsOf), today) > 0;
  const age = sync.dataAsOf ? `Stand der Daten: ${moment(sync.dataAsOf, today)}` : "noch kein Stand";
  if (sync.running) {
    const done = sync.progress.reduce((all, part) => all + part.done, 0);
    const total = sync.progress.reduce((all, part) => all + part.total, 0);
    const state = total > 0 ? `Abgleich läuft: ${count(done)} von ${count(total)}` : "Abgleich läuft";
    return { icon: "sync", tone: "info", state, detail: "", waiting };
  }
  switch (sync.state) {
    case "synced": {
      const at = sync.dataAsOf ? (stale ? moment(sync.dataAsOf, today) : time(sync.dataAsOf)) : "";
      const detail = `zuletzt abgeglichen ${at}, ${waiting || "alles gesendet"}`;
      return { icon: stale ? "warning" : "cloud_done", tone: stale ? "warning" : "success", state: "Stadt erreichbar", detail, waiting: "" };
    }
    case "answeredNo":
      return { icon: "warning", tone: "warning", state: `Stadt antwortet mit einem Fehler${since}`, detail: "", waiting };
    case "loginEnded":
      return { icon: "key_off", tone: "warning", state: "Anmeldung abgelaufen", detail: "Arbeiten geht weiter", waiting };
    case "accessWithdrawn":
      return { icon: "lock", tone: "warning", state: "Ihr Zugang ist gesperrt", detail: "Nicht Gesendetes ist gesichert", waiting };
    case "older":
    case "unknownCity": {
      const asOf = sync.cityAsOf ? ` (${moment(sync.cityAsOf, today)})` : "";
      const offered = `Ihre ${count(sync.pending)} neueren Änderungen werden angeboten, nichts wird gelöscht.`;
      return { icon: "history", tone: "warning", state: `Die Stadt hat einen älteren Stand${asOf}.`, detail: offered, waiting: "" };
    }
    case "otherCity":
      return { icon: "report", tone: "warning", state: "Unter dieser Adresse antwortet eine andere Stadt.", detail: "Der Abgleich ist angehalten.", waiting };
    case "unreachable":
      return { icon: "cloud_off", tone: "warning", state: `Stadt nicht erreichbar${since}`, detail: age, waiting };
    default:
      return { icon: "cloud", tone: "info", state: "Noch nicht abgeglichen", detail: "", waiting };
  }
}
