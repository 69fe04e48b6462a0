// What the work costs a person, by the keystroke-level model: reported, so that a change that makes it dearer is seen.
// A thought is counted before each decision, as the model wants; reading and the conversation itself are not.

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { due, nextBusinessDay, pageOf, section, toast } from "../lib/office.js";

const { story } = stories();

/** Five names for each device, since they share the office. */
const FIVE = {
  phone: ["Ada Park", "Ben Osgood", "Cleo Marsh", "Dev Anand", "Elin Sund"],
  laptop: ["Flo Kerr", "Gil Harrow", "Hana Wolf", "Ivo Petar", "Jill Hart"],
};

story("one referral: from Today to a name with its first call due", async ({ page, visit, effort, report, device }) => {
  await visit("/today");
  effort.think();
  if (device === "laptop") await effort.press("c");
  else {
    await effort.tap(page.getByRole("link", { name: "Ask", exact: true }));
    effort.think();
    await effort.tap(page.getByRole("link", { name: /Just take down a name/ }));
  }
  await page.getByLabel("One line is enough").waitFor();
  effort.think();
  await effort.type("Jane Doe, CFO at Acme, 312 555 0190");
  await page.locator("#understood").getByText("Acme").waitFor();
  effort.think();
  await effort.type("ana r", { into: page.getByLabel("Who gave you the name?").first() });
  await effort.tap(page.locator("#givers").getByRole("radio", { name: /Ana Ruiz/ }));
  effort.think();
  await effort.tap(page.getByRole("button", { name: "Take down" }));
  await toast(page).getByText("Taken down: Jane Doe.").waitFor();
  const bill = effort.bill();
  await report("one referral with its first call due");
  assert.ok(bill.taps + bill.keys > 0);
  await visit(await pageOf(page, "Jane Doe"));
  await section(page, "To do").getByText(due(nextBusinessDay())).first().waitFor();
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
  await report("an ask with five names and a happy call");
});

story("a promise kept, from Today", async ({ page, visit, effort, report }) => {
  await visit("/today");
  effort.think();
  await effort.tap(page.locator("details[data-card][open]").getByRole("button", { name: /^Done with/ }));
  await toast(page).getByText("Done:").waitFor();
  await report("a promise kept");
});
