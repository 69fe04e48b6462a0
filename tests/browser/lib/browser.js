// One Chromium for a test file, and the devices people hold.

import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").BrowserContextOptions} ContextOptions */

/** The two devices every story is told on. */
export const DEVICES = /** @satisfies {Record<string, ContextOptions>} */ ({
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  laptop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
});
/** @typedef {keyof typeof DEVICES} Device */

/** @type {Promise<Browser> | undefined} */
let browser;

/** @returns {Promise<Browser>} the one browser of this file, started at the first need */
export function theBrowser() {
  browser ??= chromium.launch({
    executablePath: process.env.WHOELSE_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return browser;
}

/** Closes the browser, if one was started. */
export async function closeBrowser() {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}
