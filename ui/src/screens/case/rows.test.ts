import { application, caseView, fact } from "$lib/bridge/fake-data";
import type { Facts } from "$lib/bridge/generated";
import { describe, expect, it } from "vitest";
import { factRows, shown, tally, valueAt } from "./rows";

const rowsOf = (facts: Facts) => factRows("grundsicherung", application, facts, caseView.attachments, caseView.missing).flatMap((group) => group.rows);
const row = (facts: Facts, key: string) => rowsOf(facts).find((one) => one.key === key);

describe("the rows of application and establishment", () => {
  it("stay quiet where what was applied for is established", () => {
    expect(row(caseView.facts, "unterkunft.nebenkosten")).toMatchObject({ state: "accepted", applied: "95,00\u00a0€" });
  });
  it("tell a deviation with its reason and its proof", () => {
    const rent = row(caseView.facts, "unterkunft.grundmiete");
    expect(rent).toMatchObject({ state: "deviates", applied: "425,00\u00a0€", established: "410,00\u00a0€", remark: "Stellplatz 15,00 € gehört nicht zur Unterkunft" });
    expect(rent?.proof?.label).toBe("Mietbescheinigung");
  });
  it("are open before anything is established, and missing where the file says so", () => {
    expect(row({}, "unterkunft.grundmiete")?.state).toBe("open");
    expect(row({}, "bank.iban")).toMatchObject({ state: "missing", remark: "Prüfziffer stimmt nicht; Rückruf zugesagt" });
  });
  it("tell a missing paper beside the proof, not as a missing value", () => {
    const missing = [{ code: "nebenkostenabrechnung", sentence: "Letzte Nebenkostenabrechnung", path: "unterkunft.nebenkosten" }, { code: "mietvertrag", sentence: "Mietvertrag", path: "unterkunft" }];
    const rows = factRows("grundsicherung", application, {}, [], missing).flatMap((group) => group.rows);
    expect(rows.find((one) => one.key === "unterkunft.nebenkosten")).toMatchObject({ state: "open", lacks: "Letzte Nebenkostenabrechnung" });
    expect(rows.find((one) => one.key === "unterkunft.grundmiete")).toMatchObject({ state: "open", lacks: "Mietvertrag" });
  });
  it("show two values as contested, whatever else holds", () => {
    const contested = { ...fact("84.00"), contested: [{ ...fact("96.00"), change: "k1" }] } as unknown as Facts[string];
    expect(row({ "unterkunft.heizkosten": contested }, "unterkunft.heizkosten")?.state).toBe("contested");
  });
  it("take an address or an account that is one fact apart again", () => {
    const iban = row({ bank: fact({ iban: "DE89370400440532013000", inhaber: "Hedwig Quittenbaum" }) }, "bank.iban");
    expect(iban).toMatchObject({ state: "deviates", established: "DE89370400440532013000, Hedwig Quittenbaum" });
  });
  it("show facts that no application holds without calling them deviations", () => {
    const rows = rowsOf({ "personen[p1].einkommen[e9].betrag": fact("50.00") });
    expect(rows.find((one) => one.key === "personen[p1].einkommen[e9].betrag")?.state).toBe("established");
    expect(row({}, "festgestellt.karenzzeit")?.state).toBe("derived");
  });
  it("are counted", () => {
    const groups = factRows("grundsicherung", application, caseView.facts, caseView.attachments, caseView.missing);
    expect(tally(groups)).toMatchObject({ deviations: 2, open: 1 });
  });
  it("show the other procedures field by field", () => {
    const groups = factRows("beteiligung", { nutzdaten: { titel: "Bank am Teich", stimmen: { ja: 14 } } }, {}, [], []);
    expect(groups[0]?.rows.map((one) => [one.label, one.applied])).toEqual([["Titel", "Bank am Teich"], ["Stimmen dafür", "14"]]);
  });
});

describe("values", () => {
  it("read as people write them", () => {
    expect(shown(true, "bool")).toBe("ja");
    expect(shown([{ ab: "2026-11", betrag: "410.00" }, { ab: "2027-04", betrag: "424.00" }], "amount")).toBe("410,00\u00a0€ ab 11/2026, 424,00\u00a0€ ab 04/2027");
    expect(shown("46.50", "text")).toBe("46,5");
  });
  it("are found by path, list entries by id", () => {
    expect(valueAt({ personen: [{ id: "p1", einkommen: [{ id: "e1", betrag: "1.00" }] }] }, "personen[p1].einkommen[e1].betrag")).toBe("1.00");
    expect(valueAt({}, "personen[p1].x")).toBeUndefined();
  });
});
