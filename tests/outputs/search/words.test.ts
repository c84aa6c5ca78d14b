import { expect, test } from 'vitest';
import { isCommon, slugOf, stemOf, wordsIn } from '../../../src/outputs/search/words.ts';

test('words are small letters without accents, with Saint and Fort in full', () => {
  expect(wordsIn('Ft. Lauderdale’s Sheriff’s votación')).toEqual([
    ...['fort', 'lauderdales', 'sheriffs', 'votacion'],
  ]);
  expect(wordsIn('St. Pete')).toEqual(['saint', 'pete']);
});

test('287(g) is one word in any spelling', () => {
  for (const text of ['287(g)', '287g', '287 (g)', '287 G'])
    expect(wordsIn(text)).toEqual(['287g']);
});

test.each([
  ['en', ['vote', 'votes', 'voted', 'voting']],
  ['en', ['city', 'cities']],
  ['en', ['church', 'churches']],
  ['en', ['stop', 'stopped', 'stops', 'stopping']],
  ['en', ['arrest', 'arrests', 'arrested']],
  ['es', ['votar', 'voto', 'votos', 'votación', 'votada']],
  ['es', ['ciudad', 'ciudades']],
  ['es', ['arresto', 'arrestos', 'arrestado', 'arrestada']],
  ['es', ['firma', 'firmar', 'firmó']],
  ['es', ['sheriff', 'sheriffs']],
] as const)('in %s, %j have one stem', (language, words) => {
  const stems = words.flatMap((word) => wordsIn(word)).map((word) => stemOf(word, language));
  expect(new Set(stems).size).toBe(1);
});

test.each([
  ['en', 'bus', 'bus'],
  ['en', 'ice', 'ice'],
  ['en', 'census', 'census'],
  ['en', '2025s', '2025s'],
  ['es', 'ley', 'ley'],
] as const)('in %s, %s stays %s', (language, word, stem) => {
  expect(stemOf(word, language)).toBe(stem);
});

test('common words say nothing, in each language its own', () => {
  expect(isCommon('the', 'en')).toBe(true);
  expect(isCommon('the', 'es')).toBe(false);
  expect(isCommon('para', 'es')).toBe(true);
});

test('an address ends as the title says', () => {
  expect(slugOf('Alachua County Sheriff’s Office')).toBe('alachua-county-sheriffs-office');
});

test.each(['SB 4-C', 'sb4c', 'sb 4c', 'SB4-C'])(
  'the bill "%s" has the same words in any spelling',
  (bill) => {
    expect(wordsIn(bill)).toEqual(['sb', '4', 'c']);
  },
);
