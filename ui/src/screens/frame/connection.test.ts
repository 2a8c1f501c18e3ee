import { sync, TODAY } from "$lib/bridge/fake-data";
import type { SyncStatusView } from "$lib/bridge/generated";
import { describe, expect, it } from "vitest";
import { connectionWords } from "./connection";

const line = (part: Partial<SyncStatusView>): string => {
  const words = connectionWords({ ...sync, ...part }, TODAY);
  return [words.state, words.detail, words.waiting].filter(Boolean).join(" · ");
};
const at = "2026-11-24T10:42:00+01:00";

describe("the status line", () => {
  it.each([
    [{ state: "synced", dataAsOf: at, pending: 3 }, "Stadt erreichbar · zuletzt abgeglichen 10:42, 3 Änderungen warten"],
    [{ state: "synced", dataAsOf: at, pending: 0 }, "Stadt erreichbar · zuletzt abgeglichen 10:42, alles gesendet"],
    [{ running: true, progress: [{ kind: "push", done: 120, total: 340, bytes: null }], pending: 0 }, "Abgleich läuft: 120 von 340"],
    [{}, "Stadt nicht erreichbar seit 08:15 · Stand der Daten: heute, 07:52 · 5 Änderungen warten"],
    [{ state: "answeredNo", since: "2026-11-24T09:30:00+01:00" }, "Stadt antwortet mit einem Fehler seit 09:30 · 5 Änderungen warten"],
    [{ state: "loginEnded", pending: 0 }, "Anmeldung abgelaufen · Arbeiten geht weiter"],
    [{ state: "older", cityAsOf: "2026-11-23T18:00:00+01:00", pending: 212 }, "Die Stadt hat einen älteren Stand (gestern, 18:00). · Ihre 212 neueren Änderungen werden angeboten, nichts wird gelöscht."],
    [{ state: "otherCity", pending: 0 }, "Unter dieser Adresse antwortet eine andere Stadt. · Der Abgleich ist angehalten."],
    [{ since: "2026-10-30T08:00:00+01:00", dataAsOf: "2026-10-30T06:58:00+01:00", pending: 318 }, "Stadt nicht erreichbar seit 25 Tagen · Stand der Daten: 30.10.2026, 06:58 · 318 Änderungen warten"],
  ] as [Partial<SyncStatusView>, string][])("%j", (part, words) => expect(line(part)).toBe(words));
});
