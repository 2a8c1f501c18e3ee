/**
 * Screens with invented data, for looking at them without a desk: story.html#screen=case&part=calculation&theme=dark.
 * Development only. `axe=1` runs the accessibility rules over the screen and writes what they find into the page.
 */
import "@kern-ux/native/dist/kern.min.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/ak.css";
import { installBridge } from "$lib/bridge/bridge";
import { FakeDesk, type FakeOptions } from "$lib/bridge/fake";
import * as data from "$lib/bridge/fake-data";
import type { Theme } from "$lib/bridge/generated";
import { mount } from "svelte";
import App from "./App.svelte";

const wanted = new URLSearchParams(location.hash.slice(1));
const screen = wanted.get("screen") ?? "queue";
data.settings.theme = (wanted.get("theme") ?? "light") as Theme;

const stories: Record<string, FakeOptions> = {
  "first-start": { session: { stage: "notEnrolled" } },
  "first-sync": { session: { stage: "notEnrolled" }, override: { sync_status: () => data.firstSync } },
  unlock: { session: { stage: "locked", keyring: "silent" } },
  review: { session: { role: "lead", accountName: "Jens Ahlsdorf-Kühn", device: "AK-002" } },
  conflict: { session: { role: "lead", accountName: "Jens Ahlsdorf-Kühn", device: "AK-002" } },
  emergency: { override: { sync_status: () => ({ ...data.sync, emergency: { since: "2026-10-30T08:00:00+01:00", declaredBy: "Jens Ahlsdorf-Kühn", decidedToday: 7 } }) } },
  empty: { rows: [] },
  failed: { fail: { queue_page: { code: "storeFailed", reference: "S-204" } } },
  reader: { override: { case_open: () => ({ ...data.caseView, lease: { epoch: "1.2", account: "t.wiesengrund", accountName: "Tomke Wiesengrund", device: "AK-009", expiresAt: null, mine: false } }) } },
};
installBridge(new FakeDesk(stories[screen] ?? {}));
const target = document.getElementById("app");
if (target) mount(App, { target });

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function press(text: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>("button, [role=tab], label")];
  all.find((one) => one.textContent?.trim().replace(/\s+/g, " ").startsWith(text))?.click();
  await pause(150);
}
async function act(): Promise<void> {
  await pause(400);
  const tab = { facts: "Antrag und", calculation: "Berechnung", decision: "Bescheid", attachments: "Anlagen", journal: "Verlauf" }[wanted.get("part") ?? "facts"] ?? "";
  if (screen === "case" || screen === "reader") {
    await press("Quittenbaum, H.");
    await press(tab);
  }
  if (screen === "outbox" || screen === "conflict") await press("Abgleich");
  if (screen === "conflict") await press("Konflikte");
  if (screen === "print" || screen === "posting" || screen === "log") await press("Druck & Post");
  if (screen === "posting") await press("Zur Post");
  if (screen === "log") await press("Druckprotokoll");
  if (screen === "settings") await press("Einstellungen");
  if (screen === "review") await press("Teamleitung");
  for (const text of wanted.getAll("press")) await press(text);
  if (wanted.has("axe")) await judge();
}
async function judge(): Promise<void> {
  const axe = (await import("axe-core")).default;
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  const found = document.createElement("pre");
  found.id = "axe";
  found.textContent = JSON.stringify(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => [node.target.join(" "), node.failureSummary]) })));
  document.body.append(found);
}
void act().then(() => Object.assign(globalThis, { __done: true }));
