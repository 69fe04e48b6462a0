// The harness is itself tested: what is in order passes, and each planted fault is found.

import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import {
  ROOT,
  expectAccessible,
  expectNoSidewaysScroll,
  expectThumbSizedTargets,
  openApp,
  stories,
  tabOrder,
} from "./harness.js";

const TINY = [process.execPath, join(ROOT, "tests/browser/fixtures/tiny-app.js")];
const { story } = stories({ start: () => openApp({ command: TINY, args: [] }) });

story("a page in order passes every check and its screenshots are taken", async ({ visit, checkPage, device }) => {
  await visit("/today");
  await checkPage("harness-today");
  for (const scheme of ["light", "dark"]) {
    await access(join(ROOT, `target/screenshots/harness-today-${device}-${scheme}.png`));
  }
});

story("what a person does is counted by the keystroke-level model", async ({ page, visit, effort }) => {
  await visit("/today");
  effort.think();
  await effort.type("Ana", { into: page.getByLabel("Note") });
  await effort.tap(page.getByRole("button", { name: "Done" }));
  assert.deepEqual(effort.bill(), { taps: 2, keys: 3, thoughts: 1, seconds: 4.4 });
});

story("the keyboard reaches everything, in order", async ({ page, visit, effort }) => {
  await visit("/today");
  assert.deepEqual(await tabOrder(page), ["Note", "Done", "Not now"]);
  await visit("/today");
  await effort.tabTo("Not now");
  assert.equal(effort.bill().keys, 3);
  await assert.rejects(effort.tabTo("Absent", { limit: 5 }), /Tab never reached Absent/);
});

story("transferred bytes are counted for each request", async ({ visit, traffic }) => {
  await visit("/today");
  const kinds = traffic.requests.map(({ kind }) => kind).sort();
  assert.deepEqual(kinds.slice(0, 1).concat(kinds.includes("Stylesheet") ? ["Stylesheet"] : []), ["Document", "Stylesheet"]);
  assert.ok(traffic.bytes > 800 && traffic.bytes < 5000, traffic.toString());
  traffic.reset();
  assert.equal(traffic.bytes, 0);
});

story("a page that scrolls sideways is found", async ({ page, visit }) => {
  await visit("/wide");
  await assert.rejects(expectNoSidewaysScroll(page), /scrolls sideways at (390|320) px[^]*Too wide/);
}, { on: ["phone"] });

story("sideways scroll on a small phone is found from the laptop, too", async ({ page, visit }) => {
  await visit("/wide");
  const before = page.viewportSize();
  await assert.rejects(expectNoSidewaysScroll(page), /at 320 px/);
  assert.deepEqual(page.viewportSize(), before);
}, { on: ["laptop"] });

story("a target too small for a thumb is found", async ({ page, visit }) => {
  await visit("/small");
  await assert.rejects(expectThumbSizedTargets(page), /too small for a thumb[^]*class="small"/);
}, { on: ["phone"] });

story("text too faint to read is found by axe", async ({ page, visit }) => {
  await visit("/faint");
  await assert.rejects(expectAccessible(page), /color-contrast/);
  await expectAccessible(page, { except: ["color-contrast"] });
}, { on: ["phone"] });

story("a stop without a focus mark is found", async ({ page, visit }) => {
  await visit("/dim");
  await assert.rejects(tabOrder(page), /focus can't be seen/);
}, { on: ["laptop"] });

story("an error on the console is found, unless the story expects it", async ({ page, visit, complaints }) => {
  await visit("/loud");
  assert.throws(() => complaints.assertNone(), /something broke/);
  complaints.expect(/something broke/);
  complaints.assertNone();
  await page.evaluate(() => setTimeout(() => { throw new Error("late trouble") }));
  await page.waitForTimeout(50);
  assert.throws(() => complaints.assertNone(), /late trouble/);
  complaints.expect(/late trouble/);
}, { on: ["phone"] });

story("a violation of the content security policy is found", async ({ visit, complaints }) => {
  await visit("/inline");
  assert.throws(() => complaints.assertNone(), /CSP: script-src/);
  complaints.expect(/CSP|Content Security Policy/);
}, { on: ["phone"] });

story("nobody is sent to the door", async ({ page, visit }) => {
  await visit("/today");
  assert.match(page.url(), /\/door\//);
}, { on: ["phone"], as: null });

test("a program that ends before it serves is reported with what it said", async () => {
  const broken = [process.execPath, "-e", "console.error('no such data'); process.exit(3)"];
  await assert.rejects(openApp({ command: broken, args: [] }), /ended with 3\.\nno such data/);
  await assert.rejects(openApp({ command: ["/nonexistent/whoelse"] }), /could not be started/);
});

test("stopping the program removes its data", async () => {
  const app = await openApp({ command: TINY, args: [] });
  await access(app.folder);
  await app.stop();
  await assert.rejects(access(app.folder));
  await assert.rejects(fetch(app.origin));
});
