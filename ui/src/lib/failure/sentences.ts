/**
 * One German sentence for every failure code: what happened, what it means, what to do. The type makes a missing code a
 * compile error. Sentences from the rooms that know (`sentence`, `reason`) are shown as they come.
 */
import type { Failure } from "$lib/bridge/generated";
import { bytes } from "$lib/format/amounts";
import { day, time } from "$lib/format/days";

type Of<C extends Failure["code"]> = Extract<Failure, { code: C }>;
type Sentences = { [C in Failure["code"]]: (failure: Of<C>) => string };

const all = (points: { sentence: string }[]): string => points.map((point) => point.sentence).join(" ");
const changes = (count: number): string => (count === 1 ? "1 Änderung" : `${count} Änderungen`);
const atHolder = (holder: string | null): string =>
  holder
    ? `${holder} bearbeitet diesen Vorgang. Sie können lesen und Notizen schreiben.`
    : "Der Vorgang ist nicht in Ihrem Koffer. Übernehmen Sie ihn, um ihn zu bearbeiten.";

export const SENTENCES: Sentences = {
  badRequest: (f) => `Diese Angabe passt nicht zum Befehl: ${f.field || "Befehl"}. Bitte prüfen Sie sie (Code U-002).`,

  notEnrolled: () => "Dieses Gerät ist noch nicht angemeldet. Melden Sie es mit einem Einmalcode an.",
  alreadyEnrolled: () => "Für diese Person ist das Gerät schon angemeldet. Entsperren Sie es mit der Passphrase.",
  locked: () => "Der Koffer ist gesperrt. Entsperren Sie ihn mit Ihrer Passphrase.",
  wrongPassphrase: (f) =>
    f.waitSeconds > 0
      ? `Die Passphrase stimmt nicht. Nach fünf Versuchen wartet die Anwendung ${f.waitSeconds} Sekunden. Feststelltaste prüfen.`
      : "Die Passphrase stimmt nicht. Feststelltaste prüfen.",
  weakPassphrase: (f) =>
    f.missingCharacters > 0
      ? `Zu kurz: noch ${f.missingCharacters} Zeichen`
      : "Diese Passphrase ist leicht zu erraten. Nehmen Sie mehrere Wörter, die nicht zusammengehören.",
  keyringSilent: () =>
    "Der Schlüsselbund des Systems antwortet nicht. Bitte geben Sie Ihre Passphrase ein. Ihre Daten sind unversehrt.",
  cacheDamaged: (f) =>
    `Der Speicher auf diesem Gerät ist beschädigt. Nicht Gesendetes wird zuerst gesichert: ${changes(f.pending)}.`,
  cacheTooNew: (f) =>
    `Dieser Speicher wurde von Version ${f.cacheVersion} geschrieben, hier läuft ${f.appVersion}. Bitte aktualisieren Sie die Anwendung.`,
  accessWithdrawn: (f) =>
    `Ihr Zugang ist gesperrt. Ihre ${f.pending} nicht gesendeten Änderungen wurden für die Teamleitung versiegelt.`,
  profileInUse: () => "Der Koffer ist schon in einem anderen Fenster geöffnet. Arbeiten Sie dort weiter oder schließen Sie es.",

  cityUnreachable: () => "Der Server antwortet nicht. Prüfen Sie Adresse und Netz.",
  cityAnsweredNo: (f) => `Die Stadt antwortet mit einem Fehler (${f.status}). Ihre Arbeit bleibt gespeichert; der nächste Versuch kommt von selbst.`,
  codeRefused: () => "Der Code ist abgelaufen oder schon benutzt. Lassen Sie sich einen neuen geben.",
  certificateRefused: () => "Das Zertifikat gehört nicht zu dieser Adresse. Melden Sie das Ihrer Administration.",
  otherCity: () => "Unter dieser Adresse antwortet eine andere Stadt. Der Abgleich ist angehalten.",
  pinRefused: () => "Diese Datei ist nicht von Ihrer Stadt unterschrieben. Holen Sie sich die Datei von der Administration.",

  unknownFile: () => "Diesen Vorgang gibt es auf diesem Gerät nicht. Gleichen Sie ab und suchen Sie ihn erneut.",
  unknownAttachment: () => "Diese Anlage gibt es im Vorgang nicht. Öffnen Sie den Vorgang erneut.",
  attachmentAway: (f) => `Diese Anlage ist noch nicht auf dem Gerät (${bytes(f.bytes)}). Sie kommt beim nächsten Abgleich.`,
  attachmentUnreadable: (f) => `Diese Datei lässt sich nicht sicher anzeigen (${f.reason}).`,
  attachmentDamaged: () => "Datei passt nicht zur Prüfsumme, bitte neu laden",
  unknownPage: (f) => `Seite ${f.page} gibt es nicht; das Schreiben hat ${f.pages} Seiten.`,
  unknownDecision: () => "Diesen Bescheid gibt es auf diesem Gerät nicht. Öffnen Sie den Vorgang erneut.",
  unknownLetter: () => "Dieses Schreiben gibt es auf diesem Gerät nicht. Öffnen Sie den Vorgang erneut.",
  unknownChange: () => "Diese Änderung wartet nicht mehr. Die Liste wird neu gelesen.",
  unknownJob: () => "Diesen Druckauftrag gibt es nicht mehr. Das Druckprotokoll zeigt, was daraus wurde.",
  unknownAccount: (f) => `Das Konto „${f.account}“ kennt die Stadt nicht. Prüfen Sie die Schreibweise.`,

  notAllowed: () => "Das darf nur die Teamleitung. Bitten Sie sie darum oder schreiben Sie eine Notiz.",
  leaseHeld: (f) =>
    `${f.holder} bearbeitet diesen Vorgang${f.until ? ` bis ${day(f.until)}` : ""}. Sie können lesen und Notizen schreiben.`,
  notHolder: (f) => atHolder(f.holder ?? null),
  leaseExpired: (f) =>
    `Der Vorgang war bis ${day(f.since)} in Ihrem Koffer. Erlassen geht erst wieder nach einem Abgleich; Ihr Entwurf bleibt.`,
  leaseNotYet: (f) =>
    `Der Vorgang war zuletzt bei einer anderen Person. Erlassen geht ab ${day(f.from)}, ${time(f.from)} Uhr; Entwürfe gehen sofort.`,
  ownDecision: (f) => `Eigene Bescheide können Sie nicht mitzeichnen.${f.deputy ? ` Vertretung: ${f.deputy}.` : ""}`,
  fileReadOnly: () => "Dieser Vorgang braucht eine neuere Version der Anwendung. Lesen geht, ändern nicht.",

  reasonMissing: () => "Der Grund fehlt. Er steht später im Verlauf und hilft, die Feststellung zu erklären.",
  unknownPath: (f) => `Die Angabe „${f.path}“ gibt es in diesem Antrag nicht.`,
  valueInvalid: (f) => f.reason,
  contested: (f) => `Zu dieser Angabe stehen zwei Werte gegeneinander (${f.path}). Entscheiden Sie zuerst, welcher gilt.`,
  notContested: () => "Zu dieser Angabe gibt es nur einen Wert. Es ist nichts zu entscheiden.",

  cannotCalculate: (f) => `Noch keine Berechnung. ${all(f.missing)}`,
  calculationRefused: (f) => f.sentence,
  notForProcedure: () => "Für dieses Verfahren gibt es diesen Schritt nicht.",
  incomplete: (f) => all(f.missing),
  outdated: () => "Eingaben geändert nach der Berechnung des Entwurfs. Rechnen Sie neu und vergleichen Sie.",
  wrongState: () => "Der Bescheid ist inzwischen weiter. Die Ansicht wird neu gelesen; prüfen Sie, was zu tun ist.",
  needsCountersign: () => "Dieser Bescheid braucht eine zweite Person. Geben Sie ihn zur Mitzeichnung.",
  pagesUnseen: (f) => `Das Mitzeichnen wird frei, wenn alle Seiten angesehen sind. Es fehlen ${f.count}.`,
  alreadyDispatched: (f) =>
    `Dieser Bescheid ist seit ${day(f.day).slice(0, 6)} bei der Post. Ändern können Sie ihn nur durch einen neuen Bescheid.`,
  neverLeftMissing: () => "Bestätigen Sie, dass das Schreiben das Haus nicht verlassen hat. Sonst hilft nur ein neuer Bescheid.",
  offlineIssueForbidden: () => "Ihre Stadt erlaubt den Erlass nur mit Verbindung. Der eingefrorene Bescheid wartet, bis die Stadt erreichbar ist.",
  clockBehind: (f) =>
    `Die Uhr dieses Geräts geht nach; die Stadt war schon bei ${day(f.cityTime)}, ${time(f.cityTime)} Uhr. Stellen Sie die Uhr, bevor Sie einen Bescheid einfrieren.`,
  undoOver: () => "Rückgängig geht nur 10 Minuten lang und nur durch dieselbe Person. Danach hilft nur ein neuer Bescheid.",
  dayRefused: (f) => `Der Tag muss zwischen ${day(f.earliest)} und ${day(f.latest)} liegen.`,

  noPrintSystem: () => "Kein Drucker eingerichtet. Sie können die Schreiben als PDF sichern.",
  unknownPrinter: () => "Diesen Drucker gibt es nicht mehr. Suchen Sie neu und wählen Sie einen anderen.",
  optionUnsupported: (f) =>
    ({
      sides: "Dieser Drucker kann nicht beidseitig drucken. Wählen Sie „Einseitig“.",
      tray: "Dieses Papierfach gibt es an dem Drucker nicht. Wählen Sie ein anderes.",
      copies: "So viele Exemplare nimmt der Drucker nicht an. Verringern Sie die Zahl.",
    })[f.option] ?? "Das kann dieser Drucker nicht. Wählen Sie eine andere Einstellung.",
  spoolerRefused: (f) => `Der Drucker meldet: ${f.message}. Der Auftrag wurde nicht angenommen.`,

  intakeInvalid: (f) => all(f.points),

  diskFull: () => "Auf diesem Gerät ist kein Platz mehr. Nichts ist verloren; schaffen Sie Platz und speichern Sie erneut.",
  cannotWrite: (f) => `An diesen Ort kann nicht geschrieben werden: ${f.path}. Wählen Sie einen anderen.`,
  storeFailed: (f) => `Der Speicher konnte nicht gelesen werden (Code ${f.reference}). Versuchen Sie es erneut; nennen Sie sonst den Code am Telefon.`,
};

/** The sentence for a failure. */
export function sentence(failure: Failure): string {
  const say = SENTENCES[failure.code] as ((failure: Failure) => string) | undefined;
  return say ? say(failure) : `Das hat nicht geklappt (Code ${failure.code}). Versuchen Sie es erneut.`;
}
