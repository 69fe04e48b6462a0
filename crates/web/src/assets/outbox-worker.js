// @ts-check
/**
 * The outbox: forms that could not be sent wait here, encrypted, until there is a network. Each carries the id that its
 * page made, so sending it twice does it once (M15); the lock below only saves the server the work.
 *
 * Part of the service worker: its files share their names.
 */

/**
 * A form that waits, or came back.
 * @typedef {object} Entry
 * @property {string} id the form's own id, by which the server knows it for ever
 * @property {string} path where it goes
 * @property {string} body its fields, as the page wrote them
 * @property {string} madeAt the instant at which it was made: that day counts, not the day it is sent
 * @property {'waiting' | 'refused'} state
 * @property {string} why why it came back
 * @property {number} tries how often it was sent without an answer
 * @property {number} next not before this instant, in milliseconds
 */

/**
 * As it is kept: what was typed only as a secret. Of what was sent the id and a fingerprint stay, so that a form that is
 * filled in anew on an old page is not taken for the one that was sent.
 * @typedef {object} Kept
 * @property {number} [n] its place in the order
 * @property {string} id
 * @property {'waiting' | 'refused' | 'sent'} state
 * @property {number} tries
 * @property {number} next
 * @property {string} print
 * @property {Uint8Array<ArrayBuffer>} [iv]
 * @property {ArrayBuffer} [secret]
 */

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
const SEND_PATIENCE_MS = 30_000;
/** How many ids of what was sent are remembered. */
const SENT_MAX = 500;
/** A server that says one of these has understood the form and wants none of it. */
const REFUSALS = [400, 403, 404, 405, 409, 413, 415, 422];

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answered = (request) =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
const written = (transaction) =>
  new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });

/** Each member has a box of their own on this device. @param {string} who */
const boxName = (who) => `outbox-${who}`;

/**
 * Opens somebody's box, and closes it again.
 * @template T
 * @param {string} who
 * @param {(box: IDBDatabase) => Promise<T>} use
 */
async function inBox(who, use) {
  const opening = indexedDB.open(boxName(who), 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('keys');
    const entries = opening.result.createObjectStore('entries', { keyPath: 'n', autoIncrement: true });
    entries.createIndex('id', 'id', { unique: true });
    entries.createIndex('state', 'state');
  };
  const box = await answered(opening);
  box.onversionchange = () => box.close();
  try {
    return await use(box);
  } finally {
    box.close();
  }
}

/** The key of a box: it can be used here and read nowhere. @param {IDBDatabase} box @returns {Promise<CryptoKey>} */
async function keyOf(box) {
  const known = () => answered(box.transaction('keys').objectStore('keys').get('key'));
  const key = await known();
  if (key) return key;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const transaction = box.transaction('keys', 'readwrite');
  transaction.objectStore('keys').add(fresh, 'key');
  // Whoever comes second takes the first one's.
  await written(transaction).catch(() => {});
  return known();
}

/** @param {string} text */
async function printOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].slice(0, 16).map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {IDBDatabase} box @param {Entry} entry @returns {Promise<Kept>} */
async function locked(box, entry) {
  const { id, state, tries, next, ...rest } = entry;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(rest));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(box), plain);
  return { id, state, tries, next, print: await printOf(entry.path + entry.body), iv, secret };
}

/** @param {CryptoKey} key @param {Kept} kept @returns {Promise<Entry>} */
async function unlocked(key, { id, state, tries, next, iv, secret }) {
  if (!iv || !secret || state === 'sent') throw new Error('There is nothing in it.');
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, secret);
  return { id, state, tries, next, ...JSON.parse(new TextDecoder().decode(plain)) };
}

/** @param {IDBDatabase} box */
const statesOf = (box) => box.transaction('entries').objectStore('entries').index('state');

/** Those in a state, in the order in which they came. @param {IDBDatabase} box @param {Kept['state']} state @returns {Promise<Kept[]>} */
const allIn = (box, state) => answered(statesOf(box).getAll(state));

/** How many are in a state. @param {IDBDatabase} box @param {Kept['state']} state */
const countIn = (box, state) => answered(statesOf(box).count(state));

/** @param {IDBDatabase} box @param {(entries: IDBObjectStore) => void} change */
async function changeIn(box, change) {
  // What is told to be kept has to be on the disk.
  const transaction = box.transaction('entries', 'readwrite', { durability: 'strict' });
  change(transaction.objectStore('entries'));
  await written(transaction);
}

/** The field with a form's own id: where `id` says which follow-ups, it is `action`. @param {string} path @param {URLSearchParams} fields */
const idField = (path, fields) => (fields.has('action') || path.startsWith('/follow-ups') ? 'action' : 'id');

/** A form with an id of its own, before it is sent for the first time. @param {string} path @param {string} body */
function numbered(path, body) {
  const fields = new URLSearchParams(body);
  const name = idField(path, fields);
  if (fields.get(name)) return body;
  fields.set(name, crypto.randomUUID());
  return String(fields);
}

/**
 * Keeps a form. The same form a second time is the same entry; something else under an id that is taken is a new form
 * on an old page, and gets an id of its own.
 * @param {string} who
 * @param {string} path
 * @param {string} body
 */
