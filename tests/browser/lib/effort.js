// What a piece of work costs a person: taps, keys and seconds by the keystroke-level model (Card, Moran and Newell).

import assert from "node:assert/strict";

import { autofocused } from "./checks.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Locator} Locator */

/** Seconds for one key, for pointing and tapping once, and for making up one's mind. */
export const SECONDS = Object.freeze({ key: 0.28, tap: 1.1, think: 1.35 });

/** Counts every act of one person on one page. */
export class Effort {
  taps = 0;
  keys = 0;
  thoughts = 0;
  #page;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * One tap or click.
   * @param {Locator | string} target
   */
  async tap(target) {
    const locator = typeof target === "string" ? this.#page.locator(target).first() : target;
    await locator.scrollIntoViewIfNeeded();
    await locator.click();
    this.taps += 1;
  }

  /**
   * Text typed where the focus is; `into` is tapped first (and counted).
   * @param {string} text
   * @param {{ into?: Locator | string }} [options]
   */
  async type(text, { into } = {}) {
    if (into) await this.tap(into);
    await this.#page.keyboard.type(text);
    this.keys += [...text].length;
  }

  /**
   * One key or chord such as `Enter` or `Control+k`.
   * @param {string} key
   */
  async press(key) {
    await this.#page.keyboard.press(key);
    this.keys += 1;
  }

  /** A moment of thought, as the model wants before each decision. */
  think(times = 1) {
    this.thoughts += times;
  }

  /**
   * Presses Tab until something with this accessible name has the focus; fails if it never does.
   * @param {string | RegExp} name
   * @param {{ limit?: number }} [options]
   */
  async tabTo(name, { limit = 80 } = {}) {
    const seen = [];
    for (let pressed = 0; pressed < limit; pressed += 1) {
      await this.press("Tab");
      const focused = await focusedName(this.#page);
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
      seen.push(focused || "?");
    }
    assert.fail(`Tab never reached ${name} on ${this.#page.url()}; it went through ${seen.join(" · ")}`);
  }

  /** @returns {{ taps: number, keys: number, thoughts: number, seconds: number }} the bill so far */
  bill() {
    const { taps, keys, thoughts } = this;
    const seconds = taps * SECONDS.tap + keys * SECONDS.key + thoughts * SECONDS.think;
    return { taps, keys, thoughts, seconds: Math.round(seconds * 10) / 10 };
  }
}

/**
 * The accessible name of what has the focus, as assistive technology says it ("" for the page itself); the words of a
 * summary, which has no role of its own.
 * @param {Page} page
 */
export async function focusedName(page) {
  await autofocused(page);
  const focused = page.locator("*:focus").last();
  if ((await focused.count()) === 0) return "";
  const snapshot = await focused.ariaSnapshot();
  const name = /^- \S+ "((?:[^"\\]|\\.)*)"/.exec(snapshot)?.[1]?.replaceAll('\\"', '"');
  return name ?? (await focused.innerText()).trim().split("\n")[0];
}

/**
 * Walks once round the page by Tab and tells what had the focus; fails if a stop can't be seen.
 * @param {Page} page
 * @param {{ limit?: number }} [options]
 * @returns {Promise<string[]>} the accessible names, in order
 */
export async function tabOrder(page, { limit = 200 } = {}) {
  const names = [];
  let rounds = 0;
  for (let pressed = 0; pressed < limit && rounds < 2; pressed += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const again = e.hasAttribute("data-tab-seen");
      // A date field has several stops in one.
      const same = e.getAttribute("data-tab-seen") === "last";
      for (const last of document.querySelectorAll('[data-tab-seen="last"]')) last.setAttribute("data-tab-seen", "");
      e.setAttribute("data-tab-seen", "last");
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
      const marked = (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      const box = e.getBoundingClientRect();
      return { again, same, visible: marked && box.width > 0 && box.height > 0, html: e.outerHTML.slice(0, 120) };
    });
    // The end of the page; a field that had the focus from the start left out what is before it.
    if (!stop) rounds += 1;
    if (!stop || stop.same) continue;
    if (stop.again) break;
    assert.ok(stop.visible, `the focus can't be seen on ${page.url()} at ${stop.html}`);
    names.push(await focusedName(page));
  }
  await page.evaluate(() => {
    for (const e of document.querySelectorAll("[data-tab-seen]")) e.removeAttribute("data-tab-seen");
  });
  return names;
}
