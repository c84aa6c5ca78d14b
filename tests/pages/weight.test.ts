import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipped } from '../../src/cli/bench/weights.ts';
import { pageKindOf } from '../../src/cli/bench/kinds.ts';
import { readPages, type BuiltPage } from './pages.ts';

/** Bytes of HTML with its styles inside, as a host that uses brotli sends them. */
function weight(html: string, quality = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** The pages over a budget. What fits in it compressed lightly fits compressed well. */
function overweight(
  found: readonly BuiltPage[],
  budget: (path: string) => number,
): { path: string; bytes: number }[] {
  return found
    .filter(({ path, html }) => weight(html, 5) > budget(path))
    .map(({ path, html }) => ({ path, bytes: weight(html) }))
    .filter(({ path, bytes }) => bytes > budget(path));
}

// The first TCP flight: what arrives without waiting for an answer.
const firstFlight = 14_000;

// Other places: it compares what many did.
// In Spanish these say the same in more letters.
const spanishAlone = new Set(['/es/', '/es/votes/', '/es/places/']);
// It draws 38 questions at three widths.
const mostOf = (path: string) =>
  path === '/es/charts/source-claim-matrix/'
    ? 14_500
    : /^\/(es\/)?explainers\/other-places\/$/.test(path)
      ? 15_300
      : spanishAlone.has(path)
        ? 14_300
        : firstFlight;

const budgets: [kind: string, pattern: RegExp][] = [
  ['explainer', /^\/(es\/)?explainers\/[^/]+\/$/],
  ['vote page', /^\/(es\/)?votes\/([^/]+\/)?$/],
  ['first page', /^\/(es\/)?$/],
  ['timeline', /^\/(es\/)?timeline\/$/],
  ['ledger page', /^\/(es\/)?ledger\//],
  ['index of places', /^\/(es\/)?places\/(by-county\/)?$/],
  ['agreement', /^\/(es\/)?agreements\/([^/]+\/)?$/],
  ['page of an agency', /^\/(es\/)?agencies\//],
  ['page of who signed', /^\/(es\/)?who-signed\//],
  ['lesson', /^\/(es\/)?(teach|student)\/([^/]+\/)?$/],
  [
    'paper of a lesson',
    /^\/(es\/)?(teach|student)\/(?!map-your-county\/(.+\/)?slides\/)[^/]+\/.+\/$/,
  ],
  ['page of search', /^\/(es\/)?search\//],
  ['page about the data', /^\/(es\/)?data\/(dictionary\/([^/]+\/)?)?$/],
  ['page of a chart', /^\/(es\/)?charts\/((?!florida-map)[^/]+\/)?$/],
  ['chart in a frame', /^\/(es\/)?embed\/(?!florida-map)[^/]+\/$/],
  ['statute', /^\/(es\/)?law\/([^/]+\/)?$/],
];

const pages = readPages();

test.each(budgets)('every %s fits into the first flight', (_, pattern) => {
  const found = pages.filter(({ path }) => pattern.test(path));
  const heavy = overweight(found, mostOf);
  expect(found.length).toBeGreaterThan(1);
  expect(heavy).toEqual([]);
});

test('every place page fits into the first flight', () => {
  const found = pages.filter(({ path }) =>
    /^\/(es\/)?places\/(?!by-county|names)[^/]+\/$/.test(path),
  );
  const heavy = overweight(found, () => firstFlight);
  expect(found.length).toBe(956);
  expect(heavy).toEqual([]);
});

// Two maps of all counties and a chart are on each. Compressing every one well takes a minute.
test('the heaviest slides of a county weigh at most 14,900 bytes', () => {
  const found = pages
    .filter(({ path }) => /\/map-your-county\/(.+\/)?slides\/$/.test(path))
    .map(({ html }) => ({ html, bytes: gzipped(html) }))
    .sort((a, b) => b.bytes - a.bytes);
  expect(found.length).toBe(136);
  for (const { html } of found.slice(0, 4)) expect(weight(html)).toBeLessThanOrEqual(14_900);
});

test('the map weighs at most 36,300 bytes, on its page and alone', () => {
  const found = pages.filter(({ path }) =>
    /^\/(es\/)?(map|charts\/florida-map|embed\/florida-map)\/$/.test(path),
  );
  expect(found.length).toBe(6);
  expect(found.filter(({ html }) => weight(html) > 36_300).map(({ path }) => path)).toEqual([]);
});

test('on hosts that compress with gzip alone, every page keeps to the limit of its kind', () => {
  const heavy = pages
    .filter(({ path }) => path !== '/404.html')
    .map(({ path, html }) => ({ path, bytes: gzipped(html), most: pageKindOf(path).gzipBytes }))
    .filter(({ bytes, most }) => bytes > most);
  expect(heavy).toEqual([]);
});
