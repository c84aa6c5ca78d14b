// @ts-check
// Moves the map to another of ICE's lists. The page is complete without it.

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const data = JSON.parse(element('map-lists').textContent);
const figure = element('florida-map');
const range = /** @type {HTMLInputElement} */ (element('map-list'));
const control = /** @type {HTMLElement} */ (range.closest('.slider'));
const symbols = figure.querySelectorAll('use.v');
const last = data.lists.length - 1;

/** @type {{ counties: string[], runs: [number, number][] }[]} */
const towns = data.towns.map((/** @type {string} */ town) => {
  const [counties = '', ...runs] = town.split(' ');
  return {
    counties: counties ? counties.split('+') : [],
    runs: runs.map((run) => [parseInt(run.slice(0, -1) || '0', 36), Number(run.slice(-1))]),
  };
});

const { lang } = document.documentElement;
const long = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
/** @param {string} key */
const nameOf = (key) =>
  long.format(new Date(key.slice(0, 10))) + (key.length > 10 ? ` (${key.slice(11)})` : '');

/** @param {string} selector @param {string | number} text */
const write = (selector, text) => {
  for (const each of figure.querySelectorAll(selector)) each.textContent = String(text);
};
/** @param {string} text @param {Record<string, string | number>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {number} listed @param {number} own */
const shareOf = (listed, own) =>
  listed === 0 ? 'none' : listed === own ? 'all' : listed * 2 < own ? 'under-half' : 'half-or-more';

/** @param {number} at */
function show(at) {
  const counts = [...data.fixed];
  /** @type {Record<string, [number, number]>} */
  const counties = {};
  towns.forEach((town, index) => {
    const status = town.runs.findLast(([from]) => from <= at)?.[1] ?? 0;
    counts[status] += 1;
    symbols[index]?.setAttribute('href', `#town-${data.statuses[status]}`);
    for (const county of town.counties) {
      const share = (counties[county] ??= [0, 0]);
      share[1] += 1;
      if (status === 0) share[0] += 1;
    }
  });
  const steps = { all: 0, 'half-or-more': 0, 'under-half': 0, none: 0 };
  for (const [county, share] of Object.entries(counties)) {
    const step = shareOf(...share);
    steps[step] += 1;
    for (const use of figure.querySelectorAll(`use[href="#c${county}"]`))
      use.setAttribute('class', step);
  }
  const [agreements, agencies] = data.counts[at];
  const [listed, pending, missing, others, unknown] = counts;
  const own = listed + pending + missing;
  const date = nameOf(data.lists[at]);
  const values = { date, agreements, agencies, listed, pending, missing, own };
  write('output', fill(data.live, values));
  write('h2', fill(data.finding, values));
  write('.day', date);
  const some = steps['half-or-more'] + steps['under-half'];
  element('fl-d').textContent = fill(data.described, {
    ...{ ...values, others, unknown, some },
    ...{ all: steps.all, none: steps.none },
  });
  for (const [step, count] of Object.entries(steps)) write(`[data-step=${step}]`, count);
  for (const index in counts) write(`[data-step=${data.statuses[index]}]`, counts[index]);
  range.value = String(at);
  range.setAttribute('aria-valuetext', date);
}

/** @param {number} at */
function choose(at) {
  const to = Math.min(Math.max(at, 0), last);
  show(to);
  try {
    history.replaceState(null, '', to === last ? location.pathname : `?date=${data.lists[to]}`);
  } catch {
    // A page opened from a folder may not change its address.
  }
}

range.addEventListener('input', () => choose(Number(range.value)));
for (const button of control.querySelectorAll('button'))
  button.addEventListener('click', () => choose(Number(range.value) + Number(button.value)));
const wanted = new URLSearchParams(location.search).get('date') ?? '';
const dated = /^\d{4}-\d{2}-\d{2}/.exec(wanted)?.[0];
const isUpTo = (/** @type {string} */ key) => dated !== undefined && key.slice(0, 10) <= dated;
const exact = data.lists.indexOf(wanted);
show(exact >= 0 ? exact : dated ? Math.max(data.lists.findLastIndex(isUpTo), 0) : last);
control.classList.add('ready');
