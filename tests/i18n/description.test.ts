import { expect, test } from 'vitest';
import { shortDescription } from '../../src/i18n/description.ts';

const long = 'A state board must approve the end of an agreement with a city, county or sheriff.';

test('a short description stays as it is', () => {
  expect(shortDescription('Two votes.')).toBe('Two votes.');
});

test('a long one keeps the sentences that fit', () => {
  expect(shortDescription(`${long} ${long}`)).toBe(long);
});

test.each(['U.S. Customs', 's. 908.11(1), Fla. Stat. and others', 'el art. 3 de EE. UU. y más'])(
  '"%s" is no end of a sentence',
  (part) => {
    const text = `${long.slice(0, -1)} under ${part} after all of the votes that a body holds.`;
    expect(shortDescription(text, 130)).toMatch(/^A state .*…$/);
  },
);

test('one sentence that is too long is cut between words', () => {
  const cut = shortDescription('word '.repeat(60));
  expect(cut.length).toBeLessThanOrEqual(160);
  expect(cut).toMatch(/word…$/);
});

test('a few words alone do not make a description', () => {
  expect(shortDescription(`No. ${long} ${long.replace('.', '')} at all.`)).toContain(
    'A state board',
  );
});
