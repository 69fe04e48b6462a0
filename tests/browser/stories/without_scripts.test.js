// The main path with scripts switched off: everything is a plain form.

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { MAYA, SAM, cardOf, due, nextBusinessDay, pageOf, section, toast, written, day } from "../lib/office.js";

const { story: onAnyDevice } = stories();

/**
 * @param {string} sentence
 * @param {(scene: import("../harness.js").Scene) => Promise<void>} tell
 * @param {string} [as]
 */
const story = (sentence, tell, as = SAM) =>
  onAnyDevice(sentence, tell, { on: ["phone"], as, context: { javaScriptEnabled: false } });

story("a promise is kept and taken back", async ({ page }) => {
  await page.goto("/today");
  const card = page.locator("details[data-card]").filter({ has: page.locator('.acts form[action="/follow-ups/completion"]') }).first();
  const name = (await card.locator("h3").textContent()) ?? "";
  if ((await card.getAttribute("open")) === null) await card.locator("summary").first().click();
  await card.getByRole("button", { name: /^Done with/ }).click();
  await toast(page).getByText(`Done: ${name}.`).waitFor();
  assert.equal(await cardOf(page, name).count(), 0);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await toast(page).getByText("Taken back.").waitFor();
  await cardOf(page, name).waitFor();
}, MAYA);

story("a moment is logged, and asked upon: names in plain lines, one happy call, ran out", async ({ page }) => {
  await page.goto(await pageOf(page, "Paula Nkemelu", "/log"));
  await page.getByLabel("In a few words").fill("The nurses love it.");
  await page.getByRole("radio", { name: "Praise" }).check();
  await page.getByRole("button", { name: "Save and ask now" }).click();
  await page.getByRole("heading", { name: "Ask Paula" }).waitFor();
  await page.getByLabel("Name 1").fill("Rita Sol, director at Sol Hospice, (773) 555-0194");
  await page.getByLabel("Name 2").fill("Sven Tull");
  await page.getByLabel("More names, one a line").fill("Tess Ude\nUlf Vang, Vang Care");
  await page.getByRole("checkbox", { name: "Happy call" }).first().check();
  await page.getByRole("checkbox", { name: "They ran out" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText("4 names from Paula Nkemelu.").waitFor();
  for (const name of ["Rita Sol", "Sven Tull", "Tess Ude", "Ulf Vang"]) {
    await page.goto(await pageOf(page, name));
    await section(page, "To do").getByText(due(nextBusinessDay())).first().waitFor();
  }
});

story("what is wrong is told beside the field, and what was typed is kept", async ({ page, complaints }) => {
  complaints.expect(/4(09|22)/);
  await page.goto((await pageOf(page, "Theo Vandermeer")).replace("contacts", "ask"));
  await page.getByRole("radio", { name: "Nobody in mind" }).check();
  await page.locator(".events > summary").click();
  await page.getByLabel("Events", { exact: true }).fill("Surveyors’ dinner");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  assert.ok(await page.getByRole("radio", { name: "Nobody in mind" }).isChecked());
  assert.equal(await page.getByLabel("Events", { exact: true }).inputValue(), "Surveyors’ dinner");
  await page.getByRole("checkbox", { name: "I went through them once more" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText("Saved: nobody in mind for now.").waitFor();
});

story("not yet: the chip says the day", async ({ page }) => {
  await page.goto((await pageOf(page, "Curtis Webb")).replace("contacts", "ask"));
  await page.getByRole("radio", { name: "Not yet" }).check();
  await page.getByRole("radio", { name: `30 days ${written(day(30))}` }).check();
  await page.getByLabel("What they said").fill("Next month, then.");
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText(`You may ask Curtis Webb on ${written(day(30))}.`).waitFor();
});

story("a name is captured: its giver is found by the server", async ({ page, complaints }) => {
  complaints.expect(/422/);
  await page.goto("/capture");
  await page.getByLabel("One line is enough").fill("Vera Wynn, owner at Wynn Bikes, (773) 555-0195");
  await page.getByLabel("Who gave you the name?").first().fill("a");
  await page.getByRole("button", { name: "Take down" }).click();
  await page.getByText("Several people fit. Choose one.").waitFor();
  assert.match(await page.getByLabel("One line is enough").inputValue(), /^Vera Wynn/);
  await page.getByLabel("Who gave you the name?").first().fill("helen park");
  await page.getByRole("button", { name: "Take down" }).click();
  await toast(page).getByText("Taken down: Vera Wynn.").waitFor();
});

story("people are searched, edited, and a referral moved", async ({ page }) => {
  await page.goto("/contacts");
  await page.getByLabel("Find a person").fill("vandermeer");
  await page.getByRole("button", { name: "Find" }).click();
  await page.locator("#people").getByRole("link", { name: /Theo Vandermeer/ }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Title").fill("Senior partner");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Senior partner").first().waitFor();
  await page.goto("/lists/referrals");
  await page.getByLabel("Stage of Colin Mbeki").selectOption({ label: "Met" });
  await page.getByRole("button", { name: "Move Colin Mbeki" }).click();
  await toast(page).getByText("Colin Mbeki: met.").waitFor();
});

story("a file comes in, and the page can be looked at again", async ({ page }) => {
  await page.goto("/import");
  const csv = "Name,Company,E-mail\r\nWilma Xu,Xu Foods,wilma.xu@example.com\r\n,,,left over\r\n";
  await page.getByLabel("A vCard file").setInputFiles({ name: "two.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Look it over" }).click();
  await page.getByRole("button", { name: "Bring in 1 person" }).click();
  const again = page.getByRole("link", { name: "Look again" });
  const done = page.getByRole("heading", { name: "1 person is in." });
  for (let looked = 0; looked < 30; looked += 1) {
    await again.or(done).first().waitFor();
    if (await done.count()) break;
    await again.click();
  }
  assert.match((await page.getByRole("row").last().textContent()) ?? "", /^3/);
});
