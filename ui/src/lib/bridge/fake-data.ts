/** Invented people of the invented city of Lindbrück, on Tuesday 24.11.2026. */
import type * as T from "./generated";

export const TODAY = "2026-11-24";
export const NOW = "2026-11-24T10:47:00+01:00";
const H = "0".repeat(64);

export const session: T.SessionView = {
  stage: "unlocked", cityName: "Stadt Lindbrück", account: "m.dornbusch", accountName: "Mareike Dornbusch", role: "clerk", department: "Sozialamt",
  device: "AK-017", deviceName: "AK-017, Außenstelle Ampen", lockedSince: NOW, lockedWhy: "idle", idleMinutes: 10, pendingChanges: 5, keyring: "off",
  waitSeconds: null, cacheVersion: null, version: "0.1.0", otherAccounts: [], today: TODAY, now: NOW,
};
export const settings: T.SettingsView = {
  theme: "light", density: "compact", fontPercent: 100, letterKeys: true, idleMinutes: 10, idleMinutesMax: 15, prescribed: ["idleMinutes"], layout: {},
  packedFiles: 34, storageBytes: 483_393_536, storageLimit: 4_294_967_296, city: "https://koffer.lindbrueck.example", enrolledAt: "2026-09-01T08:00:00+02:00",
  signingKey: "k7pm 2xq9 t4wz 83hd", law: H, pack: "Lindbrück 2026.3",
};
export const sync: T.SyncStatusView = {
  state: "unreachable", status: null, since: "2026-11-24T08:15:00+01:00", dataAsOf: "2026-11-24T07:52:00+01:00", cityAsOf: null, pending: 5, wedged: 1, disputed: 0,
  quarantined: 0, contested: 1, running: false, paused: false, firstSync: false, progress: [], nextTrySeconds: 40, secondsLeft: null,
  storageBytes: 483_393_536, storageLimit: 4_294_967_296, emergency: null, clockOffMinutes: null,
};
export const firstSync: T.SyncStatusView = {
  ...sync, state: null, since: null, running: true, firstSync: true, secondsLeft: 110,
  progress: [
    { kind: "ownFiles", done: 34, total: 34, bytes: null },
    { kind: "ownAttachments", done: 212, total: 218, bytes: 404_750_336 },
    { kind: "teamFiles", done: 13_368, total: 20_084, bytes: null },
    { kind: "pack", done: 1, total: 1, bytes: null },
  ],
};
export const counts: T.QueueCountsView = { mine: 34, team: 212, unassigned: 11, due: 9, followUp: 4, packed: 34, paper: 4, needsDecision: 2, toCountersign: 6 };

