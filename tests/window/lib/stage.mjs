// A stage for one story: its own display, its own empty home, its own profile, the driver and the application.
//
// Everything that is started here is ended here, by its own process group. Nothing of the person at this machine is
// touched: no home folder, no keyring, no session bus.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Driver } from "./driver.mjs";

/** The root of the tree. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");
/** Cargo's target folder. */
export const TARGET = path.resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");
/** The built application. */
export const APPLICATION = path.join(TARGET, "debug/aktenkoffer");

/**
 * Sets the stage, lets `story` play on it, and clears it in any case.
 * @param {{ width?: number, height?: number, listened?: boolean }} wishes `listened`: with a bus for screen readers
 * @param {(stage: Stage) => Promise<void>} story
 */
export async function onStage(wishes, story) {
  const stage = await Stage.set(wishes);
  try {
    await story(stage);
  } catch (error) {
    await stage.look("failed").catch(() => {});
    process.stderr.write(stage.overheard());
    throw error;
  } finally {
    await stage.clear();
  }
}

/** Display, home folder, driver and application of one story. */
class Stage {
  #processes = [];
  #noise = [];
  /** @type {Driver} */ driver;
  /** The folder with the encrypted cache of this story. */
  profile;
  /** The empty home folder of this story. */
  home;
  #env;
  #base;

  static async set({ width = 1366, height = 768, listened = false } = {}) {
    const stage = new Stage();
    stage.home = await mkdtemp(path.join(tmpdir(), "koffer-window-"));
    stage.profile = path.join(stage.home, "profile");
    const display = await stage.#display(width, height);
    stage.#env = {
      PATH: process.env.PATH,
      LANG: "C.UTF-8",
      HOME: stage.home,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      GTK_USE_PORTAL: "0",
      LIBGL_ALWAYS_SOFTWARE: "1",
      TAURI_WEBVIEW_AUTOMATION: "true",
      // No keyring, no screen reader, nothing of the person at this machine.
      NO_AT_BRIDGE: "1",
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent",
    };
    for (const [name, folder] of [
      ["XDG_RUNTIME_DIR", "run"], ["XDG_DATA_HOME", "data"], ["XDG_CACHE_HOME", "cache"], ["XDG_CONFIG_HOME", "config"],
    ]) {
      stage.#env[name] = path.join(stage.home, folder);
      await mkdir(stage.#env[name], { mode: 0o700 });
    }
    if (listened) await stage.#listen();
    await stage.#startDriver();
    await stage.start();
    return stage;
  }

  /** Starts the application on the stage's profile. */
  async start() {
    this.driver = await Driver.open(this.#base, APPLICATION, ["--profile", this.profile]);
  }

  /** Ends the application; the profile stays for the next start. */
  async stop() {
    await this.driver.close();
  }

  /** Writes what the window shows to `target/screens/NAME.png`. */
  async look(name) {
    const folder = path.join(TARGET, "screens");
    await mkdir(folder, { recursive: true });
    // What the page says is in its tree before it is on the screen: two frames later it is painted.
    await this.driver.evaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
    await writeFile(path.join(folder, `${name}.png`), await this.driver.screenshot());
  }

  /**
   * What a screen reader finds in the window: role, name, focusable and depth of every node, in reading order.
   * @returns {Promise<{ role: string, name: string, focusable: boolean, depth: number }[]>}
   */
  async accessibleTree() {
    const script = path.join(import.meta.dirname, "accessible_tree.py");
    const { stdout } = await promisify(execFile)("/usr/bin/python3", [script, "aktenkoffer", "20"], {
      env: this.#env, maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(stdout);
  }

  /** What the programs on the stage said so far. */
  overheard() {
    return this.#noise.join("");
  }

  /** Ends everything that was started and removes the home folder. */
  async clear() {
    await this.driver?.close().catch(() => {});
    for (const child of this.#processes.reverse()) await end(child);
    await rm(this.home, { recursive: true, force: true });
  }

  /** A virtual display that is free, and as large as the window wants it. */
  async #display(width, height) {
    const child = this.#spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"], process.env, 3);
    return `:${await firstLine(child, "Xvfb")}`;
  }

  /** A session bus of the stage's own, on which the accessibility bus starts by itself. */
  async #listen() {
    const child = this.#spawn("dbus-daemon", ["--session", "--nofork", "--print-address=3"], this.#env, 3);
    this.#env.DBUS_SESSION_BUS_ADDRESS = await firstLine(child, "dbus-daemon");
    delete this.#env.NO_AT_BRIDGE;
    await promisify(execFile)("gdbus", [
      "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
      "--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "ScreenReaderEnabled", "<true>",
    ], { env: this.#env });
  }

  async #startDriver() {
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], this.#env);
    const end = Date.now() + 20_000;
    for (;;) {
      const ready = await fetch(`${this.#base}/status`).then((answer) => answer.ok, () => false);
      if (ready) return;
      if (Date.now() > end) throw new Error(`WebKitWebDriver does not answer\n${this.overheard()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A child in a process group of its own, so that what it starts ends with it. */
  #spawn(program, args, env, extra) {
    const stdio = ["ignore", "pipe", "pipe", ...(extra === 3 ? ["pipe"] : [])];
    const child = spawn(program, args, { env, stdio, detached: true });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => this.#noise.push(data.toString()));
    child.on("error", (error) => this.#noise.push(`${program}: ${error.message}\n`));
    this.#processes.push(child);
    return child;
  }
}

/** What a child says on its descriptor 3 when it is ready. */
function firstLine(child, name) {
  return new Promise((resolve, reject) => {
    child.stdio[3].once("data", (data) => resolve(data.toString().trim()));
    child.once("exit", () => reject(new Error(`${name} did not start`)));
    child.once("error", reject);
  });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, "exit");
  process.kill(-child.pid, "SIGTERM");
  const stubborn = setTimeout(() => process.kill(-child.pid, "SIGKILL"), 5_000);
  await gone;
  clearTimeout(stubborn);
}

/** A port that was free a moment ago; the driver cannot choose one by itself and say which. */
async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
