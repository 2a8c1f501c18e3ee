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

export type AcceptFacts = { 
/**
 * The file.
 */
file: string, 
/**
 * Which; all undoubted ones when left out.
 */
paths?: Array<string> | null, };

export type AddNote = { 
/**
 * The file.
 */
file: string, 
/**
 * The text.
 */
text: string, };

export type AdoptAside = { 
/**
 * The file.
 */
file: string, 
/**
 * Which; all that the file has when left out.
 */
changes?: Array<string> | null, 
/**
 * Why; stands in the journal.
 */
reason: string, };

export type AssignFiles = { 
/**
 * The files.
 */
files: Array<string>, 
/**
 * The account that holds them from now on.
 */
account: string, 
/**
 * Why; goes into the journal of each file.
 */
reason: string, };

export type AttachmentPage = { 
/**
 * The file.
 */
file: string, 
/**
 * The attachment.
 */
attachment: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Longest side in pixels; bounded by the desk.
 */
pixels: number, };

export type AttachmentReadView = { 
/**
 * Size.
 */
bytes: number, 
/**
 * Checksum of what was written.
 */
sha256: string, };

export type AttachmentState = "here" | "away" | "damaged" | "unreadable";

export type AttachmentView = { 
/**
 * Its id.
 */
attachment: string, 
/**
 * Cleaned file name.
 */
name: string, 
/**
 * What it proves: `mietbescheinigung`; none for others.
 */
proofKind?: string | null, 
/**
 * German label of that kind or the file name.
 */
label: string, 
/**
 * The entry it belongs to: `p1.e1`.
 */
concerns?: string | null, 
/**
 * Declared type.
 */
mime: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * Checksum at receipt.
 */
sha256: string, 
/**
 * Pages, once decoded.
 */
pages?: number | null, 
/**
 * State.
 */
state: AttachmentState, 
/**
 * Paths of facts that name it as proof.
 */
proves: Array<string>, };

export type BlockChoice = { 
/**
 * The block's name in the pack.
 */
block: string, 
/**
 * Whether it stands in the letter.
 */
chosen: boolean, 
/**
 * Own text, where the pack allows it.
 */
text?: string | null, };

export type BlockKind = "set" | "choice" | "ownText";

export type BlockView = { 
/**
 * Its name in the pack.
 */
block: string, 
/**
 * Title.
 */
title: string, 
/**
 * Second line: the rule or the occasion.
 */
note: string, 
/**
 * How it came in.
 */
kind: BlockKind, 
/**
 * Whether it stands in the letter.
 */
chosen: boolean, 
/**
 * Own text.
 */
text?: string | null, };

export type CalculationView = Calculation;

export type CameOut = "all" | "none" | "some";

export type CancelPrint = { 
/**
 * The job.
 */
job: string, };

export type CandidateView = { 
/**
 * The change.
 */
change: string, 
/**
 * The value.
 */
value: Json, 
/**
 * Why.
 */
reason: string, 
/**
 * Who, by name.
 */
account: string, 
/**
 * On which device.
 */
device: string, 
/**
 * When.
 */
actedAt: string, 
/**
 * The attachment named as proof.
 */
proof?: string | null, 
/**
 * Whether it was set under a lease that had ended.
 */
staleEpoch: boolean, 
/**
 * Whether it is the value the city confirmed last.
 */
inForce: boolean, };

export type CasePreviewView = { 
/**
 * The file.
 */
file: string, 
/**
 * Its number.
 */
fileNumber: string, 
/**
 * „Quittenbaum, Hedwig und Eberhard“.
 */
name: string, 
/**
 * The procedure.
 */
procedure: Procedure, 
/**
 * Stand.
 */
state: FileState, 
/**
 * What lies here.
 */
presence: Presence, 
/**
 * Who holds it, by name.
 */
holder?: string | null, 
/**
 * The next step.
 */
nextStep: NextStepView, 
/**
 * Zielfrist.
 */
targetDay?: string | null, 
/**
 * Endfrist.
 */
finalDay?: string | null, 
/**
 * Address in one line.
 */
address?: string | null, 
/**
 * „2 Personen, *1956 und *1958“.
 */
household?: string | null, 
/**
 * Result of the last calculation.
 */
monthly?: string | null, 
/**
 * First month of that result.
 */
monthlyFrom?: string | null, 
/**
 * Day of receipt.
 */
receivedDay: string, 
/**
 * „online“, „Papier“ …
 */
receivedBy: string, 
/**
 * The last entries.
 */
recent: Array<RecentEntryView>, };

export type CaseView = { 
/**
 * The file.
 */
file: string, 
/**
 * Its number.
 */
fileNumber: string, 
/**
 * Number of another system.
 */
foreignNumber?: string | null, 
/**
 * „Quittenbaum, Hedwig und Eberhard“.
 */
name: string, 
/**
 * The procedure.
 */
procedure: Procedure, 
/**
 * Anliegen: „Erstantrag“.
 */
matter: string, 
/**
 * Stand.
 */
state: FileState, 
/**
 * What lies here.
 */
presence: Presence, 
/**
 * Day of receipt.
 */
receivedDay: string, 
/**
 * The application as received, byte for byte as JSON.
 */
application: Json, 
/**
 * What is established.
 */
facts: { [key in string]: FactView }, 
/**
 * Attachments in the order of the application.
 */
attachments: Array<AttachmentView>, 
/**
 * Notes, newest first.
 */
notes: Array<NoteView>, 
/**
 * Decisions, newest first.
 */
decisions: Array<DecisionBriefView>, 
/**
 * Who holds it; none when free.
 */
lease?: LeaseView | null, 
/**
 * Open points of the application and missing proofs.
 */
missing: Array<MissingPoint>, 
/**
 * Deadlines, the next one first.
 */
deadlines: Array<DeadlineView>, 
/**
 * The follow-up set.
 */
followUp?: FollowUpView | null, 
/**
 * The next step.
 */
nextStep: NextStepView, 
/**
 * Entries of the journal.
 */
journalEntries: number, 
/**
 * Restricted: every access is journaled.
 */
restricted: boolean, 
/**
 * This version cannot read a change of this file: nothing can be changed here.
 */
readOnly: boolean, 
/**
 * Reasons this person used lately, newest first.
 */
recentReasons: Array<string>, };

export type ChainWord = "verified" | "broken";

export type ChangePassphrase = { 
/**
 * The one in force.
 */
current: Passphrase, 
/**
 * The next one.
 */
next: Passphrase, };

export type CheckLevel = "hinders" | "secondPerson" | "inOrder";

export type CheckPassphrase = { 
/**
 * The candidate.
 */
passphrase: Passphrase, };

