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
const languages = ['', 'es/'];
const fileOf = (path: string) => `dist/${path}index.html`;
const page = (path: string) => load(readFileSync(fileOf(path), 'utf8'));
const sizeOf = (path: string) =>
  brotliCompressSync(readFileSync(fileOf(path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

describe.each(languages)('pages of the list, at /%s', (prefix) => {
  test('every day that has a list has a page, and the list of lists leads to it', () => {
    const $ = page(`${prefix}list/`);
    const linked = new Set(
      $('table.lists a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    );
    expect(days.filter((day) => !existsSync(fileOf(`${prefix}list/${day}/`)))).toEqual([]);
    expect(days.filter((day) => !linked.has(`${day}/`))).toEqual([]);
    expect($('table.lists tbody code')).toHaveLength(
      index.lists.participating.length + index.lists.pending.length,
    );
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

  test('links in the rows lead to ice.gov alone', () => {
    const $ = page(`${prefix}list/2026-05-18/`);
    const links = $('table.rows a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter((link) => !link.startsWith('https://www.ice.gov/'))).toEqual([]);
  });

  test('the heaviest page of a day is at most 14,000 bytes, and so is the list of lists', () => {
    const longest = days
      .map((day) => `${prefix}list/${day}/`)
      .sort((a, b) => statSync(fileOf(b)).size - statSync(fileOf(a)).size)
      .slice(0, import.meta.env.MODE === 'full' ? 10 : 3);
    const heaviest = Math.max(...longest.map((path) => sizeOf(path)));
    expect(heaviest).toBeLessThanOrEqual(14_000);
    expect(sizeOf(`${prefix}list/`)).toBeLessThanOrEqual(14_000);
  });

  test('Key West’s votes show the last list before and the first after, with the row', () => {
    const $ = page(`${prefix}votes/key-west-2025-06-30-void/`);
    const rows = $('#list ~ table').first().find('tbody tr');
    expect(
      rows
        .find('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual([
      '../../list/2025-06-27/#key-west-police-department',
      '../../list/2025-07-01/#key-west-police-department',
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

test('the explainer draws Key West on every list of its days', () => {
  const $ = page('explainers/key-west/');
  expect($('#listed-title').text()).toBe(
    'Key West was on every ICE list we have from June 27 to July 11, 2025',
  );
  expect($('#listed .wide circle.cast')).toHaveLength(10);
});
