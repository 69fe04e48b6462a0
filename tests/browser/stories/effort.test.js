// What the work costs a person, by the keystroke-level model: reported, so that a change that makes it dearer is seen.
// A thought is counted before each decision, as the model wants; reading and the conversation itself are not.

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { day, due, nextBusinessDay, pageOf, section, toast } from "../lib/office.js";

const { story } = stories();

/** Five names for each device, since they share the office. */
const FIVE = {
  phone: ["Ada Park", "Ben Osgood", "Cleo Marsh", "Dev Anand", "Elin Sund"],
  laptop: ["Flo Kerr", "Gil Harrow", "Hana Wolf", "Ivo Petar", "Jill Hart"],
};

/**
 * From Today to the capture line, which has the focus then.
 * @param {Pick<import("../harness.js").Scene, "page" | "effort" | "device">} scene
 */
async function toCapture({ page, effort, device }) {
  effort.think();
  if (device === "laptop") await effort.press("c");
  else await effort.tap(page.getByRole("link", { name: "Capture", exact: true }));
  await page.getByLabel("One line is enough").waitFor();
  effort.think();
}

story("one referral with a call in 90 days: from Today to the promise", async ({ page, visit, effort, report, device }) => {
  await visit("/today");
  await toCapture({ page, effort, device });
  const data = device === "laptop" ? "Jane Doe" : "June Doe";
  await effort.type(`${data} in 90 days`);
  await page.locator("#understood").getByText("in 90 days").waitFor();
  effort.think();
  // Whoever named somebody was mostly spoken with just now.
  const giver = page.locator("#givers").getByRole("radio").first();
  const name = (await page.locator("#givers label bdi").first().innerText()).trim();
  await effort.tap(giver);
  await effort.tap(page.getByRole("button", { name: "Take down" }));
  await toast(page).getByText(`Taken down: ${data}.`).waitFor();
  const bill = effort.bill();
  const beyond = bill.keys - data.length;
  await report("one referral with a call in 90 days", { beyond });
  assert.ok(bill.taps <= 5, `${bill.taps} taps`);
  assert.ok(beyond <= 20, `${beyond} keys beyond the data itself`);
  assert.ok(bill.seconds <= 15, `${bill.seconds} s modelled`);
  await visit(await pageOf(page, data));
  await page.getByText(name).first().waitFor();
  await section(page, "To do").getByText(due(day(90))).first().waitFor();
});

story("one referral with everything about them, the giver searched for", async ({ page, visit, effort, report, device }) => {
  const name = device === "laptop" ? "Joan Dorn" : "Jean Dorn";
  await visit("/today");
  await toCapture({ page, effort, device });
  await effort.type(`${name}, CFO at Acme, 312 555 0191`);
  await page.locator("#understood").getByText("Acme").waitFor();
  effort.think();
  await effort.type("ana r", { into: page.getByLabel("Who gave you the name?").first() });
  await effort.tap(page.locator("#givers").getByRole("radio", { name: /Ana Ruiz/ }));
  effort.think();
  await effort.tap(page.getByRole("button", { name: "Take down" }));
  await toast(page).getByText(`Taken down: ${name}.`).waitFor();
  await report("one referral with everything about them");
  await visit(await pageOf(page, name));
  await section(page, "To do").getByText(due(nextBusinessDay())).first().waitFor();
});

story("what was read wrong is put right with one tap", async ({ page, visit, device }) => {
  await visit("/capture");
  await page.getByLabel("One line is enough").fill(device === "laptop" ? "Jim Dolan, buyer, 312 555 0194" : "Jo Dolan, buyer, 312 555 0195");
  await page.getByRole("button", { name: "Title: buyer. Take it as the company" }).click();
  await page.getByRole("button", { name: /^Company: buyer\. Take it as the note$/ }).waitFor();
  assert.match(await page.getByLabel("One line is enough").inputValue(), /company: buyer/);
  await page.getByRole("button", { name: "Take down" }).click();
  await toast(page).getByText(/^Taken down: J/).waitFor();
});

story("an ask from Today with five names and a happy call", async ({ page, visit, effort, report, device }) => {
  const who = device === "laptop" ? "Kevin Osei" : "Lena Brandt";
  await visit("/today");
  effort.think();
  await effort.tap(page.locator("details[data-card]").filter({ hasText: who }).locator("summary").first());
  effort.think();
  await effort.tap(page.locator("details[data-card]").filter({ hasText: who }).getByRole("link", { name: "Ask now" }));
  const line = page.locator("#who-else");
  await line.waitFor();
  effort.think();
  await effort.tap(line);
  // Names alone: a name and nothing else is enough.
  for (const name of FIVE[device]) {
    await effort.type(name);
    await effort.press("Enter");
  }
  assert.equal(await page.locator("[data-row]").count(), 5);
  effort.think();
  await effort.tap(page.locator("[data-row]").first().getByRole("checkbox", { name: "Happy call" }));
  effort.think();
  await effort.tap(page.getByRole("checkbox", { name: "They ran out" }));
  await effort.tap(page.getByRole("button", { name: "Save and thank" }));
  await toast(page).getByText(`5 names from ${who}.`).waitFor();
  const bill = effort.bill();
  await report("an ask with five names and a happy call");
  assert.ok(bill.seconds <= 40, `${bill.seconds} s modelled`);
});

story("a promise kept, from Today", async ({ page, visit, effort, report }) => {
  await visit("/today");
  effort.think();
  await effort.tap(page.locator("details[data-card][open]").getByRole("button", { name: /^Done with/ }));
  await toast(page).getByText("Done:").waitFor();
  await report("a promise kept");
});
