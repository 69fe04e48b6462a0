// @ts-check
/**
 * `<phrase-check>`: marks words that ask badly while they are typed, in the box and in a list under it, with better ones
 * to take. The server reads the text and keeps nothing of it; without this file the form's own button checks.
 */

const PAUSE_MS = 500;

class PhraseCheck extends HTMLElement {
  connectedCallback() {
    const area = this.querySelector('textarea');
    const told = this.querySelector('[data-marks]');
    if (!area || !told) return;
    const under = document.createElement('div');
    under.className = 'under';
    under.setAttribute('aria-hidden', 'true');
    const box = document.createElement('div');
    box.className = 'checked';
    area.replaceWith(box);
    box.append(under, area);

    /** The text with its marked words; what was typed since the last answer moves no mark. @param {string} text */
    const paint = (text) => {
      const parts = [];
      let at = 0;
      for (const line of told.querySelectorAll('[data-from]')) {
        const { from = '', to = '' } = line instanceof HTMLElement ? line.dataset : {};
        if (Number(from) < at) continue;
        const mark = document.createElement('mark');
        mark.textContent = text.slice(Number(from), Number(to));
        parts.push(text.slice(at, Number(from)), mark);
        at = Number(to);
      }
      // A last line break needs something after it to be as high as in the box.
      under.replaceChildren(...parts, `${text.slice(at)}\u200b`);
      under.scrollTop = area.scrollTop;
    };

    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waiting;
    /** @type {AbortController | undefined} */
    let asking;
    const check = async () => {
      asking?.abort();
      asking = new AbortController();
      const text = area.value;
      const { kind = '', contact = '' } = this.dataset;
      const audience = new FormData(/** @type {HTMLFormElement} */ (area.form)).get('audience');
      const body = new URLSearchParams({ text, kind, contact, audience: String(audience ?? '') });
      try {
        const answer = await fetch('/phrases/check', { method: 'POST', body, signal: asking.signal, headers: { 'HX-Request': 'true' } });
        if (!answer.ok || area.value !== text) return;
        told.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
        paint(text);
      } catch {
        // Without a network nothing is marked; saving says so.
      }
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(check, PAUSE_MS);
    };

    area.addEventListener('input', () => {
      under.replaceChildren();
      soon();
    });
    area.addEventListener('scroll', () => (under.scrollTop = area.scrollTop));
    area.form?.querySelector('[name="audience"]')?.addEventListener('change', soon);
    told.addEventListener('click', (event) => {
      const use = event.target instanceof Element && event.target.closest('[data-use]');
      if (!use) return;
      event.preventDefault();
      const better = told.querySelector('[data-better]')?.textContent ?? '';
      area.focus();
      area.select();
      // The only way of putting words in that Ctrl-Z takes back.
      if (!document.execCommand('insertText', false, better)) {
        area.value = better;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    if (area.value.trim()) paint(area.value);
    if (area.value.trim() && !told.firstElementChild) check();
  }
}

customElements.define('phrase-check', PhraseCheck);
