// The outbox: nothing that was saved without a network is lost, nothing arrives twice (M15).

import assert from "node:assert/strict";

import { arrived, stories } from "../harness.js";
import { entriesOn, isReady, sendAll, withWeakNetwork } from "../lib/offline.js";
import { SAM, cardOf, idOf, pageOf, section, toast } from "../lib/office.js";

/** @typedef {import("playwright-core").Page} Page */

const { story } = stories();

const MANY = 1_000;
const TABS = 5;
const MANY_LIMIT_MS = 900_000;

story("a name taken down without a network is counted, kept encrypted, and arrives by itself", async (scene) => {
  const { page, checkPage } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Otto Without, baker, (312) 555-0171");
    await page.getByLabel("Who gave you the name?").first().pressSequentially("Ana Ru");
    await page.locator("#givers").getByRole("radio", { name: /Ana Ruiz/ }).check();
    await page.getByRole("button", { name: "Take down" }).click();
    await page.getByText("1 not yet on the server").waitFor();
    await toast(page).getByText("Kept on this device.").waitFor();
    // The next name comes from the same giver.
    assert.equal(await page.locator("#givers").getByRole("radio", { name: /Ana Ruiz/ }).isChecked(), true);
    assert.equal(await rawBox(page), false, "what was typed is nowhere to be read");
    await page.getByRole("link", { name: "1 not yet on the server" }).click();
    await page.locator(".line-main").getByText("Otto Without, baker, (312) 555-0171 · Ana Ru").waitFor();
    await checkPage("outbox-waiting");

    net.restore();
    await page.getByRole("button", { name: "Send now" }).click();
    await page.getByText("Everything is on the server.").waitFor();
    await go(await pageOf(page, "Otto Without"));
    await page.getByText(/Ana Ruiz gave you the name on .*, unasked\./).waitFor();
  });
});

story("the network breaks in the middle of an ask, and everything of it arrives once", async (scene) => {
  const { page, context } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    const kevin = await idOf(page, "Kevin Osei");
    await go(`/ask/${kevin}`);
    const line = page.locator("#who-else");
    for (const [place, name] of ["Quinn Cutoff", "Remy Cutoff", "Sasha Cutoff"].entries()) {
      if (place === 1) net.cut();
      await line.fill(name);
      await line.press("Enter");
    }
    await page.getByRole("button", { name: "Save and thank" }).click();
    await arrived(page, /\/today$/);
    await page.getByText("1 not yet on the server").waitFor();
    await cardOf(page, "Kevin Osei").and(page.locator(".kept")).waitFor();
    net.restore();
    // Coming back is enough: no button.
    await context.setOffline(true);
    await context.setOffline(false);
    await page.getByText("1 sent to the server").waitFor();
    for (const name of ["Quinn Cutoff", "Remy Cutoff", "Sasha Cutoff"]) await idOf(page, name);
    await go(`/contacts/${kevin}`);
    await section(page, "Timeline").getByText("You asked. They named 3 people").waitFor();
    assert.equal(await section(page, "Timeline").getByText("You asked.").count(), 1);
  });
}, { on: ["phone"] });

story("a promise is kept without a network: the card says that it waits", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    await go("/today");
    await page.locator("details[data-card]").filter({ hasText: "Joan Abbott" }).locator("summary").first().click();
    await cardOf(page, "Joan Abbott").getByRole("button", { name: /^Done with/ }).click();
    await page.getByText("1 not yet on the server").waitFor();
    await cardOf(page, "Joan Abbott").and(page.locator(".kept")).waitFor();
    assert.match(page.url(), /\/today$/);
    net.restore();
    await sendAll(page);
    await go("/today");
    assert.equal(await cardOf(page, "Joan Abbott").count(), 0);
  });
}, { on: ["phone"] });

story("what was done on Friday and arrives on Monday happened on Friday", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    const lena = await idOf(page, "Lena Brandt");
    net.cut();
    await go(`/ask/${lena}`);
    await page.getByRole("radio", { name: "Not yet" }).check();
    await page.getByRole("radio", { name: /^90 days/ }).check();
    await page.getByLabel("What they said").fill("Ask me in ninety days.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("1 not yet on the server").waitFor();
    const [entry] = await entriesOn(page);
    net.restore();
    // The same form, as if it had been made three days ago: the phone only says when.
    const made = new Date(Date.parse(entry.madeAt) - 3 * 86_400_000);
    const answer = await page.evaluate(
      async ([body, at]) => {
        const sent = await fetch("/asks", {
          method: "POST",
          body: new URLSearchParams(body),
          headers: { "Accept": "application/json", "Whoelse-Made-At": at },
        });
        return sent.json();
      },
      [entry.body, made.toISOString()],
    );
    assert.equal(answer.ok, true, answer.why);
    const due = new Date(Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" }).format(made)) + 90 * 86_400_000);
    assert.match(answer.text, new RegExp(`on \\w{3} ${due.getUTCDate()} \\w{3} ${due.getUTCFullYear()}`));
    // And the entry itself is the same ask: it changes nothing any more.
    await sendAll(page);
    await go(`/contacts/${lena}`);
    assert.equal(await section(page, "To do").getByText("they named this day").count(), 1);
  });
}, { on: ["phone"] });

