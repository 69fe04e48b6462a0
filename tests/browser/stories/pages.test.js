// Every page, on the phone and on the laptop, in light and in dark: nothing for axe to find, nothing wider than the
// screen, nothing too small for a thumb, no complaint from the browser, and few bytes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { ROOT, arrived, openApp, stories } from "../harness.js";
import { ID, PRIYA, idOf, pageOf } from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {(page: Page) => string | Promise<string>} Way how to get an address whose ids are known only now */

const { story } = stories();

/** What Today, Ask and Capture may transfer in all, from nothing in the cache. */
const DAILY_BYTES_MAX = 50 * 1024;

/** Pages in their own layout: told on the phone and on the laptop. */
const PAGES = new Map(/** @type {[string, Way][]} */ ([
  ["/today", () => "/today"],
  ["/today/sheet", () => "/today/sheet"],
  ["/ask", () => "/ask?q=an"],
  ["/ask/{contact}", (page) => askFromToday(page)],
  ["/capture", () => "/capture"],
  ["/contacts", () => "/contacts"],
  ["/contacts/new", () => "/contacts/new"],
  ["/contacts/{contact}", (page) => pageOf(page, "Ana Ruiz")],
  ["/contacts/{contact}/edit", (page) => pageOf(page, "Ana Ruiz", "/edit")],
  ["/contacts/{contact}/log", (page) => pageOf(page, "Ana Ruiz", "/log")],
  ["/contacts/{contact}/letter", (page) => pageOf(page, "Ana Ruiz", "/letter")],
  ["/contacts/{contact}/deals/new", (page) => pageOf(page, "Ana Ruiz", "/deals/new")],
  ["/deals/{deal}/won", (page) => linkOn(page, "Simone Archer", /^\/deals\/[^/]+\/won$/)],
  ["/deals/{deal}/lost", (page) => linkOn(page, "Simone Archer", /^\/deals\/[^/]+\/lost$/)],
  ["/contacts/{contact}/brief", (page) => pageOf(page, "Ana Ruiz", "/brief")],
  ["/letters", () => "/letters"],
  ["/lists/{list}", () => "/lists/referrals"],
  ["/numbers", () => "/numbers"],
  ["/numbers/growth", () => "/numbers/growth"],
  ["/numbers/steps", () => "/numbers/steps"],
  ["/numbers/business", () => "/numbers/business?period=year"],
  ["/champions", () => "/champions"],
  ["/away", () => "/away"],
  ["/goal", () => "/goal"],
  ["/review", () => "/review"],
  ["/team/{user}/month", (page) => linkIn(page, "/more", /\/team\/[0-9a-f-]{36}\/month$/)],
  ["/contacts/{contact}/tree", (page) => pageOf(page, "Ana Ruiz", "/tree")],
  ["/gifts", () => "/gifts"],
  ["/introductions", () => "/introductions"],
  ["/introductions/new", async (page) => (await linkIn(page, "/introductions", /^\/introductions\/new\?offers=/)).replaceAll("&#38;", "&")],
  ["/events", () => "/events"],
  ["/events/{event}", (page) => linkIn(page, "/events", /^\/events\/[0-9a-f-]{36}$/)],
  ["/events/{event}/harvest", async (page) => `${await linkIn(page, "/events", /^\/events\/[0-9a-f-]{36}$/)}/harvest`],
  ["/tiers", () => "/tiers"],
  ["/contacts/{contact}/gifts", (page) => pageOf(page, "Ana Ruiz", "/gifts")],
  ["/contacts/{contact}/rules", (page) => pageOf(page, "Ana Ruiz", "/rules")],
  ["/more", () => "/more"],
  ["/outbox", () => "/outbox"],
  ["/cards", () => "/cards"],
  ["/cards/new", () => "/cards/new"],
  ["/mail", () => "/mail"],
  ["/mail/{mail}", (page) => mailOf(page)],
  ["/import", () => "/import"],
  ["/settings", () => "/settings"],
  ["/settings/calendar", () => "/settings/calendar"],
  ["/settings/coach", () => "/settings/coach"],
  ["/settings/coach/words/{words}", () => "/settings/coach/words/praise-business-1"],
  ["/settings/coach/briefs", () => "/settings/coach/briefs"],
  ["/settings/coach/briefs/sheet", () => "/settings/coach/briefs/sheet"],
  ["/settings/devices", () => "/settings/devices"],
  ["/settings/learned", () => "/settings/learned"],
  ["/settings/letters", () => "/settings/letters"],
  ["/settings/mailbox", () => "/settings/mailbox"],
  ["/settings/playbook", () => "/settings/playbook"],
  ["/settings/password", () => "/settings/password"],
]));

