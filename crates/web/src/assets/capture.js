// @ts-check
/**
 * On the capture line: dictate it, or pick people from the phone's own contacts, where the platform has these. Only
 * whom the rep picks comes here; nobody's address book is taken (M19).
 */

const line = /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (document.getElementById('line'));
const place = document.querySelector('[data-capture-by]');
const icons = document.querySelector('svg.icon use')?.getAttribute('href')?.split('#')[0] ?? '';

/** @param {string} icon @param {string} label @param {() => void} act */
function addButton(icon, label, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn quiet';
  button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${icons}#${icon}"/></svg>`;
  button.append(label);
  button.addEventListener('click', act);
  place?.append(button);
  return button;
}

/** Several people want several lines. @returns {HTMLInputElement | HTMLTextAreaElement} */
function manyLines() {
  const now = document.getElementById('line');
  if (now instanceof HTMLTextAreaElement || !(now instanceof HTMLInputElement)) return /** @type {HTMLTextAreaElement} */ (now);
  const box = document.createElement('textarea');
  for (const name of ['id', 'name', 'dir', 'aria-describedby']) box.setAttribute(name, now.getAttribute(name) ?? '');
  box.value = now.value;
  box.rows = 3;
  now.replaceWith(box);
  return box;
}

/** What is typed so far, and this behind it. @param {string} text */
function addText(text) {
  const now = /** @type {HTMLInputElement} */ (document.getElementById('line'));
  now.value = [now.value.trim(), text.trim()].filter(Boolean).join(now instanceof HTMLTextAreaElement ? '\n' : ' ');
  now.dispatchEvent(new Event('input', { bubbles: true }));
  now.focus();
}

const Recognition = /** @type {any} */ (window)['SpeechRecognition'] ?? /** @type {any} */ (window)['webkitSpeechRecognition'];
if (line && Recognition) {
  /** @type {{ stop: () => void } | undefined} */
  let listening;
  const button = addButton('mic', 'Dictate', () => {
    if (listening) return listening.stop();
    const ears = new Recognition();
    ears.lang = navigator.language;
    ears.onresult = (/** @type {any} */ event) => addText(event.results[0][0].transcript);
    ears.onend = () => {
      listening = undefined;
      button.lastChild?.replaceWith('Dictate');
    };
    listening = ears;
    button.lastChild?.replaceWith('Stop');
    ears.start();
  });
}

const picker = /** @type {any} */ (navigator)['contacts'];
if (line && picker?.select) {
  addButton('people', 'From my contacts', async () => {
    /** @type {{ name?: string[], tel?: string[], email?: string[] }[]} */
    const picked = await picker.select(['name', 'tel', 'email'], { multiple: true }).catch(() => []);
    const lines = picked.map(({ name, tel, email }) => [name?.[0], tel?.[0], email?.[0]].filter(Boolean).join(', ')).filter(Boolean);
    if (lines.length === 0) return;
    if (lines.length > 1 || line.value.trim()) manyLines();
    addText(lines.join('\n'));
  });
}
