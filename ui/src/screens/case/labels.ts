/** German names of the form's fields (intake format), by key; what has no entry is shown by its key. */

export const FIELD: Record<string, string> = {
  beantragt_ab: "Leistung ab", anlass: "Anlass", mittellos: "Mittellos", kapitel_unsicher: "Leistung unklar",
  familienname: "Familienname", vornamen: "Vornamen", geburtsname: "Geburtsname", geburtsort: "Geburtsort", geburtsdatum: "Geburtsdatum",
  rolle: "Verhältnis", anrede: "Anrede", geschlecht: "Geschlecht", familienstand: "Familienstand", seit: "seit", bis: "bis",
  staatsangehoerigkeit: "Staatsangehörigkeit", beantragt: "Leistung", rv_nummer: "Rentenversicherungsnummer", steuer_id: "Steuernummer",
  status: "Leistungsgrund", gdb: "Grad der Behinderung", merkzeichen: "Merkzeichen", ausweis_gueltig_bis: "Ausweis gültig bis",
  schwanger: "Entbindung", alleinerziehend: "Allein mit Kind", ernaehrung: "Kostenaufwändige Ernährung", pflegegrad: "Pflegegrad",
  kasse: "Krankenkasse", beitrag_kv: "Beitrag Krankenversicherung", beitrag_pv: "Beitrag Pflegeversicherung", art: "Art", telefon: "Telefon", email: "E-Mail",
  betrag: "Betrag", netto: "Auszahlbetrag", rhythmus: "Rhythmus", grundrentenzeiten: "33 Jahre Grundrentenzeiten", stelle: "Stelle",
  wert: "Wert", stand: "Stand", text: "Text", einzug: "Einzug", flaeche_qm: "Wohnfläche", personen_gesamt: "Personen in der Wohnung",
  grundmiete: "Grundmiete", nebenkosten: "Nebenkosten", heizkosten: "Heizung", warmmiete: "Warmmiete", heizung: "Heizungsart", warmwasser: "Warmwasser",
  rueckstand: "Mietschulden", kuendigung_am: "Kündigung am", miete: "Miete direkt an Vermieter", strom: "Strom direkt an Versorger",
  inhaber: "Kontoinhaber", iban: "IBAN", bic: "BIC", ueber_100000: "Angehörige über 100.000 €", strasse: "Straße", hausnummer: "Hausnummer",
  plz: "PLZ", ort: "Ort", land: "Land", name: "Name", vermoegen: "Vermögen, das zählt", karenzzeit: "Karenzzeit",
  angemessen_bruttokaltmiete: "Angemessene Bruttokaltmiete", regelbedarfsstufe: "Regelbedarfsstufe", merkzeichen_g_nachgewiesen: "Merkzeichen G nachgewiesen",
  kitajahr: "Kindergartenjahr", beginn: "Aufnahme ab", stunden: "Stunden je Woche", betreuungsform: "Betreuung", kita: "Kita", rang: "Wunsch",
  titel: "Titel", thema: "Thema", beitragsart: "Art", anzeigename: "Anzeigename", ja: "Stimmen dafür", nein: "Stimmen dagegen", ortsteil: "Ortsteil",
  antwort_gewuenscht: "Antwort gewünscht", erlaubt: "Veröffentlichen", mit_name: "mit Namen", sorgerecht: "Sorgerecht", wochenstunden: "Wochenstunden",
};