/** Short forms, all in one layout, and the lists, all in another: told on the phone. */
const SHORT_PAGES = new Map(/** @type {[string, Way][]} */ ([
  ["/contacts/{contact}/complaints", (page) => pageOf(page, "Ana Ruiz", "/complaints")],
  ["/contacts/{contact}/complaints/resolution", (page) => pageOf(page, "Nadia Flores", "/complaints/resolution")],
  ["/contacts/{contact}/wishes", (page) => pageOf(page, "Ana Ruiz", "/wishes?wish=do_not_ask")],
  ["/contacts/{contact}/promises", (page) => pageOf(page, "Ana Ruiz", "/promises")],
  ["/events/new", () => "/events/new"],
  ["/events/{event}/edit", async (page) => `${await linkIn(page, "/events", /^\/events\/[0-9a-f-]{36}$/)}/edit`],
  ["/contacts/{contact}/company", (page) => pageOf(page, "Ana Ruiz", "/company")],
  ["/lists/gave", () => "/lists/gave"],
  ["/contacts/{contact}/permissions", (page) => pageOf(page, "Ana Ruiz", "/permissions")],
  ["/contacts/{contact}/dealings", (page) => pageOf(page, "Ana Ruiz", "/dealings")],
  ["/contacts/{contact}/whereabouts", (page) => pageOf(page, "Ana Ruiz", "/whereabouts")],
  ["/contacts/{contact}/reciprocations", (page) => pageOf(page, "Ana Ruiz", "/reciprocations")],
  ["/referrals/{referral}/correction", async (page) => `/referrals/${await referralOf(page, "Michelle Kurtz")}/correction`],
  ["/referrals/{referral}/credit", (page) => linkOn(page, "Peter Novak", /^\/referrals\/[^/]+\/credit$/)],
  ["/follow-ups/{follow_up}/release", async (page) => `/follow-ups/${await promiseOf(page, "Joan Abbott")}/release`],
  ["/follow-ups/{follow_up}/day", async (page) => `/follow-ups/${await promiseOf(page, "Joan Abbott")}/day`],
  ["/moments/{moment}/dismissal", async (page) => `/moments/${new URL(await askFromToday(page), "http://x").searchParams.get("moment")}/dismissal`],
  ["/settings/coach/objections", () => "/settings/coach/objections"],
  ["/settings/coach/prompters", () => "/settings/coach/prompters"],
  ["/settings/coach/words/new", () => "/settings/coach/words/new?kind=objection"],
  ["/settings/coach/briefs/new", () => "/settings/coach/briefs/new"],
  ["/settings/coach/briefs/{brief}", (page) => linkIn(page, "/settings/coach/briefs", /\/briefs\/[0-9a-f-]{36}$/)],
  ["/lists/delighted", () => "/lists/delighted"],
  ["/lists/overdue", () => "/lists/overdue"],
  ["/lists/missed", () => "/lists/missed"],
  ["/lists/non-buyers", () => "/lists/non-buyers"],
]));

/** Pages that only those see who run the workspace. */
const PAGES_OF_AN_ADMIN = new Map(/** @type {[string, Way][]} */ ([
  ["/settings/team", () => "/settings/team"],
  ["/team", () => "/team"],
  ["/settings/playbook", () => "/settings/playbook"],
  ["/settings/office", () => "/settings/office"],
  ["/settings/sender", () => "/settings/sender"],
  ["/likenesses", () => "/likenesses"],
  ["/contacts/{contact}/erasure", (page) => pageOf(page, "Ana Ruiz", "/erasure")],
  ["/contacts/{contact}/owner", (page) => pageOf(page, "Ana Ruiz", "/owner")],
]));

