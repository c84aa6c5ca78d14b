import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

/** Bytes of HTML with its styles inside, as a host that uses brotli sends them. */
function weight(html: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(html, { params }).length;
}

// The first TCP flight: what arrives without waiting for an answer.
const firstFlight = 14_000;

// The longest explainer: it gives every reason of both sides in the speaker's own words, in full.
const longest = /^\/(es\/)?explainers\/key-west\/$/;

const budgets: [kind: string, pattern: RegExp][] = [
  ['explainer', /^\/(es\/)?explainers\/[^/]+\/$/],
  ['vote page', /^\/(es\/)?votes\/([^/]+\/)?$/],
  ['first page', /^\/(es\/)?$/],
  ['timeline', /^\/(es\/)?timeline\/$/],
  ['ledger page', /^\/(es\/)?ledger\//],
  ['index of places', /^\/(es\/)?places\/(by-county\/)?$/],
  ['agreement', /^\/(es\/)?agreements\/[^/]+\/$/],
  ['lesson', /^\/(es\/)?teach\/([^/]+\/)?$/],
  ['paper of a lesson', /^\/(es\/)?teach\/[^/]+\/.+\/$/],
  ['page of a chart', /^\/(es\/)?charts\/((?!florida-map)[^/]+\/)?$/],
  ['chart in a frame', /^\/(es\/)?embed\/(?!florida-map)[^/]+\/$/],
  ['statute', /^\/(es\/)?law\/([^/]+\/)?$/],
];

const pages = readPages();

test.each(budgets)('every %s fits into the first flight', (_, pattern) => {
  const found = pages.filter(({ path }) => pattern.test(path));
  const heavy = found
    .map(({ path, html }) => ({ path, bytes: weight(html) }))
    .filter(({ path, bytes }) => bytes > (longest.test(path) ? 20_000 : firstFlight));
  expect(found.length).toBeGreaterThan(1);
  expect(heavy).toEqual([]);
});

test('every place page weighs at most 10,000 bytes', () => {
  const found = pages.filter(({ path }) => /^\/(es\/)?places\/(?!by-county)[^/]+\/$/.test(path));
  const heavy = found
    .map(({ path, html }) => ({ path, bytes: weight(html) }))
    .filter(({ bytes }) => bytes > 10_000);
  expect(found.length).toBe(956);
  expect(heavy).toEqual([]);
});

test('the map weighs at most 30,000 bytes, on its page and alone', () => {
  const found = pages.filter(({ path }) =>
    /^\/(es\/)?(map|charts\/florida-map|embed\/florida-map)\/$/.test(path),
  );
  expect(found.length).toBe(6);
  expect(found.filter(({ html }) => weight(html) > 30_000).map(({ path }) => path)).toEqual([]);
});
