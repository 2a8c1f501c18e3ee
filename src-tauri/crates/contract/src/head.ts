// Made from the command table of koffer-contract; do not edit. `UPDATE=1 cargo test -p koffer-contract --features ts`
// writes it anew.

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A row of the calculation sheet: allowances and deductions are negative. */
export interface CalculationRow {
  schluessel: string;
  betrag: string;
  norm: string;
  aus: string;
}

/** Why an entitlement is zero. */
export interface CalculationGround {
  code: string;
  norm: string;
  text: string;
}

/** One person's column. */
export interface CalculationPerson {
  id: string;
  regelbedarfsstufe?: number | null;
  zeilen: CalculationRow[];
  gesamtbedarf: string;
  einkommen_bereinigt: string;
  einkommen_partner: string;
  leistung: string;
  grund?: CalculationGround | null;
}

/** A notice with its rule. */
export interface CalculationNotice {
  code: string;
  norm: string;
  text: string;
}

/** One month, or equal months joined (`von`, `bis`). Amounts are EUR per month with two decimals. */
export interface CalculationMonth {
  monat?: string;
  von?: string;
  bis?: string;
  parameterstand: string;
  personen: CalculationPerson[];
  vermoegen?: { freibetrag: string; einzusetzen: string };
  summe: string;
  auszahlung?: string;
  hinweise: CalculationNotice[];
}

/** The engine's output: one month, or a period in `monate`. */
export type Calculation = CalculationMonth | { id?: string; monate: CalculationMonth[] };

/** Established values by path. */
export type Facts = { [path: string]: FactView };
