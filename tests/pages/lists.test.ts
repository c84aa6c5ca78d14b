import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { countListings } from '../../src/data/queries/list-growth.ts';
import { listsOn } from '../../src/data/queries/list-days.ts';
import { listDays } from '../../src/data/queries/roster.ts';

const index = siteFacts().lists;
const days = listDays(index);
const years = [...new Set(days.map((day) => day.slice(0, 4)))];
const languages = ['', 'es/'];
const fileOf = (path: string) => `dist/${path}index.html`;
const page = (path: string) => load(readFileSync(fileOf(path), 'utf8'));
const sizeOf = (path: string) =>
  brotliCompressSync(readFileSync(fileOf(path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

describe.each(languages)('pages of the list, at /%s', (prefix) => {
  test('every day that has a list has a page, and the page of its year leads to it', () => {
    const up = '../'.repeat(prefix === '' ? 3 : 4);
    expect(days.filter((day) => !existsSync(fileOf(`${prefix}list/${day}/`)))).toEqual([]);
    for (const year of years) {
      const $ = page(`${prefix}list/by-year/${year}/`);
      const own = days.filter((day) => day.startsWith(year)).map((day) => `list/${day}/`);
      const links = $('table.lists a').get();
      expect(new Set(links.map(({ attribs }) => attribs.href))).toEqual(
        new Set(own.map((path) => `${up}${prefix}${path}`)),
      );
      const lists = [...index.lists.participating, ...index.lists.pending];
      expect($('table.lists tbody code')).toHaveLength(
        lists.filter(({ date }) => date.startsWith(year)).length,
      );
      expect(page(`${prefix}list/`)(`main a[href$="/list/by-year/${year}/"]`)).toHaveLength(1);
    }
  });

  test('the page of all lists has those of the newest year alone, so that it does not grow', () => {
    const shown = page(`${prefix}list/`)('#participating ~ .scroll')
      .first()
      .find('[scope=row] a')
      .get();
    const newest = index.lists.participating.at(-1)!.date.slice(0, 4);
    const own = index.lists.participating.filter(({ date }) => date.startsWith(newest));
    expect(shown.length).toBe(own.length);
  });

  test('a day’s table has every row that its last list has', () => {
    // The short run reads the pages of every fourth day.
    const step = import.meta.env.MODE === 'full' ? 1 : 4;
    const wrong = days.filter((day, at) => {
      if (at % step > 0) return false;
      const last = listsOn(index, 'participating', day).at(-1);
      if (!last) return false;
      const lists = listsOn(index, 'participating', day).length;
      const rows = page(`${prefix}list/${day}/`)('#participating-rows ~ table.rows')
        .first()
        .find('tbody tr').length;
      const { agreements } = countListings(index, last);
      return lists === 1 ? rows !== agreements : rows < agreements;
    });
    expect(wrong).toEqual([]);
  });

  test('links in the rows lead to the agency and to ice.gov alone', () => {
    const $ = page(`${prefix}list/2026-05-18/`);
    const links = $('table.rows a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(links.length).toBeGreaterThan(300);
    const isOurs = (link: string) => /^(\.\.\/)+(es\/)?agencies\/[a-z0-9-]+\/$/.test(link);
    expect(
      links.filter((link) => !isOurs(link) && !link.startsWith('https://www.ice.gov/')),
    ).toEqual([]);
  });

  test('the heaviest page of a day is at most 14,700 bytes, and so is the list of lists', () => {
    const longest = days
      .map((day) => `${prefix}list/${day}/`)
      .sort((a, b) => statSync(fileOf(b)).size - statSync(fileOf(a)).size)
      .slice(0, import.meta.env.MODE === 'full' ? 10 : 3);
    const heaviest = Math.max(...longest.map((path) => sizeOf(path)));
    expect(heaviest).toBeLessThanOrEqual(14_700);
    expect(sizeOf(`${prefix}list/`)).toBeLessThanOrEqual(14_000);
    for (const year of years)
      expect(sizeOf(`${prefix}list/by-year/${year}/`)).toBeLessThanOrEqual(14_000);
  });

  test('Key West’s votes show the last list before and the first after, with the row', () => {
    const $ = page(`${prefix}votes/key-west-2025-06-30-void/`);
    const up = prefix === '' ? '../../' : '../../../es/';
    const rows = $('#list ~ table').first().find('tbody tr');
    expect(
      rows
        .find('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual([
      `${up}list/2025-06-27/#key-west-police-department`,
      `${up}list/2025-07-01/#key-west-police-department`,
    ]);
    expect(rows.text().match(/Key West Police Department/g)).toHaveLength(2);
    expect(page(`${prefix}list/2025-07-01/`)('#key-west-police-department').text()).toContain(
      'Key West Police Department',
    );
  });
});

test('the list of July 1, 2025 counts agreements, agencies and names apart', () => {
  const text = page('list/2025-07-01/')('main').text().replace(/\s+/g, ' ');
  expect(text).toContain('289 agreements with 224 Florida agencies.');
  expect(text).toContain('under 226 names');
});

test('the page of Key West draws it on every list around its votes', () => {
  const $ = page('places/key-west/');
  expect($('#listed-title').text()).toBe(
    'Key West was on every ICE list we have from June 27 to July 11, 2025',
  );
  expect($('#listed .wide circle.listed[data-row]')).toHaveLength(10);
});
