/** The four procedures in words. */
import type { Procedure } from "$lib/bridge/generated";

export const PROCEDURES: Record<Procedure, string> = {
  grundsicherung: "Grundsicherung im Alter und bei Erwerbsminderung",
  hilfe_zum_lebensunterhalt: "Hilfe zum Lebensunterhalt",
  kita_vormerkung: "KiTa-Vormerkung",
  beteiligung: "Beteiligung",
};

/** The short codes of the rows, written out for screen readers and on hover. */
export const CODES: Record<string, string> = {
  GA: "Grundsicherung im Alter",
  GE: "Grundsicherung bei Erwerbsminderung",
  HzL: "Hilfe zum Lebensunterhalt",
  KiTa: "KiTa-Vormerkung",
  BT: "Beteiligung",
};

/** In a line with other things. */
export const SHORT: Record<Procedure, string> = {
  grundsicherung: "Grundsicherung",
  hilfe_zum_lebensunterhalt: "Hilfe zum Lebensunterhalt",
  kita_vormerkung: "KiTa-Vormerkung",
  beteiligung: "Beteiligung",
};
