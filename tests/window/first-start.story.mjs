// The first start: a device without a cache is greeted with the first step of enrolment.

import assert from "node:assert/strict";
import test from "node:test";
import { violations } from "./lib/axe.mjs";
import { KEY } from "./lib/driver.mjs";
import { onStage } from "./lib/stage.mjs";

test("a device without a cache is asked to enrol, and the keyboard reaches every field in reading order", () =>
  onStage({}, async (stage) => {
    const { driver } = stage;
    await driver.seen("Am Amt anmelden");
    await stage.look("first-start");

    const groups = [1, 2, 3].map((group) => `Einmalcode, Gruppe ${group} von 3`);
    const fields = ["Adresse des Servers", "Benutzername", ...groups, "Name dieses Geräts"];
    const reached = [];
    for (let step = 0; step < 20 && reached.length < fields.length; step += 1) {
      await driver.press(KEY.Tab);
      const { tag, name } = await driver.focus();
      if (tag === "input") reached.push(fields.find((field) => name.startsWith(field)) ?? name);
    }
    assert.deepEqual(reached, fields);
  }));

test("what is typed arrives as typed, umlauts and all", () =>
  onStage({}, async (stage) => {
    const field = await stage.driver.field("Name dieses Geräts");
    await field.clear();
    await field.type("Bürgerbüro Süd, Gerät ß");
    assert.equal(await stage.driver.evaluate("(id) => document.getElementById(id).value", await field.attribute("id")),
      "Bürgerbüro Süd, Gerät ß");
  }));

test("the first screen breaks no rule of accessibility, light and dark", () =>
  onStage({}, async (stage) => {
    await stage.driver.seen("Am Amt anmelden");
    for (const theme of ["light", "dark"]) {
      await stage.driver.evaluate("(theme) => document.documentElement.setAttribute('data-kern-theme', theme)", theme);
      assert.deepEqual(await violations(stage.driver), [], theme);
      await stage.look(`first-start-${theme}`);
    }
  }));

test("a script that somebody smuggles into the page does not run", () =>
  onStage({}, async (stage) => {
    await stage.driver.seen("Am Amt anmelden");
    const ran = await stage.driver.evaluate(`() => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.smuggled = 'yes'";
      document.body.append(script);
      return document.documentElement.dataset.smuggled ?? "no";
    }`);
    assert.equal(ran, "no");
  }));

test("the page cannot call anything outside", () =>
  onStage({}, async (stage) => {
    await stage.driver.seen("Am Amt anmelden");
    const reached = await stage.driver.evaluateAsync(`() => fetch("http://127.0.0.1:9/").then(() => "reached", (error) => error.name)`);
    assert.equal(reached, "TypeError");
    const blocked = await stage.driver.evaluateAsync(`() => new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
      fetch("http://127.0.0.1:9/").catch(() => {});
    })`);
    assert.equal(blocked, "connect-src");
  }));
