// What is typed and shown stays in memory: the webview keeps nothing of it on disk.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { onStage } from "./lib/stage.mjs";
import { traces } from "./lib/traces.mjs";

const MARKER = "Kieselack-Übergang-7391-Zwetschge";

test("what a person types is in no file of the home folder, while the window is open and afterwards", () =>
  onStage({}, async (stage) => {
    const field = await stage.driver.field("Benutzername");
    await field.type(MARKER);
    assert.deepEqual(await traces(stage.home, MARKER), [], "while the window is open");
    await stage.stop();
    assert.deepEqual(await traces(stage.home, MARKER), [], "after it was closed");
  }));

test("a marker that is there is found in each of its spellings", () =>
  onStage({}, async (stage) => {
    for (const [name, bytes] of [
      ["utf8", Buffer.from(`x${MARKER}x`)],
      ["utf16", Buffer.from(`x${MARKER}x`, "utf16le")],
      ["base64-0", Buffer.from(`${MARKER}x`).toString("base64")],
      ["base64-1", Buffer.from(`x${MARKER}x`).toString("base64")],
      ["base64-2", Buffer.from(`xx${MARKER}x`).toString("base64")],
    ]) await writeFile(path.join(stage.home, name), bytes);
    const found = (await traces(stage.home, MARKER)).map((line) => line.split(":")[0]);
    assert.deepEqual(found.sort(), ["base64-0", "base64-1", "base64-2", "utf16", "utf8"]);
  }));