story("an entry that is refused comes back with its reason, is put right and sent", async (scene) => {
  const { page, checkPage } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Ida Comesback");
    await page.getByLabel("Given on").fill("2031-01-01");
    await page.getByRole("button", { name: "Take down" }).click();
    await page.getByText("1 not yet on the server").waitFor();
    net.restore();
    await go("/outbox");
    await page.getByText("1 came back").waitFor();
    await page.getByText("Wed 1 Jan 2031 is still to come.").waitFor();
    await checkPage("outbox-refused");
    await page.getByText("Edit", { exact: false }).first().click();
    await page.getByLabel("Who", { exact: true }).fill("Ida Comesback, florist");
    await page.getByLabel("Day", { exact: true }).fill("2026-01-05");
    await page.getByRole("button", { name: "Save and send" }).click();
    await page.getByText("Everything is on the server.").waitFor();
    await go(await pageOf(page, "Ida Comesback"));
    await page.getByText("florist").first().waitFor();
  });
}, { on: ["phone"] });

story("an entry can be thrown away before it is sent", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Never Mind");
    await page.getByRole("button", { name: "Take down" }).click();
    await page.getByRole("link", { name: "1 not yet on the server" }).click();
    await page.getByRole("button", { name: "Throw away" }).click();
    await page.getByText("Everything is on the server.").waitFor();
    net.restore();
    await sendAll(page);
    assert.equal(net.log().filter(({ method }) => method === "POST").length, 0);
  });
}, { on: ["phone"] });

story("a session that is over keeps everything and asks to sign in", async (scene) => {
  const { app, page, context } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Patience Signin");
    await page.getByRole("button", { name: "Take down" }).click();
    await page.getByText("1 not yet on the server").waitFor();
    await context.clearCookies();
    net.restore();
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ ask: "flush", now: true }));
    await page.getByText("1 not yet on the server: sign in to send").waitFor();
    await go(new URL(app.signIn).pathname);
    await page.locator("form button").first().click();
    await arrived(page, /\/today$/);
    await page.getByText("1 sent to the server").waitFor();
    await idOf(page, "Patience Signin");
  });
}, { on: ["phone"] });

story("a form that is saved after the session is over is kept, and goes out after signing in", async (scene) => {
  const { app, page, context } = scene;
  await withWeakNetwork(scene, async ({ go }) => {
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Sally Signedout");
    await context.clearCookies();
    await page.getByRole("button", { name: "Take down" }).click();
    await arrived(page, /\/sign-in/);
    await go(new URL(app.signIn).pathname);
    await page.locator("form button").first().click();
    await arrived(page, /\/today$/);
    await page.getByText("1 sent to the server").waitFor();
    await idOf(page, "Sally Signedout");
  });
}, { on: ["phone"] });

story("signing out with something unsent warns first, and says how many", async (scene) => {
  const { page, checkPage } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    for (const name of ["Left Behind", "Also Behind"]) {
      await go("/capture");
      await page.getByLabel("One line is enough").fill(name);
      await page.getByRole("button", { name: "Take down" }).click();
      await toast(page).waitFor();
    }
    net.answerWith(503);
    net.restore();
    await go("/more");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("2 entries are not on the server yet. Signing out throws them away.").waitFor();
    await checkPage("outbox-leaving");
    net.answerWith(undefined);
    await page.getByRole("button", { name: "Sign out and throw it away" }).click();
    await arrived(page, /\/sign-in/);
    const boxes = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    assert.deepEqual(boxes.filter((name) => name?.startsWith("outbox-")), []);
  });
}, { on: ["phone"], as: SAM });

story("five tabs send at once, and the same capture sent five times is one person", async (scene) => {
  const { page, context } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    const body = { id: "01934f5e-0000-7000-8000-0000000000f5", line: "Five Times, plumber" };
    await page.evaluate(async (body) => {
      for (let time = 0; time < 5; time += 1) await fetch("/captures", { method: "POST", body: new URLSearchParams(body), headers: { Accept: "application/json" } });
    }, body);
    assert.equal((await entriesOn(page)).length, 1);
    const tabs = [];
    for (let tab = 0; tab < TABS; tab += 1) {
      const other = await context.newPage();
      await other.goto(`${net.origin}/today`);
      tabs.push(other);
    }
    net.restore();
    await Promise.all(tabs.map((tab) => tab.evaluate(() => navigator.serviceWorker.controller?.postMessage({ ask: "flush", now: true }))));
    // And past the outbox and its lock, all at once: the id alone sees to it.
    const answers = await Promise.all(tabs.map((tab) => postCapture(tab, body)));
    assert.ok(answers.every(({ ok }) => ok === true), JSON.stringify(answers));
    await sendAll(page);
    await go("/contacts?q=Five+Times");
    assert.equal(await page.getByRole("main").getByRole("link", { name: /Five Times/ }).count(), 1);
  });
}, { on: ["laptop"] });

