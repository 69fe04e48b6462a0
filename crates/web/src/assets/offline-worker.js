// @ts-check
/**
 * The service worker: pages come from the network where there is one, else as last seen; forms that can't be sent go to
 * the outbox. The server stamps `VERSION` and `SHELL` in, and takes in the two files beside this one.
 */

const worker = /** @type {ServiceWorkerGlobalScope & { VERSION: string, SHELL: string[] }} */ (/** @type {unknown} */ (self));

/** Forms that may wait: each has an id, and none is about signing in, settings or files. */
const MAY_WAIT = /^\/(asks|captures|contacts|deals|follow-ups|interactions|moments|referrals|undo)(\/|$)/;
/** With a copy at hand nobody waits longer for the network. */
const PAGE_PATIENCE_MS = 4_000;
const FORM_PATIENCE_MS = 12_000;
/** For so long after a failure the network is not hoped for. */
const HOPELESS_MS = 5_000;
const AHEAD_EVERY_MS = 60 * 60_000;

let failedAt = 0;
let aheadAt = 0;
/** What the next kept page says first. */
let said = '';

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

async function install() {
  const shell = await caches.open(`shell-${worker.VERSION}`);
  await shell.addAll(worker.SHELL);
  // Pages and scripts go by hashed names, so a new worker serves old pages as well as the old one did.
  await worker.skipWaiting();
}

async function activate() {
  // The files before these stay one version longer: a page that is still open may ask for one.
  const shells = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== `shell-${worker.VERSION}`);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
  await ahead();
}

async function ahead() {
  aheadAt = Date.now();
  await fetchAhead(AHEAD);
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const isPage = request.mode === 'navigate' || request.headers.has('HX-Request');
  if (request.method === 'POST') {
    if (url.pathname === '/sign-out') event.respondWith(signOut(event));
    else if (MAY_WAIT.test(url.pathname)) event.respondWith(post(event, url));
  } else if (request.method !== 'GET') {
    return;
  } else if (worker.SHELL.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((file) => file ?? fetch(request)));
  } else if (url.pathname === '/people/found') {
    const query = url.searchParams.get('q') ?? url.searchParams.get('given_by_q') ?? '';
    event.respondWith(orElse(request, async () => html(await foundHere(url.searchParams.get('for') ?? '', query))));
  } else if (url.pathname === '/capture/preview') {
    event.respondWith(orElse(request, async () => new Response(null, { status: 204 })));
  } else if (isPage) {
    event.respondWith(show(event, url));
  }
});

/** @param {string} text @param {HeadersInit} [headers] */
const html = (text, headers) => new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });

/**
 * The network's answer, unless it takes too long.
 * @param {Request} request
 * @param {number} patience
 */
async function soon(request, patience) {
  if (!navigator.onLine) throw new Error('no network');
  const wait = Date.now() - failedAt < HOPELESS_MS ? patience / 8 : patience;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let clock;
  const late = new Promise((_, fail) => (clock = setTimeout(() => fail(new Error('too slow')), wait)));
  try {
    const answer = await Promise.race([fetch(request), /** @type {Promise<never>} */ (late)]);
    failedAt = 0;
    return answer;
  } catch (error) {
    failedAt = Date.now();
    throw error;
  } finally {
    clearTimeout(clock);
  }
}

/** @param {Request} request @param {() => Promise<Response>} otherwise */
async function orElse(request, otherwise) {
  const answer = await soon(request, PAGE_PATIENCE_MS).catch(() => undefined);
  // While somebody types, a session that is over leads nobody away from what they have typed.
  return answer && answer.status < 500 && answer.status !== 401 ? answer : otherwise();
}

/** @param {FetchEvent} event @param {URL} url */
async function show(event, url) {
  const kept = await pageFor(url);
  const answer = await (kept ? soon(event.request, PAGE_PATIENCE_MS) : fetch(event.request)).catch(() => undefined);
  if (answer && (answer.status < 500 || !kept)) {
    const keeps = KEPT_PAGES.test(url.pathname) && (url.search === '' || ANY_QUESTION.test(url.pathname));
    if (keeps) event.waitUntil(settled(remember(url.pathname, answer.clone())));
    return answer;
  }
  return kept ? html(await renew(kept, url)) : offline();
}

/** After a page: whoever is new here gets their pages fetched ahead, and others once an hour. @param {Promise<boolean>} isNew */
async function settled(isNew) {
  if ((await isNew) || Date.now() - aheadAt > AHEAD_EVERY_MS) await ahead();
}

/** @param {{ html: string, seen: string | null }} page @param {URL} url */
async function renew(page, url) {
  const who = await whose();
  const waiting = who ? (await listed(who)).filter(({ state }) => state === 'waiting') : [];
  const now = { waiting, said };
  said = '';
  return renewed(page, url, now);
}

const offline = async () => (await caches.match('/offline')) ?? new Response(say('browser-nothing-here'), { status: 503 });

