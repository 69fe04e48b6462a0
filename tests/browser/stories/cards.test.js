// The card: made by a rep, filled in by a client who has no account, on a phone.

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { MAYA, due, nextBusinessDay, pageOf, section, toast } from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */

const { story } = stories();
const BRIEF = "I help front desks that lose their mornings to paper jams.";

/**
 * Makes a card on a client's page and shows it; gives the path behind its code.
 * @param {Page} page
 * @param {string} [client] for everybody when missing
 */
async function showCard(page, client) {
  if (client) {
    await page.goto(await pageOf(page, client));
    await page.getByRole("link", { name: "Make a card" }).click();
  } else {
    await page.goto("/cards/new");
  }
  await page.getByLabel("Whom do you help best?").fill(BRIEF);
  await page.getByLabel("Your phone on the card").fill("(312) 555-0188");
  await page.getByLabel("What you call it").fill(`For ${client ?? "everybody"} ${Math.trunc(performance.now())}`);
  await page.getByRole("button", { name: "Make the card" }).click();
  await page.getByRole("button", { name: "Show to a client" }).click();
  await page.getByRole("img", { name: /A code that leads/ }).waitFor();
  return new URL(await page.getByLabel("Or send this address").inputValue()).pathname;
}

/**
 * A browser that nobody is signed in to.
 * @param {Page} page
 * @param {object} [more]
 */
async function strangersPage(page, more = {}) {
  const context = await /** @type {import("playwright-core").Browser} */ (page.context().browser()).newContext({
    viewport: page.viewportSize(),
    isMobile: true,
    hasTouch: true,
    baseURL: new URL(page.url()).origin,
    ...more,
  });
  return context.newPage();
}

story("a card is made, listed, shown and printed, and every page of it is in order", async ({ page, visit, checkPage }) => {
  await visit(await pageOf(page, "Gloria Mensah"));
  await page.getByRole("link", { name: "Make a card" }).click();
  await checkPage("card-new", { targets: true });
  await showCard(page, "Gloria Mensah");
  await checkPage("card-showing", { targets: true });
  await page.getByRole("main").getByRole("link", { name: /For Gloria Mensah/ }).click();
  await page.getByRole("heading", { name: "What stands on it" }).waitFor();
  await checkPage("card", { targets: true });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Make the PDF" }).click();
  assert.equal((await download).suggestedFilename(), "card-a6-a4.pdf");
  await visit("/cards");
  await page.getByRole("link", { name: /For Gloria Mensah/ }).first().waitFor();
  await checkPage("cards", { targets: true });
}, { as: MAYA });

story("a client names two people on a phone, and the rep has them on Today's people with thanks due", async ({ page, checkPage }) => {
  const path = await showCard(page, "Ingrid Moe");
  const theirs = await strangersPage(page);
  await theirs.goto(path);
  await theirs.getByText(BRIEF).first().waitFor();
  await theirs.getByLabel("Name", { exact: true }).fill("Wilma Krag");
  await theirs.getByLabel("Phone, e-mail, or where they work").fill("Krag Dental, (312) 555-0190");
  await theirs.getByRole("button", { name: "Who else?" }).click();
  await theirs.getByLabel("Name", { exact: true }).nth(1).fill("Øystein Dahl");
  assert.equal(new URL(theirs.url()).pathname, path, "one more place needs no new page");
  await theirs.getByRole("checkbox", { name: /I have told them/ }).check();
  await theirs.getByRole("button", { name: "Send to Maya" }).click();
  await theirs.getByRole("heading", { name: "Thank you" }).waitFor();
  await theirs.getByRole("link", { name: "Who else comes to mind?" }).click();
  assert.equal(await theirs.getByLabel("Name", { exact: true }).inputValue(), "", "what was entered is shown to nobody");
  await theirs.context().close();

  await page.goto(await pageOf(page, "Wilma Krag"));
  await page.getByText(/Ingrid Moe gave you the name on .*, through your card\./).waitFor();
  await page.getByText("They know that you will call.").waitFor();
  await section(page, "To do").getByText(due(nextBusinessDay())).first().waitFor();
  await page.goto(await pageOf(page, "Ingrid Moe"));
  await section(page, "To do").getByText(/thank you/).first().waitFor();
  await checkPage("person-with-card");
}, { as: MAYA, on: ["phone"] });

