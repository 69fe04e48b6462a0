// Starts the built program on throw-away demo data and stops it again.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

/**
 * A running server with its own data.
 * @typedef {object} App
 * @property {string} origin where it serves, such as `http://127.0.0.1:40123`
 * @property {string} signIn the sign-in link of the first person it named
 * @property {Map<string, string>} doors every sign-in link it printed, by name ("" for the unnamed one)
 * @property {string} folder its throw-away data folder
 * @property {() => string} said everything it has printed so far
 * @property {() => Promise<void>} stop ends it and removes its data
 */

/** @returns {string[]} the program under test, as built by cargo or named in WHOELSE_BIN */
export function program() {
  return [process.env.WHOELSE_BIN ?? join(ROOT, "target/debug/whoelse")];
}

/** `Sign in: http://127.0.0.1:PORT/door/TOKEN`, or `Sign in as NAME: …`. */
const SIGN_IN = /Sign in(?: as (.+?))?:\s+(https?:\/\/\S+)/;
/** The line after which there is no further link of that kind. */
const LAST_DOOR = /^(Sign in|Set up):/;

/**
 * Starts the program and waits for its line `Sign in: http://127.0.0.1:PORT/door/TOKEN`, which comes after one such line
 * for each person.
 * @param {{ command?: string[], args?: string[], env?: Record<string, string>, door?: RegExp }} [options]
 *   `door`: another line to wait for, which names a person and an address
 * @returns {Promise<App>}
 */
export async function openApp({ command = program(), args = ["demo", "--port", "0"], env = {}, door: line = SIGN_IN } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "whoelse-browser-"));
  const [executable, ...first] = command;
  const child = spawn(executable, [...first, ...args], {
    env: { ...process.env, WHOELSE_DATA: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise((done) => {
    child.once("error", (error) => done(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => done(`ended with ${signal ?? code}`));
  });
  child.stderr.on("data", (chunk) => (said += chunk));

  const stop = async () => {
    process.off("exit", kill);
    if (child.exitCode === null && child.signalCode === null && child.pid) {
      child.kill("SIGTERM");
      const late = setTimeout(kill, STOP_LIMIT_MS);
      await ended;
      clearTimeout(late);
    }
    await rm(folder, { recursive: true, force: true });
  };

  /** @type {Map<string, string>} */
  const doors = new Map();
  const lines = createInterface({ input: child.stdout });
  const open = new Promise((done) => {
    lines.on("line", (text) => {
      said += `${text}\n`;
      const door = line.exec(text);
      if (door) doors.set(door[1] ?? "", door[2]);
      if (door && LAST_DOOR.test(text)) done(undefined);
    });
  });
  /** @type {NodeJS.Timeout | undefined} */
  let clock;
  const late = new Promise((done) => {
    clock = setTimeout(() => done(`printed no sign-in link within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
  });
  const trouble = await Promise.race([open, ended, late]);
  clearTimeout(clock);
  if (trouble !== undefined) {
    await stop();
    throw new Error(`${executable} ${trouble}.\n${said}`);
  }
  const signIn = [...doors.values()][0];
  return { origin: new URL(signIn).origin, signIn, doors, folder, said: () => said, stop };
}
