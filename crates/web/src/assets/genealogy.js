// @ts-check
/**
 * The picture of a tree: zoom and move it with mouse, fingers or keys; arrow keys walk the outline. Everything else –
 * opening branches, finding people – is links that work without this file.
 */

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** Where each tree was looked at last: opening a branch brings a new page of it. @type {Map<string, { scale: number, x: number, y: number }>} */
const looked = new Map();
const STEP = 1.3;
const NEAREST = 2.5;
const MOVED = 6;

/** @param {HTMLElement} figure */
function enliven(figure) {
  const pane = figure.querySelector('.pane');
  const svg = figure.querySelector('.pane > svg');
  const buttons = figure.querySelector('[data-zoom-buttons]');
  if (!(pane instanceof HTMLElement) || !(svg instanceof SVGSVGElement) || pane.classList.contains('live')) return;
  const whole = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  pane.classList.add('live');
  // A small tree needs no tall frame.
  svg.style.setProperty('--tall', `${whole.height + 8}px`);
  if (buttons instanceof HTMLElement) buttons.hidden = false;
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  const key = figure.dataset['tree'] ?? '';
  const room = () => {
    const { width, height } = svg.getBoundingClientRect();
    return { width: width || 1, height: height || 1 };
  };
  const furthest = () => Math.min(1, room().width / whole.width, room().height / whole.height);
  /** @param {number} scale */
  const from = (scale) => ({ scale, x: 0, y: Math.max(0, (whole.height - room().height / scale) / 2) });
  /** As large as it is drawn: signs that a thumb can hit, names that can be read. */
  const start = () => from(1);
  let view = looked.get(key) ?? start();

  const show = () => {
    const { width, height } = room();
    const scale = Math.min(NEAREST, Math.max(furthest() * 0.8, view.scale));
    const box = { width: width / scale, height: height / scale };
    // At least a part of the tree stays in sight.
    const x = Math.min(Math.max(view.x, -box.width * 0.6), whole.width - box.width * 0.4);
    const y = Math.min(Math.max(view.y, -box.height * 0.6), whole.height - box.height * 0.4);
    view = { scale, x, y };
    looked.set(key, view);
    svg.setAttribute('viewBox', `${x} ${y} ${box.width} ${box.height}`);
    svg.setAttribute('preserveAspectRatio', 'xMinYMin slice');
  };

  /** @param {number} by @param {number} [px] @param {number} [py] the point of the pane that stays where it is */
  const zoom = (by, px = room().width / 2, py = room().height / 2) => {
    const to = Math.min(NEAREST, Math.max(furthest() * 0.8, view.scale * by));
    view = { scale: to, x: view.x + px / view.scale - px / to, y: view.y + py / view.scale - py / to };
    show();
  };
  /** @param {number} dx @param {number} dy in points of the pane */
  const move = (dx, dy) => {
    view = { ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale };
    show();
  };
  const fit = () => {
    view = from(furthest());
    show();
  };
  show();
  // Whatever changes its room – a style that comes late, a turned phone – changes what is in sight and not how large it is.
  new ResizeObserver(show).observe(svg);

  buttons?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-zoom]') : null;
    const how = button instanceof HTMLElement ? button.dataset['zoom'] : undefined;
    if (how === 'in') zoom(STEP);
    else if (how === 'out') zoom(1 / STEP);
    else if (how === 'fit') fit();
  });

  pane.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, () => void>} */
    const keys = {
      '+': () => zoom(STEP), '=': () => zoom(STEP), '-': () => zoom(1 / STEP), '0': fit,
      ArrowLeft: () => move(60, 0), ArrowRight: () => move(-60, 0), ArrowUp: () => move(0, 60), ArrowDown: () => move(0, -60),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  pane.addEventListener('wheel', (event) => {
    // The page scrolls on unless it is the picture that is meant.
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== pane) return;
    event.preventDefault();
    const at = pane.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 400), event.clientX - at.left, event.clientY - at.top);
  }, { passive: false });

  /** @type {Map<number, { x: number, y: number }>} */
  const fingers = new Map();
  let travelled = 0;
  pane.addEventListener('pointerdown', (event) => {
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  pane.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled > MOVED && !pane.hasPointerCapture(event.pointerId)) pane.setPointerCapture(event.pointerId);
    if (other) {
      const at = pane.getBoundingClientRect();
      const apart = (/** @type {{x: number, y: number}} */ one) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
      zoom(apart(now) / apart(before), (now.x + other.x) / 2 - at.left, (now.y + other.y) / 2 - at.top);
    } else {
      move(now.x - before.x, now.y - before.y);
    }
    fingers.set(event.pointerId, now);
  });
  for (const ended of /** @type {const} */ (['pointerup', 'pointercancel'])) {
    pane.addEventListener(ended, (event) => fingers.delete(event.pointerId));
  }
  // A drag that ends on somebody doesn't open them.
  pane.addEventListener('click', (event) => {
    if (travelled <= MOVED) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
  pane.addEventListener('dragstart', (event) => event.preventDefault());
  addEventListener('beforeprint', () => svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`));
  addEventListener('afterprint', show);
}

/** Up and down walk the people of the outline, right opens a branch, left shuts it. @param {KeyboardEvent} event */
function walk(event) {
  const at = event.target instanceof Element ? event.target.closest('[data-outline] a') : null;
  if (!at || event.ctrlKey || event.metaKey || event.altKey) return;
  const ways = [...document.querySelectorAll('[data-outline] a.who, [data-outline] a.rest')];
  const here = at.closest('li')?.querySelector('a.who, a.rest') ?? at;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    const next = ways[ways.indexOf(here) + step];
    if (next instanceof HTMLElement) next.focus();
  } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    const knob = at.closest('li')?.querySelector(':scope > .node > a.knob');
    const wanted = event.key === 'ArrowRight' ? 'false' : 'true';
    if (!(knob instanceof HTMLElement) || knob.getAttribute('aria-expanded') !== wanted) return;
    knob.focus();
    knob.click();
  } else {
    return;
  }
  event.preventDefault();
}

function all() {
  for (const figure of document.querySelectorAll('[data-tree]')) {
    if (figure instanceof HTMLElement) enliven(figure);
  }
}

all();
document.addEventListener('keydown', walk);
document.addEventListener('htmx:afterSettle', all);
