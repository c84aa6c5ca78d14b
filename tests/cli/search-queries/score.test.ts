import { expect, test } from 'vitest';
import { describeScore, readQueries, scoreQueries } from '../../../src/cli/search-queries/score.ts';

const query = { language: 'en', query: 'Tampa', wanted: ['places/tampa/'] };

test.each<[of: string, text: string, language?: 'en']>([
  ['a list', JSON.stringify([query])],
  ['a list of one language', JSON.stringify([{ query: 'Tampa', wanted: 'places/tampa/' }]), 'en'],
  ['lists by language', JSON.stringify({ en: [{ query: 'Tampa', wanted: '/places/tampa/' }] })],
  ['lines', '# remark\nen\tTampa\t/places/tampa/\n'],
  ['lines of one language', 'Tampa\tplaces/tampa/', 'en'],
])('queries are read from %s', (_, text, language) => {
  expect(readQueries(text, language)).toEqual([query]);
});

test('an address may have its language', () => {
  const [read] = readQueries('[{"lang":"es","q":"Tampa","wanted":"/es/places/tampa/"}]', undefined);
  expect(read).toEqual({ ...query, language: 'es' });
});

test.each([
  ['[{"query":"Tampa"}]', 'query 1: found {"query":"Tampa"}; expected "query" and "wanted"'],
  ['[{"query":"Tampa","wanted":"x"}]', 'query 1, "Tampa": found language undefined; expected one'],
  ['[{"language":"fr","query":"T","wanted":"x"}]', 'found language "fr"; expected one of en, es'],
])('%s is an error that says what is wrong', (text, message) => {
  expect(() => readQueries(text, undefined)).toThrow(message);
});

test('what has a wanted page first is right; others are named with where it is', () => {
  const queries = readQueries(
    'en\tTampa\tplaces/tampa/\nen\tBrandon\tplaces/lake/\nen\tMiami\tx/|y/\nen\tOcala\tlist/#b\nes\tDoral\tz/',
    undefined,
  );
  const found: Record<string, string[]> = {
    Tampa: ['places/tampa/'],
    Brandon: ['places/lake/#outside-brandon'],
    Miami: ['a/', 'y/'],
    Ocala: ['list/#a', 'list/'],
    Doral: [],
  };
  const scores = scoreQueries(queries, (text) => found[text]!);
  expect(scores.map(({ right, count }) => [right, count])).toEqual([
    [2, 4],
    [0, 1],
  ]);
  expect(scores.map(describeScore)).toEqual([
    'en: 2 of 4 queries have a wanted page first (50%)\n  "Miami": found a/; expected x/ or y/, which is number 2\n  "Ocala": found list/#a; expected list/#b, which is not there',
    'es: 0 of 1 queries have a wanted page first (0%)\n  "Doral": found nothing; expected z/, which is not there',
  ]);
});
