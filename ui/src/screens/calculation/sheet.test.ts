import { calculate, calculation } from "$lib/bridge/fake-data";
import { describe, expect, it } from "vitest";
import { months, moved, periodName, sheetRows, step } from "./sheet";

const [first, second] = months(calculation);
if (!first || !second) throw new Error("the example has two periods");

describe("the Berechnungsbogen", () => {
  const rows = sheetRows(first);
  it("keeps the engine's order and puts the sums where they are read", () => {
    expect(rows.map((row) => row.label)).toEqual([
      "Regelsatz, Stufe 2", "Mehrbedarf Merkzeichen G, 17 %", "Grundmiete, je Hälfte", "Nebenkosten", "Heizung", "Gesamtbedarf",
      "Gesetzliche Rente, brutto", "Freibetrag Grundrentenzeiten", "Betriebsrente", "Freibetrag zusätzliche Altersvorsorge", "Krankenversicherung", "Versicherungen", "Einkommen bereinigt",
    ]);
  });
  it("adds across persons and leaves a gap where a person has no such row", () => {
    expect(rows.find((row) => row.key === "mb_merkzeichen_g")).toMatchObject({ amounts: [null, "86.02"], total: "86.02" });
    expect(rows.find((row) => row.key === "=bedarf")?.total).toBe("1691.02");
  });
  it("keeps a second row with the same key", () => {
    const twice = structuredClone(first);
    twice.personen[0]?.zeilen.push({ schluessel: "absetzung_versicherung", betrag: "-2.00", norm: "§ 82", aus: "" });
    expect(sheetRows(twice).find((row) => row.key === "absetzung_versicherung#2")?.total).toBe("-2.00");
  });
  it("names periods and the step between them", () => {
    expect(periodName(first, 0, 2)).toBe("11/2026 bis 03/2027");
    expect(periodName(second, 1, 2)).toBe("ab 04/2027");
    expect(step([first, second], 1)).toBe("+14,00");
  });
  it("tells which rows moved", () => {
    const changed = months(calculate({ "unterkunft.grundmiete": "425.00" }))[0];
    expect(changed && moved(rows, sheetRows(changed))).toEqual(["grundmiete"]);
  });
});
