import { expect, test } from 'vitest';
import { byGeoid, byId, findOrThrow, getOrThrow } from '../../../src/data/queries/lookup.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const { officials, places } = exampleDataset();

test('a record is found by its id', () => {
  expect(byId(officials, 'chen').name).toBe('Bo Chen');
});

test('an id that is not there gets the nearest', () => {
  expect(() => byId(officials, 'riverra')).toThrow(
    new RangeError('"riverra" is not there; did you mean "rivera"?'),
  );
});

test('an id like no other gets the list of ids', () => {
  expect(() => byId(officials, 'somebody-else')).toThrow(
    'expected one of: chen, haddad, novak, okafor, rivera',
  );
});

test('an empty collection says that it is empty', () => {
  expect(() => byId([], 'chen')).toThrow('the collection is empty');
});

test('a place is found by its GEOID, and one that is not there gets the nearest', () => {
  expect(byGeoid(places, '1299901').id).toBe('example-city');
  expect(() => byGeoid(places, '1299902')).toThrow(
    'there is no place 1299902; did you mean "1299901"?',
  );
});

test('a search that finds nothing says what it looked for', () => {
  expect(findOrThrow([1, 2, 3], (each) => each > 1, 'number')).toBe(2);
  expect(() => findOrThrow([1, 2, 3], (each) => each > 3, 'number above 3')).toThrow(
    new RangeError('found no number above 3 among 3'),
  );
});

test('a key that is not in a map is named', () => {
  const names = new Map([['chen', 0]]);
  expect(getOrThrow(names, 'chen')).toBe(0);
  expect(() => getOrThrow(names, 'novak')).toThrow(
    new RangeError('found nothing for "novak" in 1 entries'),
  );
});
