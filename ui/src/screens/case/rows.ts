/**
 * From the application as received and the established facts to the rows of „Antrag und Feststellung“. Pure.
 *
 * A row holds one or more fields that a person sees as one: a person (name, day of birth), an address, a bank account, an
 * income. Its state follows from its fields: taken over, differs, open, missing, contested.
 */
import type { AttachmentView, Facts, FactView, Json, MissingPoint, Procedure } from "$lib/bridge/generated";
import { euro } from "$lib/format/amounts";
import { day, month } from "$lib/format/days";
import { AMOUNTS, label, PROOFS, WORD } from "./labels";

export type FieldKind = "amount" | "day" | "month" | "bool" | "text";
export interface Field {
  path: string;
  label: string;
  kind: FieldKind;
  applied: Json | undefined;
  fact: { value: Json; view: FactView } | null;
}
/** `established`: set by the office where no application has a field. `derived`: follows by itself. */
export type RowState = "accepted" | "deviates" | "open" | "missing" | "contested" | "derived" | "established";
export interface FactRow {
  key: string;
  label: string;
  fields: Field[];
  applied: string;
  established: string;
  state: RowState;
  remark: string;
  proof: AttachmentView | null;
  /** The sentence of a proof that is missing for this row. */
  lacks: string;
}
export interface RowGroup {
  title: string;
  rows: FactRow[];
}

type Node = { [key: string]: Json };
const isNode = (value: Json | undefined): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const isScalars = (value: Json): boolean => Array.isArray(value) && value.every((one) => typeof one !== "object" || one === null);

export function kindOf(path: string, value: Json | undefined): FieldKind {
  const key = path.split(".").at(-1)?.replace(/\[.*\]/, "") ?? "";
  if (AMOUNTS.has(key)) return "amount";
  if (typeof value === "boolean" || ["karenzzeit", "merkzeichen_g_nachgewiesen", "grundrentenzeiten"].includes(key)) return "bool";
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return "day";
  if (typeof value === "string" && /^\d{4}-\d{2}$/.test(value)) return "month";
  return "text";
}

/** A value as a person reads it. Dated values read by their last entry. */
export function shown(value: Json | undefined, kind: FieldKind): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return value ? "ja" : "nein";
  if (Array.isArray(value)) {
    const dated = value.filter(isNode).filter((one) => typeof one["ab"] === "string");
    if (dated.length > 0) return dated.map((one) => `${shown(one["wert"] ?? one["betrag"], kind)} ab ${month(String(one["ab"]))}`).join(", ");
    return value.map((one) => shown(one, "text")).join(", ");
  }
  if (isNode(value)) return Object.values(value).map((one) => shown(one, "text")).filter(Boolean).join(" ");
  const text = String(value);
  if (kind === "amount" && /^-?\d+(\.\d+)?$/.test(text)) return euro(text);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return day(text);
  if (/^\d{4}-\d{2}$/.test(text)) return month(text);
  if (/^-?\d+\.\d+$/.test(text)) return text.replace(/0$/, "").replace(".", ",");
  return WORD[text] ?? text;
}