async function keep(who, path, body) {
  const fields = new URLSearchParams(body);
  const name = idField(path, fields);
  const madeAt = new Date().toISOString();
  await inBox(who, async (box) => {
    for (let tried = 0; tried < 3; tried += 1) {
      const id = String(fields.get(name));
      const known = await answered(box.transaction('entries').objectStore('entries').index('id').get(id));
      if (known && known.print === (await printOf(path + String(fields)))) return;
      if (known) fields.set(name, crypto.randomUUID());
      const entry = { id: String(fields.get(name)), path, body: String(fields), madeAt, why: '', tries: 0, next: 0 };
      const kept = await locked(box, { ...entry, state: 'waiting' });
      try {
        return await changeIn(box, (entries) => entries.add(kept));
      } catch {
        // Another tap was faster; look again.
      }
    }
    throw new Error('This could not be kept.');
  });
}

/** Everything that waits or came back, oldest first. @param {string} who @returns {Promise<Entry[]>} */
const listed = (who) =>
  inBox(who, async (box) => {
    const kept = [...(await allIn(box, 'waiting')), ...(await allIn(box, 'refused'))];
    kept.sort((one, other) => Number(one.n) - Number(other.n));
    const key = await keyOf(box);
    return Promise.all(kept.map((one) => unlocked(key, one)));
  });

/** How many wait and how many came back. @param {string} who */
const counted = (who) =>
  inBox(who, async (box) => {
    const waiting = await allIn(box, 'waiting');
    const soonest = Math.min(...waiting.map(({ next }) => next));
    return { waiting: waiting.length, refused: await countIn(box, 'refused'), soonest };
  });

/**
 * Writes an entry anew in its place, or takes it out.
 * @param {string} who
 * @param {string} id
 * @param {(entry: Entry) => Entry | 'sent' | 'gone'} change
 */
const changed = (who, id, change) =>
  inBox(who, async (box) => {
    const kept = await answered(box.transaction('entries').objectStore('entries').index('id').get(id));
    if (!kept || kept.state === 'sent') return;
    const now = change(await unlocked(await keyOf(box), kept));
    if (now === 'gone') return changeIn(box, (entries) => entries.delete(kept.n));
    if (now === 'sent') {
      const { n, print } = kept;
      const forgotten = Math.max(0, (await countIn(box, 'sent')) - SENT_MAX);
      const old = forgotten > 0 ? await answered(statesOf(box).getAllKeys('sent', forgotten)) : [];
      return changeIn(box, (entries) => {
        entries.put({ n, id, print, state: 'sent', tries: 0, next: 0 });
        for (const one of old) entries.delete(one);
      });
    }
    const again = { n: kept.n, ...(await locked(box, now)) };
    return changeIn(box, (entries) => entries.put(again));
  });

/** Whether an entry waits as it did: somebody may have taken it out, or put it right. @param {string} who @param {Entry} entry */
const stillWaits = (who, { id, path, body }) =>
  inBox(who, async (box) => {
    const kept = await answered(box.transaction('entries').objectStore('entries').index('id').get(id));
    return kept?.state === 'waiting' && kept.print === (await printOf(path + body));
  });

/** Other words for an entry; it waits again. @param {string} who @param {string} id @param {[string, string][]} fields */
const rewritten = (who, id, fields) =>
  changed(who, id, (entry) => ({ ...entry, body: String(new URLSearchParams(fields)), state: 'waiting', why: '', tries: 0, next: 0 }));

/** Throws somebody's box away with its key. @param {string} who */
const discarded = (who) => answered(indexedDB.deleteDatabase(boxName(who))).then(() => {});

/**
 * What became of sending an entry: `sent`, `later` (try again), `stop` (nothing gets through), `sign-in`, or the reason
 * why it came back.
 * @param {string} who
 * @param {Entry} entry
 * @returns {Promise<'sent' | 'later' | 'stop' | 'sign-in' | { why: string }>}
 */
async function sent(who, { path, body, madeAt }) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(path, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Accept': 'application/json',
        'Whoelse-Member': who,
        'Whoelse-Made-At': madeAt,
      },
      signal: AbortSignal.timeout(SEND_PATIENCE_MS),
    });
  } catch {
    return 'stop';
  }
  // A hotel's own page says 200 as well: only our answer counts.
  const said = await answer.json().catch(() => undefined);
  if (said?.ok === true) return 'sent';
  if (answer.status === 401) return 'sign-in';
  return REFUSALS.includes(answer.status) && said?.ok === false ? { why: String(said.why) } : 'later';
}

/**
 * Sends what waits, in its order. One at a time over all tabs where the browser can; without that the ids see to it.
 * @param {string} who
 * @param {boolean} [now] whether to try again those that have to pause
 * @returns {Promise<{ sent: number, signIn: boolean }>}
 */
async function flushed(who, now = false) {
  const send = async () => {
    const outcome = { sent: 0, signIn: false };
    for (const entry of await listed(who)) {
      if (entry.state !== 'waiting' || (!now && entry.next > Date.now())) continue;
      if (!(await stillWaits(who, entry))) continue;
      const became = await sent(who, entry);
      if (became === 'sent') {
        await changed(who, entry.id, () => 'sent');
        outcome.sent += 1;
      } else if (became === 'sign-in') {
        outcome.signIn = true;
        break;
      } else if (typeof became === 'object') {
        await changed(who, entry.id, (known) => ({ ...known, state: 'refused', why: became.why, tries: 0 }));
      } else {
        const pause = Math.min(FIRST_PAUSE_MS * 2 ** entry.tries, LONGEST_PAUSE_MS);
        await changed(who, entry.id, (known) => ({ ...known, tries: known.tries + 1, next: Date.now() + pause }));
        if (became === 'stop') break;
      }
    }
    return outcome;
  };
  return navigator.locks ? navigator.locks.request(boxName(who), send) : send();
}