story("the page behind the code is in order, without signing in and in few bytes", async ({ page, context, visit, checkPage, traffic, report }) => {
  const path = await showCard(page);
  await context.clearCookies();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.clearBrowserCache");
  traffic.reset();
  await visit(path);
  await report("the card's page, nothing in the cache", { transferred: { card: traffic.bytes } });
  assert.ok(traffic.bytes < 20_000, `${traffic.bytes} bytes: ${traffic}`);
  await page.getByRole("heading", { name: "First, who are you?" }).waitFor();
  await checkPage("handout", { targets: true });
  const shift = await page.evaluate(() => performance.getEntriesByType("layout-shift").length);
  assert.equal(shift, 0, "nothing moves while the page loads");
  await page.getByRole("button", { name: "Who else?" }).click();
  await checkPage("handout-two", { targets: true });
  await visit(`${path}/thanks`);
  await checkPage("handout-thanks", { targets: true });
}, { as: MAYA, on: ["phone"] });

story("the introduction goes out in the client's own words", async ({ page, context, visit }) => {
  const path = await showCard(page, "Dora Whitfield");
  await context.clearCookies();
  await visit(path);
  const words = page.getByLabel("Your message");
  assert.match(await words.inputValue(), /Maya Lindholm at Northgate Office Systems/);
  await words.fill("Try Maya & Co. – they mend things.");
  const link = page.getByRole("link", { name: "E-mail" });
  assert.match((await link.getAttribute("href")) ?? "", /^mailto:\?subject=[^&]+&body=Try%20Maya%20%26%20Co\./);
  assert.match((await page.getByRole("link", { name: "Text message" }).getAttribute("href")) ?? "", /^sms:\?&body=Try/);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Try Maya & Co. – they mend things.");
}, { as: MAYA, on: ["phone"] });

story("without scripts a client enters three people, and what is wrong is told and kept", async ({ page, complaints }) => {
  complaints.expect(/422/);
  const path = await showCard(page);
  const theirs = await strangersPage(page, { javaScriptEnabled: false });
  await theirs.goto(path);
  await theirs.getByLabel("Name", { exact: true }).fill("Bea Thorn");
  await theirs.getByRole("button", { name: "Who else?" }).click();
  await theirs.getByLabel("Name", { exact: true }).nth(1).fill("Cato Brun");
  await theirs.getByRole("button", { name: "Who else?" }).click();
  await theirs.getByLabel("Name", { exact: true }).nth(2).fill("Dina Lund");
  await theirs.getByRole("button", { name: "Send to Maya" }).click();
  await theirs.getByRole("alert").waitFor();
  assert.equal(await theirs.getByLabel("Name", { exact: true }).nth(2).inputValue(), "Dina Lund");
  await theirs.getByLabel("Your name").fill("Freja Holt");
  await theirs.getByLabel("Your phone or e-mail").fill("freja.holt@example.com");
  await theirs.getByRole("button", { name: "Send to Maya" }).click();
  await theirs.getByRole("heading", { name: "Thank you" }).waitFor();
  assert.match((await theirs.getByRole("link", { name: /Who else comes to mind/ }).getAttribute("href")) ?? "", /^\/c\//);
  await theirs.context().close();
  await page.goto(await pageOf(page, "Cato Brun"));
  await page.getByText(/Freja Holt gave you the name on .*, through your card\. They were named to you; nobody has told them yet\./).waitFor();
}, { as: MAYA, on: ["phone"] });

story("a revoked card and one that never was show the same page", async ({ page, context, visit, checkPage, complaints }) => {
  complaints.expect(/404/);
  const path = await showCard(page, "Dora Whitfield");
  await page.getByRole("main").getByRole("link", { name: /For Dora Whitfield/ }).click();
  await page.getByRole("button", { name: "Revoke it" }).click();
  await toast(page).getByText("Revoked").waitFor();
  await context.clearCookies();
  await visit("/c/7k3m9x-2pq4rt-8vwz5y");
  const never = await page.content();
  await checkPage("handout-gone");
  await visit(path);
  assert.equal(await page.content(), never);
}, { as: MAYA, on: ["phone"] });
