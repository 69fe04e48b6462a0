// @ts-check
/** The card's page: one more place without a new page, and sharing what was made of the introduction. */

const places = document.querySelector('[data-places]');
const more = document.querySelector('[data-more]');
const MOST = 10;

more?.addEventListener('click', (event) => {
  const last = places?.lastElementChild;
  if (!places || !last) return;
  event.preventDefault();
  const place = /** @type {HTMLElement} */ (last.cloneNode(true));
  const number = places.children.length + 1;
  for (const legend of place.querySelectorAll('legend')) legend.textContent = say('card-page-person', { number });
  for (const label of place.querySelectorAll('label')) label.htmlFor = label.htmlFor.replace(/\d+$/, String(number));
  for (const input of place.querySelectorAll('input')) {
    input.id = input.id.replace(/\d+$/, String(number));
    input.value = '';
  }
  places.append(place);
  place.querySelector('input')?.focus();
  if (number >= MOST && more instanceof HTMLElement) more.hidden = true;
});

const words = document.querySelector('[data-words]');
const share = document.querySelector('[data-share]');
const copy = document.querySelector('[data-copy]');

if (words instanceof HTMLTextAreaElement) {
  const follow = () => {
    for (const link of document.querySelectorAll('[data-send]')) {
      link.setAttribute('href', link.getAttribute('data-send') + encodeURIComponent(words.value));
    }
  };
  words.addEventListener('input', follow);
  // What a browser kept of an earlier visit counts too.
  follow();
  if (share instanceof HTMLElement && 'share' in navigator) {
    share.hidden = false;
    // Closing the sheet is no fault.
    share.addEventListener('click', () => navigator.share({ text: words.value }).catch(() => {}));
  }
  if (copy instanceof HTMLElement && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(words.value).then(() => (copy.textContent = say('browser-copied')), () => words.select());
    });
  }
}
