/** From the rows of the file to the input groups of the calculation. Pure. */
import type { Json } from "$lib/bridge/generated";
import { euro, sum } from "$lib/format/amounts";
import type { IconName } from "$lib/icons/icons";
import type { FactRow, Field, RowGroup } from "../case/rows";

export interface Input {
  field: Field;
  label: string;
  /** The value in force: established, else as applied for. */
  now: Json;
  mark: "deviates" | "accepted" | "open";
}
export interface InputGroup {
  title: string;
  icon: IconName;
  extra: string;
  open: boolean;
  inputs: Input[];
}

const now = (field: Field): Json => (field.fact ? field.fact.value : (field.applied ?? null));
const markOf = (field: Field): Input["mark"] =>
  !field.fact ? "open" : JSON.stringify(field.fact.value) === JSON.stringify(field.applied ?? null) ? "accepted" : "deviates";

function inputs(rows: FactRow[], wanted: (field: Field) => boolean): Input[] {
  return rows.flatMap((row) =>
    row.fields.filter(wanted).map((field) => ({ field, label: field.kind === "bool" && field.path.includes("grundrenten") ? field.label : row.label, now: now(field), mark: markOf(field) })),
  );
}
function total(list: Input[]): string {
  const amounts = list.filter((input) => input.field.kind === "amount" && typeof input.now === "string" && /^-?\d+\.\d{2}$/.test(input.now)).map((input) => String(input.now));
  return amounts.length > 0 ? euro(sum(amounts)) : "";
}

export function inputGroups(groups: RowGroup[]): InputGroup[] {
  const rows = (title: string): FactRow[] => groups.find((group) => group.title === title)?.rows ?? [];
  const persons = rows("Personen").filter((row) => row.fields.some((field) => field.path.endsWith(".vornamen")));
  const money = rows("Einkommen");
  const person = (row: FactRow): string => /^personen\[([^\]]+)\]/.exec(row.key)?.[1] ?? "";
  const given = (id: string): string => {
    const field = persons.find((row) => person(row) === id)?.fields.find((one) => one.path.endsWith(".vornamen"));
    return String(field ? (now(field) ?? "") : "").split(" ")[0] ?? "";
  };
  const isIncome = (row: FactRow): boolean => row.key.includes(".einkommen[");
  const result: InputGroup[] = [];
  const official = rows("Von Amts wegen festzustellen");
  const more = inputs(official, (field) => field.path.includes("merkzeichen_g"));
  result.push({ title: "Mehrbedarf", icon: "add_circle", extra: String(more.filter((input) => input.now === true).length || ""), open: more.length > 0, inputs: more });
  const home = inputs(rows("Wohnung"), (field) => field.kind === "amount");
  const rent = [...home, ...inputs(official, (field) => field.path.endsWith("karenzzeit") || field.path.endsWith("bruttokaltmiete"))];
  result.push({ title: "Unterkunft", icon: "home", extra: total(home), open: true, inputs: rent });
  for (const id of new Set(money.filter(isIncome).map(person))) {
    const list = inputs(money.filter((row) => isIncome(row) && person(row) === id), (field) => field.kind === "amount" || field.kind === "bool");
    result.push({ title: persons.length > 1 ? `Einkommen ${given(id)}` : "Einkommen", icon: "payments", extra: total(list), open: true, inputs: list });
  }
  const deductions = inputs(money.filter((row) => !isIncome(row)), (field) => field.kind === "amount");
  result.push({ title: "Abzüge", icon: "do_not_disturb_on", extra: total(deductions), open: false, inputs: deductions });
  const assets = inputs(rows("Vermögen und Zahlung"), (field) => field.kind === "amount");
  const counted = inputs(official, (field) => field.path.endsWith(".vermoegen"));
  result.push({ title: "Vermögen", icon: "savings", extra: total(assets), open: false, inputs: [...assets, ...counted] });
  return result.filter((group) => group.inputs.length > 0);
}
