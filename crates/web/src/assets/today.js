// @ts-check
/** j and k walk the cards: the next one opens, the browser closes the last (they share a name). */

/** @returns {HTMLDetailsElement[]} */
const cards = () => [...document.querySelectorAll('details[data-card]')].filter((card) => card instanceof HTMLDetailsElement);

document.addEventListener('keydown', (event) => {
  const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
  const all = cards();
  const here = all.findIndex((card) => card.contains(document.activeElement));
  const open = all.findIndex((card) => card.open);
  const from = here >= 0 ? here : open;
  const card = all[Math.min(Math.max(from + step, 0), all.length - 1)];
  if (!card) return;
  card.open = true;
  const summary = card.querySelector('summary');
  summary?.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
});
