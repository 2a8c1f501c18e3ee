import type { Failure } from "$lib/bridge/generated";
import { describe, expect, it } from "vitest";
import { sentence, SENTENCES } from "./sentences";

const FIELDS = { field: "f", reason: "Grund.", missing: [], points: [], holder: "Tomke Wiesengrund", until: "2026-12-01T00:00:00Z", since: "2026-11-20T00:00:00Z", from: "2026-11-20T00:00:00Z", cityTime: "2026-11-24T09:00:00Z", day: "2026-11-24", earliest: "2026-11-20", latest: "2026-11-24", bytes: 3_250_000, count: 2, page: 5, pages: 4, pending: 5, waitSeconds: 30, missingCharacters: 4, status: 503, option: "tray", path: "bank.iban", message: "Papierstau", printer: "p", account: "a", state: "draft", allowed: [], reference: "S-204", cacheVersion: "0.6", appVersion: "0.4", sentence: "Satz.", procedure: "beteiligung", deputy: null };

describe("sentences", () => {
  it.each(Object.keys(SENTENCES))("%s is plain German without exclamation", (code) => {
    const text = sentence({ code, ...FIELDS } as unknown as Failure);
    expect(text).not.toMatch(/!|leider|undefined|null|\[object/i);
  });
  it("says exactly what the screens say", () => {
    expect(sentence({ code: "wrongPassphrase", waitSeconds: 0 })).toBe("Die Passphrase stimmt nicht. Feststelltaste prüfen.");
    expect(sentence({ code: "attachmentAway", bytes: 3_250_000 })).toBe("Diese Anlage ist noch nicht auf dem Gerät (3,1 MB). Sie kommt beim nächsten Abgleich.");
    expect(sentence({ code: "leaseHeld", holder: "Tomke Wiesengrund", until: null })).toBe("Tomke Wiesengrund bearbeitet diesen Vorgang. Sie können lesen und Notizen schreiben.");
  });
});
