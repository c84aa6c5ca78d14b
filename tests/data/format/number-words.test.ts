import { expect, test } from 'vitest';
import { numberWords } from '../../../src/data/format/number-words.ts';
import { languages } from '../../../src/data/schema/index.ts';

test('both languages have a word for the same numbers', () => {
  const [en, es] = languages.map((language) => [...numberWords[language].values()]);
  expect(es).toEqual(en);
  expect(en).toEqual([...Array.from({ length: 21 }, (_, at) => at), 30, 40, 50, 60, 70, 80, 90]);
});

test.each([
  ['en', 'nine', 9],
  ['en', 'seventeen', 17],
  ['en', 'forty', 40],
  ['es', 'once', 11],
  ['es', 'diecinueve', 19],
  ['es', 'noventa', 90],
] as const)('in %s, "%s" is %i', (language, word, value) => {
  expect(numberWords[language].get(word)).toBe(value);
});
