// @ts-check
/** The print button of the day sheet; without it the browser's own menu prints just as well. */

for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => print());
}
