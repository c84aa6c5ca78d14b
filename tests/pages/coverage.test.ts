import { readFileSync } from 'node:fs';
import type { CheerioAPI } from 'cheerio';
import { expect, test } from 'vitest';
import { readPage } from './pages.ts';

/** A row of docs/coverage.md. */
interface Row {
  subject: string;
  /** A page, and the part of it as English calls it. */
  address: string;
  /** A CSS selector. */
  shownBy: string;
}

const rows: Row[] = readFileSync('docs/coverage.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('| /'))
  .map((line) => {
    const [, subject, address, shownBy] = line.split('|').map((cell) => cell.trim());
    return { subject: subject!, address: address!, shownBy: shownBy!.replaceAll('`', '') };
  });

const headings = 'main :is(h2, h3)';

/** The part of a page with an id: an element with all in it, or a heading with what follows up to the next of its level. */
function partOf($: CheerioAPI, id: string) {
  const target = $(`[id="${id}"]`);
  const [tag] = target.get().map((element) => element.tagName);
  if (tag !== 'h2' && tag !== 'h3') return target;
  const own = target.closest('section, figure, nav');
  // A heading that names a section or a figure stands for all of it.
  if (own.attr('aria-labelledby') === id) return own;
  return target.nextUntil(tag === 'h2' ? 'h2' : 'h2, h3');
}

/** The same part in Spanish: a heading of prose has its words for an id, and the same place among the headings. */
function spanishId(id: string, english: CheerioAPI, spanish: CheerioAPI): string {
  if (spanish(`[id="${id}"]`).length > 0) return id;
  const index = english(headings)
    .get()
    .findIndex((heading) => english(heading).attr('id') === id);
  return spanish(headings).eq(index).attr('id') ?? 'no such part';
}

test('the table has a row for each subject, and no subject twice', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(new Set(rows.map(({ subject }) => subject)).size).toBe(rows.length);
});

test.each(rows)('$subject: $address', ({ address, shownBy }) => {
  const [path, id] = address.split('#') as [string, string | undefined];
  const pages = [readPage(path).$, readPage(`/es${path}`).$] as const;
  for (const [index, $] of pages.entries()) {
    const own = id === undefined || index === 0 ? id : spanishId(id, pages[0], $);
    const part = own === undefined ? $('main') : partOf($, own);
    expect(part.length, `the part "${own ?? path}"`).toBeGreaterThan(0);
    for (const selector of shownBy.split(', ').length > 1 && /^#/.test(shownBy)
      ? shownBy.split(', ')
      : [shownBy])
      expect(
        part.filter(selector).length + part.find(selector).length,
        `${selector} in "${own ?? path}"`,
      ).toBeGreaterThan(0);
  }
});

test('a part that is missing is not found', () => {
  const { $ } = readPage('/explainers/key-west/');
  expect(partOf($, 'no-such-part')).toHaveLength(0);
});
