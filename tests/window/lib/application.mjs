// One application for Grundsicherung without a fault, laid down as a sender does: the proof first, the JSON last.

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./stage.mjs";

const SOUND = path.join(ROOT, "tests/fixtures/applications/grundsicherung.json");

/**
 * Lays the invented application of the fixtures, with a proof of one page, into `inbox`.
 * @param {string} inbox a folder, made where there is none
 */
export async function layApplication(inbox) {
  const document = JSON.parse(await readFile(SOUND, "utf8"));
  const proof = page("Rentenbescheid, frei erfunden");
  const [attachment] = document.anlagen;
  Object.assign(attachment, { groesse: proof.length, sha256: createHash("sha256").update(proof).digest("hex") });
  await mkdir(path.dirname(path.join(inbox, attachment.pfad)), { recursive: true });
  await writeFile(path.join(inbox, attachment.pfad), proof);
  await writeFile(path.join(inbox, `${document.einreichung_id}.json`), JSON.stringify(document));
}

/** The smallest PDF with a line of text. */
function page(line) {
  const text = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let pdf = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(`${pdf}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
}
