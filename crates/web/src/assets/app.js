// @ts-check
/**
 * On every page: single-key shortcuts, toasts, what waits for a network. Everything works without this file.
 */

const typing = 'input, textarea, select, [contenteditable]';

/**
 * Whether single keys belong to what has the focus.
 * @param {EventTarget | null} target
 */
const isTyping = (target) => target instanceof Element && target.closest(typing) !== null;

/** @param {Element} element */
const isShown = (element) => element.checkVisibility();

/**
 * Presses what carries this key: first in the open card, then anywhere.
 * @param {string} key
 */
function press(key) {
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const places = [...document.querySelectorAll(`[data-card][open] ${wanted}`), ...document.querySelectorAll(wanted)];
  const button = places.find(isShown);
  if (button instanceof HTMLElement) button.click();
  return button !== undefined;
}

/** What was typed since the palette was called for; nothing when it isn't on its way. @type {string | undefined} */
let early;

/**
 * Opens the palette or the list of keys, which come at the first need.
 * @param {'openPalette' | 'openKeys'} which
 */
async function open(which) {
  const source = document.querySelector('[data-palette]')?.getAttribute('data-palette');
  if (!source) return;
  early = '';
  try {
    const dialogs = await import(source);
    dialogs[which](early);
  } catch {
    // Without a network the People page may still be at hand.
    location.assign('/contacts');
  }
  early = undefined;
}

// What their words may mean: Yes ticks it in the form, No takes it off and keeps it off.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-tick], [data-drop]');
  const form = button && button.closest('form');
  if (!(button instanceof HTMLButtonElement) || !form) return;
  const { tick, drop } = button.dataset;
  if (tick) {
    const [name, value] = tick.split('=');
    const box = form.querySelector(`[name="${name}"]${value === 'on' ? '' : `[value="${value}"]`}`);
    if (box instanceof HTMLInputElement) box.checked = true;
    box?.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    const dropped = document.createElement('input');
    [dropped.type, dropped.name, dropped.value] = ['hidden', 'dropped', drop ?? ''];
    form.append(dropped);
  }
  const list = button.closest('ul');
  button.closest('li')?.remove();
  (list?.querySelector('button') ?? form.querySelector('textarea'))?.focus();
});

// A tap on what was understood puts it right in the line that it was read from.
document.addEventListener('click', (event) => {
  const chip = event.target instanceof Element && event.target.closest('[data-put]');
  const line = chip && chip.closest('[data-row], .composer, .field')?.querySelector('input:not([type=checkbox]), textarea');
  if (!(chip instanceof HTMLButtonElement) || !(line instanceof HTMLInputElement || line instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  line.value = chip.value;
  line.dispatchEvent(new Event('input', { bubbles: true }));
  line.focus();
});

document.addEventListener('keydown', (event) => {
  // Enter ends one line; several lines were pasted, and get another.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target instanceof HTMLTextAreaElement && event.target.matches('[data-enter]') && !event.target.value.includes('\n')) {
    event.preventDefault();
    return event.target.form?.requestSubmit();
  }
  const control = event.ctrlKey || event.metaKey;
  if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
  const key = event.key.toLowerCase();
  if (early !== undefined && key.length === 1 && !control) early += event.key;
  else if (control ? key === 'k' : key === '/' && !isTyping(event.target)) open('openPalette');
  // Escape leaves a field, so that single keys work again.
  else if (key === 'escape' && isTyping(event.target)) return /** @type {HTMLElement} */ (event.target).blur();
  else if (control || isTyping(event.target)) return;
  else if (key === '?') open('openKeys');
  else if (key.length !== 1 || !press(key)) return;
  event.preventDefault();
});

/** Keeps pages and forms for the time without a network, where the browser can. */
const keeper = navigator.serviceWorker;
let unsent = '';

/** Has what waits sent. */
const flush = () => keeper?.controller?.postMessage({ ask: 'flush' });

/** Ways to take a name down that not every browser has. */
const ways = /** @type {Record<string, unknown>} */ ({
  dictate: 'SpeechRecognition' in window || 'webkitSpeechRecognition' in window,
  pick: 'contacts' in navigator,
});

/** Shows what only works with scripts, the offline hint when there is no network, and how much waits for one. */
function wake() {
  for (const button of document.querySelectorAll('[data-close], [data-copy], [data-palette]')) {
    if (button instanceof HTMLElement) button.hidden = false;
  }
  for (const button of document.querySelectorAll('[data-by]')) {
    if (button instanceof HTMLElement) button.hidden = !ways[button.dataset['by'] ?? ''];
  }
  for (const hint of document.querySelectorAll('[data-offline=""]')) {
    if (hint instanceof HTMLElement) hint.hidden = navigator.onLine;
    if (hint.lastChild && keeper?.controller) hint.lastChild.textContent = say('browser-no-network');
  }
  const line = document.querySelector('[data-unsent]');
  if (!(line instanceof HTMLElement) || !line.firstChild) return;
  line.firstChild.textContent = unsent;
  line.hidden = !unsent;
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  target?.closest('[data-close]')?.closest('.toast')?.remove();
  if (target?.closest('[data-palette]')) open('openPalette');
  const by = target?.closest('[data-by]');
  if (by instanceof HTMLElement) import(by.parentElement?.dataset['captureBy'] ?? '').then((capture) => capture[by.dataset['by'] ?? ''](by), () => {});
  // On the way back from a call or a message: how did it go?
  const reach = target?.closest('[data-reach] a');
  if (reach) import(document.body.dataset['after'] ?? '').then((after) => after.ask(reach), () => {});
  const copy = target?.closest('[data-copy]');
  if (copy instanceof HTMLElement) {
    const source = /** @type {HTMLInputElement | null} */ (document.getElementById(copy.dataset['copy'] ?? ''));
    if (source) navigator.clipboard.writeText(source.value).then(() => (copy.textContent = say('browser-copied')), () => source.select());
  }
});

// A toast that came with the page is announced like one that came later.
const toasts = document.getElementById('toasts');
const wasSaved = Boolean(toasts?.firstElementChild);
if (toasts && wasSaved) {
  const kept = [...toasts.childNodes];
  toasts.replaceChildren();
  setTimeout(() => {
    toasts.append(...kept);
    wake();
  }, 60);
}

// After an answer in place the focus is where the work goes on, not lost.
document.addEventListener('htmx:afterSettle', (event) => {
  wake();
  if (event.target instanceof Element && event.target.id === 'main' && (!document.activeElement || document.activeElement === document.body)) {
    const next = document.querySelector('[data-card][open] > summary') ?? document.getElementById('main');
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }
});

addEventListener('online', wake);
addEventListener('offline', wake);
wake();

if (keeper && document.getElementById('places')) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;
  keeper.addEventListener('message', ({ data }) => {
    if (data.unsent === undefined) return;
    unsent = data.unsent;
    wake();
    clearTimeout(again);
    if (data.again) again = setTimeout(flush, data.again);
  });
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', flush);
  addEventListener('load', () => keeper.register('/sw.js').then(flush, () => {}));
  // Once something was saved, what is kept here may stay.
  if (wasSaved && !localStorage.getItem('stays')) {
    localStorage.setItem('stays', '1');
    navigator.storage?.persist?.();
  }
}
