import { expect, test } from 'vitest';
import { loadData } from '../../../src/data/load/dataset.ts';
import { placeVotes } from '../../../src/data/queries/place-votes.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';

const { dataset, roster } = loadData('.');
const index = indexRoster(roster);
const rows = placeVotes(dataset, index, { reported: ['1233450'], none: ['1214250'] });
const row = (id: string) => rows.find(({ place }) => place.id === id)!;

test('every place whose body voted has a row, and so have the places that are asked for', () => {
  const voted = new Set(dataset.bodies.map(({ place }) => place));
  expect(rows.map(({ place }) => place.geoid).sort()).toEqual(
    [...voted, '1233450', '1214250'].sort(),
  );
});

test('a place stands with those where a vote for an agreement passed, or with those of other votes', () => {
  const groups = ['hialeah', 'key-west', 'tallahassee', 'south-miami', 'miami-shores'].map(
    (id) => row(id).group,
  );
  expect(groups).toEqual(['passed', 'passed', 'other', 'other', 'other']);
  expect(row('indian-harbour-beach').group).toBe('reported');
  expect(row('coral-gables').group).toBe('none');
});

test('votes on having an agreement leave out the others of that place', () => {
  expect(row('key-west').votes.map(({ id }) => id)).toEqual([
    'key-west-2025-06-30-void',
    'key-west-2025-07-08-enter',
  ]);
  expect(row('south-miami').votes.map(({ effect }) => effect)).toEqual(['none', 'none']);
});

// Read by hand from ICE's sheets.
test('Fort Myers is signed May 16, 2025, Doral the day it is listed, Homestead nowhere', () => {
  expect(row('fort-myers')).toMatchObject({ signed: '2025-05-16', isOnLast: true });
  expect(row('doral')).toMatchObject({ signed: '2026-01-07', listed: '2026-01-07', lag: 0 });
  expect(row('homestead').signed).toBeUndefined();
  expect(row('homestead').isOnLast).toBe(false);
});

test('a county has the agency that its motions are about', () => {
  expect(row('lee-county').agency?.id).toBe('lee-county-port-authority-police-department');
  expect(row('orange-county').agency?.id).toBe('orange-county-corrections-department');
  expect(row('miami').agency).toBeUndefined();
});

test('a county whose agency is not on the lists by that name shows nothing of them', () => {
  const motions = dataset.motions.map((motion) =>
    motion.body === 'lee-county-board' ? { ...motion, agency: 'Another Agency' } : motion,
  );
  const found = placeVotes({ ...dataset, motions }, index, { reported: [], none: [] });
  const lee = found.find(({ place }) => place.id === 'lee-county')!;
  expect([lee.agency, lee.signed, lee.isOnLast]).toEqual([undefined, undefined, undefined]);
});

test('a place with votes can’t be shown as one without', () => {
  expect(() => placeVotes(dataset, index, { reported: [], none: ['1236550'] })).toThrow(
    '"key-west" has votes in the data',
  );
  expect(() => placeVotes(dataset, index, { reported: ['12998'], none: [] })).toThrow(
    'there is no place "12998"',
  );
});
