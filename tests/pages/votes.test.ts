import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';

const { motions, rollCalls } = getDataset();
const page = (path: string) => load(readFileSync(`dist/${path}index.html`, 'utf8'));
const hrefs = motions.map(({ id }) => `${id}/`).sort();

describe.each(['', 'es/'])('all votes, at /%s', (prefix) => {
  test.each(['.wide a', '.narrow a', 'table th a', '.filtered li h3 a'])(
    'every vote is linked once from %s',
    (where) => {
      const $ = page(`${prefix}votes/`);
      const found = $(`main ${where}`)
        .map((_, link) =>
          $(link)
            .attr('href')!
            .replace(/^.*\/votes\//, ''),
        )
        .get();
      expect(found.sort()).toEqual(hrefs);
    },
  );

  test('the choices of a filter count every vote once', () => {
    const $ = page(`${prefix}votes/`);
    $('fieldset').each((_, fieldset) => {
      const [all, ...rest] = $(fieldset)
        .find('small')
        .map((_, count) => Number($(count).text()))
        .get();
      expect(all).toBe(motions.length);
      expect(rest.reduce((sum, count) => sum + count, 0)).toBe(motions.length);
    });
    expect($('fieldset')).toHaveLength(4);
  });
});

test('Fort Myers shows what changed between its two votes', () => {
  const $ = page('votes/fort-myers-2025-03-21-approve/');
  expect($('#vote-shift tbody tr')).toHaveLength(7);
  const tallies = ['17', '21'].map(
    (day) => rollCalls.find(({ id }) => id === `fort-myers-2025-03-${day}-approve`)!.tally,
  );
  expect(tallies).toMatchObject([
    { yes: 3, no: 3 },
    { yes: 7, no: 0 },
  ]);
});