type Short = [string, number, number | null, string, string, T.FileState, string | null, T.Mark[], boolean?];
const PROCEDURE: Record<string, T.Procedure> = { GA: "grundsicherung", GE: "grundsicherung", HzL: "hilfe_zum_lebensunterhalt", BT: "beteiligung", KiTa: "kita_vormerkung" };
const short: Short[] = [
  ["Kieselack, Ruth", 0, 1949, "GA", "Änderung: Miete", "returned", "2026-11-20", ["papers", "notes"]],
  ["Yağmurlu, Derya", 0, 1981, "HzL", "Erstantrag", "inReview", "2026-11-23", ["papers", "receiptOpen"]],
  ["Quittenbaum, Hedwig", 1, 1956, "GA", "Erstantrag", "draft", "2026-11-24", ["papers", "notes", "pending"]],
  ["Zinnkraut, Wolfhard", 0, 1958, "GA", "Weiterbewilligung", "issuedToPrint", "2026-11-24", ["pending"]],
  ["Sturmvogel, Ilse", 0, 1944, "GA", "Weiterbewilligung", "printedToPost", "2026-11-25", ["papers"]],
  ["Šćepanović-Holunder, Dragoslava", 0, 1953, "GA", "Erstantrag", "inReview", "2026-11-26", ["papers"]],
  ["Mehr Bänke am Rosengarten", 0, null, "BT", "38 Stimmen", "answerOpen", "2026-11-27", ["notes"]],
  ["Haferkorn-Díaz, Benedikt", 0, 1990, "GE", "Weiterbewilligung", "forCountersign", "2026-11-27", ["papers", "pending"]],
  ["Żółć-Lämmerhirt, Łucja", 0, 1956, "GA", "Erstantrag", "new", "2026-12-01", ["papers", "receiptOpen"]],
  ["Möwenthal, Tjark", 0, 1979, "HzL", "Änderung: Rente", "inReview", "2026-12-01", ["papers"]],
  ["Birnstengel, Svea", 0, 1986, "GE", "Erstantrag", "inReview", "2026-12-02", ["papers", "notes"]],
  ["Nguyễn-Fliederbusch, Thị Hồng", 0, 1951, "GA", "Erstantrag", "waitingForPapers", "2026-12-04", ["papers"], true],
  ["Rohrdommel, Ole", 0, 1947, "GA", "Änderung: Heizung", "inReview", "2026-12-07", ["papers"]],
  ["Möhrchen-Boateng, Aaliyah", 0, 1968, "HzL", "Weiterbewilligung", "new", "2026-12-08", ["receiptOpen"]],
  ["Edelkirsch, Konrad", 0, 1955, "GA", "Erstantrag", "waitingForPapers", "2026-12-10", ["papers", "notes"], true],
];
const FIRST = ["Ayşe", "Jördis", "Ói", "Zbigniew", "Ġorġ", "Maʻake", "Ümmühan", "Björk"];
const LAST = ["Ackerwinde", "Brombeer-Łęcka", "Çınar", "Dachsbau", "Ebereschen-Ő", "Fuchsgruber", "ẞahl"];
export const rows: T.QueueRowView[] = [
  ...short,
  ...Array.from({ length: 19 }, (_, at): Short => [`${LAST[at % LAST.length]}, ${FIRST[at % FIRST.length]}`, 0, 1940 + at, at % 3 ? "GA" : "HzL", "Weiterbewilligung", "inReview", `2026-12-${String(11 + (at % 18)).padStart(2, "0")}`, ["papers"]]),
].map(([name, others, born, code, matter, state, dueDay, marks, suspended], at) => ({
  file: `f${at + 1}`, fileNumber: `50-${code}-2026-17-${String(at + 20).padStart(4, "0")}`, name, others, born, procedure: PROCEDURE[code] ?? "grundsicherung", code, matter, state, dueDay,
  suspended: suspended ?? false, holder: "Mareike Dornbusch", receivedDay: "2026-11-06", marks, presence: "packed" as const, hits: [],
}));
export const tabs: T.TabView[] = [
  { file: "f3", name: "Quittenbaum, H. und E.", draft: true },
  { file: "f2", name: "Yağmurlu, Derya", draft: false },
];
export const searches: T.SavedSearchView[] = [["Mietänderungen", 7], ["Still seit 14 Tagen", 3], ["Ampen", 12]].map(([name, count], at) => ({
  search: `s${at}`, name: String(name), list: "mine", text: null, procedure: null, state: null, due: null, order: null, place: at, count: Number(count),
}));
const nextStep: T.NextStepView = {
  title: "Bankverbindung klären, dann Bescheid prüfen",
  points: [{ done: false, sentence: "IBAN im Antrag: Prüfziffer stimmt nicht" }, { done: true, sentence: "7 von 7 Nachweisen liegen vor" }],
};
export const preview: T.CasePreviewView = {
  file: "f3", fileNumber: "50-GA-2026-17-0042", name: "Quittenbaum, Hedwig und Eberhard", procedure: "grundsicherung", state: "draft", presence: "packed", holder: "Mareike Dornbusch", nextStep,
  targetDay: TODAY, finalDay: "2026-12-08", address: "Pfefferkuchenweg 3, Lindbrück", household: "2 Personen, *1956 und *1958", monthly: "861.09", monthlyFrom: "2026-11", receivedDay: "2026-11-06", receivedBy: "online",
  recent: [{ at: "Heute 10:38", what: "Grundmiete 425,00 → 410,00 €: Stellplatz gehört nicht zur Unterkunft." }, { at: "20.11.", what: "Frau Quittenbaum ruft an, reicht Schwerbehindertenausweis nach." }],
};