/** Told below, each in a story of its own, or no page at all. */
const TOLD_ELSEWHERE = [
  "/health", "/assets/{file}", "/calendar/{file}", "/devices/{file}", "/", "/lists", "/capture/preview", "/people/found",
  "/sw.js", "/offline", "/people/mine", "/ask/offline", "/imports/{import}/events", "/people.csv", "/gifts.csv", "/learned.csv", "/numbers/tables/{table}", "/settings/devices/profile", "/contacts/{contact}/tree.svg",
  "/sign-in", "/set-up/{token}", "/join/{token}", "/door/{token}", "/imports/{import}", "/import/{waiting}",
  "/cards/{card}", "/letters/{letter}", "/c/{token}", "/c/{token}/thanks",
];

for (const [path, way] of PAGES) {
  story(`${path} is in order`, async ({ page, visit, checkPage }) => {
    await visit(await way(page));
    await expectOneHeading(page);
    await checkPage(nameOf(path), { targets: path !== "/today/sheet" });
  });
}

for (const [path, way] of SHORT_PAGES) {
  story(`${path} is in order`, async ({ page, visit, checkPage }) => {
    await visit(await way(page));
    await expectOneHeading(page);
    await checkPage(nameOf(path), { targets: true });
  }, { on: ["phone"] });
}

for (const [path, way] of PAGES_OF_AN_ADMIN) {
  story(`${path} is in order for an admin`, async ({ page, visit, checkPage }) => {
    await visit(await way(page));
    await expectOneHeading(page);
    await checkPage(`${nameOf(path)}-admin`);
  }, { as: PRIYA });
}

test("every page of the app is told of here", async () => {
  const source = await readFile(join(ROOT, "crates/web/src/routes.rs"), "utf8");
  const known = [...PAGES.keys(), ...SHORT_PAGES.keys(), ...PAGES_OF_AN_ADMIN.keys(), ...TOLD_ELSEWHERE];
  const paths = [...source.matchAll(/^ +(?:Anybody|Member) get +"([^"]+)"/gm)].map((match) => match[1]);
  assert.ok(paths.length > 40, `only ${paths.length} routes were found in routes.rs`);
  assert.deepEqual(paths.filter((path) => !known.includes(path)), []);
});

story("the doors of those who are not in yet are in order", async ({ app, page, visit, checkPage, complaints }) => {
  complaints.expect(/422/);
  await visit("/sign-in");
  await checkPage("sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Write down your e-mail address.").waitFor();
  await checkPage("sign-in-wrong");
  await visit(app.signIn);
  await checkPage("door");
}, { as: null, on: ["phone"] });

story("an invitation is made and leads to its door", async ({ page, context, visit, checkPage }) => {
  await visit("/settings/team");
  await page.getByLabel("Their e-mail").fill("new.rep@example.com");
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  const link = await page.getByLabel("Send them this link").inputValue();
  await checkPage("settings-team-invited");
  await context.clearCookies();
  await visit(link);
  await page.getByRole("heading", { name: "Join in" }).waitFor();
  await checkPage("join");
}, { as: PRIYA, on: ["phone"] });

test("the first start prints a link that sets the workspace up", { timeout: 120_000 }, async () => {
  const fresh = await openApp({ args: ["serve", "--port", "0"], door: /Set up:()\s+(\S+)/ });
  try {
    await tellSetUp(fresh.signIn);
  } finally {
    await fresh.stop();
  }
});

