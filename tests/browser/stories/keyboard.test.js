// The whole day with the keyboard alone, on the laptop.

import assert from "node:assert/strict";

import { arrived, focusedName, stories, tabOrder } from "../harness.js";
import { MAYA, SAM, cardOf, due, idOf, nextBusinessDay, pageOf, section, toast } from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */

const { story: onAnyDevice } = stories();

/**
 * @param {string} sentence
 * @param {(scene: import("../harness.js").Scene) => Promise<void>} tell
 * @param {string} [as]
 */
const story = (sentence, tell, as = SAM) => onAnyDevice(sentence, tell, { on: ["laptop"], as });

story("single keys lead to every place, and never fire while typing", async ({ page, visit }) => {
  await visit("/today");
  for (const [key, path] of [["p", "/contacts"], ["l", "/lists/delighted"], ["n", "/numbers"], ["c", "/capture"], ["t", "/today"], ["a", "/ask"]]) {
    await page.keyboard.press(key);
    await arrived(page, (url) => url.pathname === path);
    // Where a field is ready to be typed in, Escape leaves it.
    await page.keyboard.press("Escape");
  }
  await visit("/capture");
  assert.equal(await focusedName(page), "One line is enough", "the line is ready to be typed in");
  await page.keyboard.type("Pat Lane, teller at Tulsa Pencil?");
  assert.equal(new URL(page.url()).pathname, "/capture");
  assert.equal(await page.getByLabel("One line is enough").inputValue(), "Pat Lane, teller at Tulsa Pencil?");
});

story("the palette finds people and pages, and gives the focus back", async ({ page, visit }) => {
  await visit("/today");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const before = await focusedName(page);
  // Nothing is lost that is typed before the palette has come.
  await page.keyboard.type("/dale whi");
  const palette = page.getByRole("dialog", { name: "Find a person or a page" });
  await palette.getByRole("option", { name: /Dale Whitaker/ }).waitFor();
  assert.equal(await palette.getByRole("combobox").inputValue(), "dale whi");
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "hidden" });
  assert.equal(await focusedName(page), before);

  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.type("missed");
  await palette.getByRole("option", { name: "Missed moments" }).waitFor();
  await page.keyboard.press("Enter");
  await arrived(page, /\/lists\/missed$/);

  await page.keyboard.press("/");
  await page.keyboard.type("weekly");
  await palette.getByRole("option", { name: "Weekly review" }).waitFor();
  await palette.getByRole("combobox").fill("your goal");
  await palette.getByRole("option", { name: "Your goal" }).waitFor();
  await page.keyboard.press("Enter");
  await arrived(page, /\/goal$/);

  await page.keyboard.press("/");
  await page.keyboard.type("a");
  await page.waitForFunction(() => document.querySelectorAll(".palette [role=option]").length > 2);
  await page.keyboard.press("ArrowDown");
  const chosen = page.locator('.palette [aria-selected="true"]');
  assert.equal(await chosen.count(), 1);
  const href = await chosen.getAttribute("data-href");
  await page.keyboard.press("Enter");
  await arrived(page, (url) => url.pathname === href);
});

story("the keys are listed, and Escape closes the list", async ({ page, visit }) => {
  await visit("/today");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await keys.getByText("Do what the open card says").waitFor();
  // No single key does anything behind it.
  await page.keyboard.press("n");
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "hidden" });
  assert.equal(new URL(page.url()).pathname, "/today");
});

story("cards are walked with j and k, done with e, and taken back with u; the focus is never lost", async ({ page, visit }) => {
  await visit("/today");
  const open = () => page.locator("details[data-card][open] h3").allTextContents();
  const first = await open();
  assert.equal(first.length, 1);
  await page.keyboard.press("j");
  const second = await open();
  assert.notDeepEqual(second, first);
  await page.keyboard.press("k");
  assert.deepEqual(await open(), first);

  const doable = page.locator("details[data-card]").filter({ has: page.locator('form button[data-key="e"]') });
  const who = (await doable.last().locator("h3").textContent()) ?? "";
  for (let pressed = 0; pressed < 40 && (await open())[0] !== who; pressed += 1) await page.keyboard.press("j");
  assert.deepEqual(await open(), [who]);
  await page.keyboard.press("e");
  await toast(page).getByText(`Done: ${who}.`).waitFor();
  await cardOf(page, who).waitFor({ state: "detached" });
  await expectFocusInPage(page);
  await page.keyboard.press("u");
  await toast(page).getByText("Taken back.").waitFor();
  await cardOf(page, who).waitFor();
  await expectFocusInPage(page);
}, MAYA);

story("with every card closed, e does nothing", async ({ page, visit }) => {
  await visit("/today");
  await page.locator("details[data-card][open] > summary").press("Enter");
  assert.equal(await page.locator("details[data-card][open]").count(), 0);
  const before = await page.locator("details[data-card]").count();
  await page.locator("body").press("e");
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).pathname, "/today");
  assert.equal(await page.locator("details[data-card]").count(), before);
});

story("a reason is written and a moment let go with Tab, Enter and words", async ({ page, visit, effort }) => {
  await visit("/today");
  const card = cardOf(page, "Yuki Tanabe");
  await card.locator("summary").first().focus();
  if ((await card.getAttribute("open")) === null) await page.keyboard.press("Enter");
  await effort.tabTo(/Not now/);
  await effort.press("Enter");
  await effort.tabTo(/Why not ask/);
  await effort.type("Her broker is on holiday");
  await effort.press("Enter");
  await card.waitFor({ state: "detached" });
  await expectFocusInPage(page);
});

