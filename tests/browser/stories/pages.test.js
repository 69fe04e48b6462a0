// Every page, on the phone and on the laptop, in light and in dark: nothing for axe to find, nothing wider than the
// screen, nothing too small for a thumb, no complaint from the browser, and few bytes.

import assert from "node:assert/strict";

import { stories } from "../harness.js";

const { story } = stories();

/** What Today, Ask and Capture may transfer in all, from nothing in the cache. */
const DAILY_BYTES_MAX = 50 * 1024;
const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

const PAGES = [
  "/today",
  "/today/sheet",
  "/capture",
  "/contacts",
  "/lists/delighted",
  "/lists/overdue",
  "/lists/missed",
  "/lists/referrals",
  "/lists/non-buyers",
  "/numbers",
  "/import",
  "/settings",
  "/team",
];
/** @typedef {import("playwright-core").Page} Page */

const PAGES_OF_A_CONTACT = ["/contacts/:id", "/contacts/:id/edit", "/ask/:id"];

for (const path of PAGES) {
  story(`${path} is in order`, async ({ page, visit, checkPage }) => {
    await visit(path);
    await expectToBeOn(page, path);
    await checkPage(nameOf(path), { targets: path !== "/today/sheet" });
  });
}

for (const path of PAGES_OF_A_CONTACT) {
  story(`${path} is in order`, async ({ page, visit, checkPage }) => {
    const here = path.replace(":id", await someContact(page));
    await visit(here);
    await expectToBeOn(page, here);
    await checkPage(nameOf(path));
  });
}

story("/sign-in is in order", async ({ visit, checkPage }) => {
  await visit("/sign-in");
  await checkPage("sign-in");
}, { as: null });

for (const path of [...PAGES, "/contacts/00000000-0000-7000-8000-000000000000"]) {
  story(`nobody sees ${path} without signing in`, async ({ page, visit }) => {
    await visit(path);
    assert.equal(new URL(page.url()).pathname, "/sign-in");
  }, { as: null, on: ["laptop"] });
}

story("a page that does not exist says so and leads on", async ({ page, visit, checkPage, complaints }) => {
  complaints.expect(/404/);
  await visit("/no-such-page");
  assert.ok((await page.getByRole("main").getByRole("link").count()) > 0);
  await checkPage("not-found");
});

story("Today, Ask and Capture transfer at most 50 KB in all", async ({ page, visit, traffic, report }) => {
  const contact = await someContact(page);
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.clearBrowserCache");
  traffic.reset();
  for (const path of ["/today", `/ask/${contact}`, "/capture"]) await visit(path);
  await report("today + ask + capture");
  assert.ok(traffic.bytes <= DAILY_BYTES_MAX, `${traffic.bytes} bytes: ${traffic}`);
}, { on: ["phone"] });

story("every link on the way leads to a page in order", async ({ app, page, context, visit, checkPage }) => {
  const seen = new Set([...PAGES, ...PAGES_OF_A_CONTACT].map((path) => patternOf(path)));
  const contact = await someContact(page);
  const toVisit = [...PAGES, ...PAGES_OF_A_CONTACT.map((path) => path.replace(":id", contact))];
  for (let path = toVisit.shift(); path !== undefined; path = toVisit.shift()) {
    const answer = await context.request.get(path);
    assert.ok(answer.ok(), `${path} answers ${answer.status()}`);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    await visit(path);
    const checkedAlready = [...PAGES, ...PAGES_OF_A_CONTACT].includes(patternOf(path));
    if (!checkedAlready) await checkPage(nameOf(patternOf(path)));
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((a) => /** @type {HTMLAnchorElement} */ (a).href));
    for (const link of links.map((href) => new URL(href)).filter(({ origin }) => origin === app.origin)) {
      const pattern = patternOf(link.pathname);
      if (seen.has(pattern)) continue;
      seen.add(pattern);
      toVisit.push(link.pathname + link.search);
    }
  }
}, { on: ["laptop"], limitMs: 600_000 });

story("the page brings htmx, which makes answers appear in place", async ({ page, visit }) => {
  await visit("/today");
  assert.ok(await page.evaluate(() => "htmx" in window));
}, { on: ["phone"] });

/**
 * The id of the first contact on the list.
 * @param {Page} page
 */
async function someContact(page) {
  await page.goto("/contacts");
  const links = await page.locator('a[href^="/contacts/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  const found = links.map((href) => new RegExp(`^/contacts/(${ID})$`).exec(href ?? "")?.[1]).find(Boolean);
  assert.ok(found, "the list of contacts leads to no contact");
  return found;
}

/**
 * @param {Page} page
 * @param {string} path
 */
async function expectToBeOn(page, path) {
  assert.equal(new URL(page.url()).pathname, path, "the page sent us somewhere else");
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, "a page has one main heading");
}

/**
 * A path with its ids taken out: the pages of two contacts are one page.
 * @param {string} path
 */
function patternOf(path) {
  return path.split("?")[0].replaceAll(new RegExp(ID, "g"), ":id");
}

/** @param {string} path */
function nameOf(path) {
  return path.slice(1).replaceAll("/:id", "-one").replaceAll("/", "-");
}
