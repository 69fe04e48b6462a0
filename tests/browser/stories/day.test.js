// A rep's day on the phone, step by step. Each story has its own people, so that they don't depend on one another.

import assert from "node:assert/strict";

import { arrived, stories } from "../harness.js";
import {
  cardOf, day, due, idOf, iso, nextBusinessDay, pageOf, sameDayOrMorning, section, toast, written,
} from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */

const { story: onAnyDevice } = stories();

/**
 * @param {string} sentence
 * @param {(scene: import("../harness.js").Scene) => Promise<void>} tell
 */
const story = (sentence, tell) => onAnyDevice(sentence, tell, { on: ["phone"] });

/** Enough people for an import to be looked at on its way. */
const IMPORTED = 4_000;

story("a promise is kept with one tap, and Undo brings it back", async ({ page, visit }) => {
  await visit("/today");
  const card = cardOf(page, "Joan Abbott");
  const promises = async () => Number(/(\d+) promises?/.exec((await page.locator(".counters").textContent()) ?? "")?.[1]);
  const before = await promises();
  await openCard(page, "Joan Abbott");
  await card.getByText("You promised: Call with the price of toner for both floors").first().waitFor();
  await card.getByRole("button", { name: /^Done with/ }).click();
  await toast(page).getByText("Done: Joan Abbott.").waitFor();
  await card.waitFor({ state: "detached" });
  assert.equal(await promises(), before - 1);

  await toast(page).getByRole("button", { name: "Undo" }).click();
  await toast(page).getByText("Taken back.").waitFor();
  await card.waitFor();
  assert.equal(await promises(), before);

  await openCard(page, "Joan Abbott");
  await card.getByRole("button", { name: /^Done with/ }).click();
  await card.waitFor({ state: "detached" });
  await visit(await pageOf(page, "Joan Abbott"));
  await section(page, "Timeline").getByText("Done: keep your promise.").first().waitFor();
});

story("a promise is not let go without a reason in writing", async ({ page, visit, complaints }) => {
  complaints.expect(/422/);
  await visit("/today");
  await openCard(page, "Victor Hale");
  const card = cardOf(page, "Victor Hale");
  await card.getByText("Not now", { exact: true }).click();
  const why = card.getByLabel("You gave your word. Why let it go?");
  await card.getByRole("button", { name: "Let it go" }).click();
  // The browser itself stops an empty reason; the server does so, too.
  assert.equal(await why.evaluate((input) => /** @type {HTMLInputElement} */ (input).validity.valueMissing), true);
  await why.evaluate((input) => input.removeAttribute("required"));
  await card.getByRole("button", { name: "Let it go" }).click();
  await page.locator("#reason-error").waitFor();
  await page.getByLabel("Why?").fill("He called me himself to say that he had heard.");
  await page.getByRole("button", { name: "Let it go" }).click();
  await toast(page).getByText("Let go: Victor Hale.").waitFor();
  await cardOf(page, "Victor Hale").waitFor({ state: "detached" });
});

story("a moment is dismissed with a reason", async ({ page, visit }) => {
  await visit("/today");
  await openCard(page, "Stephen Achebe");
  const card = cardOf(page, "Stephen Achebe");
  await card.getByText("Not now", { exact: true }).click();
  await card.getByLabel("Why not ask Stephen Achebe?").fill("Head office has frozen him, too");
  await card.getByRole("button", { name: "Let it go" }).click();
  await card.waitFor({ state: "detached" });
  await toast(page).getByRole("button", { name: "Undo" }).waitFor();
  await visit(await pageOf(page, "Stephen Achebe"));
  await section(page, "Timeline").getByText("Head office has frozen him, too").waitFor();
});

