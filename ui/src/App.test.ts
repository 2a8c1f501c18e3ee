import { installBridge } from "$lib/bridge/bridge";
import { FakeDesk, type FakeOptions } from "$lib/bridge/fake";
import { configure, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "./App.svelte";

// A busy machine must not turn into a failed test: wait for what comes, not for a time.
configure({ asyncUtilTimeout: 20_000 });

function open(options: FakeOptions = {}): FakeDesk {
  const desk = new FakeDesk(options);
  installBridge(desk);
  render(App);
  return desk;
}
const asked = (desk: FakeDesk, name: string): unknown[] => desk.calls.filter((call) => call.name === name).map((call) => call.request);

beforeEach(() => {
  // The document of the tests has no layout: say that the list is tall and that dialogs open.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetParent", "get").mockReturnValue(document.body);
  HTMLDialogElement.prototype.showModal = function () { this.setAttribute("open", ""); };
  HTMLDialogElement.prototype.close = function () { this.removeAttribute("open"); };
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
  globalThis.matchMedia ??= (() => ({ matches: false })) as never;
  globalThis.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} } as never;
  globalThis.ImageData ??= class { constructor(readonly data: Uint8ClampedArray, readonly width: number) {} get height() { return this.data.length / this.width / 4; } } as never;
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as never;
});

