import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const { officials } = exampleDataset();

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
