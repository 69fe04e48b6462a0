// Names that want to be something else: refused beside the field with what was typed still there, or shown as they
// are. Nothing they say is ever carried out.

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { pageOf, section, toast } from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../harness.js").Scene} Scene */

const { story: onAnyDevice } = stories();

/** By what they try. */
const NAMES = {
  script: "<script>alert(1)</script>",
  handler: `"><img src=x onerror=alert(2)>`,
  template: "{{7*7}} ${alert(3)} <%= 7 %>",
  rightToLeft: "مرحبا \u202Eevil\u202C عالم",
  emoji: "👩‍👩‍👧‍👦 Zoë 🇺🇳 N̈̈̈ame",
  sql: "Robert'); DROP TABLE contacts;--",
  long: "Nn ".repeat(100).trim() + "!",
  endless: "W".repeat(300),
};

/**
 * A story in which no dialog may open and nothing of a name may run.
 * @param {string} sentence
 * @param {(scene: Scene) => Promise<void>} tell
 */
function story(sentence, tell) {
  onAnyDevice(sentence, async (scene) => {
    /** @type {string[]} */
    const opened = [];
    scene.context.on("page", (page) => listen(page));
    /** @param {Page} page */
    const listen = (page) => page.on("dialog", (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
    listen(scene.page);
    scene.complaints.expect(/422 \(Unprocessable/);
    await tell(scene);
    assert.deepEqual(opened, [], "a dialog opened");
  }, { on: ["phone"] });
}

for (const [what, name] of Object.entries(NAMES)) {
  story(`a contact called by ${what} is refused beside the field or shown as it is`, async ({ page, visit, checkPage }) => {
    await visit("/contacts/new");
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Company").fill(name.slice(0, 100));
    await page.getByLabel("Notes").fill(name);
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForLoadState();
    await expectNothingPlanted(page);
    if (/\/contacts\/[0-9a-f-]{36}$/.test(page.url())) {
      assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), name);
      await checkPage(`hostile-${what}`);
      await visit("/contacts?q=" + encodeURIComponent(name.slice(0, 60)));
      await expectNothingPlanted(page);
    } else {
      await page.locator("#name-error").waitFor();
      assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), name, "what was typed is kept");
      assert.equal(await page.getByLabel("Notes").inputValue(), name);
    }
  });
}

story("names given in an ask are previewed, saved and shown as they are", async ({ page, visit }) => {
  await visit((await pageOf(page, "Ana Ruiz")).replace("contacts", "ask"));
  const names = [NAMES.script, NAMES.handler, NAMES.rightToLeft, NAMES.emoji];
  for (const name of names) {
    await page.locator("#who-else").fill(name);
    await page.locator("#who-else").press("Enter");
  }
  await page.waitForFunction(() => document.querySelectorAll("[data-row] .understood").length === 4);
  await expectNothingPlanted(page);
  await page.getByRole("button", { name: "Save and thank" }).click();
  await page.waitForLoadState();
  await expectNothingPlanted(page);
  await toast(page).getByText("4 names from Ana Ruiz.").waitFor();
  for (const name of names) await section(page, "Timeline").getByText(name).first().waitFor();
  await visit("/lists/referrals");
  await expectNothingPlanted(page);
  await visit("/today/sheet");
  await expectNothingPlanted(page);
});

story("a line that is captured is previewed and shown as it is, also in the toast", async ({ page, visit }) => {
  await visit("/capture");
  await page.getByLabel("One line is enough").pressSequentially("<b onmouseover=alert(4)>Bold</b> Name, CFO at <script>alert(5)</script>");
  await page.locator("#understood .und").first().waitFor();
  await expectNothingPlanted(page);
  await page.getByRole("button", { name: "Take down" }).click();
  await toast(page).getByText("Taken down:").waitFor();
  await expectNothingPlanted(page);
  await page.getByLabel("Who gave you the name?").first().fill("<img src=x onerror=alert(6)>");
  await page.locator("#givers").getByText("Nobody called").waitFor();
  await expectNothingPlanted(page);
});

story("what they said is shown as it is on the timeline, on Today and in the palette", async ({ page, visit }) => {
  await visit(await pageOf(page, "Rafael Pinto", "/log"));
  await page.getByLabel("In a few words").fill(`${NAMES.script} ${NAMES.handler}`);
  await page.getByRole("radio", { name: "You saved them" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await section(page, "Timeline").getByText(NAMES.script).first().waitFor();
  await expectNothingPlanted(page);
  await visit("/today");
  await page.getByText(NAMES.script).first().waitFor({ state: "attached" });
  await expectNothingPlanted(page);
  await page.keyboard.press("/");
  await page.keyboard.type("<img src=x onerror=alert(7)>");
  await page.waitForTimeout(300);
  await expectNothingPlanted(page);
});

story("a file full of such names comes in, and its name is shown as it is", async ({ page, visit }) => {
  await visit("/import");
  /** @param {string} cell */
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
  const rows = Object.values(NAMES).map((name, at) => `${quoted(name)},${quoted(name)},hostile${at}@example.com`);
  const csv = ["Name,Company,E-mail", ...rows].join("\r\n");
  await page.getByLabel("A vCard file").setInputFiles({ name: "<img src=x onerror=alert(8)>.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Look it over" }).click();
  await page.getByRole("heading", { name: "Look it over" }).waitFor();
  await expectNothingPlanted(page);
  await page.getByRole("button", { name: /^Bring in \d+ (people|person)$/ }).click();
  await page.getByText(/people are in|person is in/).waitFor();
  await expectNothingPlanted(page);
  await visit("/contacts?q=hostile1");
  await expectNothingPlanted(page);
});

story("addresses that want to be something else lead nowhere", async ({ page, visit, complaints }) => {
  complaints.expect(/40\d \(/);
  for (const path of ["/contacts?q=%3Cscript%3Ealert(9)%3C/script%3E", "/ask?q=%22%3E%3Cimg%20src=x%20onerror=alert(10)%3E",
    "/capture?given_by=%3Cscript%3E", "/contacts/%3Cscript%3Ealert(11)%3C%2Fscript%3E", "/lists/%3Cscript%3E", "/sign-in?next=javascript:alert(12)",
    "/sign-in?next=//evil.example/"]) {
    await visit(path);
    await expectNothingPlanted(page);
    assert.equal(new URL(page.url()).hostname, "127.0.0.1", path);
  }
});

/**
 * Only our own scripts, no handlers, no pictures of somebody else's.
 * @param {Page} page
 */
async function expectNothingPlanted(page) {
  const planted = await page.evaluate(() => {
    const scripts = [...document.querySelectorAll("script")].filter((script) => !script.src.startsWith(`${location.origin}/assets/`) || script.textContent !== "");
    const pictures = [...document.querySelectorAll("img, iframe, object, embed, svg image")].filter((picture) => !(picture.getAttribute("src") ?? "").startsWith("/assets/"));
    const handlers = [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const links = [...document.querySelectorAll("a[href]")].filter((link) => /^\s*(javascript|data|vbscript):/i.test(link.getAttribute("href") ?? ""));
    return [...scripts, ...pictures, ...handlers, ...links].map((element) => element.outerHTML.slice(0, 200));
  });
  assert.deepEqual(planted, [], page.url());
}