story("a conversation is logged, and the moment in it is on Today", async ({ page, visit }) => {
  await visit(await pageOf(page, "Tomas Lindqvist"));
  await page.getByRole("link", { name: "Log", exact: true }).click();
  const moments = await page.getByRole("group", { name: "A reason to ask?" }).getByRole("radio").count();
  assert.equal(moments, 9, "nothing special, and all moments but the licence, which comes from an ask");
  await page.getByRole("radio", { name: "Visit" }).check();
  await page.getByLabel("In a few words").fill("You are the only ones who pick up the phone.");
  await page.getByRole("radio", { name: "Praise" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await toast(page).getByText("Logged, and a moment to ask is open.").waitFor();
  await section(page, "A good moment").getByText("You are the only ones who pick up the phone.").waitFor();
  await visit("/today");
  await cardOf(page, "Tomas Lindqvist").getByText("They praised you today.").waitFor();
});

story("an ask brings five names; each is called next business day, and one thank-you is owed", async ({ page, visit }) => {
  const names = ["Ada Park", "Ben Osgood", "Cleo Marsh", "Dev Anand", "Elin Sund"];
  const lines = [
    `${names[0]}, CFO at Parkside Press, (312) 555-0181, payslips lie in the tray`,
    `${names[1]}, Osgood Legal`,
    names[2],
    `${names[3]}, (312) 555-0184`,
    `${names[4]}, office manager at Sund Shipping, elin.sund@example.com`,
  ];
  await visit("/today");
  await openCard(page, "Kevin Osei");
  await cardOf(page, "Kevin Osei").getByRole("link", { name: "Ask now" }).click();
  await page.getByRole("heading", { name: "Ask Kevin" }).waitFor();
  assert.ok((await page.locator(".jog").getByRole("checkbox").count()) >= 4, "prompters jog their memory");
  assert.ok((await page.locator(".objections summary q").count()) >= 4, "answers to objections are at hand");
  const line = page.locator("#who-else");
  for (const [place, text] of lines.entries()) {
    assert.equal(await page.locator("[data-prompt]").textContent(), place === 0 ? "Who comes to mind?" : "Who else?");
    await line.fill(text);
    await line.press("Enter");
  }
  const rows = page.locator("[data-row]");
  await rows.first().locator(".understood").getByText("Parkside Press").waitFor();
  assert.equal(await rows.count(), 5);
  await rows.first().getByRole("checkbox", { name: "Happy call" }).check();
  await page.getByRole("checkbox", { name: "They ran out" }).check();
  await page.getByRole("button", { name: "Save and thank" }).click();
  await toast(page).getByText("5 names from Kevin Osei.").waitFor();

  const kevin = section(page, "To do");
  assert.equal(await kevin.getByText("Say thank you for the names.").count(), 1);
  const thanks = kevin.getByRole("listitem").filter({ hasText: "Say thank you" });
  assert.match((await thanks.textContent()) ?? "", new RegExp(due(sameDayOrMorning())));
  await section(page, "Timeline").getByText("You asked. They named 5 people, then ran out.").waitFor();
  for (const name of names) {
    await visit(await pageOf(page, name));
    const call = section(page, "To do").getByRole("listitem").filter({ hasText: "Get in touch. Kevin Osei named them." });
    assert.equal(await call.count(), 1, name);
    assert.match((await call.textContent()) ?? "", new RegExp(due(nextBusinessDay())), name);
    await page.getByText(/Kevin Osei gave you the name on .*, in an ask\./).waitFor();
  }
});

story("not yet: the day is shown before it is saved, and is exactly that day", async ({ page, visit }) => {
  const in90 = day(90);
  await visit(await pageOf(page, "Lena Brandt"));
  await page.getByRole("main").getByRole("link", { name: "Ask now" }).first().click();
  await page.getByRole("radio", { name: "Not yet" }).check();
  const chip = page.getByRole("radio", { name: `90 days ${written(in90)}` });
  await chip.check();
  await page.getByLabel("What they said").fill("Ask me when the plotter has done a season.");
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText(`You may ask Lena Brandt on ${written(in90)}.`).waitFor();
  const licence = section(page, "To do").getByRole("listitem").filter({ hasText: "they named this day" });
  assert.match((await licence.textContent()) ?? "", new RegExp(due(in90)));
  assert.match((await licence.textContent()) ?? "", /Promise/);
  await section(page, "Timeline").getByText("Ask me when the plotter has done a season.").first().waitFor();
});

story("not yet, on a day of their own; a day gone by is refused beside the field", async ({ page, visit, complaints }) => {
  complaints.expect(/422/);
  await visit(await pageOf(page, "Grace Adeyemi", "").then((path) => path.replace("contacts", "ask")));
  await page.getByRole("radio", { name: "Not yet" }).check();
  await page.getByRole("radio", { name: "Another day" }).check();
  await page.locator("#not_yet_on").fill(iso(day(-3)));
  await page.getByLabel("What they said").fill("After the holidays.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.locator("#not_yet_on-error").waitFor();
  assert.equal(await page.locator("#not_yet_on").inputValue(), iso(day(-3)));
  assert.equal(await page.getByLabel("What they said").inputValue(), "After the holidays.");
  await page.locator("#not_yet_on").fill(iso(day(45)));
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText(`You may ask Grace Adeyemi on ${written(day(45))}.`).waitFor();
});

story("nobody in mind is only saved after the prompters were shown once more", async ({ page, visit, complaints }) => {
  complaints.expect(/4(09|22)/);
  await visit(await pageOf(page, "Rafael Pinto"));
  await page.getByRole("main").getByRole("link", { name: "Ask now" }).first().click();
  await page.getByRole("radio", { name: "Nobody in mind" }).check();
  assert.ok((await page.locator(".once-more li").count()) >= 4, "the prompters are read out once more");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByText("Not saved yet.").waitFor();
  await page.getByRole("checkbox", { name: "I went through them once more" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText("Saved: nobody in mind for now.").waitFor();
});

story("who declines, and wishes not to be asked again, is not", async ({ page, visit }) => {
  await visit(await pageOf(page, "Dora Whitfield"));
  await page.getByRole("main").getByRole("link", { name: "Ask now" }).first().click();
  await page.getByRole("radio", { name: "Declined" }).check();
  await page.getByLabel("Why?").fill("The college doesn’t allow it.");
  await page.getByRole("checkbox", { name: "Don’t ask Dora again" }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page).getByText("Saved: Dora Whitfield would rather not.").waitFor();
  await page.getByText("They asked not to be asked for referrals.").waitFor();
  assert.equal(await page.getByRole("main").getByRole("link", { name: "Ask now" }).count(), 0);
  await visit("/today");
  assert.equal(await cardOf(page, "Dora Whitfield").count(), 0);
});

story("one line takes a name down, and shows what it understood while it is typed", async ({ page, visit }) => {
  await visit("/capture");
  const line = page.getByLabel("One line is enough");
  await line.pressSequentially("Jane Doe, CFO at Acme, (312) 555-0190, same toner problem");
  const understood = page.locator("#understood");
  for (const part of ["Jane Doe", "CFO", "Acme", "555-0190", "same toner problem"]) await understood.getByText(part).waitFor();
  await page.getByLabel("Who gave you the name?").first().pressSequentially("Ana Ru");
  await page.locator("#givers").getByRole("radio", { name: /Ana Ruiz/ }).check();
  await page.getByRole("button", { name: "Take down" }).click();
  await toast(page).getByText("Taken down: Jane Doe.").waitFor();
  await page.getByText("Who else?", { exact: true }).waitFor();
  await page.getByRole("list", { name: "Just captured" }).getByRole("link").click();
  await page.getByRole("heading", { name: "Jane Doe" }).waitFor();
  await page.getByText("CFO").first().waitFor();
  await page.getByText(/Ana Ruiz gave you the name on .*, unasked\./).waitFor();
  await section(page, "To do").getByText("Get in touch. Ana Ruiz named them.").waitFor();
});

story("a deal is won: a moment to ask opens, and the referrer is to hear of it", async ({ page, visit }) => {
  await visit(await pageOf(page, "Simone Archer"));
  await section(page, "Deals").getByRole("link", { name: /^Won/ }).click();
  await page.getByLabel("Which issue did it solve?").fill("Patient files are still in boxes.");
  await page.getByRole("button", { name: "Save and ask who else" }).click();
  await page.getByRole("heading", { name: "Ask Simone" }).waitFor();
  assert.equal(await page.locator('input[name="moment_id"]').count(), 1, "the ask closes the moment that led to it");
  await page.locator(".say").getByText(/boxes/).first().waitFor();
  await visit(await pageOf(page, "Simone Archer"));
  await section(page, "A good moment").getByText("They bought").waitFor();
  await page.getByText(/^Customer since/).waitFor();
  await visit(await pageOf(page, "Peter Novak"));
  const tell = section(page, "To do").getByRole("listitem").filter({ hasText: "Tell them that Simone Archer bought" });
  assert.equal(await tell.count(), 1);
  assert.match((await tell.textContent()) ?? "", new RegExp(due(sameDayOrMorning())));
});

story("a deal is lost: asking is offered, and they are a non-buyer", async ({ page, visit }) => {
  await visit(await pageOf(page, "Ana Ruiz", "/deals/new"));
  await page.getByLabel("What is it?").fill("Third copier");
  await page.getByRole("button", { name: "Open the deal" }).click();
  await section(page, "Deals").getByRole("link", { name: "Lost Third copier" }).click();
  await page.getByLabel("What did they say no to?").fill("Two are enough for us.");
  await page.getByRole("button", { name: "Save and ask who it would fit" }).click();
  await page.getByRole("heading", { name: "Ask Ana" }).waitFor();
  await visit(await pageOf(page, "Ana Ruiz"));
  await section(page, "A good moment").getByText("They said no").waitFor();
});

story("a referral moves on, and the referrer is to be told", async ({ page, visit }) => {
  await visit("/lists/referrals");
  const stage = page.getByLabel("Stage of Michelle Kurtz");
  await stage.selectOption({ label: "Met" });
  await page.getByRole("button", { name: "Move Michelle Kurtz" }).click();
  await toast(page).getByText("Michelle Kurtz: met.").waitFor();
  await visit(await pageOf(page, "Nadia Flores"));
  await section(page, "To do").getByText("Tell them how it goes with Michelle Kurtz: met.").waitFor();
});

story("two tabs edit one person: the second sees both versions and chooses", async ({ page, context, visit, complaints }) => {
  complaints.expect(/409/);
  const home = await pageOf(page, "Walter Stein");
  const other = await context.newPage();
  await other.goto(`${home}/edit`);
  await visit(`${home}/edit`);
  await other.getByLabel("Title").fill("Head of books");
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByRole("heading", { name: "Walter Stein" }).waitFor();
  await page.getByLabel("Title").fill("Keeper of the books");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Two versions" }).waitFor();
  await page.getByText("Head of books").waitFor();
  await page.getByText("Keeper of the books").waitFor();
  await page.getByRole("button", { name: "Save what is chosen" }).click();
  await page.getByRole("heading", { name: "Walter Stein" }).waitFor();
  await page.getByText("Keeper of the books").first().waitFor();
});

story("people are found as one types", async ({ page, visit }) => {
  await visit("/contacts");
  const people = page.locator("#people li");
  const all = await people.count();
  assert.ok(all > 20);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByLabel("Find a person").pressSequentially("whitfi");
  await page.waitForFunction(() => document.querySelectorAll("#people li").length === 1);
  await people.getByText("Dora Whitfield").waitFor();
  assert.equal(new URL(page.url()).searchParams.get("q"), "whitfi");
  assert.equal(await page.getByLabel("Find a person").inputValue(), "whitfi");
  assert.ok(await page.evaluate(() => "sameDocument" in window), "the page was loaded anew");
  // A number finds its person, too.
  await page.getByLabel("Find a person").fill("555-0107");
  await people.getByText("Walter Stein").waitFor();
});

story("the calendar's address is made, answers anybody who has it, and is revoked", async ({ page, visit }) => {
  await visit("/settings/calendar");
  await page.getByRole("button", { name: "Make my address" }).click();
  const address = await page.getByLabel("Your secret address").inputValue();
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/calendar\/[^/]{20,}\.ics$/);
  // A calendar has no cookie.
  const kept = await fetch(address);
  assert.equal(kept.status, 200);
  assert.match(kept.headers.get("content-type") ?? "", /^text\/calendar/);
  const text = await kept.text();
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /BEGIN:VEVENT[^]*BEGIN:VALARM/);
  assert.match(text.replaceAll("\r\n ", ""), /Marcus Boyle/);
  const again = await fetch(address, { headers: { "if-none-match": kept.headers.get("etag") ?? "" } });
  assert.equal(again.status, 304);
  await page.getByRole("button", { name: "Revoke it" }).click();
  await toast(page).getByText("Revoked").waitFor();
  assert.equal((await fetch(address)).status, 404);
});

story("a file comes in with its progress, and tells the bad row by its line", async ({ page, visit, checkPage }) => {
  await visit("/import");
  const rows = Array.from({ length: IMPORTED }, (_, at) => `Person ${letters(at)},Company ${at % 40},person${at}@example.com`);
  rows[4] = 'Person Broken,Company 4,broken@example.com,this,is,too,much';
  const csv = ["Name,Company,E-mail", ...rows].join("\r\n");
  await page.getByLabel("A vCard file").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "Look it over" }).click();
  await page.getByRole("button", { name: /^Bring in \d+ people$/ }).click();
  // A fast machine may be through before the page is there.
  await page.getByRole("heading", { name: "Bringing them in" }).or(page.getByText("See your people")).first().waitFor();
  await page.getByRole("heading", { name: new RegExp(`${IMPORTED - 1} people are in`) }).waitFor({ timeout: 60_000 });
  const bad = page.getByRole("row").filter({ hasText: "“this” is left over" });
  assert.equal(await bad.count(), 1);
  // The headings are on line 1.
  assert.match((await bad.textContent()) ?? "", /^6/);
  await checkPage("import-report");
  await page.getByRole("link", { name: "See your people" }).click();
  await page.getByRole("heading", { name: "People" }).waitFor();
});

story("a complaint stops all asking until it is put right", async ({ page, visit }) => {
  const home = await pageOf(page, "Irene Falk");
  await visit(home);
  await page.getByText("They complained", { exact: true }).click();
  await page.getByLabel("What went wrong?").fill("The first invoice was wrong");
  await page.getByRole("button", { name: "Note the complaint" }).click();
  await page.getByText("No asking while their complaint is open.").waitFor();
  assert.equal(await page.getByRole("main").getByRole("link", { name: "Ask now" }).count(), 0);
  await visit("/today");
  await page.getByRole("region", { name: "Not asking for now" }).getByRole("link", { name: "Irene Falk" }).waitFor();
  assert.equal(await cardOf(page, "Irene Falk").getByRole("link", { name: "Ask now" }).count(), 0);
  await visit(home.replace("contacts", "ask"));
  assert.equal(await page.locator("who-else").count(), 0, "nothing can be asked here");
  await visit(home);
  await page.getByRole("link", { name: "Put right" }).click();
  await page.getByLabel("How?").fill("Sent a new one with an apology");
  await page.getByRole("button", { name: "It is put right" }).click();
  await toast(page).getByText("Put right. Asking is fine again.").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Ask now" }).first().waitFor();
});

story("who is somebody else’s is not seen", async ({ page, visit, complaints }) => {
  complaints.expect(/404/);
  await visit("/contacts?q=Whitaker");
  assert.equal(await page.locator("#people li").count(), 0);
  await assert.rejects(idOf(page, "Dale Whitaker"), /nobody is called/);
});

/**
 * Opens a card of Today, unless it is open.
 * @param {Page} page
 * @param {string} name
 */
async function openCard(page, name) {
  const card = cardOf(page, name);
  if ((await card.getAttribute("open")) === null) await card.locator("summary").first().click();
}

/**
 * A number in letters, so that every name is another.
 * @param {number} number
 */
function letters(number) {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("").replace(/^./, (first) => first.toUpperCase());
}

story("what they said is noticed while it is written down, and one tap marks the moment", async ({ page, visit, checkPage }) => {
  await visit(`/contacts/${await idOf(page, "Tomas Lindqvist")}/log`);
  await page.getByLabel("In a few words").fill("Rang Tomas. He said you saved us on Friday, nobody else would have come. He has joined the chamber of commerce.");
  const noticed = page.getByRole("list", { name: "What their words may mean" });
  const rescue = noticed.getByRole("listitem").filter({ hasText: "Did we save them?" });
  await rescue.getByText("saved").first().waitFor();
  await checkPage("noticed");
  const group = noticed.getByRole("listitem").filter({ hasText: "A group or an association?" });
  await group.getByRole("button", { name: "No" }).click();
  await group.waitFor({ state: "detached" });
  await rescue.getByRole("button", { name: "Yes" }).click();
  assert.equal(await page.getByRole("radio", { name: "You saved them" }).isChecked(), true);
  await page.getByRole("button", { name: "Save and ask now" }).click();
  await arrived(page, /\/ask\/.*moment=/);
  await visit("/settings/learned");
  await page.getByText("As rescue: right once.").waitFor();
  await page.getByText("As association: wrong once.").waitFor();
});