story("what was opened twice and saved twice shows both versions", async ({ page, context, visit, checkPage, complaints }) => {
  complaints.expect(/409/);
  const edit = await pageOf(page, "Walter Stein", "/edit");
  const other = await context.newPage();
  await other.goto(edit);
  await visit(edit);
  await other.getByLabel("Title").fill("Head of books");
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByRole("heading", { name: "Walter Stein" }).waitFor();
  await page.getByLabel("Title").fill("Keeper of the books");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Two versions" }).waitFor();
  await checkPage("conflict");
}, { on: ["phone"] });

story("a page that does not exist says so and leads on", async ({ page, visit, checkPage, complaints }) => {
  complaints.expect(/404/);
  for (const path of ["/no-such-page", "/contacts/00000000-0000-7000-8000-000000000000", "/contacts/not-an-id"]) {
    await visit(path);
    assert.ok((await page.getByRole("main").getByRole("link").count()) > 0, path);
  }
  await checkPage("not-found");
}, { on: ["phone"] });

story("nobody sees anything without signing in", async ({ app, context }) => {
  const someone = "00000000-0000-7000-8000-000000000000";
  const pages = [...PAGES.keys(), ...SHORT_PAGES.keys(), ...PAGES_OF_AN_ADMIN.keys()];
  for (const path of pages.map((path) => path.replaceAll(/\{[^}]+\}/g, someone))) {
    const answer = await context.request.get(path);
    assert.equal(new URL(answer.url()).pathname, "/sign-in", path);
    assert.ok(answer.url().startsWith(app.origin));
  }
}, { as: null, on: ["laptop"] });

story("Today, Ask and Capture transfer at most 50 KB in all", async ({ page, visit, traffic, report }) => {
  const ask = await askFromToday(page);
  const wire = await page.context().newCDPSession(page);
  await wire.send("Network.clearBrowserCache");
  /** @type {Record<string, number>} */
  const bytes = {};
  traffic.reset();
  for (const path of ["/today", ask, "/capture"]) {
    const before = traffic.bytes;
    await visit(path);
    bytes[path.split("/")[1]] = traffic.bytes - before;
  }
  await report("Today, Ask and Capture, nothing in the cache", { transferred: bytes });
  assert.ok(traffic.bytes > 20_000, `only ${traffic.bytes} bytes were counted`);
  assert.ok(traffic.bytes <= DAILY_BYTES_MAX, `${traffic.bytes} bytes: ${traffic}`);
  // What comes through a service worker would not be counted; what it fetches itself is told in offline.test.js.
}, { on: ["phone"], context: { serviceWorkers: "block" } });

