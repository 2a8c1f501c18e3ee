// What a screen reader finds, asked over AT-SPI from outside the application, as Orca asks.

import assert from "node:assert/strict";
import test from "node:test";
import { onStage } from "./lib/stage.mjs";

test("a screen reader finds every field of the first start by its name, in reading order", () =>
  onStage({ listened: true }, async (stage) => {
    await stage.driver.seen("Am Amt anmelden");
    const tree = await stage.accessibleTree();
    const page = tree.slice(tree.findIndex((node) => node.role === "document web"));
    const fields = page.filter((node) => node.role === "entry" || node.role === "password text").map((node) => node.name);
    const groups = [1, 2, 3].map((group) => `Einmalcode, Gruppe ${group} von 3`);
    assert.deepEqual(fields, ["Adresse des Servers", "Benutzername", ...groups, "Name dieses Geräts"]);
    const nameless = page.filter((node) => node.focusable && node.name === "");
    assert.deepEqual(nameless.map((node) => node.role), []);
  }));