const person = (id: string, given: string, born: string, more: Record<string, T.Json>): T.Json => ({
  id, rolle: id === "p1" ? "antragsteller" : "ehegatte", vornamen: given, familienname: "Quittenbaum", geburtsdatum: born, familienstand: "verheiratet", beantragt: true, erwerb: { status: "altersgrenze" }, ...more,
});
const address = { strasse: "Pfefferkuchenweg", hausnummer: "3", plz: "59999", ort: "Lindbrück", land: "DE" };
const payload = {
  beantragt_ab: "2026-11",
  personen: [
    person("p1", "Hedwig", "1956-03-14", { anschrift: address, einkommen: [{ id: "e1", art: "altersrente", betrag: "765.56", rhythmus: "monat", grundrentenzeiten: true }], absetzungen: [{ id: "a1", art: "versicherung", betrag: "4.90", rhythmus: "monat" }], vermoegen: [{ id: "v1", art: "spar", wert: "6240.00" }] }),
    person("p2", "Eberhard", "1958-09-02", { behinderung: { merkzeichen: ["G"], gdb: 60 }, einkommen: [{ id: "e1", art: "altersrente", betrag: "402.18", rhythmus: "monat" }, { id: "e2", art: "betriebsrente", betrag: "64.20", rhythmus: "monat" }], absetzungen: [], vermoegen: [] }),
  ],
  unterkunft: { art: "miete", personen_gesamt: 2, grundmiete: "425.00", nebenkosten: "95.00", heizkosten: "88.00", warmwasser: "zentral" },
  bank: { inhaber: "Hedwig Quittenbaum", iban: "DE47414500750000123450" },
} as const;
export const application = { schema: "aktenkoffer/grundsicherung", nutzdaten: payload } as unknown as T.Json;
export const fact = (value: T.Json, reason = "", proof: string | null = null, pending = false): T.FactView => ({ value, by: "c1", account: "Mareike Dornbusch", actedAt: "2026-11-24T10:38:00+01:00", reason: reason || null, proof, pending });

