import { firstSync } from "$lib/bridge/fake-data";
import { describe, expect, it } from "vitest";
import { cleanCode, groups } from "./code";
import { firstSyncWords } from "./progress";
import { strengthWords } from "./strength";

describe("first start", () => {
  it("takes a pasted code whatever stands between its groups", () => {
    expect(groups(cleanCode(" k7pm - 2xq9-t4wz "))).toEqual(["K7PM", "2XQ9", "T4WZ"]);
    expect(cleanCode("0O1I")).toBe("");
  });
  it("lets one begin once the own files are there, and says what is under way", () => {
    expect(firstSyncWords(firstSync)).toMatchObject({ headline: "13.402 von 20.118 Vorgängen", left: "noch etwa 2 Minuten", canBegin: true, rest: 6716 });
  });
  it("promises no time before it was measured", () => {
    expect(firstSyncWords({ ...firstSync, secondsLeft: null }).left).toBe("Dauer wird gemessen");
    expect(firstSyncWords({ ...firstSync, progress: [{ kind: "ownFiles", done: 3, total: 34, bytes: null }] }).canBegin).toBe(false);
  });
  it("does not lock one out of a city without files", () => {
    const empty = firstSyncWords({ ...firstSync, running: false, state: "synced", progress: [{ kind: "teamFiles", done: 0, total: 0, bytes: null }], secondsLeft: null });
    expect(empty).toMatchObject({ headline: "Alles abgeglichen", left: "", canBegin: true });
  });
  it("says the strength in words", () => {
    expect(strengthWords({ accepted: false, missingCharacters: 4, guessable: false })).toBe("Zu kurz: noch 4 Zeichen");
    expect(strengthWords({ accepted: true, missingCharacters: 0, guessable: false })).toBe("Gut");
  });
});
