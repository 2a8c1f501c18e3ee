// An application is decided and posted while no city answers, and arrives when it does again: mostly by keyboard.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { layApplication } from "./lib/application.mjs";
import { violations } from "./lib/axe.mjs";
import { withCity } from "./lib/city.mjs";
import { KEY } from "./lib/driver.mjs";
import { enrolled } from "./lib/enrol.mjs";
import { onStage } from "./lib/stage.mjs";

const CLERK = "mareike.dornbusch";

test("what is decided, saved and posted without a city is sent when it answers again", () =>
  withCity({ accounts: [[CLERK, "clerk", "sozialamt"]] }, (city) =>
    onStage({}, async (stage) => {
      const { driver } = stage;
      /** Each screen on the way is asked for its rules and kept as a picture. */
      const visited = async (screen) => {
        await stage.look(`story-${screen}`);
        assert.deepEqual(await violations(driver), [], screen);
      };
      const inbox = path.join(stage.home, "inbox");
      await layApplication(inbox);
      const [taken] = await city.intake(inbox);
      assert.ok(taken.file, JSON.stringify(taken));
      await enrolled(driver, city, CLERK, "quitte laterne hobel wiese anker");

      await (await driver.control("Nicht zugewiesen")).click();
      await driver.seen("Probefall-Łuczak");
      await (await driver.find('[role="grid"] [data-row="0"]')).click();
      await driver.press(KEY.Enter);
      await driver.seen("nicht zugewiesen");
      await driver.until("the rows have the focus", () => focusedRow(driver));
      await driver.press("ü");
      await driver.seen("in Ihrem Koffer");
      await city.stop();
      await driver.press(KEY.F5);
      await driver.seen("Stadt nicht erreichbar");

      await driver.press(KEY.Home);
      await driver.press(KEY.Control, KEY.Enter);
      await driver.until("the group is accepted", () => driver.evaluate("() => Boolean(document.querySelector('tr.row.accepted'))"));
      await (await driver.control("Unstrittiges übernehmen")).click();
      await driver.seen("0 Angaben offen");

      await driver.until("the rows have the focus", () => focusedRow(driver));
      await toRow(driver, "unterkunft.grundmiete");
      await driver.press(KEY.Enter);
      await driver.until("the value has the focus", async () => (await driver.focus()).name.startsWith("Festgestellt"));
      await visited("fact-editor");
      await driver.press(KEY.Control, "a");
      await driver.type("320,00");
      await driver.press(KEY.Tab);
      await driver.type("Mietvertrag vom 1. April 2011");
      await driver.press(KEY.Enter);
      await driver.seen("1 Abweichung,");
      await driver.until("the row has the focus again", async () => (await focusedRow(driver)) === "unterkunft.grundmiete");
      await visited("facts");

      await driver.press(KEY.Alt, "2");
      await driver.seen("Gesamtbedarf");
      await driver.seen("Regelsatz");
      await driver.seen("320,00");
      await visited("calculation");

      await driver.press(KEY.Alt, "3");
      await (await driver.control("Bescheid entwerfen")).click();
      await painted(driver);
      await driver.seen("Nichts hindert");
      await visited("draft");

      await driver.press(KEY.Control, KEY.Enter);
      await driver.seen("Prüfkürzel");
      await driver.seen("eingefroren");
      await painted(driver);
      await visited("issued");

      const letter = path.join(stage.home, "bescheid.pdf");
      await (await driver.control("Als PDF sichern")).click();
      const place = await driver.field("Ort und Dateiname");
      await place.clear();
      await place.type(letter);
      await visited("save");
      await driver.press(KEY.Enter);
      await driver.until("the dialog is gone", () => driver.evaluate("() => !document.querySelector('dialog[open]')"));
      assert.equal((await readFile(letter)).subarray(0, 5).toString(), "%PDF-");

      await driver.press(KEY.Control, "4");
      await driver.seen("Zu drucken");
      await driver.find('tbody input[type="checkbox"]');
      await visited("print");
      await (await driver.control("Zur Post")).click();
      await (await driver.find('tbody input[type="checkbox"]')).click();
      await driver.seen("1 Schreiben zur Post gegeben");
      await visited("post");
      await driver.press(KEY.Control, KEY.Enter);
      await driver.seen("Heute zur Post gegeben");
      await visited("posted");

      await driver.press(KEY.Control, "5");
      await driver.seen("Wartet auf Verbindung");
      await driver.until("the status line counts what waits", () => driver.evaluate(
        "() => /\\d+ Änderungen warten/.test(document.querySelector('footer.line').innerText)"));
      await visited("outbox");

      await city.serve(new URL(city.url).host);
      await driver.press(KEY.F5);
      await driver.seen("alles gesendet", 60);
      await driver.seen("Stadt erreichbar");
      await driver.seen("Gesendet seit gestern");
      await driver.until("nothing waits any more", async () => !(await driver.shows("Wartet auf Verbindung")));
      await visited("sent");
    })));

/** The path of the row of „Angaben“ that has the focus. */
function focusedRow(driver) {
  return driver.evaluate("() => document.activeElement.closest('tr[data-key]')?.dataset.key ?? null");
}

/** Goes down the rows by the arrow until the row of `key` has the focus. */
async function toRow(driver, key) {
  await driver.press(KEY.Home);
  const seen = new Set();
  for (let at = await focusedRow(driver); at !== key; ) {
    assert.ok(!seen.has(at), `no row ${key} below ${at}`);
    seen.add(at);
    await driver.press(KEY.ArrowDown);
    at = await driver.until("the next row", async () => {
      const now = await focusedRow(driver);
      return now !== null && !seen.has(now) && now;
    });
  }
}

/** Waits until the page of the letter is there and has ink on it. */
function painted(driver) {
  return driver.until("ink on the page", () => driver.evaluate(`() => {
    const canvas = document.querySelector('[role="img"][aria-busy="false"] canvas');
    if (!canvas) return false;
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] + data[at + 1] + data[at + 2] < 300) dark += 1;
    return dark > 1000;
  }`));
}
