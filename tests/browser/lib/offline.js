// A phone that has been here before: the service worker is there, and keeps what it needs without a network.

import { weakNetwork } from "./weak_network.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../harness.js").Scene} Scene */
/** @typedef {import("./weak_network.js").WeakNetwork} WeakNetwork */

/** Pages that open without a network though nobody has opened them. */
export const AHEAD = ["/today", "/ask", "/capture", "/ask/offline", "/outbox", "/more", "/people/mine"];

/**
 * Opens Today through a network that can be cut, waits until the device is ready for that, and tells the story.
 * @param {Scene} scene
 * @param {(told: { net: WeakNetwork, go: (path: string) => Promise<void> }) => Promise<void>} tell
 */
export async function withWeakNetwork({ app, page, complaints }, tell) {
  // The browser says itself that there is no network.
  complaints.expect(/ERR_|Failed to load resource|Failed to fetch|htmx:sendError|status of 40|status of 50/);
  const net = await weakNetwork(app.origin);
  try {
    await page.goto(`${net.origin}/today`);
    await isReady(page);
    await tell({
      net,
      go: async (path) => {
        await page.goto(net.origin + path);
      },
    });
  } finally {
    await net.stop();
  }
}

/** @param {Page} page */
export async function isReady(page) {
  await until(page, async (paths) => {
    if (!navigator.serviceWorker.controller) return false;
    const kept = await Promise.all(paths.map((path) => caches.match(path)));
    return kept.every(Boolean);
  }, AHEAD);
}

/**
 * Waits until something holds in the page that takes a moment to find out.
 * @template T
 * @param {Page} page
 * @param {(given: T) => Promise<boolean>} holds
 * @param {T} given
 */
export async function until(page, holds, given) {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(/** @type {any} */ (holds), given))) {
    if (Date.now() > end) throw new Error(`${holds} never held on ${page.url()}`);
    await page.waitForTimeout(100);
  }
}

/**
 * What the device keeps, as the service worker tells it.
 * @param {Page} page
 * @returns {Promise<{ id: string, path: string, body: string, madeAt: string, state: string, why: string, tries: number }[]>}
 */
export function entriesOn(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        navigator.serviceWorker.addEventListener("message", ({ data }) => {
          if (data.entries) done(data.entries);
        });
        navigator.serviceWorker.controller?.postMessage({ ask: "list" });
      }),
  );
}

/**
 * Has what waits sent, until nothing waits any more.
 * @param {Page} page
 * @param {{ limitMs?: number }} [options]
 */
export async function sendAll(page, { limitMs = 30_000 } = {}) {
  const until = Date.now() + limitMs;
  for (;;) {
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ ask: "flush", now: true }));
    const waiting = (await entriesOn(page)).filter(({ state }) => state === "waiting");
    if (waiting.length === 0) return;
    if (Date.now() > until) throw new Error(`${waiting.length} are still waiting`);
    await page.waitForTimeout(250);
  }
}
