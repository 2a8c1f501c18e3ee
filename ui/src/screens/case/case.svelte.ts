/** One open file: what it holds, and every change to its facts and notes. Reads anew when a signal names it. */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { CaseView, Facts, Failure, Json } from "$lib/bridge/generated";
import { CalculationController, type Period } from "../calculation/calculation.svelte";
import { factRows, tally, type FactRow } from "./rows";

/** What was typed into the open editor and is not stored yet. */
export interface EditorDraft {
  texts: string[];
  reason: string;
  proof: string;
  from: string;
}

export class CaseController {
  view = $state<CaseView | null>(null);
  failure = $state<Failure | null>(null);
  /** The failure of the last change, shown where it was made. */
  refused = $state<Failure | null>(null);
  onlyOpen = $state(false);
  /** Fields that somebody else changed while the file was open. */
  changedElsewhere = $state<string[]>([]);
  /** The row that has the focus, and the one whose editor is open with what was typed into it. */
  active = $state<string | null>(null);
  editing = $state<string | null>(null);
  typed = $state<EditorDraft | null>(null);
  readonly calculation: CalculationController;
  private own = 0;

  readonly groups = $derived(
    this.view ? factRows(this.view.procedure, this.view.application, this.view.facts, this.view.attachments, this.view.missing) : [],
  );
  readonly tally = $derived(tally(this.groups));
  readonly visible = $derived(
    this.onlyOpen
      ? this.groups
          .map((group) => ({ ...group, rows: group.rows.filter((row) => !["accepted", "derived", "established"].includes(row.state)) }))
          .filter((group) => group.rows.length > 0)
      : this.groups,
  );
  readonly mine = $derived(Boolean(this.view?.lease?.mine) && !this.view?.readOnly);
  readonly openDecision = $derived(this.view?.decisions.find((decision) => decision.state !== "void") ?? null);

  constructor(
    readonly file: string,
    say: (text: string) => void,
  ) {
    this.calculation = new CalculationController(file, () => this.period(), say);
  }

  /** The months of the decision that is open, else none: the calculation then takes the month applied for. */
  private period(): Period | null {
    const decision = this.openDecision;
    return decision?.from && decision.to ? { from: decision.from, to: decision.to } : null;
  }

  start(): () => void {
    void this.load();
    return onSignal((signal) => {
      if (signal.stale === "case" && signal.file === this.file) void this.load(true);
    });
  }

  async load(bySignal = false): Promise<void> {
    try {
      const before = this.view?.facts;
      const view = await call("case_open", { file: this.file });
      if (bySignal && before && this.own === 0) this.changedElsewhere = changedPaths(before, view.facts);
      this.view = view;
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Runs a change of this file; what it refuses stays in `refused`. */
  async change(command: () => Promise<unknown>): Promise<boolean> {
    this.own += 1;
    try {
      const answer = await command();
      this.refused = null;
      if (this.view && typeof answer === "object" && answer !== null && "facts" in answer) {
        this.view.facts = (answer as { facts: Facts }).facts;
      }
      await this.load();
      return true;
    } catch (thrown) {
      this.refused = failureOf(thrown);
      return false;
    } finally {
      this.own -= 1;
    }
  }

  /** Sets every field of a row whose value changed. */
  setRow(changes: { path: string; value: Json }[], reason: string, proof: string | null, validFrom: string | null): Promise<boolean> {
    return this.change(async () => {
      let answer: unknown;
      for (const { path, value } of changes) answer = await call("fact_set", { file: this.file, path, value, reason, proof, validFrom });
      return answer;
    });
  }

  accept(rows: FactRow[]): Promise<boolean> {
    const paths = rows
      .filter((row) => row.state === "open")
      .flatMap((row) => row.fields.filter((field) => !field.fact && field.applied !== undefined && field.applied !== null).map((field) => field.path));
    if (paths.length === 0) return Promise.resolve(true);
    return this.change(() => call("fact_accept", { file: this.file, paths }));
  }
  acceptAll(): Promise<boolean> {
    return this.change(() => call("fact_accept", { file: this.file }));
  }
  take(): Promise<boolean> {
    return this.change(() => call("lease_take", { file: this.file }));
  }
}

export const changedPaths = (before: Facts, after: Facts): string[] =>
  Object.keys(after).filter((path) => before[path]?.by !== after[path]?.by);