/** Codes of the form in words. */
export const WORD: Record<string, string> = {
  antragsteller: "Antragsteller/in", ehegatte: "Ehegatte/in", lebenspartner: "Lebenspartner/in", partner: "Partner/in", kind: "Kind", elternteil: "Elternteil", verwandt: "verwandt", sonstige: "sonstige",
  ledig: "ledig", verheiratet: "verheiratet", lebenspartnerschaft: "Lebenspartnerschaft", getrennt: "getrennt", geschieden: "geschieden", verwitwet: "verwitwet",
  altersgrenze: "Altersgrenze erreicht", dauerhaft_voll: "dauerhaft voll erwerbsgemindert", befristet_voll: "befristet voll erwerbsgemindert", erwerbsfaehig: "erwerbsfähig",
  altersrente: "Altersrente", erwerbsminderungsrente: "Erwerbsminderungsrente", witwenrente: "Witwenrente", waisenrente: "Waisenrente", betriebsrente: "Betriebsrente",
  riester: "Riester-Rente", basisrente: "Basisrente", private_rente: "Private Rente", versorgungswerk: "Versorgungswerk", kindergeld: "Kindergeld", unterhalt: "Unterhalt",
  lohn: "Lohn", minijob: "Minijob", selbststaendig: "Selbstständige Arbeit", vermietung: "Vermietung", zinsen: "Zinsen im Jahr", pension: "Pension", wfbm: "Werkstatt", sonstiges: "Sonstiges",
  auslandsrente: "Auslandsrente", unfallrente: "Unfallrente", krankengeld: "Krankengeld", arbeitslosengeld: "Arbeitslosengeld", elterngeld: "Elterngeld", pflegegeld: "Pflegegeld",
  versicherung: "Versicherung", haftpflicht: "Haftpflichtversicherung", fahrt_km: "Fahrtkosten", steuern: "Steuern", krankenversicherung: "Krankenversicherung", pflegeversicherung: "Pflegeversicherung",
  altersvorsorge: "Altersvorsorge", werbungskosten: "Werbungskosten", arbeitsmittel: "Arbeitsmittel",
  giro: "Girokonto", spar: "Sparguthaben", depot: "Depot", bargeld: "Bargeld", bauspar: "Bausparen", lebensversicherung: "Lebensversicherung", kfz: "Kraftfahrzeug", immobilie: "Immobilie", bestattung: "Bestattungsvorsorge", forderung: "Forderung", erbschaft: "Erbschaft", krypto: "Kryptowerte",
  miete: "Miete", untermiete: "Untermiete", eigentum: "Eigentum", wohngemeinschaft: "Wohngemeinschaft", bei_angehoerigen: "bei Angehörigen", besondere_wohnform: "besondere Wohnform", ohne: "ohne Wohnung",
  zentral: "zentral", dezentral: "dezentral", gas: "Gas", oel: "Öl", fernwaerme: "Fernwärme", holz: "Holz", waermepumpe: "Wärmepumpe",
  monat: "monatlich", jahr: "jährlich", einmalig: "einmalig", unregelmaessig: "unregelmäßig", pflicht: "pflichtversichert", freiwillig: "freiwillig versichert", familie: "familienversichert", privat: "privat versichert", keine: "keine",
  unbefristet: "unbefristet", unbekannt: "unbekannt", tagespflege: "Tagespflege", beides: "beides", idee: "Idee", hinweis: "Hinweis", mangel: "Mangel", kommentar: "Kommentar", stellungnahme: "Stellungnahme", abstimmung: "Abstimmung",
};

/** Codes of proofs (intake format): a missing one concerns the paper, not the value that was applied for. */
export const PROOFS = new Set([
  "ausweis", "aufenthaltstitel", "vollmacht", "betreuerausweis", "rentenbescheid", "rentenanpassung", "grundrentenbescheid", "rentenantrag", "em_feststellung",
  "wfbm_bescheinigung", "lohnabrechnungen", "selbststaendig_unterlagen", "einkommensbescheid", "kontoauszuege", "vermoegensnachweis", "uebertragungsvertrag", "mietvertrag",
  "mietbescheinigung", "nebenkostenabrechnung", "heizkosten", "eigentum_unterlagen", "schwerbehindertenausweis", "mutterpass", "aerztliche_bescheinigung",
  "krankenversicherung_nachweis", "unterhaltstitel", "scheidungsurteil", "sgb2_bescheid",
]);

/** Keys whose values are EUR amounts. */
export const AMOUNTS = new Set([
  "betrag", "netto", "wert", "grundmiete", "nebenkosten", "heizkosten", "warmmiete", "rueckstand", "beitrag_kv", "beitrag_pv", "vermoegen",
  "angemessen_bruttokaltmiete", "zinsen", "grundsteuer", "instandhaltung", "verkehrswert",
]);

export const label = (key: string): string => FIELD[key] ?? key.replace(/_/g, " ").replace(/^./, (first) => first.toUpperCase());
