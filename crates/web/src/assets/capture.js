// @ts-check
/**
 * On the capture line: dictate it, or pick people from the phone's own contacts. Only whom the rep picks comes here;
 * nobody's address book is taken (M19). Fetched at the first tap.
 */

const field = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('line'));

/** What is typed so far, and this behind it. @param {string} text @param {string} [between] */
function addText(text, between = ' ') {
  const now = field();
  now.value = [now.value.trim(), text.trim()].filter(Boolean).join(between);
  now.dispatchEvent(new Event('input', { bubbles: true }));
  now.focus();
}

/** @type {{ stop: () => void } | undefined} */
let listening;

/** Writes down what is said, until it is quiet or the button is pressed again. @param {HTMLElement} button */
export function dictate(button) {
  if (listening) return listening.stop();
  const scope = /** @type {any} */ (window);
  const ears = new (scope['SpeechRecognition'] ?? scope['webkitSpeechRecognition'])();
  const says = (/** @type {string} */ words) => {
    if (button.lastElementChild) button.lastElementChild.textContent = words;
    button.setAttribute('aria-pressed', String(listening !== undefined));
  };
  ears.lang = navigator.language;
  ears.onresult = (/** @type {any} */ event) => addText(event.results[0][0].transcript);
  ears.onend = () => {
    listening = undefined;
    says(say('browser-dictate'));
  };
  listening = ears;
  says(say('browser-stop'));
  ears.start();
}

/** Takes whom the rep picks, one a line. */
export async function pick() {
  const { contacts } = /** @type {any} */ (navigator);
  /** @type {{ name?: string[], tel?: string[], email?: string[] }[]} */
  const picked = await contacts.select(['name', 'tel', 'email'], { multiple: true }).catch(() => []);
  const lines = picked.map(({ name, tel, email }) => [name?.[0], tel?.[0], email?.[0]].filter(Boolean).join(', ')).filter(Boolean);
  if (lines.length > 0) addText(lines.join('\n'), '\n');
}
