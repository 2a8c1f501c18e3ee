/**
 * A desk of invented data, for component tests and the story page only; the build never reaches it. It answers like the
 * desk of 24.11.2026 in the pictures and remembers what it is told while the page lives.
 */
import type { Bridge, CommandName, RequestOf, ResponseOf } from "./bridge";
import { DeskFailure } from "./bridge";
import * as data from "./fake-data";
import type { Commands, Facts, Failure, Json, QueuePageView, QueueRowView, SessionView, Signal } from "./generated";

type Answers = { [C in CommandName]: (request: Commands[C]["request"]) => Commands[C]["response"] };

export interface FakeOptions {
  session?: Partial<SessionView>;
  rows?: QueueRowView[];
  fail?: Partial<Record<CommandName, Failure>>;
  override?: Partial<Answers>;
}

/** A white page with grey lines: width, height, RGBA. */
export function fakePage(width = 480, lines = 24): ArrayBuffer {
  const height = Math.round(width * 1.414);
  const bytes = new ArrayBuffer(8 + width * height * 4);
  const view = new DataView(bytes);
  view.setUint32(0, width, true);
  view.setUint32(4, height, true);
  const pixels = new Uint8Array(bytes, 8).fill(255);
  for (let line = 0; line < lines; line += 1) {
    const y = Math.round(height * (0.12 + (line * 0.75) / lines));
    for (let x = Math.round(width * 0.12); x < width * (line % 5 === 4 ? 0.6 : 0.86); x += 1) {
      for (const channel of [0, 1, 2]) pixels[(y * width + x) * 4 + channel] = 150;
    }
  }
  return bytes;
}

export class FakeDesk implements Bridge {
  readonly calls: { name: CommandName; request: unknown }[] = [];
  private readonly listeners = new Set<(signal: Signal) => void>();
  private facts = structuredClone(data.caseView.facts);
  private settings = structuredClone(data.settings);
  private session: SessionView;
  private tabs = data.tabs;

  constructor(private readonly options: FakeOptions = {}) {
    this.session = { ...data.session, ...options.session };
  }

  listen(heard: (signal: Signal) => void): () => void {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  }
  signal(signal: Signal): void {
    for (const heard of this.listeners) heard(signal);
  }

