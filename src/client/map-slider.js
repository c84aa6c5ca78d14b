// @ts-check
// Moves the map, and all that the page says of it, to another of ICE's lists. The page is complete without it.

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const data = JSON.parse(element('map-lists').textContent);
const figure = element('florida-map');
const range = /** @type {HTMLInputElement} */ (element('map-list'));
const control = /** @type {HTMLElement} */ (range.closest('.slider'));
const symbols = [...figure.querySelectorAll('use.v')];
const last = data.lists.length - 1;

/** Pairs of a list and the number that holds from there on. @param {string[]} runs */
const unpack = (runs) =>
  runs.map((run) => [parseInt(run.slice(0, -1) || '0', 36), parseInt(run.slice(-1), 36)]);
/** @param {number[][]} runs @param {number} at */
const valueAt = (runs, at) => runs.findLast(([from = 0]) => from <= at)?.[1] ?? 0;

const towns = data.towns.map((/** @type {string} */ town) => {
  const [counties = '', ...runs] = town.split(' ');
  return { counties: counties ? counties.split('+') : [], runs: unpack(runs) };
});
const counties = [...document.querySelectorAll('#by-county tbody tr')].map((row, index) => {
  const id = row.id.slice('county-'.length);
  const outlines = [...figure.querySelectorAll(`use[href="#c${id}"]`)];
  return {
    id,
    outlines,
    title: outlines[0]?.firstElementChild,
    name: row.querySelector('a')?.textContent ?? '',
    cells: [...row.querySelectorAll('td')],
    runs: [data.sheriffs, data.jails].map((models) => unpack(models[index].split(' '))),
  };
});
const texts = data.texts.map((/** @type {[string, string]} */ [selector, message]) => ({
  node: document.querySelector(selector),
  message,
}));
const steps = [...figure.querySelectorAll('[data-step]')];

const long = new Intl.DateTimeFormat(ownLocale, { dateStyle: 'long', timeZone: 'UTC' });
/** The day of a list, with its label where the day has several. @param {string} key */
const nameOf = (key) =>
  long.format(new Date(key.slice(0, 10))) + (key.length > 10 ? ` (${key.slice(11)})` : '');

/** @param {Element | null | undefined} node @param {string} text */
const write = (node, text) => {
  if (node && node.textContent !== text) node.textContent = text;
};

/** @param {number} listed @param {number} own */
const shareOf = (listed, own) =>
  own === 0
    ? 'no-own-police'
    : listed === 0
      ? 'none'
      : listed === own
        ? 'all'
        : listed * 2 < own
          ? 'under-half'
          : 'half-or-more';

/** @param {number} at */
function show(at) {
  const counts = [...data.fixed];
  /** @type {Record<string, { own: number, listed: number, pending: number }>} */
  const sums = {};
  towns.forEach((/** @type {any} */ town, /** @type {number} */ index) => {
    const status = valueAt(town.runs, at);
    counts[status] += 1;
    symbols[index]?.setAttribute('href', `#town-${data.statuses[status]}`);
    for (const county of town.counties) {
      const sum = (sums[county] ??= { own: 0, listed: 0, pending: 0 });
      sum.own += 1;
      if (status === 0) sum.listed += 1;
      if (status === 1) sum.pending += 1;
    }
  });
  const date = nameOf(data.lists[at]);
  /** @type {Record<string, number>} */
  const shares = {};
  const agencies = [0, 0];
  let [most, mostOwn, mostName] = [-1, 0, ''];
  for (const { id, outlines, title, name, cells, runs } of counties) {
    const { own = 0, listed = 0, pending = 0 } = sums[id] ?? {};
    const share = shareOf(listed, own);
    shares[share] = (shares[share] ?? 0) + 1;
    if (own - listed - pending > most)
      [most, mostOwn, mostName] = [own - listed - pending, own, name];
    const models = runs.map((each, kind) => {
      const model = data.names[valueAt(each, at)];
      if (model) agencies[kind] = (agencies[kind] ?? 0) + 1;
      return model;
    });
    const [sheriff, jail] = models.map((model) => model || data.notListed);
    for (const outline of outlines) outline.setAttribute('class', share);
    const said = own === 0 ? data.noPolice : fill(data.share, { listed, own });
    write(title, fill(data.title, { name, date, share: said, sheriff, jail }));
    const percent = Math.round((listed / own) * 100);
    const cell = own === 0 ? data.noneOwn : fill(data.cell, { listed, own, percent });
    write(cells[0], pending ? `${cell}, ${fill(data.pending, { count: pending })}` : cell);
    models.forEach((model, kind) => write(cells[kind + 1], model || '–'));
  }
  const [agreements, named] = data.counts[at];
  const [listed, pending, missing, others, unknown] = counts;
  const { all = 0, none = 0, 'no-own-police': empty = 0 } = shares;
  const values = {
    ...{ date, agreements, agencies: named, listed, pending, missing, others, unknown },
    own: listed + pending + missing,
    ...{ all, none, empty, some: counties.length - all - none - empty },
    ...{ counties: counties.length, county: fill(data.county, { name: mostName }), most, mostOwn },
    ...{ sheriffs: agencies[0] ?? 0, jails: agencies[1] ?? 0 },
    first: nameOf(data.lists[0]),
    before: data.listedFirst,
  };
  for (const { node, message } of texts) write(node, fill(message, values));
  for (const node of figure.querySelectorAll('.day')) write(node, date);
  for (const node of steps) {
    const step = /** @type {HTMLElement} */ (node).dataset.step ?? '';
    const status = data.statuses.indexOf(step);
    const count = status < 0 ? (shares[step] ?? 0) : counts[status];
    write(node, String(count));
    node.closest('li')?.toggleAttribute('hidden', count === 0);
  }
  range.value = String(at);
  range.setAttribute('aria-valuetext', date);
}

/** Keeps the list that is shown in the address, so that a link leads to it. */
function keep() {
  const at = Number(range.value);
  try {
    history.replaceState(null, '', at === last ? location.pathname : `?date=${data.lists[at]}`);
  } catch {
    // A page opened from a folder may not change its address.
  }
}

range.addEventListener('input', () => show(Number(range.value)));
range.addEventListener('change', keep);
for (const button of control.querySelectorAll('button'))
  button.addEventListener('click', () => {
    show(Math.min(Math.max(Number(range.value) + Number(button.value), 0), last));
    keep();
  });
const wanted = new URLSearchParams(location.search).get('date') ?? '';
const dated = /^\d{4}-\d{2}-\d{2}/.exec(wanted)?.[0];
const isUpTo = (/** @type {string} */ key) => dated !== undefined && key.slice(0, 10) <= dated;
const exact = data.lists.indexOf(wanted);
const first = exact >= 0 ? exact : dated ? Math.max(data.lists.findLastIndex(isUpTo), 0) : last;
// The page stands at the newest list as it comes.
if (first !== last) show(first);
control.classList.add('ready');
