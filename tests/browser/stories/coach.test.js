// The coach: a rep's own words, marked while they are typed, said, and counted (M6, M8, M35).

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { idOf, toast } from "../lib/office.js";

const { story } = stories();

const BLUNT = "{first_name}, I’m glad you like it. Who do you know who might want a copier?";

/**
 * Somebody new, whom nothing keeps from being asked.
 * @param {import("playwright-core").Page} page
 * @param {string} name
 */
async function somebodyNew(page, name) {
  await page.goto("/contacts/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: /^(Save|Add)/ }).first().click();
  return idOf(page, name);
}

story(
  "a blunt wording is marked while it is typed, better words are taken, said, and counted",
  async ({ page, visit, checkPage }) => {
    await visit("/settings/coach");
    await page.getByRole("link", { name: "New wording" }).click();
    const words = page.getByLabel("Your words");
    await words.fill(BLUNT);
    const marks = page.locator("[data-marks]");
    await marks.getByText("It asks them to find you a buyer.").waitFor();
    const marked = page.locator(".under mark");
    assert.match(await marked.first().innerText(), /who do you know/i);
    // The marks lie under the very words: same place, same width.
    const [box, mark] = [await words.boundingBox(), await marked.first().boundingBox()];
    assert.ok(box && mark && mark.x >= box.x && mark.x + mark.width <= box.x + box.width && mark.y >= box.y && mark.y < box.y + box.height);
    await marks.getByText("Ana, I’m glad you like it.").waitFor();
    await checkPage("coach-marked");

    await page.getByRole("button", { name: "Use these words" }).click();
    await marks.getByText("Nothing to mark").waitFor();
    assert.match(await words.inputValue(), /^\{first_name\}, I’m glad you like it\. Who else comes to mind .*\{issue\}\]\?$/);
    await words.press("Control+z");
    assert.equal(await words.inputValue(), BLUNT, "Ctrl-Z brings the rep's own words back");
    await marks.getByText("It asks them to find you a buyer.").waitFor();
    await page.getByRole("button", { name: "Use these words" }).click();
    await marks.getByText("Nothing to mark").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await toast(page).getByText("Kept.").waitFor();

    const nora = await somebodyNew(page, "Nora Neumann");
    await visit(`/ask/${nora}`);
    const line = page.locator("#who-else");
    await line.fill("Wilma Brandt, Brandt Catering");
    await line.press("Enter");
    const said = page.locator("#said");
    for (let steps = 0; steps < 8 && !(await said.innerText()).includes("Nora, I’m glad you like it."); steps += 1) {
      const before = await said.innerText();
      await page.getByRole("button", { name: "Say it differently" }).click();
      await page.waitForFunction((text) => document.getElementById("said")?.innerText !== text, before);
    }
    assert.match(await said.innerText(), /Nora, I’m glad you like it\. Who else comes to mind who is facing the same issue\?/);
    assert.match(await said.innerText(), /Not used yet\./);
    await page.locator("[data-row]").filter({ hasText: "Wilma Brandt" }).waitFor();
    await page.getByText(/^Which business functions/).click();
    await page.getByLabel("Events").fill("Chamber breakfast, Town Hall, 12 Jan");
    await page.getByRole("button", { name: "Save and thank" }).click();
    await toast(page).getByText("1 event to go to.").waitFor();
    await page.getByText(/Go to Chamber breakfast, Town Hall/).first().waitFor();

    await visit("/settings/coach");
    const own = page.getByRole("listitem").filter({ hasText: "I’m glad you like it." });
    await own.getByText("1 ask so far (names: 1): too few to say.").waitFor();
  },
  { ownApp: true },
);

story(
  "without scripts the words are checked by a button, and stepping to other words keeps what was typed",
  async ({ page, visit }) => {
    await visit("/settings/coach/words/new");
    await page.getByLabel("Your words").fill(BLUNT);
    await page.getByRole("button", { name: "Check the words" }).click();
    await page.getByText("It asks them to find you a buyer.").waitFor();
    await page.getByRole("button", { name: "Use these words" }).click();
    assert.match(await page.getByLabel("Your words").inputValue(), /Who else comes to mind/);
    await page.getByRole("button", { name: "Save" }).click();
    await toast(page).getByText("Kept.").waitFor();

    const nora = await somebodyNew(page, "Nora Neumann");
    await visit(`/ask/${nora}`);
    await page.getByLabel("Name 1", { exact: true }).fill("Wilma Brandt");
    const before = await page.locator("#said").innerText();
    await page.getByRole("button", { name: "Say it differently" }).click();
    await page.locator("#said").filter({ hasNotText: before }).waitFor();
    assert.equal(await page.getByLabel("Name 1", { exact: true }).inputValue(), "Wilma Brandt");
  },
  { on: ["laptop"], ownApp: true, context: { javaScriptEnabled: false } },
);

story(
  "a letter that asks bluntly is marked, and one that only thanks is not",
  async ({ page, visit, checkPage }) => {
    const contact = await idOf(page, "Ana Ruiz");
    await visit(`/contacts/${contact}/letter?kind=thank_you`);
    const words = page.getByLabel("Your words");
    const draft = await words.inputValue();
    await words.fill(`${draft}\n\nPS: Do you know anyone who might want to buy a printer?`);
    const marks = page.locator("[data-marks]");
    await marks.getByText("It asks them to find you a buyer.").waitFor();
    await checkPage("letter-marked");
    await page.getByRole("button", { name: "Use these words" }).click();
    await page.waitForFunction(() => !document.querySelector("[data-marks] .marks"));
    const better = await words.inputValue();
    assert.ok(better.startsWith(draft.slice(0, 40)) && /Who else/.test(better), better);
  },
  { on: ["phone"], ownApp: true },
);
