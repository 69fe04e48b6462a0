// @ts-check
/**
 * While a gift is typed: what any twelve months with it in them come to, and whether that is within the limit. The server
 * weighs it again, with the same rule (domain::gift).
 */

const told = document.querySelector('[data-gift-year]');
const cost = document.getElementById('cost');
const day = document.getElementById('on');

/** The day twelve months before; the last of the month stands for one that isn't there. @param {string} day */
const yearBefore = (day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return `${String(year - 1).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
};

if (told instanceof HTMLElement && cost instanceof HTMLInputElement) {
  const { given = '', limit = '', places = '2', sign = '', today = '' } = told.dataset;
  const unit = 10 ** Number(places);
  const before = given.split(' ').filter(Boolean).map((one) => {
    const [on = '', cents = '0'] = one.split(':');
    return { on, cents: Number(cents) };
  });
  /** @param {number} cents */
  const money = (cents) => {
    const amount = (cents / unit).toLocaleString(say('browser-dates'), { minimumFractionDigits: cents % unit ? Number(places) : 0 });
    return sign.length > 1 ? `${sign} ${amount}` : `${sign}${amount}`;
  };
  const tell = () => {
    const typed = cost.value.trim().replace(/[^\d.,]/g, '').replace(/,(?=\d{1,2}$)/, '.').replace(/[,](?=\d{3})/g, '');
    const cents = Math.round(Number(typed) * unit);
    told.hidden = !typed || !Number.isFinite(cents);
    if (told.hidden) return;
    const on = (day instanceof HTMLInputElement && day.value) || today;
    const all = [...before, { on, cents }];
    const ends = [on, ...before.map((one) => one.on).filter((later) => later > on && yearBefore(later) < on)];
    const sum = Math.max(...ends.map((end) => all.filter((one) => one.on > yearBefore(end) && one.on <= end).reduce((total, one) => total + one.cents, 0)));
    const most = Number(limit);
    if (!limit) told.textContent = say('gift-live-sum', { sum: money(sum) });
    else if (sum > most) told.textContent = say('gift-live-over', { sum: money(sum), limit: money(most), over: money(sum - most) });
    else told.textContent = say('gift-live-left', { sum: money(sum), limit: money(most), left: money(most - sum) });
  };
  cost.addEventListener('input', tell);
  day?.addEventListener('input', tell);
  tell();
}
