// Telling a story in a browser: who, on which device, what they do; and what must hold on every page on the way.
//
//   import { stories } from "../harness.js";
//   const { story } = stories();
//   story("a rep opens Today and keeps a promise", async ({ page, visit, effort, checkPage }) => {
//     await visit("/today");
//     await checkPage("today");
//     await effort.tap(page.getByRole("button", { name: "Done" }).first());
//   });

import assert from "node:assert/strict";
import { mkdir, appendFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { ROOT, openApp } from "./lib/app.js";
import { DEVICES, closeBrowser, theBrowser } from "./lib/browser.js";
import { Complaints, expectAccessible, expectNoSidewaysScroll, expectThumbSizedTargets, settle } from "./lib/checks.js";
import { Effort } from "./lib/effort.js";
import { Traffic } from "./lib/traffic.js";

export { ROOT, openApp, program } from "./lib/app.js";
export { DEVICES, closeBrowser, theBrowser } from "./lib/browser.js";
export { Complaints, arrived, expectAccessible, expectNoSidewaysScroll, expectThumbSizedTargets, settle } from "./lib/checks.js";
export { Effort, SECONDS, focusedName, tabOrder } from "./lib/effort.js";
export { Traffic } from "./lib/traffic.js";

/** @typedef {import("./lib/app.js").App} App */
/** @typedef {import("./lib/browser.js").Device} Device */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").BrowserContext} BrowserContext */
/** @typedef {Awaited<ReturnType<BrowserContext["storageState"]>>} Session */

const STORY_LIMIT_MS = 120_000;
const STEP_LIMIT_MS = 15_000;

/**
 * Everything a story has at hand.
 * @typedef {object} Scene
 * @property {App} app the running server, shared by the stories of a file unless `ownApp`
 * @property {Device} device
 * @property {BrowserContext} context
 * @property {Page} page signed in, unless the story says `as: null`
 * @property {Effort} effort counts what the person does
 * @property {Traffic} traffic counts what the page transfers
 * @property {Complaints} complaints console errors and CSP violations; any that is not expected fails the story
 * @property {(path: string) => Promise<void>} visit opens a path of the app and waits until it stands still
 * @property {(name: string, options?: { except?: string[], targets?: boolean }) => Promise<void>} checkPage
 *   axe in light and dark, no sideways scroll (also at 320 px), thumb-sized targets on the phone, and a screenshot of each
 * @property {(name: string) => Promise<void>} screenshot target/screenshots/NAME-DEVICE-{light,dark}.png
 * @property {(name: string, figures?: object) => Promise<void>} report writes the effort and bytes so far to
 *   target/browser-figures.jsonl
 */

/**
 * The stories of one file: one server, one browser.
 * @param {{ start?: () => Promise<App> }} [options]
 */
export function stories({ start = openApp } = {}) {
  /** @type {App | undefined} */
  let shared;
  /** @type {Map<string, Session>} */
  const sessions = new Map();

  before(async () => {
    shared = await start();
  });
  after(async () => {
    await closeBrowser();
    await shared?.stop();
  });

  /**
   * One story, told on each device.
   * @param {string} sentence
   * @param {(scene: Scene) => Promise<void>} tell
   * @param {{ on?: Device[], as?: string | null, ownApp?: boolean, context?: object, limitMs?: number }} [options]
   *   `as`: whose sign-in link to use (the first by default; null: nobody); `ownApp`: fresh data for this story;
   *   `context`: more options for Playwright's context, such as `javaScriptEnabled: false`; `limitMs`: how long it may take
   */
  function story(
    sentence,
    tell,
    { on = ["phone", "laptop"], as, ownApp = false, context: more = {}, limitMs = STORY_LIMIT_MS } = {},
  ) {
    for (const device of on) {
      test(`${sentence} (${device})`, { timeout: limitMs }, async () => {
        const app = ownApp ? await start() : /** @type {App} */ (shared);
        try {
          await tellOnce(app, device, sentence, tell, { as, more, sessions: ownApp ? new Map() : sessions });
        } finally {
          if (ownApp) await app.stop();
        }
      });
    }
  }

  return { story };
}

/**
 * @param {App} app
 * @param {Device} device
 * @param {string} sentence
 * @param {(scene: Scene) => Promise<void>} tell
 * @param {{ as: string | null | undefined, more: object, sessions: Map<string, Session> }} options
 */
async function tellOnce(app, device, sentence, tell, { as, more, sessions }) {
  const browser = await theBrowser();
  const session = as === null ? undefined : await signedIn(app, as, sessions);
  const context = await browser.newContext({ ...DEVICES[device], ...more, baseURL: app.origin, storageState: session });
  context.setDefaultTimeout(STEP_LIMIT_MS);
  try {
    const complaints = await Complaints.listen(context);
    const page = await context.newPage();
    const traffic = await Traffic.watch(page);
    const effort = new Effort(page);
    await tell({
      app,
      device,
      context,
      page,
      effort,
      traffic,
      complaints,
      visit: async (path) => {
        await page.goto(path, { waitUntil: "load" });
        await settle(page);
      },
      screenshot: (name) => screenshot(page, `${name}-${device}`),
      checkPage: async (name, { except = [], targets = device === "phone" } = {}) => {
        // Between light and dark nothing but colours changes.
        const inDark = { only: ["color-contrast"] };
        await screenshot(page, `${name}-${device}`, (scheme) => expectAccessible(page, scheme === "light" ? { except } : inDark));
        await expectNoSidewaysScroll(page);
        if (targets) await expectThumbSizedTargets(page);
      },
      report: (name, figures = {}) => report({ name, device, ...effort.bill(), bytes: traffic.bytes, ...figures }),
    });
    complaints.assertNone();
  } catch (error) {
    for (const page of context.pages()) await screenshot(page, `failed-${slug(sentence)}-${device}`).catch(() => {});
    throw error;
  } finally {
    await context.close();
  }
}

/**
 * Signs in by the link that the app printed, once for each person, and keeps the session for later stories.
 * @param {App} app
 * @param {string | undefined} who
 * @param {Map<string, Session>} sessions
 */
async function signedIn(app, who, sessions) {
  const door = who === undefined ? app.signIn : app.doors.get(who);
  assert.ok(door, `the app printed no sign-in link for ${who}; it knows ${[...app.doors.keys()].join(", ")}`);
  const known = sessions.get(door);
  if (known) return known;
  const context = await (await theBrowser()).newContext({ ...DEVICES.laptop });
  try {
    const page = await context.newPage();
    await page.goto(door);
    // A door may ask for one press, so that a mail scanner that follows links does not use it up.
    if (new URL(page.url()).pathname.startsWith("/door/")) {
      await page.locator("form button").first().click();
      await page.waitForURL((url) => !url.pathname.startsWith("/door/"));
    }
    const session = await context.storageState();
    assert.ok(session.cookies.length > 0, `the sign-in link gave no session; it led to ${page.url()}`);
    sessions.set(door, session);
    return session;
  } finally {
    await context.close();
  }
}

/**
 * Takes the page in light and in dark.
 * @param {Page} page
 * @param {string} name
 * @param {(scheme: "light" | "dark") => Promise<void>} [check] run in each of the two
 */
export async function screenshot(page, name, check) {
  const folder = join(ROOT, "target/screenshots");
  await mkdir(folder, { recursive: true });
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme: scheme });
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`), fullPage: true });
    await check?.(scheme);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** @param {object} figures */
async function report(figures) {
  await mkdir(join(ROOT, "target"), { recursive: true });
  await appendFile(join(ROOT, "target/browser-figures.jsonl"), `${JSON.stringify(figures)}\n`);
}

/** @param {string} sentence */
function slug(sentence) {
  return sentence.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").slice(0, 60);
}
