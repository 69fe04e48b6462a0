// A rep's own goal and the weekly review: with scripts and without, on paper, and gone on with where one stopped (M13, M27, M36, M38).

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { SAM, toast } from "../lib/office.js";

const { story } = stories();

story("a goal is set, shown on Today in one quiet line, and taken back", async ({ page, visit, checkPage }) => {
  await visit("/goal");
  await page.getByLabel("Asks a week").fill("40");
  await page.getByRole("radio", { name: "this week" }).check();
  await page.getByRole("button", { name: "Set it" }).click();
  await toast(page).getByText(/^Set: 40 asks a week/).waitFor();
  await checkPage("goal");
  assert.ok((await page.locator("svg.weeks rect").count()) > 3, "a picture of the weeks");
  await page.getByText("Week by week").click();
  assert.ok((await page.locator("table tbody tr").count()) > 3, "and the table behind it");
  await visit("/today");
  await page.getByRole("link", { name: /of 40 asks this week$/ }).waitFor();
  await visit("/numbers");
  await page.getByRole("heading", { name: "Your goal" }).waitFor();
  await visit("/goal");
  await page.getByLabel("Asks a week").fill("");
  await page.getByRole("button", { name: "Set it" }).click();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await page.getByText(/of 40 asks this week$/).first().waitFor();
}, { ownApp: true });

/** Sam has not reviewed his week yet.
 * @param {import("../harness.js").Scene} scene
 */
const reviewed = async ({ page, visit, checkPage }) => {
  await visit("/review");
  await page.getByRole("button", { name: "Begin" }).click();
  await toast(page).getByText("Begun.").waitFor();
  await page.locator("#step-missed[open]").waitFor();
  await checkPage("review");
  // What looks at the page leaves its marks there.
  await visit("/review");
  await page.locator("#step-missed").getByRole("button", { name: /^Next/ }).click();
  await toast(page).getByText("Good moments that went by: gone through.").waitFor();
  await page.locator("#step-gave[open]").waitFor();
  // It goes on where one stopped.
  await page.goto("/review");
  await page.locator("#step-gave[open]").waitFor();
  assert.equal(await page.locator("details[open]").count(), 1);
  await page.locator("#step-goal > summary").click();
  await page.locator("#step-goal").getByLabel("Asks a week").fill("5");
  await page.locator("#step-goal").getByRole("button", { name: "Set it" }).click();
  await toast(page).getByText(/^Set: 5 asks a week/).waitFor();
  assert.match(page.url(), /\/review/);
  await page.getByRole("button", { name: "Done", exact: true }).last().click();
  await toast(page).getByText(/^Done/).waitFor();
  await page.getByText(/^Done on /).waitFor();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await page.locator("#step-gave[open]").waitFor();
};

story("the week is reviewed step by step", reviewed, { ownApp: true, as: SAM });

story("the week is reviewed without scripts", async (scene) => {
  await reviewed({ ...scene, checkPage: async () => {} });
}, { ownApp: true, as: SAM, on: ["phone"], context: { javaScriptEnabled: false } });

story("the review prints all its steps", async ({ page, visit }) => {
  await visit("/review");
  await page.emulateMedia({ media: "print" });
  for (const step of ["missed", "gave", "promises", "owed", "names", "goal"]) {
    assert.ok(await page.locator(`#step-${step} .review-step > p`).first().isVisible(), step);
  }
  assert.ok(!(await page.getByRole("button", { name: "Done", exact: true }).last().isVisible()), "and no buttons");
}, { on: ["laptop"] });
