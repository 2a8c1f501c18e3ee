/**
 * From the engine's output to the Berechnungsbogen: rows in the engine's order, one column per person, the sums where the
 * reader expects them. Pure; every number comes from the engine, only totals across persons are added here.
 */
import type { Calculation, CalculationMonth, CalculationPerson } from "$lib/bridge/generated";
import { amount, difference, sum } from "$lib/format/amounts";
import { day, month } from "$lib/format/days";

export interface SheetRow {
  key: string;
  label: string;
  rule: string;
  /** One amount per person, null when the person has no such row. */
  amounts: (string | null)[];
  total: string;
  sum: boolean;
  from: string;
}

const LABEL: Record<string, string> = {
  regelsatz: "Regelsatz", abweichung_27a: "Abweichender Regelsatz", mb_merkzeichen_g: "Mehrbedarf Merkzeichen G, 17 %", mb_schwangerschaft: "Mehrbedarf Schwangerschaft", mb_alleinerziehend: "Mehrbedarf Alleinerziehende",
  mb_ausbildung: "Mehrbedarf Ausbildung", mb_ernaehrung: "Mehrbedarf Ernährung", kappung_30_6: "Obergrenze der Mehrbedarfe", mb_warmwasser: "Mehrbedarf Warmwasser", mb_mittagessen: "Mehrbedarf Mittagessen", grundmiete: "Grundmiete",
  nebenkosten: "Nebenkosten", heizung: "Heizung", kappung_35: "Kürzung auf angemessene Kosten", kv_pv: "Kranken- und Pflegeversicherung", kv: "Krankenversicherung", pv: "Pflegeversicherung", vorsorge: "Vorsorge", einmalig: "Einmaliger Bedarf",
  freibetrag_82a: "Freibetrag Grundrentenzeiten", freibetrag_82_4: "Freibetrag zusätzliche Altersvorsorge", freibetrag_82_3: "Freibetrag Erwerbstätigkeit", freibetrag_82_6: "Freibetrag Hilfe zur Pflege", freibetrag_43_2: "Freibetrag Kapitalerträge", sofortzuschlag: "Sofortzuschlag",
  ueberschuss_partner: "Übersteigendes Einkommen Partner/in", vermoegen_einsatz: "Einzusetzendes Vermögen", aufrechnung: "Aufrechnung", nachzahlung: "Nachzahlung",
  einkommen_gesetzliche_rente: "Gesetzliche Rente, brutto", einkommen_betriebsrente: "Betriebsrente", einkommen_riester: "Riester-Rente", einkommen_basisrente: "Basisrente", einkommen_private_rente: "Private Rente", einkommen_versorgungswerk: "Versorgungswerk", einkommen_erwerb: "Erwerbseinkommen, brutto",
  einkommen_wfbm: "Werkstattentgelt", einkommen_kindergeld: "Kindergeld", einkommen_unterhalt: "Unterhalt", einkommen_miete: "Mieteinnahmen", einkommen_sonstiges: "Sonstiges Einkommen", einkommen_kapital_jahr: "Kapitalerträge",
  absetzung_steuern: "Steuern", absetzung_krankenversicherung: "Krankenversicherung", absetzung_pflegeversicherung: "Pflegeversicherung", absetzung_sozialversicherung: "Sozialversicherung", absetzung_versicherung: "Versicherungen", absetzung_altersvorsorge: "Altersvorsorge",
  absetzung_werbungskosten: "Werbungskosten", absetzung_arbeitsmittel: "Arbeitsmittel", absetzung_sonstiges: "Sonstige Abzüge",
};

export const isPeriod = (calculation: Calculation): calculation is { id?: string; monate: CalculationMonth[] } => "monate" in calculation;
export const months = (calculation: Calculation): CalculationMonth[] => (isPeriod(calculation) ? calculation.monate : [calculation]);

/** Rows of income and deductions come after the needs; the engine's order decides within both. */
const isIncome = (key: string): boolean => /^(einkommen_|freibetrag_|absetzung_|ueberschuss)/.test(key);
const isAfter = (key: string): boolean => /^(vermoegen_einsatz|aufrechnung|nachzahlung|direktzahlung)/.test(key);

