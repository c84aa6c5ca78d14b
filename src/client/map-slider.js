// @ts-check
const data = JSON.parse(
  /** @type {HTMLElement} */ (document.getElementById('map-lists')).textContent,
);
const figure = /** @type {HTMLElement} */ (document.getElementById('florida-map'));
const control = /** @type {HTMLElement} */ (figure.querySelector('.slider'));
const range = /** @type {HTMLInputElement} */ (control.querySelector('input'));
const symbols = figure.querySelectorAll('use.v');
const long = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'long',
  timeZone: 'UTC',
});
/** @type {{ counties: string[], runs: [number, number][] }[]} */
const towns = data.towns.map((/** @type {string} */ town) => {
  const [counties = '', ...runs] = town.split(' ');
  return {
    counties: counties ? counties.split('+') : [],
    runs: runs.map((run) => [parseInt(run.slice(0, -1) || '0', 36), Number(run.slice(-1))]),
  };
});
/** @type {Record<string, string>} */
const names = {};
/** @param {string} key */
const nameOf = (key) =>
  (names[key] ??=
    long.format(new Date(key.slice(0, 10))) + (key.length > 10 ? ` (${key.slice(11)})` : ''));
/** @param {string} selector @param {string | number} text */
const write = (selector, text) => {
  for (const each of figure.querySelectorAll(selector)) each.textContent = String(text);
};
/** @param {string} text @param {Record<string, string | number>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {number} at */
function show(at) {
  /** @type {number[]} */
  const counts = [...data.fixed];
  /** @type {Record<string, [number, number]>} */
  const shares = {};
  towns.forEach(({ counties, runs }, index) => {
    const status = /** @type {[number, number]} */ (runs.findLast(([from]) => from <= at))[1];
    counts[status] = (counts[status] ?? 0) + 1;
    symbols[index]?.setAttribute('href', `#town-${data.statuses[status]}`);
    for (const county of counties) {
      const share = (shares[county] ??= [0, 0]);
      share[1] += 1;
      if (status === 0) share[0] += 1;
    }
  });
  const steps = { all: 0, 'half-or-more': 0, 'under-half': 0, none: 0 };
  for (const [county, [listed, own]] of Object.entries(shares)) {
    const step = !listed
      ? 'none'
      : listed === own
        ? 'all'
        : listed * 2 < own
          ? 'under-half'
          : 'half-or-more';
    steps[step] += 1;
    for (const use of figure.querySelectorAll(`use[href="#c${county}"]`))
      use.setAttribute('class', step);
  }
  const [listed = 0, pending = 0, missing = 0] = counts;
  const own = listed + pending + missing;
  const [agreements, agencies] = data.counts[at];
  const date = nameOf(data.lists[at]);
  const values = { date, agreements, agencies, listed, pending, missing, own };
  write('output', fill(data.live, values));
  write('h2', fill(data.finding, values));
  write('.day', date);
  for (const [step, count] of Object.entries(steps)) write(`[data-step=${step}]`, count);
  for (const [index, count] of counts.entries())
    write(`[data-step=${data.statuses[index]}]`, count);
  range.value = String(at);
  range.setAttribute('aria-valuetext', date);
}

/** @param {number} at */
function choose(at) {
  const last = data.lists.length - 1;
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
if (/^\d{4}-\d{2}-\d{2}/.test(wanted)) {
  const exact = data.lists.indexOf(wanted);
  const before = data.lists.findLastIndex(
    (/** @type {string} */ key) => key.slice(0, 10) <= wanted.slice(0, 10),
  );
  show(exact >= 0 ? exact : Math.max(before, 0));
} else range.value = range.max;
control.classList.add('ready');
