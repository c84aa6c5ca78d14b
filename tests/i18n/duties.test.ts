import { expect, test } from 'vitest';
import { subjectList } from '../../src/i18n/duties.ts';
import { english, spanish } from '../charts/models/words-of.ts';

test('cities, towns and villages are one word in a list, and all three alone', () => {
  const said = (subjects: Parameters<typeof subjectList>[1]) =>
    [english, spanish].map((page) => subjectList(page, subjects));
  expect(said(['municipalities'])).toEqual([
    'cities, towns and villages',
    'ciudades, pueblos y villas',
  ]);
  expect(said(['counties', 'municipalities'])).toEqual([
    'counties and municipalities',
    'condados y municipios',
  ]);
});