  async call<C extends CommandName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
    this.calls.push({ name, request });
    await Promise.resolve();
    const failure = this.options.fail?.[name];
    if (failure) throw new DeskFailure(failure);
    const answer = (this.options.override?.[name] ?? this.answers[name]) as (request: RequestOf<C>) => ResponseOf<C>;
    return structuredClone(answer(request));
  }

  private queue(request: Commands["queue_page"]["request"]): QueuePageView {
    const rows = (this.options.rows ?? data.rows).filter(
      (row) =>
        (!request.search || row.name.toLowerCase().includes(request.search.toLowerCase())) &&
        (!request.procedure || row.procedure === request.procedure) &&
        (!request.state || row.state === request.state),
    );
    const group = (row: QueueRowView) => (!row.dueDay ? "none" : row.dueDay < data.TODAY ? "overdue" : row.dueDay <= "2026-11-29" ? "thisWeek" : "later");
    const offset = request.offset ?? 0;
    return {
      rows: rows.slice(offset, offset + request.limit),
      total: rows.length,
      groups: (["overdue", "thisWeek", "later", "none"] as const).map((key) => ({ group: key, count: rows.filter((row) => group(row) === key).length })),
      next: null,
      arriving: 0,
      similar: rows.length === 0 ? "Kieselack, Ruth" : null,
    };
  }

  private readonly answers: Answers = {
    session_state: () => this.session,
    city_probe: ({ city }) => ({ name: "Stadt Lindbrück", city, certificateValid: true }),
    city_pin: () => ({ city: "https://koffer.lindbrueck.example", generation: "2" }),
    device_enrol: () => {
      this.session = { ...this.session, stage: "unlocked" };
      return { device: "AK-017", accountName: "Mareike Dornbusch", role: "clerk" };
    },
    session_unlock: ({ passphrase }) => {
      if (passphrase !== "richtig") throw new DeskFailure({ code: "wrongPassphrase", waitSeconds: 0 });
      this.session = { ...this.session, stage: "unlocked" };
      return { account: "m.dornbusch", pendingChanges: 5 };
    },
    session_lock: () => {
      this.session = { ...this.session, stage: "locked", lockedWhy: "byPerson", lockedSince: data.NOW };
      return {};
    },
    passphrase_check: ({ passphrase }) => ({ accepted: passphrase.length >= 12, missingCharacters: Math.max(0, 12 - passphrase.length), guessable: false }),
    passphrase_suggest: () => ({ passphrase: "lampe zander mittwoch kiesel oboe" }),
    passphrase_change: () => ({}),
    settings_get: () => this.settings,
    settings_set: (part) => {
      const { layout, ...rest } = part;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== null));
      this.settings = { ...this.settings, ...given, layout: { ...this.settings.layout, ...layout } };
      return this.settings;
    },
    sync_now: () => ({ state: "unreachable", status: null, pushed: 0, pulled: 0, pending: 5, wedged: 1 }),
    sync_status: () => data.sync,
    sync_pause: ({ paused }) => ({ ...data.sync, paused }),
    outbox_list: () => data.outbox,
    outbox_retry: () => ({}),
    outbox_save: ({ saveTo }) => ({ path: saveTo, bytes: 18_400 }),
    conflict_list: () => data.conflicts,
    queue_page: (request) => this.queue(request),
    queue_counts: () => data.counts,
    search_everything: ({ text }) => {
      const rows = data.rows.filter((row) => row.name.toLowerCase().includes(text.toLowerCase()));
      return { rows, total: rows.length, similar: rows.length === 0 ? "Kieselack, Ruth" : null };
    },
    saved_search_list: () => ({ searches: data.searches }),
    saved_search_put: () => ({ searches: data.searches }),
    saved_search_remove: () => ({ searches: data.searches }),
    tab_list: () => ({ tabs: this.tabs }),
    tab_store: ({ files }) => {
      this.tabs = files.map((file) => data.tabs.find((tab) => tab.file === file) ?? { file, name: data.rows.find((row) => row.file === file)?.name ?? file, draft: false });
      return { tabs: this.tabs };
    },
    case_preview: ({ file }) => ({ ...data.preview, file }),
    case_open: ({ file }) => ({ ...data.caseView, file, facts: this.facts }),
    lease_take: () => ({ lease: data.caseView.lease }),
    lease_release: () => ({ lease: null }),
    lease_override: () => ({ lease: data.caseView.lease }),
    aside_adopt: () => ({}),
    file_assign: () => ({}),
    fact_set: ({ path, value, reason, proof }) => this.establish(path, value, reason, proof ?? null),
    fact_accept: ({ paths }) => {
      for (const path of paths ?? []) this.establish(path, data.applied(path), "", null);
      return { facts: this.facts };
    },
    fact_resolve: ({ path, value, reason }) => this.establish(path, value, reason, null),
    note_add: () => ({ note: "n9" }),
    follow_up_set: () => ({}),
    attachment_read: () => ({ bytes: 48_213, sha256: "0".repeat(64) }),
    attachment_page: () => fakePage(),
    journal: () => data.journal,
    missing_request_draft: () => data.papers,
    missing_request_preview: () => fakePage(),
    missing_request_freeze: () => ({ letter: "l9" }),
    intake_paper: () => ({ file: "f99", fileNumber: "50-GA-2026-17-0104" }),
    calculation_run: () => data.calculation,
    calculation_preview: ({ changes }) => data.calculate(changes),
    decision_draft: () => ({ decision: "d1", missing: [] }),
    decision_open: () => data.decision,
    decision_preview: () => fakePage(700, 40),
    decision_freeze: () => ({ number: "50-GA-2026-17-0042-B1", letter: "l1", contentHash: "0".repeat(64), fileHash: "1".repeat(64), code: "7F3K-Q2MD" }),
    decision_countersign: () => ({}),
    decision_return: () => ({}),
    decision_issue: () => ({}),
    decision_void: () => ({}),
    review_list: () => data.review,
    letter_page: () => fakePage(),
    letter_structure: () => data.structure,
    letter_save: () => ({ fileHash: "1".repeat(64) }),
    letter_outgoing: () => data.outgoing,
    letter_print: ({ letters }) => ({ jobs: letters.map((letter) => ({ letter, job: `j-${letter}`, state: "done" as const, reason: null })) }),
    letter_dispatch: () => ({}),
    letter_dispatch_undo: () => ({}),
    printer_list: () => data.printers,
    print_jobs: () => ({ jobs: [], interrupted: 0 }),
    print_confirm: () => ({}),
    print_cancel: () => ({}),
    print_log: () => data.printLog,
  };

  private establish(path: string, value: Json, reason: string, proof: string | null): { facts: Facts } {
    this.facts = { ...this.facts, [path]: data.fact(value, reason, proof, true) };
    return { facts: this.facts };
  }
}
