/** Outbox and conflicts: what waits, what is held up and why, what people must decide. Nothing here throws work away. */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { ConflictView, Failure, Json, OutboxView } from "$lib/bridge/generated";

export interface Answer {
  /** Index of a candidate, or `other`. */
  choice: number | "other";
  other: string;
  reason: string;
}

export class SyncController {
  outbox = $state<OutboxView | null>(null);
  conflicts = $state<ConflictView[]>([]);
  failure = $state<Failure | null>(null);
  loaded = $state(false);
  at = $state(0);
  answers = $state<Record<string, Answer>>({});

  readonly conflict = $derived(this.conflicts[Math.min(this.at, this.conflicts.length - 1)] ?? null);
  readonly waiting = $derived(this.outbox?.changes.filter((change) => change.state === "waiting") ?? []);
  readonly stuck = $derived([
    ...(this.outbox?.changes.filter((change) => change.state === "wedged") ?? []),
    ...(this.outbox?.disputed ?? []),
    ...(this.outbox?.quarantined ?? []),
  ]);
  /** Fields of the shown conflict with a complete answer. */
  readonly answered = $derived(
    (this.conflict?.fields ?? []).filter((field) => {
      const answer = this.answers[field.path];
      return answer && (answer.choice !== "other" || (answer.other.trim() !== "" && answer.reason.trim() !== ""));
    }),
  );

  start(): () => void {
    void this.load();
    return onSignal((signal) => (signal.stale === "sync" || signal.stale === "case") && void this.load());
  }

  async load(): Promise<void> {
    try {
      this.outbox = await call("outbox_list", {});
      this.conflicts = (await call("conflict_list", {})).conflicts;
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    this.loaded = true;
  }

  async retry(change: string): Promise<void> {
    try {
      await call("outbox_retry", { change });
      await this.load();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  show(at: number): void {
    this.at = at;
    this.answers = {};
  }
  answer(path: string, part: Partial<Answer>): void {
    this.answers[path] = { choice: "other", other: "", reason: "", ...this.answers[path], ...part };
  }

  /** Resolves every answered field; both values stay in the journal. */
  async resolve(read: (path: string, typed: string) => Json): Promise<number> {
    const conflict = this.conflict;
    if (!conflict) return 0;
    let done = 0;
    try {
      for (const field of this.answered) {
        const answer = this.answers[field.path];
        if (!answer) continue;
        const candidate = typeof answer.choice === "number" ? field.candidates[answer.choice] : null;
        await call("fact_resolve", {
          file: conflict.file,
          path: field.path,
          value: candidate ? candidate.value : read(field.path, answer.other),
          reason: answer.reason.trim() || candidate?.reason || "Wert bestätigt",
        });
        done += 1;
      }
      this.answers = {};
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    await this.load();
    return done;
  }
}