export type CheckView = { 
/**
 * Weight.
 */
level: CheckLevel, 
/**
 * Code of what is missing, for `hinders`.
 */
code: string, 
/**
 * The sentence.
 */
title: string, 
/**
 * What it means.
 */
detail: string, 
/**
 * The field that mends it.
 */
path?: string | null, 
/**
 * Its German name.
 */
pathLabel?: string | null, };

export type CityPinView = { 
/**
 * The address.
 */
city: string, 
/**
 * The generation.
 */
generation: string, };

export type CityProbeView = { 
/**
 * „Stadt Lindbrück“.
 */
name: string, 
/**
 * The address with its scheme, to be used for enrolment.
 */
city: string, 
/**
 * Whether the connection is protected by a valid certificate; false on plain loopback.
 */
certificateValid: boolean, };

export type ConfirmPrint = { 
/**
 * The job.
 */
job: string, 
/**
 * What came out.
 */
cameOut: CameOut, };

export type ConflictView = { 
/**
 * The file.
 */
file: string, 
/**
 * Its number.
 */
fileNumber: string, 
/**
 * Name on the file.
 */
name: string, 
/**
 * Who holds it, by name.
 */
holder?: string | null, 
/**
 * Since when.
 */
since: string, 
/**
 * The fields.
 */
fields: Array<ContestedFieldView>, 
/**
 * What was merged without a question, in German.
 */
merged: Array<string>, 
/**
 * Whether the person signed in may decide.
 */
mayResolve: boolean, };

export type ConflictsView = { 
/**
 * The oldest first.
 */
conflicts: Array<ConflictView>, };

export type ContestedFieldView = { 
/**
 * The path.
 */
path: string, 
/**
 * Its German name.
 */
label: string, 
/**
 * The value before.
 */
before: Json, 
/**
 * The values.
 */
candidates: Array<CandidateView>, 
/**
 * Whether it touches the benefit.
 */
decisive: boolean, 
/**
 * Largest difference it makes per month.
 */
effect?: string | null, };

export type DeadlineState = "running" | "soon" | "over" | "suspended" | "met";

export type DeadlineStepView = { 
/**
 * The day reached.
 */
day: string, 
/**
 * The rule.
 */
rule: string, 
/**
 * The sentence.
 */
text: string, };

export type DeadlineView = { 
/**
 * „Zielfrist“, „Widerspruch möglich bis“.
 */
title: string, 
/**
 * Last day; none when it does not end.
 */
day?: string | null, 
/**
 * Urgency.
 */
state: DeadlineState, 
/**
 * Steps of the computation, each with its rule.
 */
explanation: Array<DeadlineStepView>, };

export type DecisionBriefView = { 
/**
 * The decision.
 */
decision: string, 
/**
 * State.
 */
state: DecisionState, 
/**
 * Outcome.
 */
outcome: Outcome, 
/**
 * Number, once frozen.
 */
number?: string | null, 
/**
 * Letter, once frozen.
 */
letter?: string | null, 
/**
 * Sha256 of content, once frozen.
 */
contentHash?: string | null, 
/**
 * Sha256 of the PDF, once frozen.
 */
fileHash?: string | null, 
/**
 * Short code, once frozen.
 */
code?: string | null, 
/**
 * First month.
 */
from?: string | null, 
/**
 * Last month.
 */
to?: string | null, 
/**
 * When frozen.
 */
frozenAt?: string | null, 
/**
 * When issued.
 */
issuedAt?: string | null, 
/**
 * Handed to the post.
 */
dispatchedDay?: string | null, 
/**
 * Deemed announced.
 */
announcedDay?: string | null, 
/**
 * Last day of the remedy.
 */
remedyEnds?: string | null, };

export type DecisionOf = { 
/**
 * The decision.
 */
decision: string, };

export type DecisionState = "draft" | "frozen" | "countersigned" | "returned" | "issued" | "printed" | "dispatched" | "announced" | "final" | "disputed" | "void";

export type DecisionView = { 
/**
 * The decision in brief.
 */
decision: DecisionBriefView, 
/**
 * The file.
 */
file: string, 
/**
 * Outcomes that can be chosen now.
 */
outcomes: Array<Outcome>, 
/**
 * Text blocks in the order of the letter.
 */
blocks: Array<BlockView>, 
/**
 * Checks, hindering ones first.
 */
checks: Array<CheckView>, 
/**
 * Pages of the letter as it stands.
 */
pages: number, 
/**
 * Whether a second person must sign before issue.
 */
needsCountersign: boolean, 
/**
 * Why, by the pack's rule.
 */
countersignReason?: string | null, 
/**
 * Inputs changed after the calculation of this draft.
 */
outdated: boolean, 
/**
 * Monthly amount of the first period.
 */
monthly?: string | null, 
/**
 * Reasons and comment of a return.
 */
returned?: ReturnedView | null, };

export type Density = "compact" | "comfortable";

export type DispatchLetters = { 
/**
 * The letters.
 */
letters: Array<string>, 
/**
 * The day they left the house.
 */
day: string, 
/**
 * How; `post_inland` when left out.
 */
way?: DispatchWay | null, };

export type DispatchWay = "post_inland" | "post_ausland" | "elektronisch" | "persoenlich" | "zustellungsurkunde" | "rueckschein";

export type DraftDecision = { 
/**
 * The file.
 */
file: string, 
/**
 * The outcome.
 */
outcome: Outcome, 
/**
 * First month.
 */
from?: string | null, 
/**
 * Last month.
 */
to?: string | null, 
/**
 * Vorläufig (§ 44a SGB XII).
 */
provisional?: boolean | null, 
/**
 * Chosen text blocks with own text where allowed.
 */
blocks?: Array<BlockChoice> | null, };

export type DraftMissingRequest = { 
/**
 * The file.
 */
file: string, };

export type DraftView = { 
/**
 * The decision.
 */
decision: string, 
/**
 * What still hinders freezing.
 */
missing: Array<MissingPoint>, };

export type DueFilter = "overdue" | "thisWeek" | "later" | "none";

export type EmergencyView = { 
/**
 * Since when.
 */
since: string, 
/**
 * By whom.
 */
declaredBy: string, 
/**
 * Decided today under it.
 */
decidedToday: number, };

export type EnrolDevice = { 
/**
 * Address of the city.
 */
city: string, 
/**
 * Account name.
 */
account: string, 
/**
 * One-time code, groups and case do not matter.
 */
code: string, 
/**
 * The name under which the city lists this device.
 */
deviceName: string, 
/**
 * The passphrase that opens the cache from now on.
 */
passphrase: Passphrase, 
/**
 * Also open with the system's keyring; off when left out.
 */
keyring?: boolean | null, };