story("a conversation, the ask that follows, three names and a happy call, without a mouse", async ({ page, visit, effort, report }) => {
  await visit("/today");
  await page.keyboard.press("/");
  await effort.type("curtis");
  await page.locator(".palette [role=option]").filter({ hasText: "Curtis Webb" }).waitFor();
  await effort.press("Enter");
  await page.getByRole("heading", { name: "Curtis Webb" }).waitFor();
  await effort.tabTo("Log");
  await effort.press("Enter");
  await page.getByRole("heading", { name: "What happened?" }).waitFor();
  assert.equal(await focusedName(page), "In a few words");
  await effort.type("Said the new estimates win him jobs.");
  await effort.tabTo("Nothing special");
  for (let pressed = 0; pressed < 9 && !(await focusedName(page)).startsWith("Praise"); pressed += 1) await effort.press("ArrowDown");
  assert.match(await focusedName(page), /^Praise/);
  await effort.tabTo("Save and ask now");
  await effort.press("Enter");
  await page.getByRole("heading", { name: "Ask Curtis" }).waitFor();
  await effort.tabTo("Who comes to mind?", { limit: 120 });
  for (const name of ["Lou Hart, foreman at Hart Glass", "Mona Reed, (773) 555-0191", "Nils Berg"]) {
    await effort.type(name);
    await effort.press("Enter");
  }
  assert.equal(await focusedName(page), "Who else?", "the line keeps the focus");
  // Back to the first name's tick, then on to the end.
  for (let pressed = 0; pressed < 20 && !(await onFirstHappyCall(page)); pressed += 1) await effort.press("Shift+Tab");
  assert.ok(await onFirstHappyCall(page));
  await effort.press("Space");
  await effort.tabTo(/^They ran out/);
  await effort.press("Space");
  await effort.tabTo(/^Save and thank/);
  await effort.press("Enter");
  await toast(page).getByText("3 names from Curtis Webb.").waitFor();
  await report("a conversation, an ask with three names and a happy call, keyboard only");
  await visit(await pageOf(page, "Nils Berg"));
  await section(page, "To do").getByText(due(nextBusinessDay())).first().waitFor();
});

story("not yet, with the arrow keys", async ({ page, visit, effort }) => {
  await visit(`/ask/${await idOf(page, "Gus Petrakis")}`);
  await effort.tabTo("Names", { limit: 120 });
  await effort.press("ArrowRight");
  assert.equal(await focusedName(page), "Not yet");
  await effort.tabTo(/^90 days/);
  await effort.press("ArrowLeft");
  assert.match(await focusedName(page), /^60 days/);
  await effort.tabTo("What they said");
  await effort.type("After the summer.");
  await effort.tabTo("Save");
  await effort.press("Enter");
  await toast(page).getByText("You may ask Gus Petrakis on").waitFor();
});

story("a name is captured, and its giver chosen, from the keyboard", async ({ page, visit, effort }) => {
  await visit("/today");
  await effort.press("c");
  await arrived(page, /\/capture$/);
  await page.locator("#line:focus").waitFor();
  await effort.type("Olga Frey, buyer at Frey Mills, (773) 555-0193");
  await page.locator("#understood").getByText("Frey Mills").waitFor();
  // What was understood can be put right on the way.
  await effort.tabTo("Company: Frey Mills. Take it as the title");
  await effort.tabTo("Who gave you the name?");
  await effort.type("helen");
  await page.locator("#givers").getByText("Helen Park").waitFor();
  await effort.tabTo(/Helen Park/);
  await effort.press("Space");
  await effort.tabTo("Take down");
  await effort.press("Enter");
  await toast(page).getByText("Taken down: Olga Frey.").waitFor();
  assert.equal(await focusedName(page), "One line is enough", "ready for the next name");
});

story("a stage is moved in place, and the focus stays in the page", async ({ page, visit, effort }) => {
  await visit("/lists/referrals");
  await effort.tabTo("Stage of Colin Mbeki", { limit: 120 });
  await page.keyboard.type("Met");
  await effort.tabTo("Move Colin Mbeki");
  await effort.press("Enter");
  await toast(page).getByText("Colin Mbeki: met.").waitFor();
  await expectFocusInPage(page);
});

for (const way of ["/today", "/ask", "/ask/:id", "/capture", "/contacts", "/contacts/:id", "/contacts/:id/log", "/contacts/:id/edit", "/lists/referrals", "/numbers", "/import", "/settings", "/settings/calendar"]) {
  story(`on ${way} every stop can be seen, and Tab goes round without a trap`, async ({ page, visit }) => {
    await visit(way.replace(":id", await idOf(page, "Fatima Zahir")));
    const autofocused = await focusedName(page);
    const names = await tabOrder(page);
    assert.ok(names.length > 8, `only ${names.length} stops`);
    assert.deepEqual(names.filter((name) => name === ""), [], "every stop has a name");
    if (autofocused === "") assert.equal(names[0], "Skip to content");
  });
}

story("the skip link leads past the navigation", async ({ page, visit }) => {
  await visit("/today");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
});

/** @param {Page} page */
async function expectFocusInPage(page) {
  await page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, null, { timeout: 2_000 });
}

/** @param {Page} page */
function onFirstHappyCall(page) {
  return page.evaluate(() => document.activeElement === document.querySelector('[data-row] input[name="happy_call"]'));
}
