// axe in the real webview: the rules of WCAG 2.2 up to AA and axe's good practice, on the page as it stands.

import { readFile } from "node:fs/promises";
import path from "node:path";

const SOURCE = path.resolve(import.meta.dirname, "../../../ui/node_modules/axe-core/axe.min.js");

/**
 * Every violation on the page as one line: rule, impact, selector, what to do. Empty when there is none.
 * The source is handed over as a script of the driver, which the content policy of the page does not concern.
 * @param {import("./driver.mjs").Driver} driver
 */
export async function violations(driver) {
  const source = await readFile(SOURCE, "utf8");
  await driver.evaluate(`() => { if (!globalThis.axe) { ${source}\n; } }`);
  const found = await driver.evaluateAsync(`() => axe.run(document, { resultTypes: ["violations"] })
    .then((results) => results.violations.flatMap((rule) => rule.nodes.map((node) =>
      [rule.id, rule.impact, node.target.join(" "), node.failureSummary].join(" | "))))`);
  return found;
}
