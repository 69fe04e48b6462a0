// @ts-check
/** `/` or Ctrl-K: find a person or a page. Without it the same search is on the People page. */

const palette = /** @type {HTMLDialogElement | null} */ (document.getElementById('palette'));
const line = /** @type {HTMLInputElement | null} */ (document.getElementById('palette-q'));
const list = document.getElementById('palette-list');

if (palette && line && list) {
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

  const open = () => {
    line.value = '';
    list.replaceChildren(...pages);
    palette.showModal();
    choose(0);
    line.focus();
  };

  document.addEventListener('keydown', (event) => {
    const inField = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !inField && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if ((slash || ctrlK) && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      open();
    }
  });
  for (const button of document.querySelectorAll('[data-palette]')) {
    if (button instanceof HTMLElement) button.hidden = false;
  }
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-palette]')) open();
  });
  palette.addEventListener('click', (event) => {
    if (event.target === palette) palette.close();
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
    else return;
    event.preventDefault();
  });
}