export type EnrolledView = { 
/**
 * The device number the city gave, „AK-017“ or a bare number.
 */
device: string, 
/**
 * The person's name.
 */
accountName: string, 
/**
 * The role.
 */
role: Role, };

export type FactView = { 
/**
 * The value in force; dated ones are a list of `{ab, wert}` or `{ab, betrag}`.
 */
value: Json, 
/**
 * The change that set it.
 */
by: string, 
/**
 * Who, by name.
 */
account?: string | null, 
/**
 * When.
 */
actedAt?: string | null, 
/**
 * Why; empty when taken over as applied for.
 */
reason?: string | null, 
/**
 * The attachment that proves it.
 */
proof?: string | null, 
/**
 * Whether own changes to it wait to be sent.
 */
pending: boolean, 
/**
 * The values in contest; absent when there is none.
 */
contested?: Array<CandidateView> | null, };

export type FactsView = { 
/**
 * All facts of the file after the command.
 */
facts: { [key in string]: FactView }, };

export type Failure = { "code": "badRequest", 
/**
 * The field by its path.
 */
field: string, 
/**
 * The parser's words, for scripts.
 */
reason: string, } | { "code": "notEnrolled", } | { "code": "alreadyEnrolled", } | { "code": "locked", } | { "code": "wrongPassphrase", 
/**
 * Seconds until the next attempt; 0 before the fifth.
 */
waitSeconds: number, } | { "code": "weakPassphrase", 
/**
 * Characters missing; 0 when it is long enough but guessable.
 */
missingCharacters: number, } | { "code": "keyringSilent", } | { "code": "cacheDamaged", 
/**
 * Unsent changes, as far as known.
 */
pending: number, } | { "code": "cacheTooNew", 
/**
 * That version.
 */
cacheVersion: string, 
/**
 * This version.
 */
appVersion: string, } | { "code": "accessWithdrawn", 
/**
 * How many.
 */
pending: number, } | { "code": "profileInUse", } | { "code": "cityUnreachable", } | { "code": "cityAnsweredNo", 
/**
 * HTTP status.
 */
status: number, } | { "code": "codeRefused", } | { "code": "certificateRefused", } | { "code": "otherCity", } | { "code": "pinRefused", } | { "code": "unknownFile", 
/**
 * The file.
 */
file: string, } | { "code": "unknownAttachment", 
/**
 * The attachment.
 */
attachment: string, } | { "code": "attachmentAway", 
/**
 * Its size.
 */
bytes: number, } | { "code": "attachmentUnreadable", 
/**
 * Which limit or defect, in German.
 */
reason: string, } | { "code": "attachmentDamaged", } | { "code": "unknownPage", 
/**
 * The page asked for.
 */
page: number, 
/**
 * Pages there are.
 */
pages: number, } | { "code": "unknownDecision", 
/**
 * The decision.
 */
decision: string, } | { "code": "unknownLetter", 
/**
 * The letter.
 */
letter: string, } | { "code": "unknownChange", 
/**
 * The change.
 */
change: string, } | { "code": "unknownJob", 
/**
 * The job.
 */
job: string, } | { "code": "unknownAccount", 
/**
 * The account.
 */
account: string, } | { "code": "notAllowed", 
/**
 * The role that may: `lead`.
 */
needs: string, } | { "code": "leaseHeld", 
/**
 * The holder's name.
 */
holder: string, 
/**
 * Until when.
 */
until: string | null, } | { "code": "notHolder", 
/**
 * The holder's name; none when nobody holds it.
 */
holder: string | null, } | { "code": "leaseExpired", 
/**
 * When.
 */
since: string, } | { "code": "leaseNotYet", 
/**
 * From when.
 */
from: string, } | { "code": "ownDecision", 
/**
 * The deputy's name.
 */
deputy: string | null, } | { "code": "fileReadOnly", } | { "code": "reasonMissing", } | { "code": "unknownPath", 
/**
 * The path.
 */
path: string, } | { "code": "valueInvalid", 
/**
 * The path.
 */
path: string, 
/**
 * What fits, in German.
 */
reason: string, } | { "code": "contested", 
/**
 * The path.
 */
path: string, } | { "code": "notContested", 
/**
 * The path.
 */
path: string, } | { "code": "cannotCalculate", 
/**
 * What is missing.
 */
missing: Array<MissingPoint>, } | { "code": "calculationRefused", 
/**
 * The field of the engine's input.
 */
field: string, 
/**
 * Its German sentence.
 */
sentence: string, } | { "code": "notForProcedure", 
/**
 * The procedure.
 */
procedure: string, } | { "code": "incomplete", 
/**
 * What.
 */
missing: Array<MissingPoint>, } | { "code": "outdated", } | { "code": "wrongState", 
/**
 * The state it has.
 */
state: string, 
/**
 * States that allow it.
 */
allowed: Array<string>, } | { "code": "needsCountersign", } | { "code": "pagesUnseen", 
/**
 * How many.
 */
count: number, } | { "code": "alreadyDispatched", 
/**
 * The day.
 */
day: string, } | { "code": "neverLeftMissing", } | { "code": "offlineIssueForbidden", } | { "code": "clockBehind", 
/**
 * The city's last time.
 */
cityTime: string, } | { "code": "undoOver", } | { "code": "dayRefused", 
/**
 * Earliest day.
 */
earliest: string, 
/**
 * Latest day.
 */
latest: string, } | { "code": "noPrintSystem", } | { "code": "unknownPrinter", 
/**
 * Its id.
 */
printer: string, } | { "code": "optionUnsupported", 
/**
 * `sides`, `tray` or `copies`.
 */
option: string, } | { "code": "spoolerRefused", 
/**
 * Its own words.
 */
message: string, } | { "code": "intakeInvalid", 
/**
 * Each point.
 */
points: Array<InvalidPoint>, } | { "code": "diskFull", } | { "code": "cannotWrite", 
/**
 * The path.
 */
path: string, } | { "code": "storeFailed", 
/**
 * „S-204“.
 */
reference: string, };

export type FileState = "new" | "inReview" | "waitingForPapers" | "draft" | "forCountersign" | "returned" | "issuedToPrint" | "printedToPost" | "posted" | "answerOpen" | "resting" | "closed";

export type FollowUpView = { 
/**
 * The day.
 */
day: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who set it, by name.
 */
account: string, };

export type FreezeMissingRequest = { 
/**
 * The file.
 */
file: string, 
/**
 * Codes of the papers.
 */
papers: Array<string>, 
/**
 * Last day for the answer.
 */
until: string, };

export type FrozenView = { 
/**
 * The number.
 */
number: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * Sha256 of content, pack and renderer.
 */
contentHash: string, 
/**
 * Sha256 of the PDF's bytes.
 */
fileHash: string, 
/**
 * Short code on the paper: „7F3K-Q2MD“.
 */
code: string, };

