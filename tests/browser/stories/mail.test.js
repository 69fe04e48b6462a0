// A customer's praise in a mail becomes a moment on Today (M2); a stranger's mail waits until the rep says who they are (M19).

import assert from "node:assert/strict";

import { stories } from "../harness.js";
import { pageOf } from "../lib/office.js";

const { story } = stories();

/** A mail that was forwarded from Gmail, as the file that a mail program saves. */
const FORWARDED = [
  "From: Maya Lindholm <maya@lindholm.example>",
  "To: crm@lindholm.example",
  "Subject: Fwd: The new machines",
  "Message-ID: <story-1@lindholm.example>",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "---------- Forwarded message ---------",
  "From: Ana Ruiz <ana.ruiz@ruiz.example>",
  "Subject: The new machines",
  "To: Maya Lindholm <maya@lindholm.example>",
  "",
  "Hi Maya,",
  "",
  "you saved us last Friday, and we are very grateful for it.",
  "",
  "Best regards,",
  "",
  "Ana Ruiz",
  "Managing Partner",
  "(312) 555-0199",
  "",
].join("\r\n");

const file = (/** @type {string} */ text) => ({ name: "praise.eml", mimeType: "message/rfc822", buffer: Buffer.from(text) });

story("a forwarded mail becomes a moment to ask, with the words of the customer", async ({ page, visit, checkPage }) => {
  await visit("/mail");
  await page.getByLabel(/A mail as a file/).setInputFiles(file(FORWARDED));
  await page.getByRole("button", { name: "Read it" }).first().click();

  await page.getByRole("heading", { name: "The new machines" }).waitFor();
  await page.getByRole("heading", { name: "Who is this?" }).waitFor();
  await checkPage("mail-stranger", { targets: true });
  await page.getByRole("button", { name: /^Ana Ruiz/ }).first().click();

  const question = page.getByRole("listitem").filter({ hasText: "Did we save them?" });
  await question.getByText("you saved us").waitFor();
  await checkPage("mail-filed", { targets: true });
  await question.getByRole("button", { name: "Yes" }).click();
  await page.getByRole("link", { name: "Ask now" }).waitFor();

  await page.getByRole("button", { name: "Take it over" }).click();
  await page.getByText("Taken over.").waitFor();
  await visit(await pageOf(page, "Ana Ruiz"));
  await page.getByText("Managing Partner", { exact: false }).first().waitFor();
  await page.getByText("They wrote.").first().waitFor();
  await page.getByText("we are very grateful", { exact: false }).first().waitFor();
  await visit("/today");
  await page.getByText("Ana Ruiz").first().waitFor();
  assert.ok(await page.getByText("you saved us", { exact: false }).count() > 0, "her words stand on Today");
}, { ownApp: true });

story("without scripts a pasted mail of somebody unknown waits, and is thrown away", async ({ page, visit }) => {
  await visit("/mail");
  await page.getByText("Or paste its words").click();
  await page.getByLabel("The mail", { exact: true }).fill("From: Stan Else <stan@else.example>\nSubject: Carpets\n\nBuy my carpets.");
  await page.getByRole("button", { name: "Read it" }).last().click();
  await page.getByRole("heading", { name: "Carpets" }).waitFor();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await page.getByText("Thrown away.").waitFor();
  assert.equal(await page.getByText("Stan Else").count(), 0);
}, { on: ["phone"], context: { javaScriptEnabled: false } });
