// What a session leaves on disk: every file of a folder, searched for a marker as text, as UTF-16 and as base64.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

/**
 * The files below `folder` that hold `marker` in one of its spellings, with the spelling.
 * @param {string} folder
 * @param {string} marker
 */
export async function traces(folder, marker) {
  const spellings = [
    ["UTF-8", Buffer.from(marker, "utf8")],
    ["UTF-16", Buffer.from(marker, "utf16le")],
    // Base64 depends on where the marker begins in its group of three: the part that does not is searched for.
    ...[0, 1, 2].map((shift) => ["base64", Buffer.from(inner(marker, shift))]),
  ];
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(file);
    for (const [spelling, needle] of spellings) if (bytes.includes(needle)) found.push(`${path.relative(folder, file)}: ${spelling}`);
  }
  return found;
}

/** The base64 of `marker` behind `shift` unknown bytes, without the characters that its neighbours decide. */
function inner(marker, shift) {
  const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(marker)]).toString("base64");
  return text.slice(shift === 0 ? 0 : 4, -4);
}
