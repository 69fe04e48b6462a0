// @ts-check
/**
 * `/` or Ctrl-K: find a person or a page; `?`: the keys. Fetched at the first press, and made here rather than in the
 * page, since without scripts nobody could open them. The same search is on the People page.
 */

/** Pages by address: the icon and the words. */
const PAGES = {
  '/today': ['today', say('palette-today')],
  '/ask': ['ask', say('palette-ask')],
  '/capture': ['capture', say('palette-capture')],
  '/contacts': ['people', say('palette-people')],
  '/contacts/new': ['plus', say('palette-new-contact')],
  '/lists/delighted': ['heart', say('palette-delighted')],
  '/lists/overdue': ['flag', say('palette-overdue')],
  '/lists/missed': ['clock', say('palette-missed')],
  '/lists/referrals': ['link', say('palette-referrals')],
  '/lists/non-buyers': ['undo', say('palette-non-buyers')],
  '/numbers': ['numbers', say('palette-numbers')],
  '/goal': ['clock', say('palette-goal')],
  '/review': ['check', say('palette-review')],
  '/today/sheet': ['print', say('palette-sheet')],
  '/import': ['import', say('palette-import')],
  '/settings': ['settings', say('palette-settings')],
  '/settings/calendar': ['calendar', say('palette-calendar')],
  '/settings/playbook': ['note', say('palette-playbook')],
};
/** Keys and what they do. */
const KEYS = {
  t: say('palette-today'),
  a: say('keys-ask'),
  c: say('keys-capture'),
  'p l n': say('keys-places'),
  'j k': say('keys-cards'),
  e: say('keys-do'),
  u: say('keys-undo'),
  '/ Ctrl-K': say('keys-find'),
  '?': say('keys-these'),
};

const sheet = document.querySelector('svg.icon use')?.getAttribute('href')?.split('#')[0] ?? '';
/** @param {string} id */
const icon = (id) => `<svg class="icon" aria-hidden="true"><use href="${sheet}#${id}"/></svg>`;
/** @param {string} keys */
const kbd = (keys) => keys.split(' ').map((key) => `<kbd>${key}</kbd>`).join(' ');

/**
 * @param {string} name its class
 * @param {string} label
 * @param {string} html
 */
function dialog(name, label, html) {
  const made = document.createElement('dialog');
  made.className = name;
  made.setAttribute('aria-label', label);
  made.innerHTML = html;
  document.body.append(made);
  // A press beside it closes it.
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  return made;
}

/** Makes the list of keys; the answer opens it. */
function makeKeys() {
  const lines = Object.entries(KEYS).map(([keys, does]) => `<div><dt>${kbd(keys)}</dt><dd>${does}</dd></div>`);
  const made = dialog('keys', say('keys-title'), `<h2>${say('keys-title')}</h2><dl>${lines.join('')}</dl><form method="dialog"><button class="btn">${say('keys-close')}</button></form>`);
  return () => made.showModal();
}

/** Makes the palette; the answer opens it. */
function makePalette() {
  const places = Object.entries(PAGES).map(([href, [id, words]]) => `<li role="option" data-href="${href}">${icon(id ?? '')}<span>${words}</span></li>`);
  const palette = dialog(
    'palette',
    say('palette-find'),
    `<form method="get" action="/contacts" role="search"><label class="sr" for="palette-q">${say('palette-find')}</label>
    <div class="palette-line">${icon('search')}<input id="palette-q" name="q" type="search" autocomplete="off" placeholder="${say('palette-hint')}" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"></div></form>
    <ul id="palette-list" role="listbox" aria-label="${say('palette-results')}">${places.join('')}</ul>
    <p class="palette-hint" aria-hidden="true">${kbd('↑ ↓')} ${say('palette-choose')} ${kbd('Enter')} ${say('palette-open')} ${kbd('Esc')} ${say('palette-close')}</p>`,
  );
  const line = /** @type {HTMLInputElement} */ (palette.querySelector('input'));
  const list = /** @type {HTMLUListElement} */ (palette.querySelector('ul'));
  const pages = [...list.children];
  /** @type {AbortController | undefined} */
  let asking;
  let chosen = 0;

  /** @returns {HTMLElement[]} */
  const options = () => [...list.querySelectorAll('[role="option"]')].filter((option) => option instanceof HTMLElement);

  /** @param {number} index */
  const choose = (index) => {
    const all = options();
    chosen = Math.max(0, Math.min(index, all.length - 1));
    all.forEach((option, at) => {
      option.id = `palette-option-${at}`;
      option.setAttribute('aria-selected', String(at === chosen));
    });
    if (all[chosen]) {
      line.setAttribute('aria-activedescendant', `palette-option-${chosen}`);
      all[chosen]?.scrollIntoView({ block: 'nearest' });
    } else {
      line.removeAttribute('aria-activedescendant');
    }
  };

  const go = () => {
    const href = options()[chosen]?.dataset['href'];
    if (href) location.assign(href);
  };

  const find = async () => {
    const wanted = line.value.trim();
    const plain = wanted.toLocaleLowerCase();
    const fitting = pages.filter((page) => (page.textContent ?? '').toLocaleLowerCase().includes(plain));
    list.replaceChildren(...fitting);
    choose(0);
    asking?.abort();
    if (wanted === '') return;
    asking = new AbortController();
    try {
      const answer = await fetch(`/people/found?for=palette&q=${encodeURIComponent(wanted)}`, { signal: asking.signal, headers: { 'HX-Request': 'true' } });
      if (!answer.ok) return;
      const found = new DOMParser().parseFromString(`<ul>${await answer.text()}</ul>`, 'text/html');
      list.replaceChildren(...found.querySelectorAll('[role="option"]'), ...fitting);
      choose(0);
    } catch {
      // Without a network the pages are still there.
    }
  };

  palette.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option instanceof HTMLElement) {
      choose(options().indexOf(option));
      go();
    }
  });
  line.addEventListener('input', find);
  line.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter' && options()[chosen]) go();
    // The browser would only empty the line.
    else if (event.key === 'Escape') palette.close();
    else return;
    event.preventDefault();
  });
  /** @param {string} typed */
  return (typed) => {
    line.value = typed;
    palette.showModal();
    line.focus();
    find();
  };
}

/** Opens the palette, with what was typed while it was on its way. */
export const openPalette = makePalette();

/** Opens the list of keys. */
export const openKeys = makeKeys();