const paths: [string, T.Json][] = [
  ...["p1", "p2"].flatMap((id, at): [string, T.Json][] => [
    [`personen[${id}].vornamen`, at ? "Eberhard" : "Hedwig"], [`personen[${id}].familienname`, "Quittenbaum"], [`personen[${id}].geburtsdatum`, at ? "1958-09-02" : "1956-03-14"],
    [`personen[${id}].familienstand`, "verheiratet"], [`personen[${id}].beantragt`, true], [`personen[${id}].erwerb.status`, "altersgrenze"],
  ]),
  ...Object.entries(address).map(([key, value]): [string, T.Json] => [`personen[p1].anschrift.${key}`, value]),
  ["personen[p2].behinderung.merkzeichen", ["G"]], ["personen[p2].behinderung.gdb", 60], ["unterkunft.art", "miete"], ["unterkunft.nebenkosten", "95.00"], ["unterkunft.heizkosten", "88.00"], ["unterkunft.warmwasser", "zentral"], ["unterkunft.personen_gesamt", 2],
  ["personen[p1].einkommen[e1].rhythmus", "monat"], ["personen[p1].einkommen[e1].grundrentenzeiten", true], ["personen[p2].einkommen[e1].betrag", "402.18"], ["personen[p2].einkommen[e1].rhythmus", "monat"],
  ["personen[p2].einkommen[e2].betrag", "64.20"], ["personen[p2].einkommen[e2].rhythmus", "monat"], ["personen[p1].absetzungen[a1].betrag", "4.90"], ["personen[p1].absetzungen[a1].rhythmus", "monat"], ["personen[p1].vermoegen[v1].wert", "6240.00"], ["beantragt_ab", "2026-11"],
];
export const applied = (path: string): T.Json => paths.find(([one]) => one === path)?.[1] ?? null;
const attachment = (at: number, label: string, proof: string, proves: string[], more: Partial<T.AttachmentView> = {}): T.AttachmentView => ({
  attachment: `n${at}`, name: `${label}.pdf`, proofKind: proof, label, concerns: null, mime: "application/pdf", bytes: 48_213, sha256: H, pages: 1, state: "here", proves, ...more,
});
export const caseView: T.CaseView = {
  file: "f3", fileNumber: "50-GA-2026-17-0042", foreignNumber: null, name: "Quittenbaum, Hedwig und Eberhard", procedure: "grundsicherung", matter: "Erstantrag", state: "draft", presence: "packed", receivedDay: "2026-11-06", application,
  facts: {
    ...Object.fromEntries(paths.map(([path, value]) => [path, fact(value)])),
    "unterkunft.grundmiete": fact("410.00", "Stellplatz 15,00 € gehört nicht zur Unterkunft", "n3", true),
    "personen[p1].einkommen[e1].betrag": fact("871.44", "Antrag nennt den Auszahlbetrag", "n4"),
    "festgestellt.personen[p2].merkzeichen_g_nachgewiesen": fact(true, "Ausweis liegt vor", "n6"),
  },
  attachments: [
    attachment(1, "Antrag", "antrag", []), attachment(2, "Ausweis", "ausweis", ["personen[p1].vornamen", "personen[p2].vornamen"]), attachment(3, "Mietbescheinigung", "mietbescheinigung", ["unterkunft.grundmiete", "unterkunft.nebenkosten", "unterkunft.heizkosten"]),
    attachment(4, "Rentenbescheid H.", "rentenbescheid", [], { concerns: "p1.e1" }), attachment(5, "Rentenbescheid E.", "rentenbescheid", [], { concerns: "p2.e1", pages: 3 }), attachment(6, "Ausweis SB", "schwerbehindertenausweis", ["personen[p2].behinderung.merkzeichen"], { mime: "image/jpeg" }),
    attachment(7, "Kontoauszug", "kontoauszuege", ["personen[p1].vermoegen[v1].wert"], { state: "away", bytes: 3_250_000 }),
  ],
  notes: [{ note: "n1", text: "Frau Quittenbaum ruft an, reicht Schwerbehindertenausweis nach.", account: "Mareike Dornbusch", actedAt: "2026-11-20T09:12:00+01:00", pending: false }],
  decisions: [{ decision: "d1", state: "draft", outcome: "grant", number: null, letter: null, contentHash: null, fileHash: null, code: null, from: "2026-11", to: "2027-10", frozenAt: null, issuedAt: null, dispatchedDay: null, announcedDay: null, remedyEnds: null }],
  lease: { epoch: "1.1", account: "m.dornbusch", accountName: "Mareike Dornbusch", device: "AK-017", expiresAt: "2026-12-08T23:59:59+01:00", mine: true },
  missing: [{ code: "ibanMissing", sentence: "Prüfziffer stimmt nicht; Rückruf zugesagt", path: "bank.iban" }],
  deadlines: [
    { title: "Zielfrist", day: TODAY, state: "soon", explanation: [] }, { title: "Endfrist", day: "2026-12-08", state: "running", explanation: [{ day: "2026-12-08", rule: "Vorgabe der Stadt", text: "Ein Monat und zwei Tage nach dem Eingang am 06.11.2026." }] },
  ],
  followUp: { day: "2026-12-04", reason: "Rückruf wegen IBAN", account: "Mareike Dornbusch" }, nextStep, journalEntries: 23, restricted: false, readOnly: false, recentReasons: ["Stellplatz gehört nicht zur Unterkunft", "Antrag nennt den Auszahlbetrag"],
};
export const journal: T.JournalView = {
  chain: "verified", brokenAt: null,
  entries: [
    { change: "c1", kind: "open", account: "stadt", accountName: "Stadt Lindbrück", device: "Stadt", actedAt: "2026-11-06T09:12:00+01:00", localDay: "2026-11-06", seq: 1204, what: "Antrag eingegangen", reason: null, verdict: null },
    { change: "c2", kind: "set", account: "m.dornbusch", accountName: "Mareike Dornbusch", device: "AK-017", actedAt: "2026-11-24T10:38:00+01:00", localDay: TODAY, seq: null, what: "Grundmiete 425,00 → 410,00 €", reason: "Stellplatz gehört nicht zur Unterkunft", verdict: null },
  ],
};
export const papers: T.MissingRequestDraftView = {
  until: "2026-12-15", earliest: "2026-12-08",
  papers: [{ code: "kontoauszuege", label: "Kontoauszüge der letzten 3 Monate", why: "Ihr Vermögen ist nicht belegt.", proposed: true, askedDay: null }, { code: "nebenkostenabrechnung", label: "Letzte Abrechnung der Nebenkosten", why: "Die Nebenkosten sind nicht belegt.", proposed: false, askedDay: "2026-11-12" }],
};

