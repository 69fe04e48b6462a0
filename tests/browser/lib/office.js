// The made-up office of the demo: who is in it, which day it is there, and how to find a person.

import assert from "node:assert/strict";

/** @typedef {import("playwright-core").Page} Page */

/** Who signs in, by the name on their sign-in link. */
export const MAYA = "Maya Lindholm (rep)";
export const SAM = "Sam Okafor (rep)";
export const PRIYA = "Priya Raman (admin)";

/** What an id looks like in an address. */
export const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

const ZONE = "America/Chicago";
/** From this hour on, what is due the same day is due the next morning. */
const EVENING_HOUR = 17;
const DAY_MS = 24 * 3600 * 1000;

/**
 * A day in the office's time zone, counted from today; as midnight UTC, so that days can be added.
 * @param {number} [ahead]
 */
export function day(ahead = 0) {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(new Date());
  return new Date(Date.parse(today) + ahead * DAY_MS);
}

/** The next business day: when somebody just named is to be called. */
export function nextBusinessDay() {
  let next = day(1);
  while ([0, 6].includes(next.getUTCDay())) next = new Date(next.getTime() + DAY_MS);
  return next;
}

/** When a thank-you for names given now is due. */
export function sameDayOrMorning() {
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", hourCycle: "h23" }).format(new Date());
  return day(Number(hour) < EVENING_HOUR ? 0 : 1);
}

/**
 * As pages write it: "Fri 19 Feb 2027".
 * @param {Date} date
 */
export function written(date) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const part = (options) => new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options }).format(date);
  const [weekday, month] = [part({ weekday: "short" }), part({ month: "short" })];
  return `${weekday} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/**
 * As pages say when something is due: "today", "tomorrow", "by Mon 23 Nov".
 * @param {Date} date
 */
export function due(date) {
  const ahead = (date.getTime() - day().getTime()) / DAY_MS;
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  const full = written(date);
  const thisYear = date.getUTCFullYear() === day().getUTCFullYear();
  return `by ${thisYear ? full.replace(/ \d{4}$/, "") : full}`;
}

/**
 * As a date field takes it: 2026-11-21.
 * @param {Date} date
 */
export function iso(date) {
  return date.toISOString().slice(0, 10);
}

/**
 * The id of the one person of that name.
 * @param {Page} page
 * @param {string} name
 */
export async function idOf(page, name) {
  const answer = await page.request.get("/people/found", { params: { for: "palette", q: name } });
  assert.ok(answer.ok(), `searching for ${name} answers ${answer.status()}`);
  const found = new RegExp(`/contacts/(${ID})`).exec(await answer.text())?.[1];
  assert.ok(found, `nobody is called ${name}`);
  return found;
}

/**
 * The address of a person's page, or of a page below it.
 * @param {Page} page
 * @param {string} name
 * @param {string} [below] such as `/log`
 */
export async function pageOf(page, name, below = "") {
  return `/contacts/${await idOf(page, name)}${below}`;
}

/**
 * The card of somebody on Today.
 * @param {Page} page
 * @param {string} name
 */
export function cardOf(page, name) {
  return page.locator("details[data-card]").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

/**
 * The part of a page under a heading.
 * @param {Page} page
 * @param {string | RegExp} heading
 */
export function section(page, heading) {
  return page.getByRole("main").locator("section").filter({ has: page.getByRole("heading", { name: heading, level: 2 }) });
}

/**
 * What was just done, as the toast says it.
 * @param {Page} page
 */
export function toast(page) {
  return page.locator("#toasts .toast");
}