export type IntakePaper = { 
/**
 * The procedure.
 */
procedure: Procedure, 
/**
 * The application in the shape of the intake format.
 */
payload: Json, };

export type InvalidPoint = { 
/**
 * The field by its path.
 */
field: string, 
/**
 * The German sentence.
 */
sentence: string, };

export type JobState = "planned" | "announced" | "handedOver" | "printing" | "waiting" | "done" | "failed" | "cancelled" | "unknown";

export type JournalEntryView = { 
/**
 * The change.
 */
change: string, 
/**
 * Kind by the model.
 */
kind: string, 
/**
 * Who.
 */
account: string, 
/**
 * Who, by name.
 */
accountName?: string | null, 
/**
 * On which device.
 */
device: string, 
/**
 * When, by the clock of that device.
 */
actedAt: string, 
/**
 * Local day.
 */
localDay: string, 
/**
 * The city's number; none while not sent.
 */
seq?: number | null, 
/**
 * What, in German: „Grundmiete 425,00 → 410,00 €“.
 */
what: string, 
/**
 * Why.
 */
reason?: string | null, 
/**
 * Disputed or set apart by the city.
 */
verdict?: string | null, };

export type JournalOf = { 
/**
 * The file.
 */
file: string, };

export type JournalView = { 
/**
 * In the city's order, own pending ones last.
 */
entries: Array<JournalEntryView>, 
/**
 * The chain.
 */
chain: ChainWord, 
/**
 * With `broken`: the number at which it breaks.
 */
brokenAt?: number | null, };

export type KeyringState = "off" | "answers" | "silent";

export type LeaseAnswer = { 
/**
 * The grant in force, none after a release.
 */
lease?: LeaseView | null, };

export type LeaseOfFile = { 
/**
 * The file.
 */
file: string, };

export type LeaseView = { 
/**
 * Which grant of this file: `generation.n`.
 */
epoch: string, 
/**
 * Who holds it.
 */
account: string, 
/**
 * The holder's name.
 */
accountName?: string | null, 
/**
 * On which device.
 */
device?: string | null, 
/**
 * Until when decisions may be frozen and issued under it.
 */
expiresAt?: string | null, 
/**
 * Whether this desk, this account holds it now.
 */
mine: boolean, };

export type LetterPage = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Width in pixels; bounded by the desk.
 */
pixels: number, };

export type LetterPart = { "kind": "heading", 
/**
 * 1 to 3.
 */
level: number, 
/**
 * Its text.
 */
text: string, } | { "kind": "paragraph", 
/**
 * Its text.
 */
text: string, } | { "kind": "lines", 
/**
 * The lines.
 */
lines: Array<string>, } | { "kind": "list", 
/**
 * Its items.
 */
items: Array<string>, } | { "kind": "table", 
/**
 * Heads of the columns.
 */
head: Array<string>, 
/**
 * Rows of cells.
 */
rows: Array<Array<string>>, } | { "kind": "missing", 
/**
 * What is missing.
 */
text: string, };

export type LetterSavedView = { 
/**
 * Sha256 of what was written.
 */
fileHash: string, };

export type LetterStage = "toPrint" | "toPost" | "posted";

export type LetterStructureOf = { 
/**
 * A frozen letter.
 */
letter?: string | null, 
/**
 * A draft.
 */
decision?: string | null, };

export type LetterStructureView = { 
/**
 * Subject.
 */
title: string, 
/**
 * Parts in reading order.
 */
parts: Array<LetterPart>, };

export type ListKind = "mine" | "team" | "unassigned" | "due" | "followUp";

export type LockReason = "byPerson" | "idle" | "sleep" | "start";

export type LockSession = { 
/**
 * Why; `byPerson` when left out.
 */
why?: LockReason | null, };

export type Mark = "papers" | "notes" | "restricted" | "receiptOpen" | "pending" | "urgent" | "contested";

export type MissingPaperView = { 
/**
 * Code of the proof: `mietbescheinigung`.
 */
code: string, 
/**
 * German name as it stands in the letter.
 */
label: string, 
/**
 * Why it is needed.
 */
why: string, 
/**
 * Whether the rules propose to ask for it.
 */
proposed: boolean, 
/**
 * When it was asked for last.
 */
askedDay?: string | null, };

export type MissingPoint = { 
/**
 * Its code, stable for scripts.
 */
code: string, 
/**
 * The German sentence, made by the room that knows.
 */
sentence: string, 
/**
 * The fact that mends it.
 */
path?: string | null, };

export type MissingRequestDraftView = { 
/**
 * Papers, proposed ones first.
 */
papers: Array<MissingPaperView>, 
/**
 * Proposed last day for the answer.
 */
until: string, 
/**
 * Earliest day the rules allow.
 */
earliest: string, };

export type MissingRequestView = { 
/**
 * The letter.
 */
letter: string, };

export type NextStepView = { 
/**
 * „Bankverbindung klären, dann Bescheid prüfen“.
 */
title: string, 
/**
 * Why.
 */
points: Array<StepPointView>, };

export type NoteAnswer = { 
/**
 * The id of the note.
 */
note: string, };

export type NoteView = { 
/**
 * The change that brought it.
 */
note: string, 
/**
 * The text.
 */
text: string, 
/**
 * Who, by name.
 */
account: string, 
/**
 * When.
 */
actedAt: string, 
/**
 * Not yet sent.
 */
pending: boolean, };

export type Nothing = Record<symbol, never>;

export type OpenCase = { 
/**
 * The file.
 */
file: string, };

export type OutboxChangeView = { 
/**
 * The change.
 */
change: string, 
/**
 * Its file.
 */
file: string, 
/**
 * The file's number.
 */
fileNumber?: string | null, 
/**
 * Name on the file.
 */
name?: string | null, 
/**
 * Kind by the model: `set`, `freeze` …
 */
kind: string, 
/**
 * What it says in German: „Grundmiete 425,00 → 410,00 €“.
 */
what: string, 
/**
 * When it was made.
 */
actedAt: string, 
/**
 * Where it stands.
 */
state: OutboxState, 
/**
 * Why it is held up, in German.
 */
reason?: string | null, 
/**
 * When it arrived.
 */
arrivedAt?: string | null, 
/**
 * Bytes that travel with it.
 */
bytes: number | null, };

export type OutboxState = "waiting" | "wedged" | "sent";