story("every link on every page leads somewhere", async ({ app, page, context }) => {
  const ways = [...PAGES.values(), ...SHORT_PAGES.values()];
  const toVisit = await Promise.all(ways.map(async (way) => way(page)));
  const seen = new Set(toVisit.map(patternOf));
  let links = 0;
  for (let path = toVisit.shift(); path !== undefined; path = toVisit.shift()) {
    const answer = await context.request.get(path);
    assert.ok(answer.ok(), `${path} answers ${answer.status()}`);
    assert.ok(!new URL(answer.url()).pathname.startsWith("/sign-in"), `${path} leads out`);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    for (const [, href] of (await answer.text()).matchAll(/(?:href|src|hx-get|data-href)="(\/[^"#]*)/g)) {
      const link = href.replaceAll("&amp;", "&");
      links += 1;
      const pattern = patternOf(link);
      if (seen.has(pattern)) continue;
      seen.add(pattern);
      toVisit.push(link);
    }
  }
  assert.ok(links > 200, `only ${links} links were found on ${app.origin}`);
}, { on: ["laptop"] });

story("the page brings htmx, which makes answers appear in place", async ({ page, visit }) => {
  await visit("/today");
  assert.ok(await page.evaluate(() => "htmx" in window));
}, { on: ["phone"] });

/** @param {string} link */
async function tellSetUp(link) {
  const { theBrowser, DEVICES, Complaints, expectAccessible, expectNoSidewaysScroll, expectThumbSizedTargets, screenshot } =
    await import("../harness.js");
  const context = await (await theBrowser()).newContext({ ...DEVICES.phone });
  try {
    const complaints = await Complaints.listen(context);
    complaints.expect(/422/);
    const page = await context.newPage();
    await page.goto(link);
    await screenshot(page, "set-up-phone", () => expectAccessible(page));
    await expectNoSidewaysScroll(page);
    await expectThumbSizedTargets(page);
    await page.getByLabel("Your name").fill("Jo Fielding");
    await page.getByLabel("Your e-mail").fill("jo.fielding@example.com");
    await page.getByLabel("A password").fill("short");
    await page.getByLabel("Your business or team").fill("Fielding & Daughters");
    await page.getByRole("button", { name: "Start" }).click();
    // What is wrong is told beside the field, and nothing else has to be typed again.
    await page.locator("#password-error").waitFor();
    assert.equal(await page.getByLabel("Your name").inputValue(), "Jo Fielding");
    await page.getByLabel("A password").fill("a short sentence is best");
    await page.getByRole("button", { name: "Start" }).click();
    await arrived(page, /\/today$/);
    await screenshot(page, "today-first-phone", () => expectAccessible(page));
    // It is good for one workspace.
    complaints.expect(/404/);
    await page.goto(link);
    await page.getByRole("heading", { name: "This link is closed" }).waitFor();
    complaints.assertNone();
  } finally {
    await context.close();
  }
}

/**
 * The address of the Ask page that the first card with a moment leads to.
 * @param {Page} page
 */
async function askFromToday(page) {
  const html = await (await page.request.get("/today")).text();
  const found = new RegExp(`/ask/${ID}\\?moment=${ID}`).exec(html)?.[0];
  assert.ok(found, "Today asks nobody");
  return found;
}

/**
 * The mail that waits in the demo.
 * @param {Page} page
 */
async function mailOf(page) {
  const html = await (await page.request.get("/mail")).text();
  const found = new RegExp(`/mail/${ID}`).exec(html)?.[0];
  assert.ok(found, "no mail waits");
  return found;
}

/**
 * A link on somebody's page.
 * @param {Page} page
 * @param {string} name
 * @param {RegExp} pattern
 */
async function linkOn(page, name, pattern) {
  const html = await (await page.request.get(await pageOf(page, name))).text();
  const found = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]).find((href) => pattern.test(href));
  assert.ok(found, `the page of ${name} has no link like ${pattern}`);
  return found;
}

/**
 * A link on a page.
 * @param {Page} page
 * @param {string} path
 * @param {RegExp} pattern
 */
async function linkIn(page, path, pattern) {
  const html = await (await page.request.get(path)).text();
  const found = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]).find((href) => pattern.test(href));
  assert.ok(found, `${path} has no link like ${pattern}`);
  return found;
}

/**
 * The referral that brought somebody.
 * @param {Page} page
 * @param {string} name
 */
async function referralOf(page, name) {
  const html = await (await page.request.get(await pageOf(page, name))).text();
  const found = new RegExp(`/referrals/(${ID})/stage`).exec(html)?.[1];
  assert.ok(found, `the page of ${name} shows no referral`);
  return found;
}

/**
 * Something owed to somebody.
 * @param {Page} page
 * @param {string} name
 */
async function promiseOf(page, name) {
  const html = await (await page.request.get(`/contacts/${await idOf(page, name)}`)).text();
  const found = new RegExp(`name="id" value="(${ID})"><input type="hidden" name="back"`).exec(html)?.[1];
  assert.ok(found, `nothing is owed to ${name}`);
  return found;
}

/** @param {Page} page */
async function expectOneHeading(page) {
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, "a page has one main heading");
  assert.ok(!page.url().includes("/sign-in"), "we were led out");
}

/**
 * A path with its ids and questions taken out: the pages of two contacts are one page.
 * @param {string} path
 */
function patternOf(path) {
  return path.split("?")[0].replaceAll(new RegExp(ID, "g"), ":id");
}

/** @param {string} path */
function nameOf(path) {
  return path.slice(1).replaceAll(/\/\{[^}]+\}/g, "-one").replaceAll("/", "-");
}