story("1,000 captures, shuffled, each sent several times, a tenth of the answers lost: 1,000 people, 1,000 referrals", async (scene) => {
  const { page, context, report } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    const giver = await idOf(page, "Dora Whitfield");
    const before = { people: await peopleOf(page), referrals: await namesGivenBy(page, giver) };
    const captures = Array.from({ length: MANY }, (_, n) => ({
      id: `01934f5e-0000-7000-8000-${String(n).padStart(12, "0")}`,
      line: `${nameOf(n)}, (312) 55${String(n).padStart(5, "0")}`,
      given_by: giver,
      ran_out: "on",
    }));
    net.cut();
    const dice = shuffling(captures);
    await page.evaluate(async (all) => {
      for (const body of all) await fetch("/captures", { method: "POST", body: new URLSearchParams(body), headers: { Accept: "application/json" } });
    }, dice);
    assert.equal((await entriesOn(page)).length, MANY, "each is kept once, though some were saved twice");
    const tabs = [page];
    while (tabs.length < TABS) {
      const other = await context.newPage();
      await other.goto(`${net.origin}/today`);
      tabs.push(other);
    }
    net.loseAnswers(10);
    net.restore();
    const begun = Date.now();
    // While the outbox is sent, every tab sends some of the same past it.
    const past = tabs.map(async (tab, at) => {
      for (const body of captures.filter((_, n) => n % 7 === at)) await postCapture(tab, body);
    });
    await Promise.all([sendAll(page, { limitMs: MANY_LIMIT_MS }), ...past]);
    net.loseAnswers(0);
    await isReady(page);
    const sent = net.log().filter(({ method, path }) => method === "POST" && path === "/captures");
    const lost = sent.filter(({ lost }) => lost).length;
    assert.ok(sent.length > MANY && lost > 50, `${sent.length} arrived, of which ${lost} answers were lost`);
    assert.equal((await entriesOn(page)).length, 0, "none is left, none came back");
    assert.equal((await peopleOf(page)) - before.people, MANY);
    assert.equal((await namesGivenBy(page, giver)) - before.referrals, MANY);
    await go("/outbox");
    await page.getByText("Everything is on the server.").waitFor();
    await report("1,000 captures through a weak network", { arrived: sent.length, answersLost: lost, seconds: Math.round((Date.now() - begun) / 1000) });
  });
}, { on: ["laptop"], ownApp: true, limitMs: MANY_LIMIT_MS });

/** A name that nobody else has, and that is like nobody else's. @param {number} n */
function nameOf(n) {
  const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
  const digits = String(n).padStart(3, "0");
  const spell = (/** @type {string} */ text) => [...text].map((digit) => syllables[Number(digit)]).join("");
  const upper = (/** @type {string} */ text) => text[0].toUpperCase() + text.slice(1);
  return `${upper(spell(digits))} ${upper(spell([...digits].reverse().join("")))}${spell(digits)}`;
}

/**
 * All of them in another order, a third of them twice.
 * @template T
 * @param {T[]} all
 */
function shuffling(all) {
  let dice = 7;
  const roll = (/** @type {number} */ most) => (dice = (dice * 1103515245 + 12345) % 2147483648) % most;
  const order = [...all, ...all.filter((_, n) => n % 3 === 0)];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/**
 * Sends a form past the outbox until it is answered.
 * @param {Page} page
 * @param {Record<string, string>} body
 */
async function postCapture(page, body) {
  for (;;) {
    const answer = await page.request
      .post(new URL("/captures", page.url()).href, { form: body, headers: { "Accept": "application/json", "Sec-Fetch-Site": "same-origin" } })
      .catch(() => undefined);
    if (answer) return answer.json();
  }
}

/** How many people the rep has. @param {Page} page */
async function peopleOf(page) {
  const carried = await (await page.request.get(new URL("/people/mine", page.url()).href)).json();
  return carried.people.length;
}

/** How many names somebody has given, as the Ask page says. @param {Page} page @param {string} giver */
async function namesGivenBy(page, giver) {
  const html = await (await page.request.get(new URL(`/ask/${giver}`, page.url()).href)).text();
  const found = /Has given (\w+) names? before/.exec(html)?.[1];
  return found === undefined ? 0 : found === "one" ? 1 : Number(found);
}

/** Whether anything that was typed can be read in the database of the browser. @param {Page} page */
function rawBox(page) {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? "").find((one) => one.startsWith("outbox-")) ?? "";
    /** @type {IDBDatabase} */
    const box = await new Promise((done) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
    });
    const all = (/** @type {string} */ store) =>
      new Promise((done) => {
        const request = box.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result);
      });
    const [entries, keys] = [await all("entries"), await all("keys")];
    box.close();
    if (keys.some((/** @type {CryptoKey} */ key) => key.extractable)) return true;
    const bytes = entries.map((/** @type {any} */ entry) => new TextDecoder().decode(entry.secret));
    return `${JSON.stringify(entries)}${bytes.join("")}`.includes("Otto");
  });
}
