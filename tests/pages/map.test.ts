import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { getFlorida, sharesOn } from '../../src/charts/florida-map/data.ts';
import { getDataset, siteFacts } from '../../src/data/load/dataset.ts';
import { placeStatuses } from '../../src/data/queries/place-status.ts';

const florida = getFlorida(siteFacts());
const weight = (text: string) => brotliCompressSync(text).length;
const municipalities = getDataset().places.filter(({ kind }) => kind === 'municipality');
const counties = getDataset().places.filter(({ kind }) => kind === 'county');

describe.each(['dist/map/index.html', 'dist/es/map/index.html'])('%s', (file) => {
  const html = readFileSync(file, 'utf8');
  const $ = load(html);
  const script = $('script[type=module]').html()!;
  const json = $('#map-lists').html()!;
  const lists = JSON.parse(json) as { lists: string[]; towns: string[]; statuses: string[] };
  const idsOf = (selector: string) =>
    $(selector)
      .map((_, each) => /places\/([^/]+)\//.exec($(each).attr('href')!)![1])
      .get();

  test('weighs at most 36,300 bytes, its script 8,000 and its data 3,000', () => {
    expect(weight(html)).toBeLessThanOrEqual(36_300);
    expect(weight(script)).toBeLessThanOrEqual(8_000);
    expect(weight(json)).toBeLessThanOrEqual(3_000);
  });

  test('allows its script by hash, and no other', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = $('meta[http-equiv=content-security-policy]').attr('content')!;
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect($('script').length).toBe(2);
  });

  test('without its script, each county and each municipality is a link to its page, with its name', () => {
    expect(idsOf('.florida a:has(.town)').sort()).toEqual(
      municipalities.map(({ id }) => id).sort(),
    );
    expect(idsOf('.state a:has(.county)').sort()).toEqual(counties.map(({ id }) => id).sort());
    for (const link of $('.florida a:has(.town)').get()) {
      const [name, said] = [$(link).attr('aria-label')!, $(link).children('.tip').text()];
      expect(said.length).toBeGreaterThan(2);
      expect(name.startsWith(said), name).toBe(true);
    }
    for (const link of $('.florida a:has(.county), .florida a:has(use)').get())
      expect($(link).children('title').text().length).toBeGreaterThan(8);
  });

  test('each outline is drawn once, and what is used exists', () => {
    expect($('path.county').length).toBe(counties.length);
    const ids = $('[id]')
      .map((_, each) => $(each).attr('id'))
      .get();
    expect(ids.length).toBe(new Set(ids).size);
    for (const use of $('use').get()) expect(ids).toContain($(use).attr('href')!.slice(1));
    for (const status of placeStatuses) expect(ids).toContain(`town-${status}`);
  });

  test('the legend and the drawing count the same, and the name of a symbol says what its shape does', () => {
    for (const status of placeStatuses) {
      const drawn = $(`.florida .town.is-${status}`);
      const row = $(`.legend li:has([data-step=${status}])`);
      expect(Number(row.find('b').text()), status).toBe(drawn.length);
      const key = row.children('span').text().replace(' (sheriff)', '');
      for (const mark of drawn.get())
        expect($(mark).parent().attr('aria-label')!.replace(' (sheriff)', '')).toMatch(
          new RegExp(`: ${key}$`),
        );
    }
  });

  test('the bars have each county with police of its own, as many as the table says', () => {
    const shares = sharesOn(florida, florida.newest).filter(({ own }) => own > 0);
    expect($('.bars li').length).toBe(shares.length);
    for (const { county, own, listed } of shares) {
      const bar = $(`.bars [data-county="${county.geoid.slice(2)}"]`);
      expect(bar.find('.in').attr('d'), county.name).toBe(`M0 .5h${listed}`);
      expect(bar.find('.not-in').attr('d'), county.name).toBe(`M0 .5h${own}`);
      expect(bar.children('span').text().match(/\d+/g)!.map(Number)).toEqual([listed, own]);
    }
    expect($('#by-county tbody tr').length).toBe(counties.length);
  });

  test('the script’s data unfolds to the status of every municipality on every list', () => {
    const drawn = florida.ground.parts.flatMap(({ towns }) => towns);
    expect(idsOf('.florida a:has(.town)')).toEqual(
      drawn.map(({ geoid }) => municipalities.find((place) => place.geoid === geoid)!.id),
    );
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

  test('addresses that were given out lead to the same parts', () => {
    const parts = ['florida-map', 'words', 'steps', 'table', 'by-county', 'before-vote', 'newest'];
    for (const id of [...parts, ...counties.map(({ geoid }) => `county-${geoid.slice(2)}`)])
      expect($(`#${id}`).length, id).toBe(1);
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
  const $ = load(readFileSync('dist/map/index.html', 'utf8'));
  const dates = $('.steps time')
    .map((_, each) => $(each).attr('datetime'))
    .get();
  expect(dates).toEqual([...dates].sort());
  expect(dates.at(-1)).toBe(florida.newest.list.date);
});
