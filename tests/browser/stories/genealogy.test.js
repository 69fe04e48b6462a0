// Who came through whom: a tree opened branch by branch, with and without scripts, by mouse, key and finger (M37).

import assert from "node:assert/strict";

import { arrived, stories } from "../harness.js";
import { pageOf } from "../lib/office.js";

const { story } = stories();

story("a tree opens and shuts its branches, finds somebody, and zooms by key", async ({ page, visit }) => {
  await visit(await pageOf(page, "Ana Ruiz"));
  await page.locator('a[href$="/tree"]').click();
  await arrived(page, /\/contacts\/[^/]+\/tree$/);
  const pane = page.locator(".pane.live");
  await pane.waitFor();
  assert.ok((await page.locator(".pane .box").count()) > 2, "a picture with people");
  const branch = page.locator("[data-outline] a.knob").first();
  const was = await branch.getAttribute("aria-expanded");
  await branch.click();
  await page.waitForFunction((was) => document.querySelector("[data-outline] a.knob")?.getAttribute("aria-expanded") !== was, was);
  await arrived(page, /[?&]open=/);

  const box = () => page.locator(".pane > svg").getAttribute("viewBox");
  await page.locator(".pane.live").focus();
  const before = await box();
  await page.keyboard.press("+");
  assert.notEqual(await box(), before);
  await page.keyboard.press("0");

  const name = await page.locator("[data-outline] a.who").first().innerText();
  await page.locator("#find").fill(name.split(" ")[0] ?? name);
  await page.locator("#find").press("Enter");
  await page.locator("#found").waitFor();
  assert.ok((await page.locator("#found ~ .lines .line").count()) > 0);
});

story("the outline is walked with arrow keys", async ({ page, visit }) => {
  await visit(await pageOf(page, "Ana Ruiz", "/tree"));
  const people = page.locator("[data-outline] a.who");
  await people.first().focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains("who")), true);
  assert.notEqual(await page.evaluate(() => document.activeElement?.textContent), await people.first().innerText());
}, { on: ["laptop"] });
