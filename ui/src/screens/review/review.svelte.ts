/** Decisions that wait for the second person, and which of their pages were seen. */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { Failure, ReturnReason, ReviewRowView } from "$lib/bridge/generated";

export class ReviewController {
  rows = $state<ReviewRowView[]>([]);
  deputy = $state<string | null>(null);
  at = $state(0);
  seen = $state<Record<string, number[]>>({});
  failure = $state<Failure | null>(null);
  loaded = $state(false);

  readonly row = $derived(this.rows[Math.min(this.at, this.rows.length - 1)] ?? null);
  readonly unseen = $derived(this.row ? this.row.pages - this.seenOf(this.row.letter).length : 0);

  start(): () => void {
    void this.load();
    return onSignal((signal) => (signal.stale === "queue" || signal.stale === "case") && void this.load());
  }

  async load(): Promise<void> {
    try {
      const { rows, deputy } = await call("review_list", {});
      this.rows = rows;
      this.deputy = deputy ?? null;
      this.at = Math.min(this.at, Math.max(0, rows.length - 1));
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    this.loaded = true;
  }

  seenOf(letter: string): number[] {
    return this.seen[letter] ?? [];
  }
  see(letter: string, page: number): void {
    if (!this.seenOf(letter).includes(page)) this.seen[letter] = [...this.seenOf(letter), page];
  }

  countersign(): Promise<boolean> {
    return this.decide((decision) => call("decision_countersign", { decision }));
  }
  giveBack(reasons: ReturnReason[], comment: string): Promise<boolean> {
    return this.decide((decision) => call("decision_return", { decision, reasons, comment }));
  }
  private async decide(command: (decision: string) => Promise<unknown>): Promise<boolean> {
    if (!this.row) return false;
    try {
      await command(this.row.decision);
      await this.load();
      return true;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return false;
    }
  }
}
