import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { getFlorida, sharesOn } from '../../src/charts/florida-map/data.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { placeStatuses } from '../../src/data/queries/place-status.ts';

const florida = getFlorida(siteFacts());

describe.each(['dist/map/index.html', 'dist/es/map/index.html'])('%s', (file) => {
  const html = readFileSync(file, 'utf8');
  const $ = load(html);
  const script = $('script[type=module]').html()!;
  const json = $('#map-lists').html()!;
  const lists = JSON.parse(json) as { lists: string[]; towns: string[]; statuses: string[] };

  test('weighs at most 30,000 bytes, and its script with its data at most 6,000', () => {
    const weight = (text: string) => brotliCompressSync(text).length;
    expect(weight(html)).toBeLessThanOrEqual(30_000);
    expect(weight(script + json)).toBeLessThanOrEqual(6_000);
  });

  test('allows its script by hash, and no other', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = $('meta[http-equiv=content-security-policy]').attr('content')!;
    expect(policy).toContain(`script-src 'sha256-${hash}';`);
    expect($('script').length).toBe(2);
  });

  test('draws each outline once, each county and each municipality', () => {
    expect($('path.county').length).toBe(67);
    expect($('.state use[href^="#c"]').length).toBe(67);
    expect($('.florida use[href^="#town-"]').length).toBe(411);
    const ids = $('[id]')
      .map((_, each) => $(each).attr('id'))
      .get();
    expect(ids.length).toBe(new Set(ids).size);
    for (const use of $('use').get()) expect(ids).toContain($(use).attr('href')!.slice(1));
  });

  test('the legend, the drawing and the table count the same', () => {
    for (const status of placeStatuses) {
      const drawn = $(`.florida use[href="#town-${status}"]`).length;
      expect(Number($(`.legend [data-step=${status}]`).text()), status).toBe(drawn);
    }
    for (const share of ['all', 'half-or-more', 'under-half', 'none', 'no-own-police'])
      expect(Number($(`.legend [data-step=${share}]`).text()), share).toBe(
        $(`.state use.${share}`).length,
      );
    expect($('tbody tr').length).toBe(67);
  });

  test('the slider’s data unfolds to the status of every municipality on every list', () => {
    const drawn = florida.ground.parts.flatMap(({ towns }) => towns).filter(({ varies }) => varies);
    expect($('#florida-map use.v').length).toBe(drawn.length);
    expect(lists.lists.length).toBe(florida.days.length);
    florida.days.forEach(({ statuses }, at) => {
      const unfolded = lists.towns.map((town) => {
        const runs = town.split(' ').slice(1);
        const run = runs.findLast((each) => parseInt(each.slice(0, -1) || '0', 36) <= at)!;
        return lists.statuses[Number(run.slice(-1))];
      });
      expect(unfolded).toEqual(drawn.map(({ geoid }) => statuses.get(geoid)));
    });
  });

  test('each county of the table can be reached from the list of counties', () => {
    const targets = $('.picker a')
      .map((_, each) => $(each).attr('href')!.slice(1))
      .get();
    expect(targets).toEqual(
      $('tbody tr')
        .map((_, each) => $(each).attr('id'))
        .get(),
    );
  });
});

test('two lists of one day have two keys, and the later one has the day’s own', () => {
  const keys = florida.days.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith('2025-07-03'))).toEqual([
    '2025-07-03-pm',
    '2025-07-03',
  ]);
});

test('the steps are lists that exist, in order, ending with the newest', () => {
  const shaded = sharesOn(florida, florida.newest).filter(({ share }) => share === 'all').length;
  expect(shaded).toBeGreaterThan(0);
  const $ = load(readFileSync('dist/map/index.html', 'utf8'));
  const dates = $('.steps time')
    .map((_, each) => $(each).attr('datetime'))
    .get();
  expect(dates).toEqual([...dates].sort());
  expect(dates.at(-1)).toBe(florida.newest.list.date);
});
