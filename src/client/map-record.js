// @ts-check
// Reads what the map shows: every municipality and county, and their status on each of ICE's lists.

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const data = JSON.parse(element('map-lists').textContent);
const figure = element('florida-map');
const last = data.lists.length - 1;

/** Pairs of a list and the number that holds from there on. @param {string[]} runs */
const unpack = (runs) =>
  runs.map((run) => [parseInt(run.slice(0, -1) || '0', 36), parseInt(run.slice(-1), 36)]);
/** @param {number[][]} runs @param {number} at */
const valueAt = (runs, at) => runs.findLast(([from = 0]) => from <= at)?.[1] ?? 0;
/** The id of a place, which its address has. @param {Element} link */
const placeIn = (link) => /places\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '';

/**
 * A municipality. Its mark is drawn again where the map is enlarged.
 * @typedef {{
 *   id: string, name: string, link: SVGAElement, marks: SVGElement[], part: SVGSVGElement, x: number, y: number,
 *   counties: number[], isOwn: boolean, runs: number[][], status: number, isSame: boolean,
 * }} Town
 */
/** @type {Town[]} */
const towns = [];
/**
 * @typedef {{
 *   number: string, outline: SVGGraphicsElement, bar: Element | null, id: string, name: string, title: string,
 *   cells: Element[], runs: number[][][], said: string,
 * }} County
 */
/** @type {County[]} */
const counties = [];

/** @param {Element} mark @param {number} index @returns {Town} */
function townOf(mark, index) {
  const link = /** @type {SVGAElement} */ (/** @type {unknown} */ (mark.parentElement));
  const [within = '', ...packed] = data.towns[index].split(' ');
  const runs = unpack(packed);
  const [x = 0, y = 0] = (/[\d ]+/.exec(link.getAttribute('transform') ?? '')?.[0] ?? '')
    .split(' ')
    .map(Number);
  return {
    id: placeIn(link),
    name: link.lastElementChild?.textContent ?? '',
    ...{ link, x, y, runs },
    marks: [/** @type {SVGElement} */ (mark)],
    part: /** @type {SVGSVGElement} */ (link.ownerSVGElement),
    counties: within
      .replace('*', '')
      .split('+')
      .map((/** @type {string} */ each) => parseInt(each, 36)),
    isOwn: within.endsWith('*'),
    status: valueAt(runs, last),
    isSame: false,
  };
}

/** @param {Element} row @param {number} index @returns {County} */
function countyOf(row, index) {
  const number = row.id.slice('county-'.length);
  const outline = /** @type {SVGGraphicsElement} */ (
    /** @type {unknown} */ (element(`c${number}`))
  );
  const link = row.querySelector('a');
  return {
    ...{ number, outline },
    bar: figure.querySelector(`[data-county="${number}"]`),
    id: link ? placeIn(link) : '',
    name: link?.textContent ?? '',
    title: outline.previousElementSibling?.textContent ?? '',
    cells: [...row.querySelectorAll('td')],
    runs: [data.sheriffs, data.jails].map((models) => unpack(models[index].split(' '))),
    said: '',
  };
}

/** Reads the page, a few elements at a time, so that nothing waits for it. */
function* reading() {
  for (const [at, mark] of [...figure.querySelectorAll('.florida .town')].entries()) {
    towns.push(townOf(mark, at));
    if (at % 25 === 0) yield;
  }
  for (const [at, row] of [...document.querySelectorAll('#by-county tbody tr')].entries()) {
    counties.push(countyOf(row, at));
    if (at % 10 === 0) yield;
  }
  // The symbols are one tab stop: the arrow keys lead to the others.
  for (const [at, link] of [...figure.querySelectorAll('.florida a')].entries()) {
    link.setAttribute('tabindex', '-1');
    if (at % 50 === 0) yield;
  }
}