export type OutboxView = { 
/**
 * Waiting and wedged ones, newest first.
 */
changes: Array<OutboxChangeView>, 
/**
 * Sent since yesterday, newest first, at most fifty.
 */
sent: Array<OutboxChangeView>, 
/**
 * How many were sent since yesterday.
 */
sentTotal: number, 
/**
 * Decisions the city disputes.
 */
disputed: Array<OutboxChangeView>, 
/**
 * Changes the city set apart.
 */
quarantined: Array<OutboxChangeView>, };

export type Outcome = "grant" | "refuse" | "change" | "end";

export type OutgoingLetterView = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Its file.
 */
file: string, 
/**
 * Name on the file.
 */
name: string, 
/**
 * Number; none for letters that are no decision.
 */
number?: string | null, 
/**
 * What it is: „Weiterbewilligung“.
 */
title: string, 
/**
 * Where it waits.
 */
stage: LetterStage, 
/**
 * Pages.
 */
pages: number, 
/**
 * Short code on the paper.
 */
code?: string | null, 
/**
 * Sha256 of the PDF.
 */
fileHash: string, 
/**
 * When and where it was printed last.
 */
printedAt?: string | null, 
/**
 * That printer's name.
 */
printer?: string | null, 
/**
 * Why it cannot be posted yet, in German.
 */
hindered?: string | null, 
/**
 * Day on which it would be deemed announced if posted on `day` of the request.
 */
announcedDay?: string | null, 
/**
 * Day of posting.
 */
dispatchedDay?: string | null, 
/**
 * Undo possible until.
 */
undoUntil?: string | null, };

export type OutgoingLetters = { 
/**
 * The day for which `announcedDay` is computed; today when left out.
 */
day?: string | null, };

export type OutgoingView = { 
/**
 * In the order of the queue.
 */
letters: Array<OutgoingLetterView>, };

export type OverrideLease = { 
/**
 * The file.
 */
file: string, 
/**
 * Why; stands in the journal.
 */
reason: string, };

export type PaperTakenView = { 
/**
 * The file.
 */
file: string, 
/**
 * Its number.
 */
fileNumber: string, };

export type Passphrase = string;

export type PassphraseStrengthView = { 
/**
 * Whether it would be accepted.
 */
accepted: boolean, 
/**
 * Characters missing to the shortest accepted length.
 */
missingCharacters: number, 
/**
 * Whether it is one of the passphrases everyone tries.
 */
guessable: boolean, };

export type PassphraseSuggestionView = { 
/**
 * The words, separated by blanks.
 */
passphrase: Passphrase, };

export type PauseSync = { 
/**
 * True: rest; false: go on.
 */
paused: boolean, };

export type PinCity = { 
/**
 * Path of the file.
 */
path: string, };

export type Presence = "packed" | "readable" | "away";

export type PreviewCalculation = { 
/**
 * The file.
 */
file: string, 
/**
 * Values by path instead of the established ones.
 */
changes: Record<string, Json>, 
/**
 * The month.
 */
month?: string | null, 
/**
 * First month or day of a period.
 */
from?: string | null, 
/**
 * Last month or day of a period.
 */
to?: string | null, };

export type PreviewCase = { 
/**
 * The file.
 */
file: string, };

export type PreviewDecision = { 
/**
 * The decision.
 */
decision: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Width in pixels; bounded by the desk.
 */
pixels: number, };

export type PreviewMissingRequest = { 
/**
 * The file.
 */
file: string, 
/**
 * Codes of the papers.
 */
papers: Array<string>, 
/**
 * Last day for the answer.
 */
until: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Width in pixels.
 */
pixels: number, };

export type PrintJobView = { 
/**
 * The job.
 */
job: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * Its file.
 */
file: string, 
/**
 * Name on the file.
 */
name: string, 
/**
 * What the letter is: „Weiterbewilligung“.
 */
title: string, 
/**
 * Its number.
 */
number?: string | null, 
/**
 * The printer's name.
 */
printer: string, 
/**
 * Pages of one copy.
 */
pages: number, 
/**
 * Copies.
 */
copies: number, 
/**
 * Who printed, by name.
 */
account: string, 
/**
 * When.
 */
startedAt: string, 
/**
 * State.
 */
state: JobState, 
/**
 * The spooler's reason.
 */
reason?: string | null, 
/**
 * What a person said came out.
 */
cameOut?: CameOut | null, 
/**
 * Whether that must still be asked.
 */
ask: boolean, 
/**
 * Sha256 of the printed bytes.
 */
fileHash: string, };

export type PrintJobsView = { 
/**
 * Newest last, as printed.
 */
jobs: Array<PrintJobView>, 
/**
 * The application ended while these were printing.
 */
interrupted: number, };

export type PrintLetters = { 
/**
 * The letters.
 */
letters: Array<string>, 
/**
 * The printer.
 */
printer: string, 
/**
 * Sides.
 */
sides?: Sides | null, 
/**
 * Tray by its code.
 */
tray?: string | null, 
/**
 * Copies of each; 1 when left out.
 */
copies?: number | null, };

export type PrintLogOf = { 
/**
 * Only this day.
 */
day?: string | null, 
/**
 * Only this person.
 */
account?: string | null, };

export type PrintLogView = { 
/**
 * Newest first.
 */
jobs: Array<PrintJobView>, 
/**
 * Persons who printed, for the filter.
 */
accounts: Array<string>, };

export type PrinterState = "ready" | "busy" | "stopped" | "unreachable" | "unknown";

export type PrinterView = { 
/**
 * Its id in the system.
 */
id: string, 
/**
 * Its name for people.
 */
name: string, 
/**
 * The system's default.
 */
isDefault: boolean, 
/**
 * State.
 */
state: PrinterState, 
/**
 * Reasons in German: „Fach 2 leer“, or the printer's own words.
 */
reasons: Array<string>, 
/**
 * Sides it can.
 */
sides: Array<Sides>, 
/**
 * Trays it has.
 */
trays: Array<TrayView>, 
/**
 * Whether it prints colour.
 */
colors: boolean, 
/**
 * Most copies in one job.
 */
maxCopies: number, };

export type PrintersView = { 
/**
 * The printers, the default first.
 */
printers: Array<PrinterView>, };

export type ProbeCity = { 
/**
 * Address as typed, with or without scheme.
 */
city: string, };

export type Procedure = "grundsicherung" | "hilfe_zum_lebensunterhalt" | "kita_vormerkung" | "beteiligung";

export type QueueCountsView = { 
/**
 * Meine.
 */
mine: number, 
/**
 * Team.
 */
team: number, 
/**
 * Nicht zugewiesen.
 */
unassigned: number, 
/**
 * Fällig.
 */
due: number, 
/**
 * Wiedervorlage.
 */
followUp: number, 
/**
 * Files in the briefcase.
 */
packed: number, 
/**
 * Letters to print and to post.
 */
paper: number, 
/**
 * Held up changes, disputed decisions and contested fields.
 */
needsDecision: number, 
/**
 * Decisions that wait for a counter-signature (leads).
 */
toCountersign: number, };

