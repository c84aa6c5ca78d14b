import { describe, expect, test } from 'vitest';
import {
  countiesOf,
  indexPlaces,
  listedShares,
  municipalitiesOf,
  groupByPolicing,
  sumShares,
} from '../../../src/data/queries/place-index.ts';
import type { RosterIndex } from '../../../src/data/queries/roster-index.ts';
import { agencyOf, listsOf, type ListRow } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';

const counties = [
  county('zeta', '12009'),
  county('all', '12001'),
  county('half', '12003'),
  county('none', '12005'),
  county('without', '12007'),
];
const places = [
  ...counties,
  municipality('border', '1200101', ['12001', '12003'], 'own-department'),
  municipality('cove', '1200302', ['12003'], 'own-department'),
  municipality('beach', '1200301', ['12003'], 'sheriff'),
  municipality('elm', '1200502', ['12005'], 'own-department'),
  municipality('dune', '1200501', ['12005'], 'own-department'),
  municipality('farm', '1200701', ['12007'], 'other-agency'),
  municipality('grove', '1200702', ['12007']),
];
const police = (name: string, place: string) =>
  agencyOf(`${name} Police Department`, 'municipal-police', { place, counties: ['12001'] });
const on = (...listed: ListRow[]) =>
  listsOf(
    { '2025-03-06': [[police('Cove', '1200302'), 'task-force']], '2025-05-12': listed },
    { '2025-03-07': [], '2025-05-13': [[police('Elm', '1200502'), 'task-force']] },
  );
const border: ListRow = [police('Border', '1200101'), 'task-force'];
const index = () => indexPlaces(places, on(border));
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('an index of places', () => {
  test('has the counties A–Z, and the municipalities of each A–Z', () => {
    expect(ids(index().counties)).toEqual(['all', 'half', 'none', 'without', 'zeta']);
    const within = index().counties.map((each) => ids(municipalitiesOf(index(), each)));
    expect(within).toEqual([
      ['border'],
      ['beach', 'border', 'cove'],
      ['dune', 'elm'],
      ['farm', 'grove'],
      [],
    ]);
  });

  test('knows a place by its GEOID, and the counties it lies in', () => {
    expect(index().byGeoid.get('1200101')?.id).toBe('border');
    expect(ids(countiesOf(index(), index().byGeoid.get('1200101')!))).toEqual(['all', 'half']);
    expect(ids(countiesOf(index(), counties[0]!))).toEqual(['zeta']);
  });

  test('leaves out a county that is not there, and knows no municipality of one', () => {
    const stray = municipality('stray', '1299901', ['12999']);
    expect(countiesOf(index(), stray)).toEqual([]);
    expect(municipalitiesOf(index(), county('elsewhere', '12999'))).toEqual([]);
  });

  test('has the status of every municipality, and of no county, on the newest lists', () => {
    expect(Object.fromEntries(index().statuses)).toEqual({
      1200101: 'listed',
      1200301: 'policed-by-others',
      1200302: 'own-police-not-listed',
      1200501: 'own-police-not-listed',
      1200502: 'pending',
      1200701: 'policed-by-others',
      1200702: 'unknown',
    });
  });

  test('says which lists those are, and which was the first', () => {
    const { list, pendingList, oldest } = index();
    expect([list.date, pendingList?.date, oldest.date]).toEqual([
      '2025-05-12',
      '2025-05-13',
      '2025-03-06',
    ]);
  });

  test.each<[string, RosterIndex]>([
    ['no list at all', listsOf({})],
    ['pending lists alone', listsOf({}, { '2025-03-06': [] })],
  ])('can’t be made from %s', (_, lists) => {
    expect(() => indexPlaces(places, lists)).toThrow(
      'there is no list of agreements in data/roster/lists.json',
    );
  });
});

describe('the share of each county’s police departments on the newest list', () => {
  const shares = (lists: RosterIndex) =>
    listedShares(indexPlaces(places, lists)).map(
      ({ county: { id }, listed, own }) => `${id} ${listed}/${own}`,
    );

  test('is of departments of their own; a municipality of two counties counts in both', () => {
    expect(shares(on(border))).toEqual([
      'all 1/1',
      'half 1/2',
      'none 0/2',
      'without 0/0',
      'zeta 0/0',
    ]);
  });

  test('stands largest first; equal shares by the number of departments, then A–Z', () => {
    expect(shares(on())).toEqual(['half 0/2', 'none 0/2', 'all 0/1', 'without 0/0', 'zeta 0/0']);
    const elm: ListRow = [police('Elm', '1200502'), 'task-force'];
    const dune: ListRow = [police('Dune', '1200501'), 'task-force'];
    expect(shares(on(border, elm, dune))).toEqual([
      'none 2/2',
      'all 1/1',
      'half 1/2',
      'without 0/0',
      'zeta 0/0',
    ]);
  });

  test('comes to departments counted once, and counties where all, some or none are listed', () => {
    expect(sumShares(index())).toEqual({
      ...{ own: 4, listed: 1 },
      ...{ counties: 3, all: 1, some: 1, none: 1, without: 2 },
    });
    expect(sumShares(indexPlaces(places, on()))).toEqual({
      ...{ own: 4, listed: 0 },
      ...{ counties: 3, all: 0, some: 0, none: 3, without: 2 },
    });
  });
});

test('municipalities are grouped by who polices them; of those that say nothing it is unknown', () => {
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  const groups = [...groupByPolicing(municipalities)].map(([by, own]) => [by, own.length]);
  expect(Object.fromEntries(groups)).toEqual({
    'own-department': 4,
    sheriff: 1,
    'other-agency': 1,
    unknown: 1,
  });
});
