// @ts-check
/**
 * `<who-else>`: name after name. One line at a time, Enter takes it and asks again; what was understood shows under
 * each name. It only rearranges the plain form inside it: the same fields are sent with and without this file.
 */

/** A fragment of ours, as nodes. @param {string} html */
const nodes = (html) => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];

/** What the server understands of a line; nothing without a network. @param {string} line @param {AbortSignal} [signal] */
async function understood(line, signal) {
  try {
    const answer = await fetch(`/capture/preview?line=${encodeURIComponent(line)}`, { signal: signal ?? null, headers: { 'HX-Request': 'true' } });
    return answer.ok ? nodes(await answer.text()) : [];
  } catch {
    return [];
  }
}

class WhoElse extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const rows = this.querySelector('[data-names]');
    const composer = this.querySelector('[data-composer]');
    const line = /** @type {HTMLInputElement | null} */ (this.querySelector('#who-else'));
    if (!form || !rows || !(composer instanceof HTMLElement) || !line) return;
    this.form = form;
    this.rows = rows;
    this.line = line;
    this.preview = this.querySelector('[data-preview]');
    this.prompt = this.querySelector('[data-prompt]');

    for (const blank of rows.querySelectorAll('[data-blank]')) blank.remove();
    this.takePlainLines();
    for (const row of rows.querySelectorAll('[data-row]')) this.dress(row);
    composer.hidden = false;
    this.classList.add('who-else-on');

    line.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.take();
    });
    line.addEventListener('input', () => this.look());
    // A pasted list is so many names: one a line.
    line.addEventListener('paste', (event) => {
      const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).filter((text) => text.trim());
      if (lines.length < 2) return;
      event.preventDefault();
      for (const text of lines) this.add(text);
    });
    this.querySelector('[data-add]')?.addEventListener('click', () => this.take());
    form.addEventListener('submit', () => {
      if (line.value.trim()) this.take();
      this.renumber();
    });
    form.addEventListener('change', () => this.tally());
    this.tally();
  }

  /** Lines typed into the plain box before this file came become rows. */
  takePlainLines() {
    const box = /** @type {HTMLTextAreaElement | null} */ (this.querySelector('[name="more_names"]'));
    if (!box) return;
    for (const text of box.value.split(/\r?\n/)) if (text.trim()) this.add(text);
    box.value = '';
  }

  take() {
    if (!this.line) return;
    const text = this.line.value.trim();
    if (text) this.add(text);
    this.line.value = '';
    this.preview?.replaceChildren();
    this.line.focus();
  }

  /** @param {string} text */
  add(text) {
    const row = document.createElement('li');
    row.className = 'name-row';
    row.dataset['row'] = '';
    const holder = document.createElement('div');
    holder.className = 'name-input';
    const input = document.createElement('input');
    input.name = 'names';
    input.value = text.trim();
    input.setAttribute('aria-label', say('names-name'));
    holder.append(input);
    const chips = document.createElement('div');
    chips.dataset['understood'] = '';
    const label = document.createElement('label');
    label.className = 'tick';
    const tick = document.createElement('input');
    tick.type = 'checkbox';
    tick.name = 'happy_call';
    const words = document.createElement('span');
    words.textContent = say('names-happy-call');
    label.append(tick, words);
    row.append(holder, chips, label);
    this.rows?.append(row);
    this.dress(row);
    this.setOutcome('named');
    this.tally();
  }

  /** Gives a row its plain text (until the server has answered) and its button to take it off. @param {Element} row */
  dress(row) {
    const input = row.querySelector('input[name="names"]');
    const text = document.createElement('bdi');
    text.className = 'line-text';
    const read = async () => {
      if (!(input instanceof HTMLInputElement)) return;
      text.textContent = input.value;
      const parts = await understood(input.value);
      if (parts.length) row.querySelector('[data-understood]')?.replaceChildren(...parts);
    };
    input?.addEventListener('input', read);
    read();
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'btn round quiet remove';
    remove.setAttribute('aria-label', say('names-take-off', { name: text.textContent }));
    remove.textContent = '×';
    remove.addEventListener('click', () => {
      row.remove();
      this.tally();
      this.line?.focus();
    });
    row.prepend(text);
    row.append(remove);
  }

  look() {
    const line = this.line?.value.trim() ?? '';
    this.looking?.abort();
    clearTimeout(this.waiting);
    if (line.length < 2) return this.preview?.replaceChildren();
    this.waiting = setTimeout(async () => {
      this.looking = new AbortController();
      const { signal } = this.looking;
      const parts = await understood(line, signal);
      if (!signal.aborted && this.line?.value.trim() === line) this.preview?.replaceChildren(...parts);
    }, 180);
  }

  /** @param {string} value */
  setOutcome(value) {
    const radio = this.querySelector(`[name="outcome"][value="${value}"]`);
    if (radio instanceof HTMLInputElement) radio.checked = true;
  }

  /** The ticks name their line by position, so they are numbered when all is said. */
  renumber() {
    this.rows?.querySelectorAll('[data-row]').forEach((row, at) => {
      const tick = row.querySelector('input[name="happy_call"]');
      if (tick instanceof HTMLInputElement) tick.value = String(at);
    });
  }

  tally() {
    const count = this.rows?.querySelectorAll('[data-row]').length ?? 0;
    const place = this.querySelector('[data-tally]');
    if (place) place.textContent = say('names-count', { count });
    if (this.prompt) this.prompt.textContent = count === 0 ? say('names-who') : say('names-who-else');
    const chosen = this.querySelector('[name="outcome"]:checked');
    const save = this.querySelector('[data-save]');
    if (save && chosen instanceof HTMLInputElement) save.textContent = chosen.value === 'named' && count > 0 ? say('names-save-and-thank') : say('names-save');
  }

  /** @type {HTMLFormElement | undefined} */ form;
  /** @type {Element | undefined} */ rows;
  /** @type {HTMLInputElement | undefined} */ line;
  /** @type {Element | null} */ preview = null;
  /** @type {Element | null} */ prompt = null;
  /** @type {AbortController | undefined} */ looking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ waiting;
}

customElements.define('who-else', WhoElse);
