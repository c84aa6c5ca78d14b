import { expect, test } from 'vitest';
import { countOfNone, pluralAfterOne } from './checks/words.ts';

test.each(['1 miles', 'for 1 agencies', '0 of 1 seats', '1 Florida rows'])(
  '"%s" is seen',
  (text) => {
    expect(pluralAfterOne.en.test(text)).toBe(true);
  },
);

test.each(['1 mile', 'July 1 votes', '287.1 cities', '1 of 3 seats', '1 yes'])(
  '"%s" is no fault',
  (text) => {
    expect(pluralAfterOne.en.test(text)).toBe(false);
  },
);

test.each(['1 millas', '1 filas', '0 de 1 policías municipales'])('"%s" is seen', (text) => {
  expect(pluralAfterOne.es.test(text)).toBe(true);
});

test.each(['zero Florida agencies', 'de cero a 15 días'])('"%s" is seen', (text) => {
  expect(countOfNone.test(text)).toBe(true);
});

test.each(['no Florida agency', 'zero tolerance', 'ground zero.'])('"%s" is no fault', (text) => {
  expect(countOfNone.test(text)).toBe(false);
});