describe("unlocking", () => {
  it("says that a passphrase is wrong, keeps the focus, and opens with the right one", async () => {
    const user = userEvent.setup();
    open({ session: { stage: "locked" } });
    const field = await screen.findByLabelText("Passphrase");
    await user.type(field, "falsch{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("Die Passphrase stimmt nicht. Feststelltaste prüfen.");
    expect(document.activeElement).toBe(field);
    await user.type(field, "richtig{Enter}");
    expect(await screen.findByRole("heading", { name: "Meine Vorgänge" })).toBeTruthy();
  });
  it("shows no citizen and offers no deletion while locked", async () => {
    open({ session: { stage: "locked" } });
    await screen.findByRole("heading", { name: "Gesperrt" });
    expect(document.body.textContent).not.toMatch(/Quittenbaum|löschen/i);
    expect(document.body.textContent).toContain("5 Änderungen warten verschlüsselt auf den Abgleich.");
  });
  it("locks by one key and forgets what was shown", async () => {
    const user = userEvent.setup();
    const desk = open();
    await screen.findByText("Kieselack, Ruth");
    await user.keyboard("{Control>}l{/Control}");
    await screen.findByRole("heading", { name: "Gesperrt" });
    expect(asked(desk, "session_lock")).toEqual([{ why: "byPerson" }]);
    expect(document.body.textContent).not.toContain("Kieselack");
  });
});

describe("the list", () => {
  it("has one tab stop, moves by arrows, and opens by Enter", async () => {
    const user = userEvent.setup();
    const desk = open();
    await screen.findByText("Kieselack, Ruth");
    const grid = screen.getByRole("grid");
    const stops = () => within(grid).getAllByRole("row").filter((row) => row.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Quittenbaum");
    expect(stops()).toHaveLength(1);
    await user.keyboard(" ");
    expect(screen.getByText("1 ausgewählt:")).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Quittenbaum, Hedwig und Eberhard" })).toBeTruthy();
    expect(asked(desk, "case_open")).toContainEqual({ file: "f3" });
  });
  it("takes a letter only while the list has the focus", async () => {
    const user = userEvent.setup();
    open();
    await screen.findByText("Kieselack, Ruth");
    await user.click(screen.getByRole("combobox", { name: "Alle Vorgänge durchsuchen" }));
    await user.keyboard("n");
    expect(screen.queryByRole("dialog")).toBeNull();
    within(screen.getByRole("grid")).getAllByRole("row").find((row) => row.tabIndex === 0)?.focus();
    await user.keyboard("n");
    expect(screen.getByRole("dialog", { name: "Notiz" })).toBeTruthy();
  });
  it("says what an empty list means", async () => {
    open({ rows: [] });
    expect(await screen.findByText("Sie haben keine offenen Vorgänge. Nicht zugewiesen sind 11.")).toBeTruthy();
  });
  it("says a failure with its code and no name", async () => {
    open({ fail: { queue_page: { code: "storeFailed", reference: "S-204" } } });
    expect(await screen.findByText("Die Liste konnte nicht gelesen werden (Code S-204).")).toBeTruthy();
  });
});

describe("going back to the list", () => {
  it("finds filter and place as they were left, with the focus on the row", async () => {
    const user = userEvent.setup();
    open();
    await screen.findByText("Kieselack, Ruth");
    within(screen.getByRole("grid")).getAllByRole("row").find((row) => row.tabIndex === 0)?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    await screen.findByRole("tablist", { name: "Teile des Vorgangs" });
    await user.keyboard("{Control>}1{/Control}");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Zinnkraut"));
  });
});

describe("a file", () => {
  async function openQuittenbaum(user: ReturnType<typeof userEvent.setup>): Promise<void> {
    await screen.findByText("Kieselack, Ruth");
    await user.click(screen.getByRole("button", { name: /^Quittenbaum, H\. und E\..*Entwurf offen/ }));
    await screen.findByRole("heading", { name: "Quittenbaum, Hedwig und Eberhard" });
  }
  it("opens the editor by Enter, wants a reason, stores a typed dot as an amount, and gives the focus back", async () => {
    const user = userEvent.setup();
    const desk = open();
    await openQuittenbaum(user);
    const row = (await screen.findByText("Nebenkosten")).closest("tr");
    row?.focus();
    await user.keyboard("{Enter}");
    const editor = screen.getByRole("form", { name: "Nebenkosten feststellen" });
    const value = within(editor).getByLabelText("Festgestellt");
    expect(document.activeElement).toBe(value);
    await user.clear(value);
    await user.type(value, "92.5{Enter}");
    expect(within(editor).getByRole("alert").textContent).toContain("Der Grund fehlt.");
    await user.type(within(editor).getByLabelText("Grund"), "Abrechnung 2025{Enter}");
    await waitFor(() => expect(asked(desk, "fact_set")).toEqual([{ file: "f3", path: "unterkunft.nebenkosten", value: "92.50", reason: "Abrechnung 2025", proof: "n3", validFrom: null }]));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Nebenkosten"));
  });
  it("keeps what was typed while another file is looked at, and drops it with the lock", async () => {
    const user = userEvent.setup();
    open();
    await openQuittenbaum(user);
    (await screen.findByText("Nebenkosten")).closest("tr")?.focus();
    await user.keyboard("{Enter}");
    await user.type(screen.getByLabelText("Grund"), "Abrechnung folgt");
    await user.keyboard("{Control>}{Tab}{/Control}");
    await waitFor(() => expect(screen.queryByLabelText("Grund")).toBeNull());
    await user.keyboard("{Control>}{Shift>}{Tab}{/Shift}{/Control}");
    expect(((await screen.findByLabelText("Grund")) as HTMLInputElement).value).toBe("Abrechnung folgt");
    await user.keyboard("{Control>}l{/Control}");
    await user.type(await screen.findByLabelText("Passphrase"), "richtig{Enter}");
    await openQuittenbaum(user);
    expect(screen.queryByLabelText("Grund")).toBeNull();
  });
  it("moves between its parts by tabs and by Alt with a figure", async () => {
    const user = userEvent.setup();
    open();
    await openQuittenbaum(user);
    screen.getByRole("tab", { name: /Antrag und Feststellung/ }).focus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Berechnung" }).getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Alt>}3{/Alt}");
    expect(screen.getByRole("tab", { name: "Bescheid" }).getAttribute("aria-selected")).toBe("true");
    const main = await screen.findByRole("button", { name: /Zur Mitzeichnung geben/ });
    expect(main.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(main.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Die IBAN fehlt.");
    await user.click(screen.getByRole("button", { name: "Zum Feld „Konto (IBAN)“" }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Konto (IBAN)"));
  });
  it("says who holds it and offers no editor to others", async () => {
    const { caseView } = await import("$lib/bridge/fake-data");
    const user = userEvent.setup();
    open({ override: { case_open: () => ({ ...caseView, lease: { epoch: "1.2", account: "t.w", accountName: "Tomke Wiesengrund", device: "AK-009", expiresAt: null, mine: false } }) } });
    await openQuittenbaum(user);
    expect(screen.getByText("Tomke Wiesengrund bearbeitet diesen Vorgang. Sie können lesen und Notizen schreiben.")).toBeTruthy();
    (await screen.findByText("Nebenkosten")).closest("tr")?.focus();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("form", { name: /feststellen/ })).toBeNull();
  });
});