export type QueueGroupView = { 
/**
 * Which one.
 */
group: DueFilter, 
/**
 * How many rows in the whole list.
 */
count: number, };

export type QueueOrder = "due" | "name" | "procedure" | "state" | "received";

export type QueuePage = { 
/**
 * Which list.
 */
list: ListKind, 
/**
 * Text as typed.
 */
search?: string | null, 
/**
 * Only this procedure.
 */
procedure?: Procedure | null, 
/**
 * Only this state.
 */
state?: FileState | null, 
/**
 * Only these deadlines.
 */
due?: DueFilter | null, 
/**
 * Order; `due` when left out.
 */
order?: QueueOrder | null, 
/**
 * Falling instead of rising.
 */
descending?: boolean | null, 
/**
 * Cursor of the page before.
 */
after?: string | null, 
/**
 * Rows to skip instead of a cursor: a virtualised list reads by place.
 */
offset?: number | null, 
/**
 * Rows wanted.
 */
limit: number, };

export type QueuePageView = { 
/**
 * The rows asked for.
 */
rows: Array<QueueRowView>, 
/**
 * Rows in the whole filtered list.
 */
total: number, 
/**
 * Sizes of the deadline groups of the whole filtered list, when ordered by deadline.
 */
groups: Array<QueueGroupView>, 
/**
 * Cursor of the next page.
 */
next?: string | null, 
/**
 * Files still under way in the first sync.
 */
arriving: number, 
/**
 * When a search found nothing: the name nearest to it.
 */
similar?: string | null, };

export type QueueRowView = { 
/**
 * The file.
 */
file: string, 
/**
 * Its number.
 */
fileNumber: string, 
/**
 * „Quittenbaum, Hedwig“, or the title of a contribution.
 */
name: string, 
/**
 * Persons beside the first one for whom something is asked: „+1“.
 */
others: number, 
/**
 * Year of birth of the first person.
 */
born?: number | null, 
/**
 * The procedure.
 */
procedure: Procedure, 
/**
 * Short code for the row: GA, GE, HzL, KiTa, BT.
 */
code: string, 
/**
 * Anliegen: „Erstantrag“, „Änderung: Miete“.
 */
matter: string, 
/**
 * Stand.
 */
state: FileState, 
/**
 * The day by which the next step is due.
 */
dueDay?: string | null, 
/**
 * The term is suspended.
 */
suspended: boolean, 
/**
 * Who holds it, by name.
 */
holder?: string | null, 
/**
 * Day of receipt.
 */
receivedDay: string, 
/**
 * Zeichen.
 */
marks: Array<Mark>, 
/**
 * What lies here.
 */
presence: Presence, 
/**
 * Where the search hit: „Name“, „Notiz“, „Anlage“.
 */
hits: Array<string>, };

export type ReadAttachment = { 
/**
 * The file.
 */
file: string, 
/**
 * The attachment.
 */
attachment: string, 
/**
 * Where to write it.
 */
saveTo: string, };

export type RecentEntryView = { 
/**
 * When.
 */
at: string, 
/**
 * What, in German.
 */
what: string, };

export type RemoveSavedSearch = { 
/**
 * The search.
 */
search: string, };

export type Rendition = "standard" | "grossdruck" | "text";

export type ResolveFact = { 
/**
 * The file.
 */
file: string, 
/**
 * The path.
 */
path: string, 
/**
 * The value in force from now on.
 */
value: Json, 
/**
 * Why.
 */
reason: string, };

export type RetryChange = { 
/**
 * The change.
 */
change: string, };

export type ReturnDecision = { 
/**
 * The decision.
 */
decision: string, 
/**
 * Reasons.
 */
reasons: Array<ReturnReason>, 
/**
 * Comment on a line.
 */
comment: string, };

export type ReturnReason = "facts" | "law" | "calculation" | "text" | "form";

export type ReturnedView = { 
/**
 * By whom.
 */
account: string, 
/**
 * Reasons.
 */
reasons: Array<ReturnReason>, 
/**
 * Comment.
 */
comment: string, };

export type ReviewRowView = { 
/**
 * The decision.
 */
decision: string, 
/**
 * Its file.
 */
file: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * Name on the file.
 */
name: string, 
/**
 * Outcome.
 */
outcome: Outcome, 
/**
 * „Erstbewilligung“, „Weiterbewilligung“.
 */
title: string, 
/**
 * Amount per month.
 */
monthly?: string | null, 
/**
 * Difference to the decision before.
 */
change?: string | null, 
/**
 * Who froze it, by name.
 */
account: string, 
/**
 * Whether that is the person signed in here.
 */
own: boolean, 
/**
 * Frozen at.
 */
frozenAt: string, 
/**
 * Why two persons.
 */
reason: string, 
/**
 * Pages to be seen.
 */
pages: number, };

export type ReviewView = { 
/**
 * Waiting ones, the oldest first.
 */
rows: Array<ReviewRowView>, 
/**
 * Own decisions are signed by: the deputy's name.
 */
deputy?: string | null, };

export type Role = "clerk" | "lead" | "deputy" | "cityAdmin" | "privacyAuditor";

export type RunCalculation = { 
/**
 * The file.
 */
file: string, 
/**
 * The month; by default the fact `beantragt_ab`, else the month of receipt.
 */
month?: string | null, 
/**
 * First month or day of a period.
 */
from?: string | null, 
/**
 * Last month or day of a period.
 */
to?: string | null, };

export type SaveLetter = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Where to write it.
 */
saveTo: string, 
/**
 * How it is set.
 */
rendition: Rendition, };

export type SaveOutbox = { 
/**
 * Where to write it.
 */
saveTo: string, };

export type SavedSearchView = { 
/**
 * Its id; a new one is made when empty.
 */
search: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The list it filters.
 */
list: ListKind, 
/**
 * Text.
 */
text?: string | null, 
/**
 * Procedure.
 */
procedure?: Procedure | null, 
/**
 * State.
 */
state?: FileState | null, 
/**
 * Deadlines.
 */
due?: DueFilter | null, 
/**
 * Order.
 */
order?: QueueOrder | null, 
/**
 * Place in the panel.
 */
place: number, 
/**
 * Hits now; ignored in a request.
 */
count?: number | null, };

export type SavedSearchesView = { 
/**
 * Own searches in their order.
 */
searches: Array<SavedSearchView>, };

export type SavedView = { 
/**
 * Where.
 */
path: string, 
/**
 * Its size.
 */
bytes: number, };

