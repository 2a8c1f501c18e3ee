// A W3C WebDriver client: only what the stories need, over fetch, without packages.
//
// Waiting is always waiting for something: `until` asks again until it holds or the time is up. Nothing sleeps for
// a guessed time and then assumes.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys that have no character of their own, by WebDriver's code points. */
export const KEY = {
  Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
  Home: "\uE011", End: "\uE010", PageUp: "\uE00E", PageDown: "\uE00F", Backspace: "\uE003", Delete: "\uE017", Space: " ",
  F2: "\uE032", F5: "\uE035", F6: "\uE036", F8: "\uE038", F11: "\uE03B",
};

const MODIFIERS = new Set([KEY.Shift, KEY.Control, KEY.Alt]);

/** The driver answered with an error of the protocol. */
export class DriverError extends Error {
  constructor(path, { error, message }) {
    super(`${path}: ${error}: ${message}`);
    this.code = error;
  }
}

/** One session: one started application. */
export class Driver {
  #base;

  constructor(base, session) {
    this.#base = `${base}/session/${session}`;
  }

  /** Starts `binary` through the driver at `base` and gives the session. */
  static async open(base, binary, args) {
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args } } };
    const { sessionId } = await call("POST", `${base}/session`, { capabilities });
    const driver = new Driver(base, sessionId);
    await driver.#post("/timeouts", { script: 30_000, pageLoad: 30_000, implicit: 0 });
    return driver;
  }

  /** Ends the session and with it the application. */
  close() {
    return call("DELETE", this.#base);
  }

  #post(path, body = {}) {
    return call("POST", this.#base + path, body);
  }

  #get(path) {
    return call("GET", this.#base + path);
  }

  /** Runs a function in the page and gives its JSON result. */
  evaluate(source, ...args) {
    return this.#post("/execute/sync", { script: `return (${source})(...arguments)`, args });
  }

  /** Runs an async function in the page and waits for its JSON result. */
  async evaluateAsync(source, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (${source})(...[...arguments].slice(0, -1)).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const { value, error } = await this.#post("/execute/async", { script, args });
    if (error) throw new Error(error);
    return value;
  }

  /** Asks until `question` gives something true; after `seconds` fails with what was waited for. */
  async until(what, question, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    let last;
    for (;;) {
      try {
        const answer = await question();
        if (answer) return answer;
        last = undefined;
      } catch (error) {
        // The page is between two states; what it says then is kept for the message.
        last = error;
      }
      if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}${last ? ` (${last.message})` : ""}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** The element for a CSS selector, once it is there. */
  async find(selector, seconds) {
    const found = await this.until(selector, () => this.#post("/element", { using: "css selector", value: selector }), seconds);
    return new Element(this.#base, found[ELEMENT]);
  }

  /** The button, link or tab whose text begins so (its key may follow), once it can be used. */
  async control(name, seconds) {
    const found = await this.until(`control "${name}"`, () => this.#post("/element", {
      using: "xpath",
      value: `//*[self::button or self::a or @role="button" or @role="tab" or @role="option" or @role="menuitem"]` +
        `[starts-with(normalize-space(.),${literal(name)}) or @aria-label=${literal(name)}][not(@disabled)][not(@aria-disabled="true")]`,
    }), seconds);
    return new Element(this.#base, found[ELEMENT]);
  }

  /** The field with this label, once it is there. */
  async field(label, seconds) {
    const found = await this.until(`field "${label}"`, () => this.#post("/element", {
      using: "xpath",
      value: `//*[self::input or self::select or self::textarea]` +
        `[@id=//label[starts-with(normalize-space(.),${literal(label)})]/@for or @aria-label=${literal(label)}]`,
    }), seconds);
    return new Element(this.#base, found[ELEMENT]);
  }

  /** Whether the visible text of the page contains `text`. */
  shows(text) {
    return this.evaluate("(text) => document.body.innerText.includes(text)", text);
  }

  /** Waits until the page shows `text`. */
  seen(text, seconds) {
    return this.until(`text "${text}"`, () => this.shows(text), seconds);
  }

  /** What has the focus: its tag, its accessible name as far as markup tells, its id. */
  focus() {
    return this.evaluate(`() => {
      const at = document.activeElement;
      const label = at.labels && at.labels.length > 0 ? at.labels[0].innerText : at.getAttribute("aria-label") || at.innerText || "";
      return { tag: at.tagName.toLowerCase(), name: label.trim(), id: at.id };
    }`);
  }

  /** Presses keys one after another; modifiers stay down until the end of the call. */
  async press(...keys) {
    const actions = [];
    for (const key of keys) {
      actions.push({ type: "keyDown", value: key });
      if (!MODIFIERS.has(key)) actions.push({ type: "keyUp", value: key });
    }
    for (const key of keys.filter((key) => MODIFIERS.has(key)).reverse()) actions.push({ type: "keyUp", value: key });
    await this.#post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Types text into whatever has the focus. */
  type(text) {
    return this.press(...text);
  }

  /** Gives the window this outer size in CSS pixels. */
  resize(width, height) {
    return this.#post("/window/rect", { width, height });
  }

  /** The window as PNG bytes. */
  async screenshot() {
    return Buffer.from(await this.#get("/screenshot"), "base64");
  }
}

/** An element of the page. */
export class Element {
  #base;

  constructor(session, id) {
    this.#base = `${session}/element/${id}`;
  }

  click() {
    return call("POST", `${this.#base}/click`, {});
  }

  clear() {
    return call("POST", `${this.#base}/clear`, {});
  }

  type(text) {
    return call("POST", `${this.#base}/value`, { text });
  }

  text() {
    return call("GET", `${this.#base}/text`);
  }

  attribute(name) {
    return call("GET", `${this.#base}/attribute/${name}`);
  }

  /** The accessible name as the browser computes it. */
  name() {
    return call("GET", `${this.#base}/computedlabel`);
  }

  /** The role as the browser computes it. */
  role() {
    return call("GET", `${this.#base}/computedrole`);
  }
}

/** A string as XPath literal, whatever quotes it holds. */
function literal(text) {
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text.split('"').map((part) => `"${part}"`).join(`, '"', `)})`;
}

async function call(method, url, body) {
  const response = await fetch(url, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new DriverError(`${method} ${new URL(url).pathname}`, value);
  return value;
}
