// Letters: from what a customer wrote to the thank-you that has gone (M2, M6, M22, M34).

import assert from "node:assert/strict";

import { arrived, stories } from "../harness.js";
import { idOf, toast } from "../lib/office.js";

const { story } = stories();

const MAIL = `From: Ana Ruiz <ana@example.com>
Subject: Re: Friday

Hi,

I just wanted to say that you saved us on Friday. Nobody else would have come out at that hour.

Best regards,
Ana Ruiz
Owner, Ruiz Bakery`;

story("a mail is pasted, its moment asked about, names taken, and the thank-you goes out and is done", async ({ page, visit, checkPage }) => {
  const contact = await idOf(page, "Ana Ruiz");
  await visit(`/contacts/${contact}/log`);
  await page.getByLabel("In a few words").fill(MAIL);
  const noticed = page.getByRole("list", { name: "What their words may mean" });
  await noticed.getByRole("listitem").filter({ hasText: "Did we save them?" }).getByRole("button", { name: "Yes" }).click();
  await page.getByRole("button", { name: "Save and ask now" }).click();
  await arrived(page, /\/ask\/.*moment=/);
  const line = page.locator("#who-else");
  await line.fill("Wilma Brandt, Brandt Catering");
  await line.press("Enter");
  await page.getByRole("button", { name: "Save and thank" }).click();
  await toast(page).getByText("1 name from Ana Ruiz.").waitFor();

  await visit(`/contacts/${contact}/letter`);
  await page.getByRole("heading", { level: 1, name: "Thank-you" }).waitFor();
  const words = page.getByLabel("Your words");
  assert.match(await words.inputValue(), /Wilma Brandt/);
  await page.getByText("When it has gone, this is done: say thank you.").waitFor();
  await words.fill(`${await words.inputValue()}\n\nPS: Lunch is on me.`);
  await page.getByRole("button", { name: "Send it with my own program" }).click();
  await arrived(page, /\/letters\/[0-9a-f-]+$/);
  await checkPage("letter-handed");
  const way = await page.getByRole("link", { name: "Open in your mail program" }).getAttribute("href");
  assert.match(decodeURIComponent(way ?? ""), /^mailto:.*PS: Lunch is on me\.$/s);
  const letter = page.url();

  await visit("/today");
  await page.getByRole("link", { name: /letter.* for a word from you/ }).click();
  await page.getByRole("link", { name: /Ana Ruiz/ }).first().click();
  await arrived(page, letter);
  await page.getByRole("button", { name: "It went" }).click();
  await arrived(page, new RegExp(`/contacts/${contact}$`));
  await page.getByText("Done: say thank you.").first().waitFor();
  await page.getByText("You wrote: thank-you.").first().waitFor();

  // M22: never the same words twice.
  await visit(`/contacts/${contact}/letter?kind=thank_you`);
  assert.doesNotMatch(await page.getByLabel("Your words").inputValue(), /Lunch/);
});

story("the same words are refused beside the field, and what was typed stays", async ({ page, visit, complaints }) => {
  complaints.expect(/422/);
  const contact = await idOf(page, "Ana Ruiz");
  for (let turn = 0; turn < 2; turn += 1) {
    await visit(`/contacts/${contact}/letter?kind=permission`);
    await page.getByLabel("Your words").fill("Hello Ana,\n\nmay we quote you?");
    await page.getByRole("button", { name: "Send it with my own program" }).click();
    if (turn === 0) await arrived(page, /\/letters\//);
  }
  await page.getByText("You wrote these very words to them before.").waitFor();
  assert.equal(await page.getByLabel("Your words").inputValue(), "Hello Ana,\n\nmay we quote you?");
}, { on: ["phone"] });
