// What a phone can do: call and come back, dictate, pick from the contacts, share, show a card, sit on the home screen.

import assert from "node:assert/strict";

import { expectAccessible, stories } from "../harness.js";
import { cardOf, idOf, pageOf, section, toast } from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */

const { story } = stories();

/**
 * Waits for what the capture line reads: the script behind its buttons is fetched at the first tap.
 * @param {Page} page
 * @param {string} text
 */
async function lineReads(page, text) {
  const line = page.getByLabel("One line is enough");
  await page.waitForFunction((wanted) => /** @type {HTMLTextAreaElement} */ (document.getElementById("line")).value === wanted, text, { timeout: 5_000 })
    .catch(async () => assert.equal(await line.inputValue(), text));
}

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

story("coming back from a call, one tap logs that they spoke", async ({ page, visit, checkPage }) => {
  await visit(await pageOf(page, "Ana Ruiz"));
  await call(page, page.getByRole("main").getByRole("link", { name: /^Call/ }));
  // The name stands between marks that keep its direction to itself (Unicode FSI and PDI).
  await page.getByRole("heading", { name: /^How did it go with \u2068Ana Ruiz\u2069\?$/ }).waitFor();
  await checkPage("after-call");
  await page.getByRole("button", { name: "We spoke" }).click();
  await toast(page).getByText("Logged.").waitFor();
  await toast(page).getByRole("button", { name: "Undo" }).waitFor();
  await section(page, "Timeline").getByText(/call/i).first().waitFor();
}, { on: ["phone"] });

story("no answer is a note and no touch; asking now is one tap away; and nobody has to say anything", async ({ page, visit }) => {
  await visit(await pageOf(page, "Victor Hale"));
  const link = page.getByRole("main").getByRole("link", { name: /^Call/ });
  await call(page, link);
  await page.getByRole("button", { name: "No answer" }).click();
  await toast(page).getByText("Logged.").waitFor();
  await section(page, "Timeline").getByText("Called, no answer.").first().waitFor();
  await call(page, page.getByRole("main").getByRole("link", { name: /^Call/ }));
  await page.getByRole("button", { name: "Not now", exact: true }).click();
  await page.getByRole("heading", { name: "How did it go" }).waitFor({ state: "hidden" });
  await call(page, page.getByRole("main").getByRole("link", { name: /^Text/ }));
  await page.getByRole("button", { name: "Sent" }).waitFor();
  await page.getByRole("dialog").getByRole("link", { name: "Ask now" }).click();
  await page.getByRole("heading", { name: "Ask Victor" }).waitFor();
}, { on: ["phone"] });

story("a card of Today asks as well, with the right name", async ({ page, visit }) => {
  await visit("/today");
  const card = page.locator("details[data-card][open]").first();
  const name = (await card.locator("h3").textContent()) ?? "";
  await call(page, cardOf(page, name).getByRole("link", { name: /^Call/ }).first());
  await page.getByRole("heading", { name: `How did it go with \u2068${name}\u2069?` }).waitFor();
}, { on: ["phone"] });

story("a line can be dictated where the browser listens", async ({ page, visit, checkPage }) => {
  await page.addInitScript(() => {
    class Ears {
      start() {
        const said = { results: [[{ transcript: "Jane Doe, CFO at Acme" }]] };
        /** @type {any} */ (this).onresult(said);
        /** @type {any} */ (this).onend();
      }
      stop() {}
    }
    Object.assign(window, { SpeechRecognition: Ears, webkitSpeechRecognition: Ears });
  });
  await visit("/capture");
  await checkPage("capture-dictate");
  await page.getByRole("button", { name: "Dictate" }).click();
  await lineReads(page, "Jane Doe, CFO at Acme");
  await page.locator("#understood").getByText("CFO").waitFor();
}, { on: ["phone"] });

story("people picked from the phone's contacts become lines, and only those picked (M19)", async ({ page, visit }) => {
  await page.addInitScript(() => {
    const picked = [
      { name: ["Pia Picked"], tel: ["(312) 555-0161"], email: ["pia@example.com"] },
      { name: ["Paul Picked"], tel: [], email: [] },
    ];
    Object.defineProperty(navigator, "contacts", { value: { select: async () => picked } });
  });
  await visit("/capture");
  await page.getByRole("button", { name: "From my contacts" }).click();
  await lineReads(page, "Pia Picked, (312) 555-0161, pia@example.com\nPaul Picked");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take down" }).click();
  await toast(page).getByText("Taken down: Pia Picked and Paul Picked.").waitFor();
  await idOf(page, "Pia Picked");
}, { on: ["phone"] });

story("without either, Capture shows no button that does nothing", async ({ page, visit }) => {
  await page.addInitScript(() => {
    const scope = /** @type {any} */ (window);
    delete scope.SpeechRecognition;
    delete scope.webkitSpeechRecognition;
  });
  await visit("/capture");
  assert.equal(await page.locator("[data-capture-by] button:visible").count(), 0);
}, { on: ["phone"] });

story("an iPhone is told why to put the app on the home screen; others are not", async ({ page, visit, checkPage }) => {
  await visit("/more");
  await page.getByText("Put Who Else? on your home screen").waitFor();
  await checkPage("more-iphone");
}, { on: ["phone"], context: { userAgent: IPHONE } });

story("who has no iPhone is not told what only iPhones need", async ({ page, visit }) => {
  await visit("/more");
  assert.equal(await page.getByText("Put Who Else? on your home screen").isVisible(), false);
}, { on: ["phone"] });

story("one's own card is shown for somebody else's camera", async ({ page, visit }) => {
  await visit("/settings");
  const box = await page.getByRole("img", { name: /QR code/ }).boundingBox();
  assert.ok(box && box.width >= 150 && Math.abs(box.width - box.height) < 2, JSON.stringify(box));
}, { on: ["phone"] });

story("the app can be installed: name, icons, shortcuts, a place to share to", async ({ page, visit }) => {
  await visit("/today");
  const wire = await page.context().newCDPSession(page);
  const { data, errors } = await wire.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data ?? "{}");
  assert.deepEqual([manifest.start_url, manifest.display, manifest.shortcuts.length], ["/today", "standalone", 2]);
  const { installabilityErrors } = await wire.send("Page.getInstallabilityErrors");
  // The harness browses in private, as it were; nothing else stands in the way.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
}, { on: ["phone"] });

story("the browser is asked to keep what is here once, after something was saved", async ({ page, visit }) => {
  await page.addInitScript(() => {
    navigator.storage.persist = async () => {
      sessionStorage.setItem("asked", `${Number(sessionStorage.getItem("asked")) + 1}`);
      return true;
    };
  });
  const asked = () => page.evaluate(() => Number(sessionStorage.getItem("asked")));
  await visit("/capture");
  assert.equal(await asked(), 0);
  for (const name of ["Perla First", "Perla Second"]) {
    await page.getByLabel("One line is enough").fill(name);
    await page.getByLabel("One line is enough").press("Enter");
    await toast(page).getByText(name).waitFor();
    assert.equal(await asked(), 1);
  }
}, { on: ["phone"] });

/**
 * Taps a link that leaves for another app, and comes back.
 * @param {Page} page
 * @param {import("playwright-core").Locator} link
 */
async function call(page, link) {
  // The phone's own app does not open here.
  await page.evaluate(() => document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-reach]")) event.preventDefault();
  }));
  await link.click();
  const asked = page.getByRole("heading", { name: "How did it go" });
  for (let tried = 0; tried < 50 && !(await asked.isVisible()); tried += 1) {
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.waitForTimeout(100);
  }
}
