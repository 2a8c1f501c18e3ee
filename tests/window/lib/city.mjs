// A city of its own for one story: founded, served on loopback, thrown away.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { ROOT, TARGET } from "./stage.mjs";

const PROGRAM = path.join(TARGET, "debug/koffer-city");

/**
 * Founds a city with these accounts, serves it while `story` plays, and removes it in any case.
 * @param {{ accounts: [string, "clerk" | "lead", string][] }} wishes name, role, department
 * @param {(city: City) => Promise<void>} story
 */
export async function withCity(wishes, story) {
  const folder = await mkdtemp(path.join(tmpdir(), "koffer-city-"));
  const city = new City(path.join(folder, "city"));
  try {
    await city.found(wishes.accounts);
    await city.serve();
    await story(city);
  } finally {
    await city.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

class City {
  #folder;
  #server;
  /** Where desks reach it, once it serves. */
  url;

  constructor(folder) {
    this.#folder = folder;
  }

  async found(accounts) {
    await run("new", this.#folder, "--pack", path.join(ROOT, "src-tauri/packs/lindbrueck"));
    for (const [name, role, department] of accounts)
      await run("account", "add", this.#folder, "--name", name, "--role", role, "--department", department);
  }

  /** Takes in that many invented applications, the same for the same seed. */
  demo(files, seed = 1) {
    return run("demo", this.#folder, "--files", String(files), "--seed", String(seed));
  }

  /** Takes in the applications of a folder and gives what became of each. */
  async intake(folder) {
    const lines = await run("intake", this.#folder, folder);
    return lines.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  /** A one-time code for the next device of `account`. */
  code(account) {
    return run("code", this.#folder, "--account", account);
  }

  async serve(listen = "127.0.0.1:0") {
    this.#server = spawn(PROGRAM, ["serve", this.#folder, "--listen", listen], { stdio: ["ignore", "pipe", "inherit"] });
    const gone = once(this.#server, "exit").then(([code]) => { throw new Error(`koffer-city ended with ${code}`); });
    gone.catch(() => {});
    const [line] = await Promise.race([once(createInterface(this.#server.stdout), "line"), gone]);
    this.url = line.replace("listening on ", "").trim();
  }

  /** The city is gone: nobody answers any more. */
  async stop() {
    if (!this.#server || this.#server.exitCode !== null) return;
    const gone = once(this.#server, "exit");
    this.#server.kill("SIGTERM");
    await gone;
  }
}

async function run(...args) {
  const { stdout } = await promisify(execFile)(PROGRAM, args);
  return stdout.trim();
}
