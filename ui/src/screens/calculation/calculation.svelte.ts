/**
 * The calculation of a file: the stored one, and the one that follows from what is being typed. A keystroke asks for a
 * preview; only the last answer counts. What if keeps both sheets and stores nothing until taken over with a reason.
 */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { Calculation, CalculationMonth, Failure, Json } from "$lib/bridge/generated";
import { amount } from "$lib/format/amounts";
import { months, moved, sheetRows, type SheetRow } from "./sheet";

export interface Period {
  from: string;
  to: string;
}

export class CalculationController {
  stored = $state<Calculation | null>(null);
  shown = $state<Calculation | null>(null);
  failure = $state<Failure | null>(null);
  changes = $state<Record<string, Json>>({});
  whatIf = $state(false);
  at = $state(0);
  movedRows = $state<string[]>([]);
  private round = 0;
  private fade: ReturnType<typeof setTimeout> | undefined;
  private spoken: ReturnType<typeof setTimeout> | undefined;

  readonly all = $derived(this.shown ? months(this.shown) : []);
  readonly month = $derived<CalculationMonth | null>(this.all[Math.min(this.at, this.all.length - 1)] ?? null);
  readonly rows = $derived<SheetRow[]>(this.month ? sheetRows(this.month) : []);
  readonly storedMonth = $derived<CalculationMonth | null>(this.stored ? (months(this.stored)[this.at] ?? months(this.stored)[0] ?? null) : null);
  readonly storedRows = $derived<SheetRow[]>(this.storedMonth ? sheetRows(this.storedMonth) : []);
  readonly changed = $derived(Object.keys(this.changes).length > 0);

  constructor(
    readonly file: string,
    private readonly period: () => Period | null,
    private readonly say: (text: string) => void,
  ) {}

  start(): () => void {
    void this.run();
    const stop = onSignal((signal) => {
      if (signal.stale === "case" && signal.file === this.file) void this.run();
    });
    return () => {
      stop();
      clearTimeout(this.fade);
      clearTimeout(this.spoken);
    };
  }

  async run(): Promise<void> {
    const round = ++this.round;
    try {
      const stored = await call("calculation_run", { file: this.file, ...this.range() });
      if (round !== this.round) return;
      this.stored = stored;
      this.failure = null;
      if (this.changed) await this.preview();
      else this.shown = stored;
    } catch (thrown) {
      if (round === this.round) {
        this.failure = failureOf(thrown);
        this.stored = this.shown = null;
      }
    }
  }

  /** A value is being typed; null takes the change back. */
  async change(path: string, value: Json | undefined): Promise<void> {
    if (value === undefined) delete this.changes[path];
    else this.changes[path] = value;
    await this.preview();
  }

  private async preview(): Promise<void> {
    const round = ++this.round;
    const before = this.rows;
    try {
      const shown = this.changed ? await call("calculation_preview", { file: this.file, changes: { ...this.changes }, ...this.range() }) : this.stored;
      if (round !== this.round) return;
      this.shown = shown;
      this.failure = null;
      this.mark(moved(before, this.rows));
    } catch (thrown) {
      if (round === this.round) this.failure = failureOf(thrown);
    }
  }

  /** Lines that moved are marked for two seconds and read out once the typing rests. */
  private mark(keys: string[]): void {
    if (keys.length === 0) return;
    this.movedRows = keys;
    clearTimeout(this.fade);
    this.fade = setTimeout(() => (this.movedRows = []), 2000);
    clearTimeout(this.spoken);
    this.spoken = setTimeout(() => {
      const lines = keys.length === 1 ? "1 Zeile" : `${keys.length} Zeilen`;
      if (this.month) this.say(`${lines} bewegt, neue Summe ${amount(this.month.summe)} Euro`);
    }, 1000);
  }

  beginWhatIf(): void {
    this.whatIf = true;
  }
  discard(): void {
    this.whatIf = false;
    this.changes = {};
    this.shown = this.stored;
  }
  /** Stores every change with one reason. */
  async keep(reason: string): Promise<boolean> {
    try {
      for (const [path, value] of Object.entries(this.changes)) await call("fact_set", { file: this.file, path, value, reason, proof: null, validFrom: null });
      this.changes = {};
      this.whatIf = false;
      await this.run();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    }
  }

  private range(): { month: null; from: string | null; to: string | null } {
    const period = this.period();
    return { month: null, from: period?.from ?? null, to: period?.to ?? null };
  }
}
