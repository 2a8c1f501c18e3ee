// From the slip of paper to the list, and back through the lock: by keyboard and by what the screen says.

import assert from "node:assert/strict";
import test from "node:test";
import { violations } from "./lib/axe.mjs";
import { withCity } from "./lib/city.mjs";
import { KEY } from "./lib/driver.mjs";
import { onStage } from "./lib/stage.mjs";

const PASSPHRASE = "quitte laterne hobel wiese anker";

test("a device is enrolled, syncs, locks and opens again, also after the city is gone", () =>
  withCity({ accounts: [["mareike.dornbusch", "clerk", "sozialamt"]] }, (city) =>
    onStage({}, async (stage) => {
      const { driver } = stage;
      await city.demo(12);
      const code = await city.code("mareike.dornbusch");

      await (await driver.field("Adresse des Servers")).type(city.url);
      await (await driver.field("Benutzername")).type("mareike.dornbusch");
      await driver.seen("Lindbrück");
      await (await driver.field("Einmalcode, Gruppe 1 von 3")).type(code.replaceAll("-", "").slice(0, 4));
      await driver.type(code.replaceAll("-", "").slice(4));
      await (await driver.field("Name dieses Geräts")).type("Außenstelle Süd");
      await driver.press(KEY.Enter);

      await driver.seen("Passphrase wählen");
      assert.deepEqual(await violations(driver), [], "passphrase");
      await stage.look("first-start-passphrase");
      await (await driver.field("Passphrase")).type(PASSPHRASE);
      await (await driver.field("Passphrase wiederholen")).type(PASSPHRASE);
      await (await driver.control("Passphrase festlegen")).click();

      await driver.seen("Erster Abgleich");
      await stage.look("first-start-sync");
      await (await driver.control("Mit eigenen Vorgängen beginnen")).click();
      await driver.seen("Vorgänge");
      assert.deepEqual(await violations(driver), [], "queue");
      await stage.look("queue");

      await city.stop();
      await driver.press(KEY.Control, "l");
      await driver.seen("Gesperrt");
      assert.deepEqual(await violations(driver), [], "locked");
      await stage.look("locked");
      await driver.type("falsch geraten");
      await driver.press(KEY.Enter);
      await driver.seen("Die Passphrase stimmt nicht.");
      await driver.type(PASSPHRASE);
      await driver.press(KEY.Enter);
      await driver.find("nav");

      await stage.stop();
      await stage.start();
      await stage.driver.seen("Gesperrt");
    })));
