// What must be true of every page.

import assert from "node:assert/strict";
import axe from "axe-core";

/** @typedef {import("playwright-core").Page} Page */

/** WCAG 2.2 AA's own minimum is 24 px; ours is a thumb. */
const TARGET_PX_MIN = 44;
const NARROWEST_PX = 320;
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Fails if axe finds anything on the page as it stands.
 * @param {Page} page
 * @param {{ except?: string[], only?: string[] }} [options] `except`: rule ids left out, each for a reason written
 *   beside the call; `only`: the only rule ids to look at
 */
export async function expectAccessible(page, { except = [], only } = {}) {
  await settle(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([tags, off, only]) => {
      const { axe } = /** @type {any} */ (window);
      const rules = Object.fromEntries(off.map((/** @type {string} */ id) => [id, { enabled: false }]));
      const runOnly = only ? { type: "rule", values: only } : { type: "tag", values: tags };
      const { violations } = await axe.run(document, only ? { runOnly } : { runOnly, rules });
      return violations.map((/** @type {any} */ v) => ({
        rule: v.id,
        help: v.help,
        at: v.nodes.slice(0, 5).map((/** @type {any} */ n) => `${n.target.join(" ")}: ${n.html.slice(0, 160)}`),
      }));
    },
    /** @type {const} */ ([AXE_TAGS, except, only]),
  );
  const list = found.map((/** @type {any} */ v) => `${v.rule} (${v.help})\n    ${v.at.join("\n    ")}`);
  assert.equal(found.length, 0, `axe found ${found.length} kinds of fault on ${page.url()}\n  ${list.join("\n  ")}`);
}

/**
 * Fails if the page can be scrolled sideways, at its present width and at 320 px.
 * @param {Page} page
 */
export async function expectNoSidewaysScroll(page) {
  const before = page.viewportSize();
  for (const width of new Set([before?.width ?? NARROWEST_PX, NARROWEST_PX])) {
    await page.setViewportSize({ width, height: before?.height ?? 640 });
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      return [...document.querySelectorAll("body, body *")]
        .filter((e) => e.getBoundingClientRect().right > room + 0.5 || e.scrollWidth > room)
        .slice(-5)
        .map((e) => e.outerHTML.slice(0, 120));
    });
    if (before) await page.setViewportSize(before);
    assert.equal(wide.length, 0, `${page.url()} scrolls sideways at ${width} px, because of\n  ${wide.join("\n  ")}`);
  }
}

/**
 * Fails if something to tap is smaller than 44 × 44 px. Links inside running text are exempt, as in WCAG, and so
 * is a control whose label is large enough, since that is what the thumb hits.
 * @param {Page} page
 */
export async function expectThumbSizedTargets(page) {
  const small = await page.evaluate((least) => {
    /** @param {Element} e */
    const size = (e) => {
      const box = e.getBoundingClientRect();
      return { width: box.width, height: box.height };
    };
    const list = document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea");
    return [...list]
      .filter((e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .filter((e) => !(e instanceof HTMLAnchorElement && getComputedStyle(e).display === "inline"))
      .filter((e) => size(e).width > 1 && size(e).height > 1)
      .filter((e) => {
        const labels = [...(/** @type {HTMLInputElement} */ (e).labels ?? [])];
        return ![e, ...labels].some((part) => size(part).width >= least - 0.5 && size(part).height >= least - 0.5);
      })
      .map((e) => `${Math.round(size(e).width)}×${Math.round(size(e).height)} ${e.outerHTML.slice(0, 120)}`);
  }, TARGET_PX_MIN);
  assert.equal(small.length, 0, `too small for a thumb on ${page.url()}\n  ${small.join("\n  ")}`);
}

/** Everything that the browser complained about while a page was open. */
export class Complaints {
  /** @type {{ text: string, page: string }[]} */
  #heard = [];
  /** @type {RegExp[]} */
  #expected = [];

  /** @param {import("playwright-core").BrowserContext} context */
  static async listen(context) {
    const complaints = new Complaints();
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile ?? ""})`);
      });
    });
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url } = message.location();
      complaints.#add(message.text() + (url ? ` (${url})` : ""), message.page()?.url());
    });
    context.on("weberror", (error) => complaints.#add(String(error.error()), error.page()?.url()));
    return complaints;
  }

  /**
   * Complaints that this story causes on purpose, such as the browser's own line about a 409 answer.
   * @param {RegExp} pattern
   */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** Fails if there was any complaint that nobody expected. */
  assertNone() {
    const left = this.#heard.filter(({ text }) => !this.#expected.some((pattern) => pattern.test(text)));
    const list = left.map(({ text, page }) => `${page}: ${text}`).join("\n  ");
    assert.equal(left.length, 0, `the browser complained\n  ${list}`);
  }

  /**
   * @param {string} text
   * @param {string} [page]
   */
  #add(text, page = "") {
    this.#heard.push({ text, page });
  }
}

/**
 * Waits for the focus where a field wants it from the start: it comes when the page is drawn, which may be after its load
 * event. Asked from here, since a page without scripts has no timers.
 * @param {Page} page
 */
export async function autofocused(page) {
  const isOnItsWay = () => document.activeElement === document.body && document.querySelector("[autofocus]") !== null;
  for (let asked = 0; asked < 20 && (await page.evaluate(isOnItsWay)); asked += 1) await page.waitForTimeout(25);
}

/**
 * Waits until the browser is at a page and the page stands still.
 * @param {Page} page
 * @param {Parameters<Page["waitForURL"]>[0]} address
 */
export async function arrived(page, address) {
  await page.waitForURL(address);
  await settle(page);
}

/**
 * Waits until fonts and running transitions are done and the first field has the focus, so that colours and places
 * are final and a key goes where a person would see it go.
 * @param {Page} page
 */
export async function settle(page) {
  await autofocused(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.race([
      Promise.allSettled(finite.map((a) => a.finished)),
      new Promise((done) => setTimeout(done, 1000)),
    ]);
  });
}