export type SearchEverything = { 
/**
 * Text as typed.
 */
text: string, 
/**
 * Rows wanted.
 */
limit: number, };

export type SearchView = { 
/**
 * Hits, best first.
 */
rows: Array<QueueRowView>, 
/**
 * How many there are.
 */
total: number, 
/**
 * When nothing was found: the name nearest to it.
 */
similar?: string | null, };

export type SessionStage = "notEnrolled" | "locked" | "unlocked" | "damaged" | "tooNew" | "withdrawn";

export type SessionView = { 
/**
 * The stage.
 */
stage: SessionStage, 
/**
 * The city's name, once enrolled.
 */
cityName?: string | null, 
/**
 * The account this cache belongs to.
 */
account?: string | null, 
/**
 * The person's name.
 */
accountName?: string | null, 
/**
 * The role.
 */
role?: Role | null, 
/**
 * Department as the city names it: „Sozialamt“.
 */
department?: string | null, 
/**
 * Device number.
 */
device?: string | null, 
/**
 * Device name.
 */
deviceName?: string | null, 
/**
 * Locked since.
 */
lockedSince?: string | null, 
/**
 * Why locked.
 */
lockedWhy?: LockReason | null, 
/**
 * Minutes without input after which the desk locks.
 */
idleMinutes: number, 
/**
 * Changes that wait for the city, known while locked too.
 */
pendingChanges: number, 
/**
 * The keyring.
 */
keyring: KeyringState, 
/**
 * Seconds to wait before the next attempt after five wrong passphrases.
 */
waitSeconds?: number | null, 
/**
 * The version that wrote a cache that is too new.
 */
cacheVersion?: string | null, 
/**
 * Version of this application.
 */
version: string, 
/**
 * Other accounts with a cache in this profile.
 */
otherAccounts: Array<string>, 
/**
 * Today in Germany by this desk's clock (or by its fixed test clock).
 */
today: string, 
/**
 * Now by the same clock.
 */
now: string, };

export type SetFact = { 
/**
 * The file.
 */
file: string, 
/**
 * The path.
 */
path: string, 
/**
 * The value; amounts as strings.
 */
value: Json, 
/**
 * Why.
 */
reason: string, 
/**
 * The attachment that proves it.
 */
proof?: string | null, 
/**
 * From this month on: the value becomes a dated one.
 */
validFrom?: string | null, };

export type SetFollowUp = { 
/**
 * The files.
 */
files: Array<string>, 
/**
 * The day.
 */
day?: string | null, 
/**
 * Why.
 */
reason: string, };

export type SetSettings = { 
/**
 * Colours.
 */
theme?: Theme | null, 
/**
 * Row height.
 */
density?: Density | null, 
/**
 * 100 to 200.
 */
fontPercent?: number | null, 
/**
 * Whether single letters work in lists.
 */
letterKeys?: boolean | null, 
/**
 * 5, 10 or 15.
 */
idleMinutes?: number | null, 
/**
 * Widths and choices of regions by name, kept as they are.
 */
layout?: { [key in string]: string } | null, };

export type SettingsView = { 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Row height.
 */
density: Density, 
/**
 * 100 to 200.
 */
fontPercent: number, 
/**
 * Whether single letters work in lists.
 */
letterKeys: boolean, 
/**
 * Minutes without input.
 */
idleMinutes: number, 
/**
 * Longest value the city allows.
 */
idleMinutesMax: number, 
/**
 * Names of the fields above that the city prescribes.
 */
prescribed: Array<string>, 
/**
 * Widths and choices of regions.
 */
layout: { [key in string]: string }, 
/**
 * Files in the briefcase.
 */
packedFiles: number, 
/**
 * Bytes used on this device.
 */
storageBytes: number, 
/**
 * Limit in bytes.
 */
storageLimit: number, 
/**
 * Address of the city.
 */
city?: string | null, 
/**
 * When this device was enrolled.
 */
enrolledAt?: string | null, 
/**
 * Fingerprint of the device's signing key, for the phone.
 */
signingKey?: string | null, 
/**
 * Hash of the law in force here.
 */
law?: string | null, 
/**
 * Name and version of the municipality pack.
 */
pack?: string | null, };

export type Sides = "oneSided" | "longEdge" | "shortEdge";

export type Signal = { "stale": "queue" } | { "stale": "case", 
/**
 * The file.
 */
file: string, } | { "stale": "sync" } | { "stale": "print" } | { "stale": "session" } | { "stale": "settings" };

export type StartedJobView = { 
/**
 * The letter.
 */
letter: string, 
/**
 * The job; none when it could not be begun.
 */
job?: string | null, 
/**
 * State.
 */
state: JobState, 
/**
 * Why it failed, in German or the spooler's own words.
 */
reason?: string | null, };

export type StartedJobsView = { 
/**
 * In the order given.
 */
jobs: Array<StartedJobView>, };

export type StepPointView = { 
/**
 * Whether it is in order.
 */
done: boolean, 
/**
 * The sentence.
 */
sentence: string, };

export type StoreTabs = { 
/**
 * The open files in their order.
 */
files: Array<string>, };

export type SyncKind = "ownFiles" | "ownAttachments" | "teamFiles" | "pack" | "push";

export type SyncOutcomeView = { 
/**
 * How it ended.
 */
state: SyncState, 
/**
 * HTTP status with `answeredNo`.
 */
status?: number | null, 
/**
 * Changes delivered in this round.
 */
pushed: number, 
/**
 * Changes received in this round.
 */
pulled: number, 
/**
 * Changes that still wait.
 */
pending: number, 
/**
 * Changes that are held up with a reason.
 */
wedged: number, };

export type SyncProgressView = { 
/**
 * Which kind.
 */
kind: SyncKind, 
/**
 * Done.
 */
done: number, 
/**
 * Of how many.
 */
total: number, 
/**
 * Bytes done, where bytes matter.
 */
bytes: number | null, };

export type SyncState = "synced" | "unreachable" | "answeredNo" | "loginEnded" | "accessWithdrawn" | "older" | "unknownCity" | "otherCity";

