// A list of people comes in: looked over, followed, taken back (M18).

import assert from "node:assert/strict";

import { stories } from "../harness.js";

const { story } = stories();

const PEOPLE = 1_200;

/**
 * A name that nobody else has: "Imported Aabc".
 * @param {number} n
 */
const nameOf = (n) => `Imported A${[...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`;

/** A list that takes a moment to come in. */
function list() {
  const rows = Array.from({ length: PEOPLE }, (_, n) => `${nameOf(n)},Firm ${n % 40},312 55${String(n).padStart(5, "0")},imported${n}@example.com`);
  return ["Who,Where,Line,Mail", ...rows].join("\n");
}

story("a list is looked over, comes in while one watches, and is taken back", async ({ page, visit, checkPage }) => {
  await visit("/import");
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(list()) };
  await page.getByLabel(/A vCard file/).setInputFiles(file);
  await page.getByRole("button", { name: "Look it over" }).click();

  await page.getByRole("heading", { name: "Look it over" }).waitFor();
  await page.getByText(`${PEOPLE} people: ${PEOPLE} new.`).waitFor();
  assert.equal(await page.getByLabel("Who", { exact: true }).inputValue(), "name", "told by what stands in the column");
  await checkPage("import-preview", { targets: true });
  await page.getByLabel("Where", { exact: true }).selectOption("company");
  await page.getByRole("button", { name: "Read the columns again" }).first().click();
  await page.getByText("Firm 0", { exact: false }).first().waitFor();
  assert.equal(await page.getByLabel("Where", { exact: true }).inputValue(), "company");

  await page.getByRole("button", { name: `Bring in ${PEOPLE} people` }).click();
  await page.getByText(`${PEOPLE} people are in.`).waitFor({ timeout: 60_000 });
  await checkPage("import-report", { targets: true });
  const last = nameOf(PEOPLE - 1);
  await visit(`/contacts?q=${encodeURIComponent(last)}`);
  await page.getByText(last).first().waitFor();

  await visit("/import");
  await page.getByRole("link", { name: /people\.csv/ }).click();
  await page.getByRole("button", { name: "Take the whole import back" }).click();
  await page.getByRole("heading", { name: "Taken back." }).waitFor({ timeout: 60_000 });
  await visit(`/contacts?q=${encodeURIComponent(last)}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.getByRole("link", { name: last }).count(), 0);
}, { on: ["phone"], limitMs: 180_000 });

story("without scripts a list comes in as well", async ({ page, visit }) => {
  await visit("/import");
  const file = { name: "two.csv", mimeType: "text/csv", buffer: Buffer.from("Name,Phone\nPlain Paper,312 555 7001\n") };
  await page.getByLabel(/A vCard file/).setInputFiles(file);
  await page.getByRole("button", { name: "Look it over" }).click();
  await page.getByRole("button", { name: "Bring in 1 person" }).click();
  await page.getByText("1 person is in.").waitFor();
  await page.getByRole("button", { name: "Take the whole import back" }).click();
  await page.getByRole("heading", { name: "Taken back." }).waitFor();
}, { on: ["phone"], context: { javaScriptEnabled: false } });
