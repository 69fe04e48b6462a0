// @ts-check
/** On iPhones and iPads: why the app belongs on the home screen. Only there the system offers no such button itself. */

const isApple = /iP(hone|ad|od)/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);
const isInstalled = matchMedia('(display-mode: standalone)').matches;
const hint = document.querySelector('[data-install]');
if (hint instanceof HTMLElement) hint.hidden = !isApple || isInstalled;
