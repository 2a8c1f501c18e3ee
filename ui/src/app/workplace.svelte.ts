/**
 * What all screens share: who is signed in, where the person is, which files are open, the state of the connection.
 * It reads anew whatever a signal calls stale, and holds nothing of a case once the desk is locked.
 */
import { call, failureOf, onSignal } from "$lib/bridge/bridge";
import type { Failure, LockReason, QueueCountsView, SessionView, SettingsView, Signal, SyncStatusView, TabView } from "$lib/bridge/generated";
import { sentence } from "$lib/failure/sentences";
import { getContext, setContext } from "svelte";

export type Area = "queue" | "review" | "print" | "sync" | "settings" | "case";
export type CasePart = "facts" | "calculation" | "decision" | "attachments" | "journal";

const MOST_TABS = 8;

export class Workplace {
  session = $state<SessionView | null>(null);
  settings = $state<SettingsView | null>(null);
  sync = $state<SyncStatusView | null>(null);
  counts = $state<QueueCountsView | null>(null);
  tabs = $state<TabView[]>([]);
  area = $state<Area>("queue");
  file = $state<string | null>(null);
  part = $state<CasePart>("facts");
  /** A field to show first when the facts of a file open. */
  path = $state<string | null>(null);
  savedAt = $state<string | null>(null);
  announcement = $state("");
  failure = $state<Failure | null>(null);

  readonly lead = $derived(this.session?.role === "lead" || this.session?.role === "deputy");
  readonly today = $derived(this.session?.today ?? "1970-01-01");
  readonly letterKeys = $derived(this.settings?.letterKeys ?? true);

  /** Starts reading and listening; returns how to stop. */
  start(): () => void {
    void this.readSession();
    return onSignal((signal) => this.heard(signal));
  }

  private heard(signal: Signal): void {
    if (signal.stale === "session") void this.readSession();
    if (this.session?.stage !== "unlocked") return;
    if (signal.stale === "sync") void this.readSync();
    if (signal.stale === "queue" || signal.stale === "print") void this.readCounts();
    if (signal.stale === "settings") void this.readSettings();
  }

  async readSession(): Promise<void> {
    try {
      const before = this.session?.stage;
      this.session = await call("session_state", {});
      if (this.session.stage !== "unlocked") this.forget();
      else if (before !== "unlocked") await this.readAll();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  private async readAll(): Promise<void> {
    await Promise.all([this.readSettings(), this.readSync(), this.readCounts(), this.readTabs()]);
  }
  private async readTabs(): Promise<void> {
    this.tabs = (await this.ask(() => call("tab_list", {})))?.tabs ?? this.tabs;
  }
  async readSettings(): Promise<void> {
    this.settings = (await this.ask(() => call("settings_get", {}))) ?? this.settings;
  }
  async readSync(): Promise<void> {
    this.sync = (await this.ask(() => call("sync_status", {}))) ?? this.sync;
  }
  async readCounts(): Promise<void> {
    this.counts = (await this.ask(() => call("queue_counts", {}))) ?? this.counts;
  }

  /** Runs a command; a failure is said in the status line and kept for the screen. */
  async ask<T>(command: () => Promise<T>): Promise<T | null> {
    try {
      return await command();
    } catch (thrown) {
      this.failure = failureOf(thrown);
      if (this.failure.code === "locked") void this.readSession();
      else this.say(sentence(this.failure));
      return null;
    }
  }

  /** Says something to screen readers, politely. */
  say(text: string): void {
    this.announcement = this.announcement === text ? `${text}\u200b` : text;
  }

  saved(): void {
    this.savedAt = new Date().toISOString();
  }

  go(area: Area): void {
    this.area = area;
    if (area !== "case") this.file = null;
  }

  async openFile(file: string, part: CasePart = "facts", path: string | null = null): Promise<void> {
    this.file = file;
    this.part = part;
    this.path = path;
    this.area = "case";
    if (!this.tabs.some((tab) => tab.file === file)) {
      await this.storeTabs([...this.tabs.map((tab) => tab.file), file].slice(-MOST_TABS));
    }
  }

  async closeTab(file: string): Promise<void> {
    const at = this.tabs.findIndex((tab) => tab.file === file);
    await this.storeTabs(this.tabs.filter((tab) => tab.file !== file).map((tab) => tab.file));
    if (this.file !== file) return;
    const next = this.tabs[Math.min(at, this.tabs.length - 1)];
    if (next) await this.openFile(next.file);
    else this.go("queue");
  }

  /** Ctrl+Tab: the list, then the open files, around. */
  async nextTab(back: boolean): Promise<void> {
    const files = [null, ...this.tabs.map((tab) => tab.file)];
    const at = files.indexOf(this.area === "case" ? this.file : null);
    const file = files[(at + (back ? files.length - 1 : 1)) % files.length];
    if (file) await this.openFile(file, this.part);
    else this.go("queue");
  }

  private async storeTabs(files: string[]): Promise<void> {
    this.tabs = (await this.ask(() => call("tab_store", { files })))?.tabs ?? this.tabs;
  }

  async lock(why: LockReason = "byPerson"): Promise<void> {
    await this.ask(() => call("session_lock", { why }));
    await this.readSession();
  }

  async syncNow(): Promise<void> {
    this.say("Abgleich läuft");
    await this.ask(() => call("sync_now", {}));
    await this.readSync();
  }

  /** A width or choice of a region, kept per device. */
  layout(name: string, otherwise: number): number {
    return Number(this.settings?.layout[name] ?? otherwise);
  }
  keepLayout(name: string, value: number): void {
    if (!this.settings) return;
    this.settings.layout = { ...this.settings.layout, [name]: String(value) };
    void this.ask(() => call("settings_set", { layout: { [name]: String(value) } }));
  }

  private forget(): void {
    this.settings = null;
    this.sync = null;
    this.counts = null;
    this.tabs = [];
    this.area = "queue";
    this.file = null;
    this.path = null;
    this.savedAt = null;
    this.announcement = "";
    this.failure = null;
  }
}

const KEY = Symbol("workplace");
export const provideWorkplace = (workplace: Workplace): Workplace => setContext(KEY, workplace);
export const useWorkplace = (): Workplace => getContext<Workplace>(KEY);
