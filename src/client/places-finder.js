// @ts-check
/** Without accents, capitals, dots. @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[-–]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase();
/** As typed, and with Saint, Fort and Mount in full. @param {string} text */
const both = (text) => {
  const typed = plain(text);
  const full = typed.replace(/\bst\b/, 'saint').replace(/\bft\b/, 'fort');
  return [typed, full.replace(/\bmt\b/, 'mount')];
};
/** @param {string} text */
const close = (text) => text.replaceAll(' ', '');

/** @returns {any} @param {string} id */
const get = (id) => document.getElementById(id);
const [box, before, input, output] = ['finder', 'before', 'place', 'found'].map(get);
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
  before.hidden = asked[0] !== '';
  output.textContent = asked[0] ? fill(box.dataset.found, { count: found.length }) : '';
  return found;
}

box.hidden = false;
input.oninput = filter;
input.onkeydown = (/** @type {KeyboardEvent} */ { key }) => {
  if (key === 'Escape') input.value = '';
  const found = filter();
  if (key === 'Enter' && found.length === 1) found[0]?.a.click();
};
filter();
export {};
