// @ts-check
/**
 * "How did it go?": asked when somebody comes back from a call, a text or an e-mail that began here. One tap logs it.
 * Fetched at the first such tap.
 */

/** What one tap logs, by how the link began. @type {Record<string, { said: [string, string], not?: [string, string] }>} */
const WAYS = {
  'tel:': { said: [say('after-call-spoke'), 'call'], not: [say('after-call-no-answer'), say('after-call-no-answer-note')] },
  'sms:': { said: [say('after-call-sent'), 'text'] },
  'mailto:': { said: [say('after-call-sent'), 'email'] },
};

/** @param {string} tag @param {Record<string, string>} attributes @param {...(string | Node)} inside */
function made(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/** A form of one button, as the log page would send it. @param {string} label @param {Record<string, string>} fields @param {string} look */
function oneTap(label, fields, look = '') {
  const hidden = Object.entries(fields).map(([name, value]) => made('input', { type: 'hidden', name, value }));
  return made('form', { class: 'act', method: 'post', action: '/interactions' }, ...hidden, made('button', { class: `btn ${look}` }, label));
}

/**
 * Waits for the way back and asks.
 * @param {Element} link a `tel:`, `sms:` or `mailto:` link of somebody
 */
export function ask(link) {
  const contact = link.closest('[data-reach]')?.getAttribute('data-reach') ?? '';
  const way = link instanceof HTMLAnchorElement ? WAYS[link.protocol] : undefined;
  const name = link.closest('[data-card], .person-head')?.querySelector('bdi')?.textContent ?? say('after-call-them');
  if (!contact || !way) return;
  /** The computer's phone program may open beside the page: then a click back into it is the way back. */
  const back = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', back);
    removeEventListener('focus', back);
    show(contact, name, way);
  };
  document.addEventListener('visibilitychange', back);
  addEventListener('focus', back);
}

/** @param {string} contact @param {string} name @param {{ said: [string, string], not?: [string, string] }} way */
function show(contact, name, { said, not }) {
  document.querySelector('.after-call')?.remove();
  // Isolated (Unicode FSI and PDI): a name may run the other way.
  const how = say('after-call-how', { name: `\u2068${name}\u2069` });
  const fields = () => ({ id: crypto.randomUUID(), contact_id: contact });
  const heading = made('h2', {}, how);
  const acts = made('div', { class: 'acts' }, oneTap(said[0], { ...fields(), kind: said[1], what: '', could_ask: said[1] === 'call' ? 'on' : '' }, 'primary'));
  if (not) acts.append(oneTap(not[0], { ...fields(), kind: 'note', what: not[1] }));
  acts.append(made('a', { class: 'btn', href: `/ask/${contact}` }, say('after-call-ask')));
  acts.append(made('a', { class: 'btn quiet', href: `/contacts/${contact}/log` }, say('after-call-more')));
  const close = made('form', { method: 'dialog' }, made('button', { class: 'btn quiet' }, say('after-call-not-now')));
  const dialog = made('dialog', { 'class': 'after-call', 'aria-label': how }, heading, acts, close);
  document.body.append(dialog);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}