/** The keys of a person's rows; a second row with the same key gets a number. */
function keysOf(person: CalculationPerson): string[] {
  const times = new Map<string, number>();
  return person.zeilen.map(({ schluessel }) => {
    const nth = (times.get(schluessel) ?? 0) + 1;
    times.set(schluessel, nth);
    return nth > 1 ? `${schluessel}#${nth}` : schluessel;
  });
}

export function sheetRows(of: CalculationMonth): SheetRow[] {
  const order: string[] = [];
  for (const person of of.personen) {
    const keys = keysOf(person);
    // A row that only this person has stands before the next row that others have too.
    keys.forEach((key, at) => {
      if (order.includes(key)) return;
      const next = keys.slice(at + 1).find((later) => order.includes(later));
      order.splice(next ? order.indexOf(next) : order.length, 0, key);
    });
  }
  const nth = (person: CalculationPerson, key: string) => {
    const [name, times = "1"] = key.split("#");
    return person.zeilen.filter((line) => line.schluessel === name)[Number(times) - 1];
  };
  const row = (key: string): SheetRow => {
    const lines = of.personen.map((person) => nth(person, key));
    const first = lines.find(Boolean);
    const name = key.split("#")[0] ?? key;
    const step = name === "regelsatz" && new Set(of.personen.map((person) => person.regelbedarfsstufe)).size === 1 ? `, Stufe ${of.personen[0]?.regelbedarfsstufe ?? ""}` : "";
    const half = ["grundmiete"].includes(name) && of.personen.length === 2 ? ", je Hälfte" : "";
    const label = LABEL[name] ?? name.replace(/^(bildung|direktzahlung)_/, "").replace(/_/g, " ").replace(/^./, (letter) => letter.toUpperCase());
    return { key, label: label + step + half, rule: (first?.norm ?? "").replace(/ SGB XII$/, ""), amounts: lines.map((line) => line?.betrag ?? null), total: sum(lines.flatMap((line) => (line ? [line.betrag] : []))), sum: false, from: lines.map((line) => line?.aus).find(Boolean) ?? "" };
  };
  const total = (key: string, label: string, rule: string, pick: (person: CalculationPerson) => string): SheetRow => ({
    key, label, rule, amounts: of.personen.map(pick), total: sum(of.personen.map(pick)), sum: true, from: "",
  });
  const needs = order.filter((key) => !isIncome(key) && !isAfter(key)).map(row);
  const income = order.filter(isIncome).map(row);
  const after = order.filter(isAfter).map(row);
  return [
    ...needs,
    total("=bedarf", "Gesamtbedarf", "§ 43a Abs. 1", (person) => person.gesamtbedarf),
    ...income,
    total("=einkommen", "Einkommen bereinigt", "", (person) => person.einkommen_bereinigt),
    ...after,
  ];
}

/** Rows whose amounts differ between two sheets. */
export function moved(before: SheetRow[], after: SheetRow[]): string[] {
  const old = new Map(before.map((row) => [row.key, JSON.stringify(row.amounts)]));
  return after.filter((row) => !row.sum && old.get(row.key) !== JSON.stringify(row.amounts)).map((row) => row.key);
}

/** „11/2026 bis 03/2027“, „ab 04/2027“, „11/2026“. */
export function periodName(of: CalculationMonth, at: number, all: number): string {
  const name = (text: string): string => (text.length > 7 ? day(text) : month(text));
  if (of.von && of.bis && of.von !== of.bis) return at > 0 && at === all - 1 ? `ab ${name(of.von)}` : `${name(of.von)} bis ${name(of.bis)}`;
  return name(of.von ?? of.monat ?? "");
}

/** „+14,00“ against the period before. */
export function step(all: CalculationMonth[], at: number): string {
  const [before, now] = [all[at - 1], all[at]];
  if (!before || !now) return "";
  const by = difference(now.summe, before.summe);
  return by.startsWith("-") ? amount(by) : Number(by) === 0 ? "" : `+${amount(by)}`;
}
