/** One batch of letters on its way to a printer: what the printer can, what was chosen, what became of each letter. */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { CameOut, Failure, PrinterView, PrintJobView, Sides, StartedJobView } from "$lib/bridge/generated";

export interface LetterToPrint {
  letter: string;
  name: string;
  title: string;
  number: string | null;
  pages: number;
}

export type Step = "choose" | "printing" | "ask" | "which" | "done";

export class PrintController {
  printers = $state<PrinterView[]>([]);
  chosen = $state("");
  sides = $state<Sides | "">("");
  tray = $state("");
  copies = $state(1);
  forFile = $state(false);
  askAfter = $state(true);
  step = $state<Step>("choose");
  started = $state<StartedJobView[]>([]);
  jobs = $state<PrintJobView[]>([]);
  failure = $state<Failure | null>(null);
  loaded = $state(false);
  stopping = $state(false);
  private next = 0;

  readonly printer = $derived(this.printers.find((one) => one.id === this.chosen) ?? null);
  readonly allCopies = $derived(this.copies + (this.forFile ? 1 : 0));
  readonly failed = $derived(this.started.filter((job) => job.state === "failed" || job.job == null));
  readonly done = $derived(this.started.filter((job) => ["done", "failed", "cancelled", "unknown"].includes(this.stateOf(job))).length);

  constructor(readonly letters: LetterToPrint[]) {}

  start(): () => void {
    void this.search();
    return onSignal((signal) => {
      if (signal.stale === "print" && this.step === "printing") void this.follow();
    });
  }

  async search(): Promise<void> {
    try {
      this.printers = (await call("printer_list", {})).printers;
      this.failure = null;
      const known = this.printers.some((one) => one.id === this.chosen);
      if (!known) this.choose((this.printers.find((one) => one.isDefault) ?? this.printers[0])?.id ?? "");
    } catch (thrown) {
      this.failure = failureOf(thrown);
      this.printers = [];
    }
    this.loaded = true;
  }

  choose(id: string): void {
    this.chosen = id;
    const printer = this.printer;
    this.sides = printer?.sides.includes("longEdge") ? "longEdge" : (printer?.sides[0] ?? "");
    this.tray = printer?.trays[0]?.tray ?? "";
  }

  sheets(): number {
    return this.letters.reduce((all, letter) => all + (this.sides === "" || this.sides === "oneSided" ? letter.pages : Math.ceil(letter.pages / 2)), 0) * this.allCopies;
  }
  pages(): number {
    return this.letters.reduce((all, letter) => all + letter.pages, 0);
  }

  /** Prints one letter after the other in the order of the list, so that it can be stopped between two. */
  async print(only: string[] | null = null): Promise<void> {
    const letters = this.letters.map((one) => one.letter).filter((letter) => !only || only.includes(letter));
    this.started = this.started.filter((job) => !letters.includes(job.letter));
    this.step = "printing";
    this.stopping = false;
    for (this.next = 0; this.next < letters.length && !this.stopping; this.next += 1) {
      const letter = letters[this.next];
      if (!letter) break;
      try {
        const { jobs } = await call("letter_print", { letters: [letter], printer: this.chosen, sides: this.sides || null, tray: this.tray || null, copies: this.allCopies });
        this.started = [...this.started, ...jobs];
        this.failure = null;
      } catch (thrown) {
        this.failure = failureOf(thrown);
        this.started = [...this.started, { letter, job: null, state: "failed", reason: null }];
      }
    }
    await this.follow();
  }

  async follow(): Promise<void> {
    try {
      this.jobs = (await call("print_jobs", {})).jobs;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return;
    }
    const open = this.started.filter((job) => !["done", "failed", "cancelled", "unknown"].includes(this.stateOf(job)));
    if (open.length === 0) this.step = this.askAfter && this.started.some((job) => job.job && this.stateOf(job) !== "failed") ? "ask" : "done";
    else setTimeout(() => this.step === "printing" && void this.follow(), 1000);
  }

  stateOf(started: StartedJobView): StartedJobView["state"] {
    return this.jobs.find((job) => job.job === started.job)?.state ?? started.state;
  }
  reasonOf(started: StartedJobView): string | null {
    return this.jobs.find((job) => job.job === started.job)?.reason ?? started.reason ?? null;
  }

  /** What came out, per letter. */
  async confirm(answers: Record<string, CameOut>): Promise<void> {
    try {
      for (const job of this.started) if (job.job && this.stateOf(job) !== "failed") await call("print_confirm", { job: job.job, cameOut: answers[job.letter] ?? "all" });
      this.step = "done";
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }
}
