// @ts-check
/** Chooses the browser's own time zone in a fresh form. */

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zone = document.getElementById('zone');
const name = document.getElementById('name');
if (zone instanceof HTMLSelectElement && name instanceof HTMLInputElement && name.value === '') {
  if ([...zone.options].some((option) => option.value === here)) zone.value = here;
}