/** The fact of a path: its own, or the one of the address, account or name it is a part of. */
function factOf(facts: Facts, path: string): Field["fact"] {
  const own = facts[path];
  if (own) return { value: own.value, view: own };
  const cut = path.lastIndexOf(".");
  if (cut < 0) return null;
  const key = path.slice(cut + 1);
  for (const unit of [path.slice(0, cut), `${path.slice(0, cut)}.name`]) {
    const whole = facts[unit];
    if (whole && isNode(whole.value) && key in whole.value) return { value: whole.value[key] ?? null, view: whole };
  }
  return null;
}

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The value of the application under a path; list entries by id. */
export function valueAt(payload: Json, path: string): Json | undefined {
  let at: Json | undefined = payload;
  for (const step of path.split(".")) {
    const [, key = step, entry] = /^([^[]+)(?:\[(.+)\])?$/.exec(step) ?? [];
    at = isNode(at) ? at[key] : undefined;
    if (entry !== undefined) at = Array.isArray(at) ? at.filter(isNode).find((one) => one["id"] === entry) : undefined;
  }
  return at;
}

class Builder {
  groups: RowGroup[] = [];
  private seen = new Set<string>();
  constructor(
    private readonly facts: Facts,
    private readonly attachments: AttachmentView[],
    private readonly missing: MissingPoint[],
  ) {}

  group(title: string): void {
    this.groups.push({ title, rows: [] });
  }

  field(path: string, applied: Json | undefined, name?: string): Field {
    this.seen.add(path);
    const fact = factOf(this.facts, path);
    return { path, label: name ?? label(path.split(".").at(-1) ?? path), kind: kindOf(path, applied ?? fact?.value), applied, fact };
  }

  row(name: string, fields: Field[], options: { derived?: boolean; join?: (texts: string[], fields: Field[]) => string; concerns?: string } = {}): void {
    const join = options.join ?? ((texts: string[]) => texts.filter(Boolean).join(", "));
    const applied = join(fields.map((field) => shown(field.applied, field.kind)), fields);
    const established = join(fields.map((field) => shown(field.fact ? field.fact.value : field.applied, field.kind)), fields);
    const facts = fields.flatMap((field) => (field.fact ? [field.fact.view] : []));
    // A missing proof, or a point at the group above (a rent without its contract), concerns the paper, not the value.
    const point = this.missing.find((one) => one.path && !PROOFS.has(one.code) && fields.some((field) => one.path === field.path));
    const above = this.missing.find((one) => one.path && one !== point && fields.some((field) => field.path === one.path || field.path.startsWith(`${one.path}.`)));
    const empty = fields.every((field) => field.applied === undefined || field.applied === null);
    let state: RowState;
    if (facts.some((fact) => fact.contested?.length)) state = "contested";
    else if (options.derived && facts.length > 0) state = "established";
    else if (fields.some((field) => field.fact && !same(field.fact.value, field.applied))) state = "deviates";
    else if (facts.length > 0 && fields.every((field) => field.fact || field.applied === undefined || field.applied === null)) state = "accepted";
    else if (point || (above && empty)) state = "missing";
    else state = options.derived ? "derived" : "open";
    const remark = state === "missing" ? ((point ?? above)?.sentence ?? "") : (facts.find((fact) => fact.reason)?.reason ?? "");
    const proof = this.proofOf(fields, facts, options.concerns);
    const lacks = proof || state === "missing" ? "" : (above?.sentence ?? "");
    this.groups.at(-1)?.rows.push({ key: fields[0]?.path ?? name, label: name, fields, applied, established, state, remark, proof, lacks });
  }

  private proofOf(fields: Field[], facts: FactView[], concerns?: string): AttachmentView | null {
    const named = facts.find((fact) => fact.proof)?.proof;
    return (
      this.attachments.find((one) => one.attachment === named) ??
      this.attachments.find((one) => fields.some((field) => one.proves.includes(field.path))) ??
      this.attachments.find((one) => concerns && one.concerns === concerns) ??
      null
    );
  }

  /** Everything below `node`, one row per scalar; `skip` lists paths that stand elsewhere. */
  rest(node: Node, base: string, prefix = ""): void {
    for (const [key, value] of Object.entries(node)) {
      const path = base ? `${base}.${key}` : key;
      if (this.seen.has(path) || key === "id" || (value === null && !this.facts[path])) continue;
      if (isNode(value)) this.rest(value, path, prefix);
      else if (Array.isArray(value) && !isScalars(value)) {
        value.filter(isNode).forEach((entry, at) => this.rest(entry, `${path}[${String(entry["id"] ?? at + 1)}]`, `${label(key)} ${at + 1}: `));
      } else if (!(Array.isArray(value) && value.length === 0)) this.row(prefix + label(key), [this.field(path, value)]);
    }
  }

  /** Facts that no row shows yet: entries established beside the application. */
  others(payload: Node): void {
    const left = Object.keys(this.facts).filter(
      (path) => !this.seen.has(path) && ![...this.seen].some((one) => one.startsWith(`${path}.`)) && !same(valueAt(payload, path), this.facts[path]?.value),
    );
    for (const path of left) this.row(label(path.split(".").at(-1)?.replace(/\[.*/, "") ?? path), [this.field(path, undefined)], { derived: true });
  }
}

const PERSON_ROLES: Record<string, string> = { antragsteller: "Antragsteller/in" };

export function factRows(procedure: Procedure, application: Json, facts: Facts, attachments: AttachmentView[], missing: MissingPoint[]): RowGroup[] {
  const payload = isNode(application) && isNode(application["nutzdaten"]) ? application["nutzdaten"] : isNode(application) ? application : {};
  const build = new Builder(facts, attachments, missing);
  const social = procedure === "grundsicherung" || procedure === "hilfe_zum_lebensunterhalt";
  if (!social) {
    build.group(procedure === "beteiligung" ? "Beitrag" : "Vormerkung");
    build.rest(payload, "");
    build.others(payload);
    return build.groups.filter((group) => group.rows.length > 0);
  }

  const persons = (Array.isArray(payload["personen"]) ? payload["personen"] : []).filter(isNode);
  const at = (person: Node): string => `personen[${String(person["id"])}]`;
  const first = (person: Node): string => String(person["vornamen"] ?? "").split(" ")[0] ?? "";
  const of = persons.length > 1 ? (person: Node) => ` ${first(person)}` : () => "";

  build.group("Personen");
  for (const person of persons) {
    const base = at(person);
    const role = PERSON_ROLES[String(person["rolle"])] ?? shown(person["rolle"], "text");
    build.row(role || "Person", ["vornamen", "familienname", "geburtsdatum"].map((key) => build.field(`${base}.${key}`, person[key])), {
      join: ([given, family, born]) => [[given, family].filter(Boolean).join(" "), born ? `*${born}` : ""].filter(Boolean).join(", "),
      concerns: String(person["id"]),
    });
    const address = person["anschrift"];
    if (isNode(address)) {
      build.row(`Anschrift${of(person)}`, ["strasse", "hausnummer", "plz", "ort"].map((key) => build.field(`${base}.anschrift.${key}`, address[key])), {
        join: ([street, number, code, town]) => [[street, number].filter(Boolean).join(" "), [code, town].filter(Boolean).join(" ")].filter(Boolean).join(", "),
      });
    }
    for (const key of ["familienstand", "beantragt"]) if (key in person) build.row(`${label(key)}${of(person)}`, [build.field(`${base}.${key}`, person[key])]);
    const work = person["erwerb"];
    if (isNode(work) && "status" in work) build.row(`${label("status")}${of(person)}`, [build.field(`${base}.erwerb.status`, work["status"])]);
    const disabled = person["behinderung"];
    if (isNode(disabled)) {
      build.row(`Behinderung${of(person)}`, ["merkzeichen", "gdb"].map((key) => build.field(`${base}.behinderung.${key}`, disabled[key])), {
        join: ([mark, degree]) => [mark ? `Merkzeichen ${mark}` : "", degree ? `GdB ${degree}` : ""].filter(Boolean).join(", "),
      });
    }
  }

  build.group("Wohnung");
  const home = payload["unterkunft"];
  if (isNode(home)) {
    for (const key of ["art", "grundmiete", "nebenkosten", "heizkosten", "warmmiete", "warmwasser", "flaeche_qm", "personen_gesamt"]) {
      if (key in home || facts[`unterkunft.${key}`]) build.row(key === "art" ? "Unterkunft" : label(key), [build.field(`unterkunft.${key}`, home[key])]);
    }
  }

  build.group("Einkommen");
  for (const person of persons) {
    const base = at(person);
    for (const list of ["einkommen", "absetzungen"]) {
      for (const entry of (Array.isArray(person[list]) ? person[list] : []).filter(isNode)) {
        const path = `${base}.${list}[${String(entry["id"])}]`;
        const keys = ["betrag", "rhythmus", "grundrentenzeiten"].filter((key) => key in entry);
        build.row(`${shown(entry["art"], "text")}${of(person)}`, keys.map((key) => build.field(`${path}.${key}`, entry[key])), {
          join: (texts, fields) => texts.map((text, i) => (fields[i]?.kind === "bool" ? (text === "ja" ? "mit Grundrentenzeiten" : "") : text)).filter(Boolean).join(", "),
          concerns: `${String(person["id"])}.${String(entry["id"])}`,
        });
      }
    }
    const insured = person["krankenversicherung"];
    if (isNode(insured)) {
      const keys = ["beitrag_kv", "beitrag_pv"].filter((key) => key in insured);
      if (keys.length) build.row(`Kranken- und Pflegeversicherung${of(person)}`, keys.map((key) => build.field(`${base}.krankenversicherung.${key}`, insured[key])));
    }
  }

  build.group("Vermögen und Zahlung");
  for (const person of persons) {
    for (const entry of (Array.isArray(person["vermoegen"]) ? person["vermoegen"] : []).filter(isNode)) {
      build.row(`${shown(entry["art"], "text")}${of(person)}`, [build.field(`${at(person)}.vermoegen[${String(entry["id"])}].wert`, entry["wert"])], { concerns: `${String(person["id"])}.${String(entry["id"])}` });
    }
  }
  const bank = isNode(payload["bank"]) ? payload["bank"] : {};
  build.row("Konto (IBAN)", [build.field("bank.iban", bank["iban"]), build.field("bank.inhaber", bank["inhaber"])]);

  build.group("Von Amts wegen festzustellen");
  for (const key of ["beantragt_ab"]) build.row(label(key), [build.field(key, payload[key])]);
  for (const key of ["vermoegen", "karenzzeit", "angemessen_bruttokaltmiete"]) build.row(label(key), [build.field(`festgestellt.${key}`, undefined)], { derived: true });
  for (const person of persons) build.row(`Merkzeichen G nachgewiesen${of(person)}`, [build.field(`festgestellt.${at(person)}.merkzeichen_g_nachgewiesen`, undefined)], { derived: true });
  build.others(payload);
  return build.groups.filter((group) => group.rows.length > 0);
}

/** „2 Abweichungen, 1 Angabe offen, 10 übernommen“. */
export function tally(groups: RowGroup[]): { deviations: number; open: number; accepted: number } {
  const all = groups.flatMap((group) => group.rows);
  const count = (...states: RowState[]): number => all.filter((row) => states.includes(row.state)).length;
  return { deviations: count("deviates", "contested"), open: count("open", "missing"), accepted: count("accepted") };
}
