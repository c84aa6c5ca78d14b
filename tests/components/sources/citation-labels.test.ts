import { expect, test } from 'vitest';
import { citationLabels } from '../../../src/components/sources/citation-labels.ts';
import type { Source } from '../../../src/data/schema/index.ts';
import { english, spanish } from '../../charts/models/words-of.ts';

const source = (
  id: string,
  published: string,
  publisher = 'Example News',
  kind: Source['kind'] = 'local-news',
) => ({ id, title: `Title ${id}`, publisher, published, kind }) as Source;
const sources = [
  source('a', '2025-07-01'),
  source('b', '2025-07-02'),
  source('c', 'not-found'),
  source('d', '2025-07-02'),
  source('other', '2025-07-02', 'Example Radio'),
  source('office', '2025-07-02', 'Example City', 'government'),
  source('bill', '2025-07-02', 'Example Senate', 'primary-record'),
];
const text = (ids: readonly string[], page = english, brief = false) =>
  citationLabels(
    page,
    sources,
    ids.map((id) => ({ source: id, at: 'article' })),
    brief,
  )
    .map(({ name, place }) => `${name}${place}`)
    .join('; ');

test('a document is cited by its publisher and place', () => {
  expect(text(['a', 'other'])).toBe('Example News, article; Example Radio, article');
});

test('two documents of one publisher at the same place are told apart by their dates', () => {
  expect(text(['a', 'b'])).toBe(
    'Example News, article (July 1, 2025); Example News, article (July 2, 2025)',
  );
});

test('they are told apart by their titles where a date is missing or the same', () => {
  expect(text(['a', 'c'])).toBe(
    'Example News, article, “Title a”; Example News, article, “Title c”',
  );
  expect(text(['b', 'd'], spanish)).toContain(', «Title b»');
});

test('the same document at the same place is cited once', () => {
  expect(text(['a', 'a'])).toBe('Example News, article');
});

test('a document with several places is cited once, with each of them', () => {
  const cited = ['section 3', 'page 2', 'section 3'].map((at) => ({ source: 'bill', at }));
  expect(citationLabels(english, sources, cited).map(({ place }) => place)).toEqual([
    ', section 3 and page 2',
  ]);
});

test('a page of an office is a web page, not an article', () => {
  expect([text(['office']), text(['office'], spanish)]).toEqual([
    'Example City, web page',
    'Example City, página web',
  ]);
});

test('lines are those that a bill prints, never those of our copy of an article', () => {
  const at = (id: string, place: string) =>
    citationLabels(english, sources, [{ source: id, at: place }]).map(({ place: said }) => said);
  expect(at('bill', 'lines 31-33')).toEqual([', lines 31-33']);
  expect(at('a', 'line 145')).toEqual([', article']);
});

test('in brief, a publisher is there once and without places', () => {
  expect(text(['a', 'b', 'other'], english, true)).toBe('Example News; Example Radio');
});
