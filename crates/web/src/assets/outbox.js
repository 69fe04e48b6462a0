// @ts-check
/**
 * `<out-box>`: what waits on this device for a network, and what came back with a reason. Everything in it comes from
 * the service worker; the server knows nothing of it yet.
 */

/** @typedef {{ id: string, path: string, body: string, madeAt: string, state: string, why: string, tries: number }} Entry */

/** What a form does, by the beginning of its path. */
const WHAT = {
  '/asks': say('outbox-what-ask'),
  '/captures': say('outbox-what-capture'),
  '/interactions': say('outbox-what-log'),
  '/follow-ups': say('outbox-what-follow-up'),
  '/moments': say('outbox-what-not-now'),
  '/referrals': say('outbox-what-referral'),
  '/deals': say('outbox-what-deal'),
  '/contacts': say('outbox-what-contact'),
  '/undo': say('outbox-what-undo'),
};
/** What people typed, by the field it was typed in. */
const TYPED = {
  line: say('outbox-field-line'),
  names: say('outbox-field-name'),
  more_names: say('outbox-field-more-names'),
  given_by_q: say('outbox-field-given-by'),
  what: say('outbox-field-what'),
  words: say('outbox-field-words'),
  how: say('outbox-field-how'),
  reason: say('outbox-field-why'),
  decline_reason: say('outbox-field-why-not'),
  text: say('outbox-field-went-wrong'),
  why: say('outbox-field-why'),
  name: say('outbox-field-name'),
  product: say('outbox-field-product'),
  title: say('outbox-field-title'),
  on: say('outbox-field-day'),
  until: say('outbox-field-until'),
  not_yet_on: say('outbox-field-ask-again'),
};
const DAYS = ['on', 'until', 'not_yet_on'];

const keeper = navigator.serviceWorker;
/** @param {object} message */
const tell = (message) => keeper?.controller?.postMessage(message);

/** @param {string} tag @param {Record<string, string>} attributes @param {...(string | Node)} inside */
function made(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/** @param {string} path */
const whatIs = (path) => Object.entries(WHAT).find(([start]) => path.startsWith(start))?.[1] ?? say('outbox-what-form');
/** @param {string} name */
const labelOf = (name) => /** @type {Record<string, string>} */ (TYPED)[name];
/** @param {Entry} entry @returns {[string, string][]} */
const typedIn = (entry) => [...new URLSearchParams(entry.body)].filter(([name, value]) => labelOf(name) && !DAYS.includes(name) && value.trim());

class OutBox extends HTMLElement {
  connectedCallback() {
    keeper?.addEventListener('message', ({ data }) => {
      if (data.entries) this.show(data.entries);
      else if (data.unsent !== undefined) tell({ ask: 'list' });
    });
    this.querySelector('[data-send]')?.addEventListener('click', () => tell({ ask: 'flush', now: true }));
    tell({ ask: 'list' });
    keeper?.addEventListener('controllerchange', () => tell({ ask: 'list' }));
  }

  /** @param {Entry[]} entries */
  show(entries) {
    // Whoever is writing in one of them is not disturbed.
    if (this.querySelector('details[open]') && entries.length === this.count) return;
    this.count = entries.length;
    this.querySelector('[data-entries]')?.replaceChildren(...entries.map((entry) => this.line(entry)));
    const reveal = (/** @type {string} */ name, /** @type {boolean} */ shown) => {
      const part = this.querySelector(name);
      if (part instanceof HTMLElement) part.hidden = !shown;
    };
    const leaving = entries.length > 0 && new URLSearchParams(location.search).has('leaving');
    const count = entries.length;
    const warning = this.querySelector('[data-leaving-text]');
    if (warning) warning.textContent = say('outbox-leaving', { count });
    reveal('[data-leaving]', leaving);
    reveal('[data-empty]', entries.length === 0);
    reveal('[data-acts]', entries.some(({ state }) => state === 'waiting'));
  }

  /** @param {Entry} entry */
  line(entry) {
    const { path, madeAt, state, why, tries } = entry;
    const typed = typedIn(entry).map(([, value]) => value).join(' · ');
    const when = new Intl.DateTimeFormat(say('browser-dates'), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(madeAt));
    const main = made('div', { class: 'line-main' }, made('strong', {}, whatIs(path)), made('span', {}, made('bdi', {}, typed)), made('small', {}, when));
    const line = made('li', { class: 'line' }, main);
    if (state === 'refused') line.append(made('p', { class: 'error' }, why));
    const acts = made('div', { class: 'acts' });
    // What may have arrived already keeps its words: the answer is still to come.
    if (state === 'refused' || tries === 0) acts.append(this.editor(entry));
    const discard = made('button', { class: 'btn quiet danger', type: 'button' }, say('outbox-discard'), made('span', { class: 'sr' }, ` ${whatIs(path)} ${typed}`));
    discard.addEventListener('click', () => tell({ ask: 'discard', id: entry.id }));
    acts.append(discard);
    line.append(acts);
    return line;
  }

  /** The words of an entry to put right. Fields that nobody typed stay as they are. @param {Entry} entry */
  editor(entry) {
    const fields = [...new URLSearchParams(entry.body)];
    /** @type {Map<number, HTMLInputElement | HTMLTextAreaElement>} */
    const inputs = new Map();
    const form = made('form', {});
    fields.forEach(([name, value], at) => {
      const label = labelOf(name);
      if (!label || (name === 'names' && !value)) return;
      const isDay = DAYS.includes(name);
      const id = `${entry.id}-${at}`;
      const input = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (isDay ? made('input', { id, type: 'date' }) : made('textarea', { id, rows: '2' }));
      input.value = value;
      inputs.set(at, input);
      form.append(made('div', { class: 'field' }, made('label', { for: id }, label), input));
    });
    form.append(made('button', { class: 'btn primary' }, say('outbox-save-and-send')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const written = fields.map(([name, value], at) => [name, inputs.get(at)?.value ?? value]);
      this.count = -1;
      tell({ ask: 'rewrite', id: entry.id, fields: written });
    });
    const summary = made('summary', { class: 'btn quiet' }, say('outbox-edit'), made('span', { class: 'sr' }, ` ${whatIs(entry.path)}`));
    return made('details', { class: 'not-now' }, summary, form);
  }

  /** How many are shown. */
  count = -1;
}

customElements.define('out-box', OutBox);