/** @param {FetchEvent} event @param {URL} url */
async function post(event, url) {
  const { request } = event;
  const body = numbered(url.pathname, await request.clone().text());
  // The same form, which says that it is not lost without a session.
  const headers = new Headers(request.headers);
  headers.set('Whoelse-Keeps', '1');
  const form = new Request(url, { method: 'POST', body, headers, redirect: request.redirect });
  const answer = await soon(form, FORM_PATIENCE_MS).catch(() => undefined);
  if (answer && answer.status < 500 && answer.status !== 401) {
    // Something was done, so Today is another.
    if (answer.ok || answer.type === 'opaqueredirect') event.waitUntil(fetchAhead(['/today']));
    return answer;
  }
  const who = await whose();
  if (!who) return answer ?? offline();
  await keep(who, url.pathname, body);
  said = say('browser-kept');
  event.waitUntil(tellAll(who));
  await later();
  if (answer?.status === 401) return request.mode === 'navigate' ? Response.redirect('/sign-in?next=/outbox', 303) : answer;
  return leadOn(request, url.pathname, new URLSearchParams(body));
}

/** Asks the browser to wake us when there is a network, where it can. */
async function later() {
  const { sync } = /** @type {{ sync?: { register: (tag: string) => Promise<void> } }} */ (/** @type {unknown} */ (worker.registration));
  await sync?.register('outbox').catch(() => {});
}

/**
 * Where a form that is kept leads to: as the server would, as far as there are pages here.
 * @param {Request} request
 * @param {string} path
 * @param {URLSearchParams} fields
 */
async function leadOn(request, path, fields) {
  if ((request.headers.get('Accept') ?? '').includes('application/json')) return Response.json({ ok: true, kept: true, text: said, undo: null, to: null });
  const shown = request.headers.get('HX-Current-URL');
  let to = fields.get('back') ?? '/today';
  if (path === '/captures') to = fields.get('given_by') ? `/capture?given_by=${fields.get('given_by')}` : '/capture';
  if (path === '/interactions' && fields.get('then') === 'ask') to = `/ask/${fields.get('contact_id')}`;
  const url = new URL(shown ?? to, location.origin);
  if (url.origin !== location.origin) url.href = `${location.origin}/today`;
  if (!shown) return Response.redirect(url.href, 303);
  const kept = (await pageFor(url)) ?? (await pageFor(new URL('/today', url)));
  return kept ? html(await renew(kept, url), { 'HX-Push-Url': url.pathname }) : offline();
}

/** @param {FetchEvent} event */
async function signOut({ request }) {
  const who = await whose();
  const fields = new URLSearchParams(await request.clone().text());
  const { waiting, refused } = who ? await counted(who) : { waiting: 0, refused: 0 };
  if (waiting + refused > 0 && !fields.has('anyway')) return Response.redirect('/outbox?leaving=1', 303);
  const answer = await fetch(request).catch(() => undefined);
  // Without a network the server still takes this device for theirs: nothing is thrown away yet.
  if (!answer || answer.status >= 500) return answer ?? offline();
  await forgetPages();
  if (who) await discarded(who);
  return answer;
}

/** Tells every page how much there is. @param {string} who @param {{ sent?: number, signIn?: boolean }} [outcome] */
async function tellAll(who, { sent = 0, signIn = false } = {}) {
  const { waiting, refused, soonest } = await counted(who);
  const parts = [];
  if (waiting > 0) parts.push(signIn ? say('unsent-sign-in', { waiting }) : say('unsent-waiting', { waiting }));
  if (refused > 0) parts.push(say('unsent-refused', { refused }));
  if (parts.length === 0 && sent > 0) parts.push(`${sent} sent to the server`);
  const pause = waiting > 0 && !signIn ? Math.max(1_000, soonest - Date.now()) : 0;
  for (const page of await worker.clients.matchAll()) page.postMessage({ unsent: parts.join(', '), again: pause });
}

/** Sends what waits, and says so. @param {boolean} [now] */
async function flush(now) {
  const who = await whose();
  if (!who) return;
  if ((await counted(who)).waiting === 0) return tellAll(who);
  const outcome = await flushed(who, now);
  if (outcome.sent > 0) await fetchAhead(['/today']);
  await tellAll(who, outcome);
}

worker.addEventListener('sync', (event) => /** @type {ExtendableEvent} */ (event).waitUntil(flush(true)));

/** What pages ask for. @type {Record<string, (said: any, page: Client) => Promise<void>>} */
const ASKED = {
  flush: ({ now }) => flush(now),
  list: async (_, page) => {
    const who = await whose();
    page.postMessage({ entries: who ? await listed(who) : [] });
  },
  rewrite: async ({ id, fields }, page) => {
    const who = await whose();
    if (who) await rewritten(who, id, fields);
    await flush(true);
    await ASKED['list']?.({}, page);
  },
  discard: async ({ id }, page) => {
    const who = await whose();
    if (who) await changed(who, id, () => 'gone');
    await flush();
    await ASKED['list']?.({}, page);
  },
};

worker.addEventListener('message', (event) => {
  const act = ASKED[event.data?.ask];
  if (act && event.source instanceof Client) event.waitUntil(act(event.data, event.source));
});
