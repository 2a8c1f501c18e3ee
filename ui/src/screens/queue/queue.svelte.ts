/**
 * The list: which rows, in which order, which are ticked. Rows are read by place in pages as they come near the window, so
 * 20,000 rows cost what the window shows.
 */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type {
  CasePreviewView, DueFilter, Failure, FileState, ListKind, Procedure, QueueOrder, QueuePageView, QueueRowView, SavedSearchView,
} from "$lib/bridge/generated";

const PAGE = 100;

export interface Filter {
  list: ListKind;
  search: string;
  procedure: Procedure | "all";
  state: FileState | "all";
  due: DueFilter | "all";
  order: QueueOrder;
  descending: boolean;
}

const SECTIONS: Record<DueFilter, string> = { overdue: "Überfällig", thisWeek: "Diese Woche", later: "Später", none: "Ohne Frist" };
const plain: Filter = { list: "mine", search: "", procedure: "all", state: "all", due: "all", order: "due", descending: false };

export class QueueController {
  filter = $state<Filter>({ ...plain });
  rows = $state<Record<number, QueueRowView>>({});
  total = $state(0);
  groups = $state<QueuePageView["groups"]>([]);
  arriving = $state(0);
  similar = $state<string | null>(null);
  active = $state(0);
  ticked = $state<Record<string, true>>({});
  preview = $state<CasePreviewView | null>(null);
  searches = $state<SavedSearchView[]>([]);
  loaded = $state(false);
  /** Grey rows only after 150 ms: a fast answer must not flicker. */
  slow = $state(false);
  failure = $state<Failure | null>(null);
  private round = 0;
  private asked = new Set<number>();

  readonly sections = $derived(
    this.filter.order === "due" && this.groups.length > 0
      ? this.groups.filter((group) => group.count > 0).map((group) => ({ key: group.group, label: SECTIONS[group.group], count: group.count }))
      : [{ key: "all", label: "", count: this.total }],
  );
  readonly tickedFiles = $derived(Object.keys(this.ticked));
  readonly filtered = $derived(
    this.filter.search !== "" || this.filter.procedure !== "all" || this.filter.state !== "all" || this.filter.due !== "all",
  );
  readonly activeRow = $derived(this.rows[this.active]);

  start(): () => void {
    void this.reload();
    void this.readSearches();
    return onSignal((signal) => {
      if (signal.stale === "queue") void this.reload(true);
    });
  }

  change(part: Partial<Filter>): void {
    this.filter = { ...this.filter, ...part };
    this.active = 0;
    this.ticked = {};
    void this.reload();
  }
  clearFilter(): void {
    this.change({ ...plain, list: this.filter.list });
  }
  sortBy(order: QueueOrder): void {
    this.change({ order, descending: this.filter.order === order ? !this.filter.descending : false });
  }

  /** Reads the first page anew; `quiet` keeps the old rows until the new ones are there. */
  async reload(quiet = false): Promise<void> {
    const round = ++this.round;
    this.asked = new Set();
    if (!quiet) this.loaded = false;
    this.slow = false;
    const timer = setTimeout(() => (this.slow = round === this.round && !this.loaded), 150);
    const around = quiet ? Math.floor(this.active / PAGE) * PAGE : 0;
    await this.readPage(around, round, true);
    clearTimeout(timer);
    if (round === this.round) this.slow = false;
  }

  /** The rows `first` to `last` come near the window. */
  near(first: number, last: number): void {
    for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last) / PAGE); page += 1) {
      if (page * PAGE < this.total && !this.asked.has(page)) void this.readPage(page * PAGE, this.round, false);
    }
  }

  private async readPage(offset: number, round: number, fresh: boolean): Promise<void> {
    this.asked.add(offset / PAGE);
    const { filter } = this;
    try {
      const page = await call("queue_page", {
        list: filter.list,
        search: filter.search || null,
        procedure: filter.procedure === "all" ? null : filter.procedure,
        state: filter.state === "all" ? null : filter.state,
        due: filter.due === "all" ? null : filter.due,
        order: filter.order,
        descending: filter.descending,
        offset,
        limit: PAGE,
      });
      if (round !== this.round) return;
      this.failure = null;
      this.total = page.total;
      this.groups = page.groups;
      this.arriving = page.arriving;
      this.similar = page.similar ?? null;
      const read = Object.fromEntries(page.rows.map((row, at) => [offset + at, row]));
      this.rows = fresh ? read : { ...this.rows, ...read };
      this.active = Math.min(this.active, Math.max(0, page.total - 1));
      this.loaded = true;
      if (fresh) void this.readPreview();
    } catch (thrown) {
      if (round !== this.round) return;
      this.asked.delete(offset / PAGE);
      this.failure = failureOf(thrown);
    }
  }

  activate(row: number, extend: boolean): void {
    if (extend) {
      const [from, to] = [Math.min(this.active, row), Math.max(this.active, row)];
      for (let at = from; at <= to; at += 1) {
        const file = this.rows[at]?.file;
        if (file) this.ticked[file] = true;
      }
    }
    this.active = row;
    void this.readPreview();
  }

  tick(row: number): void {
    const file = this.rows[row]?.file;
    if (!file) return;
    if (this.ticked[file]) delete this.ticked[file];
    else this.ticked[file] = true;
  }
  tickAll(): void {
    const all = Object.values(this.rows).map((row) => row.file);
    this.ticked = this.tickedFiles.length > 0 ? {} : Object.fromEntries(all.map((file) => [file, true as const]));
  }
  /** What an action concerns: the ticked rows, else the active one. */
  chosen(): string[] {
    const active = this.activeRow?.file;
    return this.tickedFiles.length > 0 ? this.tickedFiles : active ? [active] : [];
  }

  private async readPreview(): Promise<void> {
    const file = this.activeRow?.file;
    if (!file) return void (this.preview = null);
    try {
      const preview = await call("case_preview", { file });
      if (this.activeRow?.file === file) this.preview = preview;
    } catch {
      if (this.activeRow?.file === file) this.preview = null;
    }
  }

  private async readSearches(): Promise<void> {
    try {
      this.searches = (await call("saved_search_list", {})).searches;
    } catch {
      this.searches = [];
    }
  }
  useSearch(search: SavedSearchView): void {
    this.change({
      list: search.list,
      search: search.text ?? "",
      procedure: search.procedure ?? "all",
      state: search.state ?? "all",
      due: search.due ?? "all",
      order: search.order ?? "due",
    });
  }
  async keepSearch(name: string): Promise<void> {
    const { list, search, procedure, state, due, order } = this.filter;
    const kept = await call("saved_search_put", {
      search: "", name, list, text: search || null,
      procedure: procedure === "all" ? null : procedure,
      state: state === "all" ? null : state,
      due: due === "all" ? null : due,
      order, place: this.searches.length, count: null,
    });
    this.searches = kept.searches;
  }
  async moveSearch(at: number, by: number): Promise<void> {
    const [one, other] = [this.searches[at], this.searches[at + by]];
    if (!one || !other) return;
    await call("saved_search_put", { ...one, place: other.place });
    this.searches = (await call("saved_search_put", { ...other, place: one.place })).searches;
  }
  async dropSearch(search: string): Promise<void> {
    this.searches = (await call("saved_search_remove", { search })).searches;
  }
}
