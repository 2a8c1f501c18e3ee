/** The letters that wait for the printer or the post, and the log. */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { Failure, LetterStage, OutgoingLetterView, PrintLogView } from "$lib/bridge/generated";

export class OutgoingController {
  letters = $state<OutgoingLetterView[]>([]);
  log = $state<PrintLogView | null>(null);
  day = $state("");
  ticked = $state<Record<string, true>>({});
  logDay = $state<string | null>(null);
  logAccount = $state<string | null>(null);
  failure = $state<Failure | null>(null);
  loaded = $state(false);

  constructor(today: string) {
    this.day = today;
  }

  start(): () => void {
    void this.load();
    return onSignal((signal) => signal.stale === "print" && void this.load());
  }

  async load(): Promise<void> {
    try {
      this.letters = (await call("letter_outgoing", { day: this.day })).letters;
      this.log = await call("print_log", { day: this.logDay, account: this.logAccount });
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    this.loaded = true;
  }

  at(stage: LetterStage): OutgoingLetterView[] {
    return this.letters.filter((letter) => letter.stage === stage);
  }
  /** What may go to the post: printed letters, then those whose paper may come from a saved PDF. */
  postable(): OutgoingLetterView[] {
    return [...this.at("toPost"), ...this.at("toPrint")];
  }
  chosenForPost(): OutgoingLetterView[] {
    return this.postable().filter((letter) => this.ticked[letter.letter] && !letter.hindered);
  }
  /** Of a stage, what is ticked; a letter that is not complete cannot be. */
  chosen(stage: LetterStage): OutgoingLetterView[] {
    return this.at(stage).filter((letter) => this.ticked[letter.letter] && !letter.hindered);
  }
  tick(letter: OutgoingLetterView): void {
    if (this.ticked[letter.letter]) delete this.ticked[letter.letter];
    else if (!letter.hindered) this.ticked[letter.letter] = true;
  }
  tickAll(stage: LetterStage): void {
    const any = this.chosen(stage).length > 0;
    for (const letter of this.at(stage)) {
      if (any) delete this.ticked[letter.letter];
      else if (!letter.hindered) this.ticked[letter.letter] = true;
    }
  }

  async dispatch(): Promise<number> {
    const letters = this.chosenForPost().map((letter) => letter.letter);
    return this.run(() => call("letter_dispatch", { letters, day: this.day, way: null }), letters.length);
  }
  async undo(letter: string, reason: string): Promise<boolean> {
    return (await this.run(() => call("letter_dispatch_undo", { letters: [letter], reason }), 1)) === 1;
  }

  private async run(command: () => Promise<unknown>, count: number): Promise<number> {
    try {
      await command();
      this.ticked = {};
      await this.load();
      return count;
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return 0;
    }
  }
}
