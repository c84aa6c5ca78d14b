import { expect, test } from 'vitest';
import { pluralAfterOne } from './checks/words.ts';

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
