// @ts-check
/**
 * Pages as last seen, and the rep's own people, for the time without a network. They belong to one member: those of
 * another are thrown away as soon as somebody else signs in.
 *
 * Part of the service worker: its files share their names.
 */

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Pages that are kept, each by its path alone. */
const KEPT_PAGES = new RegExp(`^/(today|ask|capture|contacts|more|outbox|ask/offline|(ask|contacts)/${UUID}|contacts/${UUID}/log)$`);
/** Those that begin the same whatever the question says. */
const ANY_QUESTION = new RegExp(`^/ask/${UUID}$`);
/** Fetched ahead: what must open without a network. */
const AHEAD = ['/today', '/ask', '/capture', '/ask/offline', '/outbox', '/more'];
const PEOPLE = '/people/mine';
const PAGES_MAX = 60;
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** @type {Record<string, string>} */
const MARKUP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);

/** Whose pages are kept here: the member that the last page was made for. @returns {Promise<string | undefined>} */
async function whose() {
  return (await caches.keys()).find((name) => name.startsWith('pages-'))?.slice('pages-'.length);
}

/** @param {string} [except] */
async function forgetPages(except) {
  const names = (await caches.keys()).filter((name) => name.startsWith('pages-') && name !== except);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/**
 * Keeps an answer if it is a member's page or people; tells whether it is somebody's who was not here before.
 * @param {string} path
 * @param {Response} response
 */
async function remember(path, response) {
  const who = response.headers.get('whoelse-member');
  if (!who || !response.ok) return false;
  const name = `pages-${who}`;
  const isNew = !(await caches.has(name));
  if (isNew) await forgetPages(name);
  const cache = await caches.open(name);
  await cache.put(path, response);
  const keys = await cache.keys();
  const others = keys.filter(({ url }) => ![...AHEAD, PEOPLE].includes(new URL(url).pathname));
  await Promise.all(others.slice(0, Math.max(0, others.length - PAGES_MAX)).map((key) => cache.delete(key)));
  return isNew;
}

/** Fetches pages to keep. @param {string[]} paths */
async function fetchAhead(paths) {
  for (const path of paths) {
    const answer = await fetch(path, { headers: { 'Whoelse-Copy': '1' } }).catch(() => undefined);
    if (!answer) return;
    if (!answer.redirected) await remember(path, answer);
  }
  await fetchPeople();
}

async function fetchPeople() {
  const known = await caches.match(PEOPLE);
  const etag = known?.headers.get('etag');
  const answer = await fetch(PEOPLE, { headers: etag ? { 'If-None-Match': etag } : {} }).catch(() => undefined);
  if (answer) await remember(PEOPLE, answer);
}

/** @returns {Promise<{ zone: string, people: [string, string, string][] }>} */
async function people() {
  const known = await caches.match(PEOPLE);
  return (await known?.json().catch(() => undefined)) ?? { zone: 'UTC', people: [] };
}

/** Case and accents don't matter. @param {string} text */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * People whose name or role has words that begin so, as the page wants them shown.
 * @param {string} shape
 * @param {string} query
 */
async function foundHere(shape, query) {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const fits = (/** @type {string} */ text) => {
    const words = folded(text).split(/[\s,.()/-]+/);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
  const all = (await people()).people;
  const found = wanted.length === 0 ? [] : all.filter(([, name, role]) => fits(`${name} ${role}`)).slice(0, 8);
  const lines = found.map(([id, name, role]) => {
    const [who, what] = [`<bdi>${escaped(name)}</bdi>`, role && `<bdi>${escaped(role)}</bdi>`];
    if (shape === 'palette') return `<li role="option" data-href="/contacts/${id}"><span>${who}</span><small>${what}</small></li>`;
    if (shape === 'given_by') return giverChip(id, who, what);
    return `<li class="line"><a class="line-main" href="/ask/${id}"><strong>${who}</strong><span>${what}</span></a></li>`;
  });
  if (shape === 'palette') return lines.join('');
  if (lines.length === 0) return query ? `<p class="quiet-text">${say('browser-nobody-called', { name: escaped(query) })}</p>` : '';
  return shape === 'given_by'
    ? `<fieldset class="chips"><legend class="sr">${say('browser-giver')}</legend>${lines.join('')}</fieldset>`
    : `<ul class="lines found">${lines.join('')}</ul>`;
}

/** @param {string} id @param {string} who @param {string} what */
const giverChip = (id, who, what, chosen = '') =>
  `<label class="chip"><input type="radio" name="given_by" value="${id}"${chosen}><span>${who}${what && `<small>${what}</small>`}</span></label>`;

/** A day as forms write it, some days from now, in the rep's own zone. @param {string} zone */
function dayIn(zone, ahead = 0) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  return new Date(Date.parse(`${today}T00:00Z`) + ahead * 86_400_000);
}

/** "Fri 19 Feb 2027". @param {Date} day */
function dayInWords(day) {
  const part = (/** @type {Intl.DateTimeFormatOptions} */ options) => new Intl.DateTimeFormat(say('browser-day-names'), { timeZone: 'UTC', ...options }).format(day);
  const [weekday, month] = [part({ weekday: 'short' }), part({ month: 'short' })];
  return say('browser-day', { weekday, number: day.getUTCDate(), month, year: day.getUTCFullYear() });
}

/** The page of a path as it is kept; the Ask page of anybody known can be made. @param {URL} url */
async function pageFor(url) {
  const kept = await caches.match(url.pathname);
  if (kept) return { html: await kept.text(), seen: kept.headers.get('date') };
  const id = url.pathname.slice('/ask/'.length);
  const known = url.pathname.startsWith('/ask/') && (await people()).people.find(([known]) => known === id);
  const anybody = known && (await caches.match('/ask/offline'));
  if (!known || !anybody) return undefined;
  const [first] = known[1].split(' ');
  const html = (await anybody.text()).replaceAll(NOBODY, id).replaceAll('\uE000', escaped(known[1])).replaceAll('\uE001', escaped(first ?? ''));
  return { html, seen: null };
}

/**
 * A kept page made fit to be used again: it says how old it is, its forms have ids and days of their own, nothing that
 * was said once is said again, and what waits to be sent is marked.
 * @param {{ html: string, seen: string | null }} page
 * @param {URL} url
 * @param {{ waiting: Entry[], said: string }} now
 */
async function renewed({ html, seen }, url, { waiting, said }) {
  const { zone, people: known } = await people();
  const when = seen && new Intl.DateTimeFormat(say('browser-dates'), { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(seen));
  const hint = when ? say('browser-seen', { when }) : say('browser-no-network');
  const toast = said && `<div class="toast"><p>${escaped(said)}</p></div>`;
  const today = dayIn(zone).toISOString().slice(0, 10);
  let page = html
    .replace(/(<p class="offline" role="status") hidden data-offline>([\s\S]*?<span>)[^<]*/, `$1 data-offline="seen">$2${hint}`)
    .replace(/(<div class="toasts"[^>]*>)[\s\S]*?(<\/div>\s*<\/body>)/, (_, start, end) => start + toast + end)
    .replace(/(<input id="on" name="on" type="date" value=")[^"]*/, `$1${today}`)
    .replace(/(name="not_yet_days" value="(\d+)"[^>]*><span>[^<]*<small>)[^<]*/g, (_, start, days) => start + dayInWords(dayIn(zone, Number(days))));
  page = page
    .split('<form')
    .map((form) => {
      const own = /action="\/follow-ups\//.test(form) ? 'action' : 'id';
      return form.replace(new RegExp(`(name="${own}" value=")${UUID}`), `$1${crypto.randomUUID()}`);
    })
    .join('<form');
  if (url.pathname === '/today') page = marked(page, waiting);
  const giver = known.find(([id]) => id === url.searchParams.get('given_by'));
  if (url.pathname === '/capture' && giver) {
    const chip = giverChip(giver[0], `<bdi>${escaped(giver[1])}</bdi>`, escaped(giver[2]), ' checked');
    page = page.replace(/(<div id="givers"[^>]*>)[^]*?(?=<\/div>)/, `$1<fieldset class="chips"><legend class="sr">${say('browser-giver')}</legend>${chip}</fieldset>`);
  }
  return page;
}

/** Marks the cards of Today that are dealt with, as far as this device knows. @param {string} page @param {Entry[]} waiting */
function marked(page, waiting) {
  const done = new Set();
  for (const { path, body } of waiting) {
    if (path.startsWith('/follow-ups')) for (const id of new URLSearchParams(body).getAll('id')) done.add(id);
    for (const [id] of path.matchAll(new RegExp(UUID, 'g'))) done.add(id);
    if (path === '/asks') done.add(new URLSearchParams(body).get('contact_id'));
  }
  return page
    .split('<details class="card')
    .map((card, at) => {
      const ids = card.match(new RegExp(UUID, 'g')) ?? [];
      if (at === 0 || !ids.some((id) => done.has(id))) return card;
      return ` kept${card.replace('<summary', `<summary data-waits="${say('browser-waits')}"`)}`;
    })
    .join('<details class="card');
}
