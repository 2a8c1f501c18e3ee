// The way from the slip of paper to the list, for stories that begin there.

import { KEY } from "./driver.mjs";

/** Enrols the started window as a desk of `account` at `city` and stands in „Vorgänge“ afterwards. */
export async function enrolled(driver, city, account, passphrase) {
  const code = (await city.code(account)).replaceAll("-", "");
  await (await driver.field("Adresse des Servers")).type(city.url);
  await (await driver.field("Benutzername")).type(account);
  await driver.seen("Lindbrück");
  await (await driver.field("Einmalcode, Gruppe 1 von 3")).type(code.slice(0, 4));
  await driver.type(code.slice(4));
  await (await driver.field("Name dieses Geräts")).type("Außenstelle Süd");
  await driver.press(KEY.Enter);
  await driver.seen("Passphrase wählen");
  await (await driver.field("Passphrase")).type(passphrase);
  await (await driver.field("Passphrase wiederholen")).type(passphrase);
  await (await driver.control("Passphrase festlegen")).click();
  await driver.seen("Erster Abgleich");
  await (await driver.control("Mit eigenen Vorgängen beginnen")).click();
  await driver.seen("Meine Vorgänge");
}
