import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/outputs/search/records.ts';
import { numbered, textFile } from '../../../src/outputs/search/text-file.ts';

const record = (path: string, kind: SearchRecord['kind'], text: string): SearchRecord => ({
  ...{ path, kind, text, title: path, phrases: [], about: '', headings: '' },
});

test('stems are written after the letters that they share, and pages as steps', () => {
  const { stems, pages } = textFile(
    [
      record('a', 'vote', 'aardvark aardwolf'),
      record('b', 'vote', 'aardwolf'),
      { ...record('c', 'vote', ''), headings: 'aardvark' },
    ],
    'en',
  );
  expect(stems.split('\n')).toEqual(expect.arrayContaining(['0aardvark', '4wolf']));
  const at = stems.split('\n').indexOf('0aardvark');
  expect(pages.split('\n').slice(at, at + 2)).toEqual(['2;0', ';0,1']);
});

test('places and agencies have no number; pages without a title of their own come last', () => {
  const records = [
    record('place', 'place', ''),
    record('source', 'source', ''),
    record('agency', 'agency', ''),
    record('vote', 'vote', ''),
  ];
  expect(numbered(records).map(({ path }) => path)).toEqual(['vote', 'source']);
  expect(textFile(records, 'en').rest).toEqual([['source', 'source', 'source']]);
});

test('common words are left out', () => {
  expect(textFile([record('a', 'vote', 'the of and')], 'en').stems).toBe('');
});
