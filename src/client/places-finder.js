// @ts-check
/** Without accents, capitals, dots. @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[-–]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
/** As typed, and with Saint, Fort, Mount in full. @param {string} text */
const both = (text) => [
  plain(text),
  plain(text)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bft\b/g, 'fort'),
];
/** @param {string} text */
const close = (text) => text.replaceAll(' ', '');

const box = /** @type {HTMLElement} */ (document.getElementById('finder'));
const before = /** @type {HTMLElement} */ (document.getElementById('before'));
const input = /** @type {HTMLInputElement} */ (box.querySelector('input'));
const output = /** @type {HTMLOutputElement} */ (box.querySelector('output'));
const counties = [...document.querySelectorAll('[data-county]')].map((section) => ({
  section,
  places: [...section.querySelectorAll('a')].map((a) => ({ a, keys: both(a.text) })),
}));

function filter() {
  const asked = both(input.value.trim());
  const found = counties.flatMap(({ section, places }) => {
    const fits = places.map(({ keys }) =>
      keys.some((key) =>
        asked.some((ask) => ` ${key}`.includes(` ${ask}`) || close(key).startsWith(close(ask))),
      ),
    );
    section.toggleAttribute('hidden', !fits.includes(true));
    // A county that fits keeps its places.
    places.forEach(({ a }, n) => a.closest('li')?.toggleAttribute('hidden', !fits[0] && !fits[n]));
    return places.filter((_, n) => fits[n]);
  });
  const { one, many, none } = box.dataset;
  const text = (found.length === 1 ? one : found.length ? many : none) ?? '';
  before.hidden = asked[0] !== '';
  output.textContent = asked[0] ? text.replace('{n}', `${found.length}`) : '';
  return found;
}

box.hidden = false;
input.oninput = filter;
input.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') input.value = '';
  const found = filter();
  if (key === 'Enter' && found.length === 1) found[0]?.a.click();
});
filter();
export {};
