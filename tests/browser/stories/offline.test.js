// Without a network: what opens, what it says, whose it is (M15).

import assert from "node:assert/strict";

import { arrived, expectAccessible, expectNoSidewaysScroll, stories } from "../harness.js";
import { isReady, until, withWeakNetwork } from "../lib/offline.js";
import { SAM, cardOf, day, idOf, written } from "../lib/office.js";

const { story } = stories();

story("without a network Today opens as last seen, and says so and when", async (scene) => {
  const { page, checkPage } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    const cards = await page.locator("details[data-card]").count();
    net.cut();
    await go("/today");
    assert.equal(await page.locator("details[data-card]").count(), cards);
    await page.getByText(/No network\. This is how it looked on \w{3} \d+ \w+, \d\d:\d\d\./).waitFor();
    await checkPage("today-offline");
  });
});

story("without a network Capture, Ask, More and the way out of an unknown page are there", async (scene) => {
  const { page, checkPage } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    for (const [path, heading] of [["/capture", "Capture"], ["/ask", "Ask"], ["/more", "Menu"], ["/outbox", "Not yet sent"]]) {
      await go(path);
      await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
      assert.equal(await page.locator('[data-offline="seen"]').isVisible(), true, path);
    }
    await go("/numbers");
    await page.getByRole("heading", { name: "No network" }).waitFor();
    await checkPage("offline");
    await page.getByRole("link", { name: "Capture" }).click();
    await page.getByRole("heading", { name: "Capture", level: 1 }).waitFor();
  });
}, { on: ["phone"] });

story("without a network the rep's own people are found, and anybody of them can be asked", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    const ana = await idOf(page, "Ana Ruiz");
    net.cut();
    await go("/ask");
    await page.getByRole("searchbox").pressSequentially("rui");
    await page.locator("#found").getByRole("link", { name: /Ana Ruiz/ }).click();
    await page.getByRole("heading", { name: "Ask Ana" }).waitFor();
    assert.equal(await page.locator('input[name="contact_id"]').inputValue(), ana);
    assert.match((await page.locator(".thank").textContent()) ?? "", /Thank you, Ana,/);
    // The days that "not yet" promises are counted from today, however old the page is.
    await page.getByRole("radio", { name: "Not yet" }).check();
    await page.getByRole("radio", { name: `90 days ${written(day(90))}` }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await go("/capture");
    await page.getByLabel("Who gave you the name?").first().pressSequentially("ana ru");
    await page.locator("#givers").getByRole("radio", { name: /Ana Ruiz/ }).check();
  });
}, { on: ["phone"] });

story("a page that is kept never gives its form's id away twice", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    const ids = new Set();
    for (let opened = 0; opened < 3; opened += 1) {
      await go("/capture");
      ids.add(await page.locator('form.capture input[name="id"]').inputValue());
    }
    assert.equal(ids.size, 3);
  });
}, { on: ["phone"] });

story("what was just done is said once, not again by a kept page", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    await go("/today");
    await page.locator("details[data-card]").filter({ hasText: "Joan Abbott" }).locator("summary").first().click();
    await cardOf(page, "Joan Abbott").getByRole("button", { name: /^Done with/ }).click();
    await page.locator("#toasts").getByText("Done: Joan Abbott.").waitFor();
    await until(page, async (name) => !(await (await caches.match("/today"))?.text())?.includes(name), "<h3><bdi>Joan Abbott");
    net.cut();
    await go("/today");
    assert.equal(await page.locator("#toasts").textContent(), "");
    assert.equal(await cardOf(page, "Joan Abbott").count(), 0);
  });
}, { on: ["phone"] });

story("a dead network that the browser takes for one does not keep anybody waiting for long", async (scene) => {
  const { page, context } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    assert.equal(await page.evaluate(() => navigator.onLine), true);
    net.answerWith(502);
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Gateway Person");
    await page.getByRole("button", { name: "Take down" }).click();
    await page.getByText("1 not yet on the server").waitFor();
    net.answerWith(undefined);
    await context.setOffline(true);
    await go("/today");
    await page.getByText("No network. This is how it looked").waitFor();
    await context.setOffline(false);
  });
}, { on: ["phone"] });

story("somebody else who signs in on the same phone sees nothing of the first", async (scene) => {
  const { app, page, context } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    net.cut();
    await go("/capture");
    await page.getByLabel("One line is enough").fill("Only Mayas Business");
    await page.getByRole("button", { name: "Take down" }).click();
    await page.getByText("1 not yet on the server").waitFor();
    net.restore();
    await context.clearCookies();
    await go(new URL(app.doors.get(SAM) ?? "").pathname);
    await page.locator("form button").first().click();
    await arrived(page, /\/today$/);
    await isReady(page);
    net.cut();
    for (const path of ["/today", "/outbox", "/ask", "/capture"]) {
      await go(path);
      const text = await page.content();
      assert.ok(!text.includes("Only Mayas Business"), path);
      assert.equal(await page.locator("[data-unsent]").isVisible(), false, path);
    }
    await go("/ask");
    await page.getByRole("searchbox").pressSequentially("Ana Ru");
    await page.getByText("is on this device.").waitFor();
    net.restore();
    // Nothing of hers went out under his name.
    assert.equal(net.log().filter(({ method, path }) => method === "POST" && path === "/captures").length, 0);
  });
}, { on: ["phone"] });

story("who signs out leaves nothing on the phone", async (scene) => {
  const { page } = scene;
  await withWeakNetwork(scene, async ({ net, go }) => {
    await go("/more");
    await page.getByRole("button", { name: "Sign out" }).click();
    await arrived(page, /\/sign-in/);
    const left = await page.evaluate(async () => ({
      caches: (await caches.keys()).filter((name) => name.startsWith("pages-")),
      boxes: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith("outbox-")),
    }));
    assert.deepEqual(left, { caches: [], boxes: [] });
    net.cut();
    await go("/today");
    await page.getByRole("heading", { name: "No network" }).waitFor();
  });
}, { on: ["phone"], as: SAM });

story("what the phone fetches for the time without a network is told honestly", async (scene) => {
  await withWeakNetwork(scene, async ({ net }) => {
    const bytes = (/** @type {(path: string) => boolean} */ wanted) =>
      net.log().filter(({ path }) => wanted(path)).reduce((sum, line) => sum + line.bytes, 0);
    const worker = bytes((path) => path === "/sw.js" || path.includes("-worker."));
    const pages = net.log().slice(net.log().findIndex(({ path }) => path === "/offline"));
    const ahead = pages.filter(({ path }) => !path.startsWith("/assets/") && path !== "/offline").reduce((sum, line) => sum + line.bytes, 0);
    const files = pages.filter(({ path }) => path.startsWith("/assets/") && !path.includes("-worker.")).reduce((sum, line) => sum + line.bytes, 0);
    await scene.report("Fetched once for the time without a network", { worker, files, pages: ahead });
    assert.ok(worker > 5_000 && worker <= 16_000, `the worker itself takes ${worker} bytes`);
    assert.ok(files + ahead <= 60_000, `files ${files}, pages ${ahead}`);
  });
}, { on: ["phone"] });