const line = (schluessel: string, betrag: string, norm: string, aus: string): T.CalculationRow => ({ schluessel, betrag, norm: `${norm} SGB XII`, aus });
function month(rent: bigint, von: string, bis: string): T.CalculationMonth {
  const text = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
  const half = rent / 2n;
  const [needA, needB] = [50600n + half + 4750n + 4400n, 50600n + 8602n + (rent - half) + 4750n + 4400n];
  return {
    von, bis, parameterstand: "2026-01-01",
    personen: [
      { id: "p1", regelbedarfsstufe: 2, gesamtbedarf: text(needA), einkommen_bereinigt: "477.42", einkommen_partner: "0.00", leistung: text(needA - 47742n), zeilen: [line("regelsatz", "506.00", "§ 27a Abs. 3", "RBS 2, Stand 2026-01-01"), line("grundmiete", text(half), "§ 42a Abs. 1, § 35", `${text(rent)} ÷ 2 Personen = ${text(half)}`), line("nebenkosten", "47.50", "§ 35 Abs. 1", "95.00 ÷ 2"), line("heizung", "44.00", "§ 35 Abs. 5", "88.00 ÷ 2"), line("einkommen_gesetzliche_rente", "871.44", "§ 82 Abs. 1", "Rentenbescheid"), line("freibetrag_82a", "-281.50", "§ 82a", "Grenze 281.50"), line("absetzung_krankenversicherung", "-107.62", "§ 82 Abs. 2 Nr. 2", "Beitrag"), line("absetzung_versicherung", "-4.90", "§ 82 Abs. 2 Nr. 3", "Haftpflicht")] },
      { id: "p2", regelbedarfsstufe: 2, gesamtbedarf: text(needB), einkommen_bereinigt: "352.51", einkommen_partner: "0.00", leistung: text(needB - 35251n), zeilen: [line("regelsatz", "506.00", "§ 27a Abs. 3", "RBS 2, Stand 2026-01-01"), line("mb_merkzeichen_g", "86.02", "§ 30 Abs. 1 Nr. 1", "17 % von 506.00"), line("grundmiete", text(rent - half), "§ 42a Abs. 1, § 35", ""), line("nebenkosten", "47.50", "§ 35 Abs. 1", ""), line("heizung", "44.00", "§ 35 Abs. 5", ""), line("einkommen_gesetzliche_rente", "402.18", "§ 82 Abs. 1", ""), line("einkommen_betriebsrente", "64.20", "§ 82 Abs. 1", ""), line("freibetrag_82_4", "-64.20", "§ 82 Abs. 4", ""), line("absetzung_krankenversicherung", "-49.67", "§ 82 Abs. 2 Nr. 2", "")] },
    ],
    vermoegen: { freibetrag: "20000.00", einzusetzen: "0.00" }, summe: text(needA + needB - 47742n - 35251n),
    hinweise: [{ code: "karenzzeit_hinweis_erforderlich", norm: "§ 35 Abs. 2 SGB XII", text: "Die Karenzzeit endet am 31.10.2027. Der Hinweis gehört in den Bescheid." }],
  };
}
export function calculate(changes: Record<string, T.Json>): T.Calculation {
  const rent = BigInt(String(changes["unterkunft.grundmiete"] ?? "410.00").replace(".", ""));
  return { id: "f3", monate: [month(rent, "2026-11", "2027-03"), month(rent + 1400n, "2027-04", "2027-10")] };
}
export const calculation = calculate({});