export type SyncStatusView = { 
/**
 * How the last attempt ended; none before the first one.
 */
state?: SyncState | null, 
/**
 * HTTP status with `answeredNo`.
 */
status?: number | null, 
/**
 * Since when it is so.
 */
since?: string | null, 
/**
 * The last complete exchange: the age of the data.
 */
dataAsOf?: string | null, 
/**
 * The city's own date with `older`.
 */
cityAsOf?: string | null, 
/**
 * Changes that wait.
 */
pending: number, 
/**
 * Changes held up with a reason.
 */
wedged: number, 
/**
 * Decisions the city disputes.
 */
disputed: number, 
/**
 * Changes set apart by the city.
 */
quarantined: number, 
/**
 * Fields with two values.
 */
contested: number, 
/**
 * Whether a round runs now.
 */
running: boolean, 
/**
 * Whether the person paused it.
 */
paused: boolean, 
/**
 * Whether the very first sync is still under way.
 */
firstSync: boolean, 
/**
 * Progress of the running round, empty when none runs.
 */
progress: Array<SyncProgressView>, 
/**
 * Seconds to the next attempt.
 */
nextTrySeconds?: number | null, 
/**
 * Seconds left by measured speed; none in the first ten seconds.
 */
secondsLeft?: number | null, 
/**
 * Bytes used on this device.
 */
storageBytes: number, 
/**
 * Limit in bytes.
 */
storageLimit: number, 
/**
 * Emergency mode, if declared.
 */
emergency?: EmergencyView | null, 
/**
 * Minutes by which this clock is behind or ahead of the city's, when more than five.
 */
clockOffMinutes?: number | null, };

export type TabView = { 
/**
 * The file.
 */
file: string, 
/**
 * „Quittenbaum, H. und E.“.
 */
name: string, 
/**
 * Whether a draft is open in it.
 */
draft: boolean, };

export type TabsView = { 
/**
 * In their order.
 */
tabs: Array<TabView>, };

export type Theme = "light" | "dark" | "system";

export type TrayView = { 
/**
 * Its code.
 */
tray: string, 
/**
 * Its name.
 */
name: string, };

export type UndoDispatch = { 
/**
 * The letters.
 */
letters: Array<string>, 
/**
 * Why.
 */
reason: string, };

export type UnlockSession = { 
/**
 * The passphrase.
 */
passphrase: Passphrase, 
/**
 * Whose cache, where two people share a profile.
 */
account?: string | null, };

export type UnlockedView = { 
/**
 * The account.
 */
account: string, 
/**
 * Changes that wait for the city.
 */
pendingChanges: number, };

export type VoidDecision = { 
/**
 * The decision.
 */
decision: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The statement that it never left the house.
 */
neverLeft: boolean, };

/** Every command of the desk. */
export interface Commands {
  session_state: { request: Nothing; response: SessionView };
  city_probe: { request: ProbeCity; response: CityProbeView };
  city_pin: { request: PinCity; response: CityPinView };
  device_enrol: { request: EnrolDevice; response: EnrolledView };
  session_unlock: { request: UnlockSession; response: UnlockedView };
  session_lock: { request: LockSession; response: Nothing };
  passphrase_check: { request: CheckPassphrase; response: PassphraseStrengthView };
  passphrase_suggest: { request: Nothing; response: PassphraseSuggestionView };
  passphrase_change: { request: ChangePassphrase; response: Nothing };
  settings_get: { request: Nothing; response: SettingsView };
  settings_set: { request: SetSettings; response: SettingsView };
  sync_now: { request: Nothing; response: SyncOutcomeView };
  sync_status: { request: Nothing; response: SyncStatusView };
  sync_pause: { request: PauseSync; response: SyncStatusView };
  outbox_list: { request: Nothing; response: OutboxView };
  outbox_retry: { request: RetryChange; response: Nothing };
  outbox_save: { request: SaveOutbox; response: SavedView };
  conflict_list: { request: Nothing; response: ConflictsView };
  queue_page: { request: QueuePage; response: QueuePageView };
  queue_counts: { request: Nothing; response: QueueCountsView };
  search_everything: { request: SearchEverything; response: SearchView };
  saved_search_list: { request: Nothing; response: SavedSearchesView };
  saved_search_put: { request: SavedSearchView; response: SavedSearchesView };
  saved_search_remove: { request: RemoveSavedSearch; response: SavedSearchesView };
  tab_list: { request: Nothing; response: TabsView };
  tab_store: { request: StoreTabs; response: TabsView };
  case_preview: { request: PreviewCase; response: CasePreviewView };
  case_open: { request: OpenCase; response: CaseView };
  lease_take: { request: LeaseOfFile; response: LeaseAnswer };
  lease_release: { request: LeaseOfFile; response: LeaseAnswer };
  lease_override: { request: OverrideLease; response: LeaseAnswer };
  aside_adopt: { request: AdoptAside; response: Nothing };
  file_assign: { request: AssignFiles; response: Nothing };
  fact_set: { request: SetFact; response: FactsView };
  fact_accept: { request: AcceptFacts; response: FactsView };
  fact_resolve: { request: ResolveFact; response: FactsView };
  note_add: { request: AddNote; response: NoteAnswer };
  follow_up_set: { request: SetFollowUp; response: Nothing };
  attachment_read: { request: ReadAttachment; response: AttachmentReadView };
  attachment_page: { request: AttachmentPage; response: ArrayBuffer };
  journal: { request: JournalOf; response: JournalView };
  missing_request_draft: { request: DraftMissingRequest; response: MissingRequestDraftView };
  missing_request_preview: { request: PreviewMissingRequest; response: ArrayBuffer };
  missing_request_freeze: { request: FreezeMissingRequest; response: MissingRequestView };
  intake_paper: { request: IntakePaper; response: PaperTakenView };
  calculation_run: { request: RunCalculation; response: CalculationView };
  calculation_preview: { request: PreviewCalculation; response: CalculationView };
  decision_draft: { request: DraftDecision; response: DraftView };
  decision_open: { request: DecisionOf; response: DecisionView };
  decision_preview: { request: PreviewDecision; response: ArrayBuffer };
  decision_freeze: { request: DecisionOf; response: FrozenView };
  decision_countersign: { request: DecisionOf; response: Nothing };
  decision_return: { request: ReturnDecision; response: Nothing };
  decision_issue: { request: DecisionOf; response: Nothing };
  decision_void: { request: VoidDecision; response: Nothing };
  review_list: { request: Nothing; response: ReviewView };
  letter_page: { request: LetterPage; response: ArrayBuffer };
  letter_structure: { request: LetterStructureOf; response: LetterStructureView };
  letter_save: { request: SaveLetter; response: LetterSavedView };
  letter_outgoing: { request: OutgoingLetters; response: OutgoingView };
  letter_print: { request: PrintLetters; response: StartedJobsView };
  letter_dispatch: { request: DispatchLetters; response: Nothing };
  letter_dispatch_undo: { request: UndoDispatch; response: Nothing };
  printer_list: { request: Nothing; response: PrintersView };
  print_jobs: { request: Nothing; response: PrintJobsView };
  print_confirm: { request: ConfirmPrint; response: Nothing };
  print_cancel: { request: CancelPrint; response: Nothing };
  print_log: { request: PrintLogOf; response: PrintLogView };
}
