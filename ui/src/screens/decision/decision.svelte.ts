/**
 * The decision of a file: draft, checks, preview, freeze, issue. The letter that is shown is the letter that is printed;
 * a changed draft gets a new edition number, so that its pages are read anew.
 */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { BlockChoice, DecisionView, Failure, FrozenView, Outcome } from "$lib/bridge/generated";

export class DecisionController {
  view = $state<DecisionView | null>(null);
  failure = $state<Failure | null>(null);
  frozen = $state<FrozenView | null>(null);
  edition = $state(0);
  busy = $state(false);

  readonly state = $derived(this.view?.decision.state ?? null);
  readonly draft = $derived(this.state === "draft");
  readonly hinders = $derived(this.view?.checks.filter((check) => check.level === "hinders") ?? []);
  readonly second = $derived(this.view?.checks.filter((check) => check.level === "secondPerson") ?? []);
  readonly inOrder = $derived(this.view?.checks.filter((check) => check.level === "inOrder") ?? []);

  constructor(
    readonly file: string,
    private readonly current: () => string | null,
  ) {}

  start(): () => void {
    void this.load();
    return onSignal((signal) => {
      if (signal.stale === "case" && signal.file === this.file) void this.load();
    });
  }

  async load(decision: string | null = this.current()): Promise<void> {
    if (!decision) return void (this.view = null);
    await this.run(async () => {
      this.view = await call("decision_open", { decision });
      this.edition += 1;
    });
  }

  async begin(outcome: Outcome, from: string | null, to: string | null): Promise<void> {
    await this.run(async () => {
      const { decision } = await call("decision_draft", { file: this.file, outcome, from, to, provisional: null, blocks: null });
      this.view = await call("decision_open", { decision });
      this.edition += 1;
    });
  }

  async change(part: { outcome?: Outcome; from?: string | null; to?: string | null; blocks?: BlockChoice[] }): Promise<void> {
    const now = this.view;
    if (!now) return;
    await this.run(async () => {
      const { decision } = await call("decision_draft", {
        file: this.file,
        outcome: part.outcome ?? now.decision.outcome,
        from: part.from ?? now.decision.from ?? null,
        to: part.to ?? now.decision.to ?? null,
        provisional: null,
        blocks: part.blocks ?? now.blocks.map(({ block, chosen, text }) => ({ block, chosen, text: text ?? null })),
      });
      this.view = await call("decision_open", { decision });
      this.edition += 1;
    });
  }

  choose(block: string, chosen: boolean, text?: string): Promise<void> {
    const blocks = (this.view?.blocks ?? []).map((one) => ({
      block: one.block,
      chosen: one.block === block ? chosen : one.chosen,
      text: one.block === block && text !== undefined ? text : (one.text ?? null),
    }));
    return this.change({ blocks });
  }

  /** Freezes the letter; without a second person it is issued in the same step. */
  async finish(): Promise<boolean> {
    const now = this.view;
    if (!now) return false;
    return this.run(async () => {
      const { decision } = now.decision;
      if (now.decision.state === "draft") this.frozen = await call("decision_freeze", { decision });
      if (!now.needsCountersign || now.decision.state === "countersigned") await call("decision_issue", { decision });
      this.view = await call("decision_open", { decision });
      this.edition += 1;
    });
  }

  async void(reason: string, neverLeft: boolean): Promise<boolean> {
    const decision = this.view?.decision.decision;
    if (!decision) return false;
    return this.run(async () => {
      await call("decision_void", { decision, reason, neverLeft });
      this.view = await call("decision_open", { decision });
    });
  }

  private async run(command: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    try {
      await command();
      this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