const block = (name: string, title: string, note: string, kind: T.BlockKind, chosen = true, text: string | null = null): T.BlockView => ({ block: name, title, note, kind, chosen, text });
export const decision: T.DecisionView = {
  decision: caseView.decisions[0] as T.DecisionBriefView, file: "f3", outcomes: ["grant", "refuse"], pages: 4, needsCountersign: true, countersignReason: "Erstbewilligung über 800 € im Monat", outdated: false, monthly: "861.09", returned: null,
  blocks: [block("tabelle", "Bewilligung mit Tabelle", "aus der Berechnung, 2 Zeiträume", "set"), block("auszahlung", "Auszahlung und Nachzahlung", "Überweisung, November 2026", "set"), block("abweichung", "Abweichung Grundmiete", "", "ownText", true, "Stellplatz 15,00 €"), block("grundrente", "Freibetrag Grundrente", "§ 82a SGB XII", "set"), block("karenz", "Karenzzeit bis 31.10.2027", "§ 35 Abs. 2, vorgeschrieben", "set"), block("heizung", "Hinweis Heizkosten", "nur bei überhöhten Kosten", "choice", false), block("betriebsrente", "Anrechnung Betriebsrente", "§ 82 Abs. 4 SGB XII", "choice"), block("mitteilung", "Pflicht, Änderungen mitzuteilen", "§ 60 SGB I, vorgeschrieben", "set"), block("belehrung", "Rechtsbehelfsbelehrung", "Widerspruch, Stadt Lindbrück", "set")],
  checks: [
    { level: "hinders", code: "ibanMissing", title: "Die IBAN fehlt.", detail: "Die Prüfziffer im Antrag stimmt nicht. Ohne IBAN kann der Bescheid nicht erlassen werden.", path: "bank.iban", pathLabel: "Konto (IBAN)" },
    { level: "secondPerson", code: "countersign", title: "Mitzeichnung nötig", detail: "Erstbewilligung über 800 € im Monat. Zuständig: Jens Ahlsdorf-Kühn, Vertretung Tomke Wiesengrund.", path: null, pathLabel: null },
    { level: "inOrder", code: "calculation", title: "Berechnung ist aktuell", detail: "24.11.2026, 10:41; Summen stimmen überein", path: null, pathLabel: null }, { level: "inOrder", code: "basis", title: "Rechtsgrundlagen", detail: "§§ 41, 42, 43a, 82a SGB XII", path: null, pathLabel: null },
    { level: "inOrder", code: "remedy", title: "Rechtsbehelfsbelehrung", detail: "ein Monat, mit elektronischer Form", path: null, pathLabel: null }, { level: "inOrder", code: "address", title: "Anschrift passt, alle Zeichen druckbar", detail: "", path: null, pathLabel: null },
  ],
};
export const structure: T.LetterStructureView = {
  title: "Bewilligung von Grundsicherung im Alter",
  parts: [{ kind: "heading", level: 1, text: "Bewilligung von Grundsicherung im Alter ab 1. November 2026" }, { kind: "paragraph", text: "auf Ihren Antrag vom 6. November 2026 bewillige ich Ihnen Grundsicherung im Alter." }, { kind: "table", head: ["Zeitraum", "zusammen"], rows: [["November 2026 bis März 2027", "861,09 €"]] }, { kind: "missing", text: "IBAN fehlt" }],
};
const outgoingLetter = (at: number, name: string, title: string, number: string | null, stage: T.LetterStage, more: Partial<T.OutgoingLetterView> = {}): T.OutgoingLetterView => ({
  letter: `l${at}`, file: `f${at}`, name, number, title, stage, pages: 4, code: "7F3K-Q2MD", fileHash: H, printedAt: stage === "toPrint" ? null : "2026-11-24T10:52:00+01:00", printer: stage === "toPrint" ? null : "Flur 2. OG, Laser", hindered: null, announcedDay: "2026-11-28", dispatchedDay: null, undoUntil: null, ...more,
});
export const outgoing: T.OutgoingView = {
  letters: [
    outgoingLetter(4, "Zinnkraut, Wolfhard", "Weiterbewilligung", "50-GA-2026-17-0415", "toPrint"), outgoingLetter(14, "Haubentaler, Rosa", "Anforderung von Unterlagen", null, "toPrint", { pages: 2, code: "M8WX-41TC" }), outgoingLetter(15, "Wacholder-Reyes, Tomás", "Änderungsbescheid", "50-HL-2026-17-0098", "toPrint", { pages: 5, code: "C5RN-77AE" }),
    outgoingLetter(5, "Sturmvogel, Ilse", "Weiterbewilligung", "50-GA-2026-17-0411", "toPost"), outgoingLetter(16, "Rohrdommel, Ole", "Änderungsbescheid", "50-GA-2026-17-0412", "toPost", { hindered: "Papierstau, Seiten 4 und 5 fehlen" }),
  ],
};
const printer = (id: string, name: string, state: T.PrinterState, reasons: string[], more: Partial<T.PrinterView> = {}): T.PrinterView => ({ id, name, isDefault: false, state, reasons, sides: ["oneSided", "longEdge"], trays: [{ tray: "tray-2", name: "Fach 2, Papier mit Briefkopf" }], colors: false, maxCopies: 99, ...more });
export const printers: T.PrintersView = { printers: [printer("laser", "Flur 2. OG, Laser", "ready", [], { isDefault: true }), printer("post", "Poststelle, Erdgeschoss", "busy", ["Fach 2 leer"]), printer("farbe", "Bürgerbüro, Farbe", "unreachable", [], { colors: true })] };
export const printLog: T.PrintLogView = {
  accounts: ["Mareike Dornbusch"],
  jobs: [{ job: "j1", letter: "l5", file: "f5", name: "Sturmvogel, Ilse", title: "Weiterbewilligung", number: "50-GA-2026-17-0411", printer: "Flur 2. OG, Laser", pages: 4, copies: 1, account: "Mareike Dornbusch", startedAt: "2026-11-24T08:31:00+01:00", state: "done", reason: null, cameOut: "all", ask: false, fileHash: H }],
};
const change = (at: number, name: string, what: string, state: T.OutboxState, actedAt: string, more: Partial<T.OutboxChangeView> = {}): T.OutboxChangeView => ({ change: `c${at}`, file: `f${at}`, fileNumber: `50-GA-2026-17-${1800 + at}`, name, kind: "set", what, actedAt, state, reason: null, arrivedAt: state === "sent" ? "2026-11-24T07:52:00+01:00" : null, bytes: null, ...more });
export const outbox: T.OutboxView = {
  changes: [
    change(11, "Birnstengel, Svea", "Anlage „Kontoauszug_Okt.pdf“", "wedged", "2026-11-23T15:30:00+01:00", { reason: "Die Stadt nimmt Dateien bis 20 MB an, diese hat 27 MB. Alles andere aus dem Vorgang ist angekommen." }),
    change(3, "Quittenbaum, Hedwig +1", "Grundmiete 425,00 → 410,00 €", "waiting", "2026-11-24T10:38:00+01:00"), change(4, "Zinnkraut, Wolfhard", "Bescheid 50-GA-2026-17-0415 erlassen", "waiting", "2026-11-24T09:56:00+01:00", { bytes: 86_016 }),
    change(8, "Haferkorn-Díaz, Benedikt", "Zur Mitzeichnung gegeben", "waiting", "2026-11-24T09:20:00+01:00"), change(5, "Sturmvogel, Ilse", "Bescheid gedruckt", "waiting", "2026-11-24T08:31:00+01:00"),
  ],
  sent: [change(9, "Żółć-Lämmerhirt, Łucja", "Übernommen von „Nicht zugewiesen“", "sent", "2026-11-24T07:51:00+01:00"), change(10, "Möwenthal, Tjark", "Wiedervorlage 30.11.2026", "sent", "2026-11-24T07:47:00+01:00")],
  sentTotal: 41, disputed: [], quarantined: [],
};
const candidate = (at: number, value: T.Json, account: string, reason: string, device: string, actedAt: string, inForce: boolean): T.CandidateView => ({ change: `k${at}`, value, reason, account, device, actedAt, proof: null, staleEpoch: !inForce, inForce });
export const conflicts: T.ConflictsView = {
  conflicts: [{
    file: "f20", fileNumber: "50-GA-2022-17-0760", name: "Strandhäuser, Ole", holder: "Tomke Wiesengrund", since: "2026-11-24T10:42:00+01:00", mayResolve: true, merged: ["Telefonnummer (Dornbusch)", "Wiedervorlage 04.12. (Wiesengrund)", "3 Notizen"],
    fields: [
      { path: "unterkunft.heizkosten", label: "Heizung, monatlich", before: "84.00", decisive: true, effect: "4.50", candidates: [candidate(1, "96.00", "Mareike Dornbusch", "laut Abschlagsplan ab 12/2026", "AK-017", "2026-11-23T14:12:00+01:00", false), candidate(2, "91.50", "Tomke Wiesengrund", "Jahresabrechnung 2025, ÷ 12", "AK-009", "2026-11-23T16:40:00+01:00", true)] },
      { path: "unterkunft.flaeche_qm", label: "Wohnfläche", before: null, decisive: false, effect: null, candidates: [candidate(3, "46.50", "Mareike Dornbusch", "Mietvertrag", "AK-017", "2026-11-23T14:10:00+01:00", false), candidate(4, "46.00", "Tomke Wiesengrund", "Angabe am Telefon", "AK-009", "2026-11-23T16:41:00+01:00", true)] },
    ],
  }],
};
export const review: T.ReviewView = {
  deputy: "Tomke Wiesengrund",
  rows: [
    { decision: "d8", file: "f8", letter: "l8", name: "Haferkorn-Díaz, Benedikt", outcome: "grant", title: "Weiterbewilligung", monthly: "712.40", change: "18.00", account: "Mareike Dornbusch", own: false, frozenAt: "2026-11-20T09:00:00+01:00", reason: "über 700 € EM", pages: 3 },
    { decision: "d9", file: "f9", letter: "l9", name: "Eibenschütz, Gerlinde", outcome: "refuse", title: "Ablehnung", monthly: "0.00", change: "0.00", account: "S. Pfauenberg", own: false, frozenAt: "2026-11-22T09:00:00+01:00", reason: "Ablehnung", pages: 4 },
  ],
};
