import { beforeAll, describe, expect, test } from 'vitest';
import { isOnNewest, spansOf } from '../../../src/data/queries/listings.ts';
import { milesBetween, nearestTo } from '../../../src/data/queries/nearby.ts';
import {
  countiesOf,
  indexPlaces,
  listedShares,
  municipalitiesOf,
  groupByPolicing,
  sumShares,
  type PlaceIndex,
} from '../../../src/data/queries/place-index.ts';
import { indexRoster, type RosterIndex } from '../../../src/data/queries/roster-index.ts';
import type { Place } from '../../../src/data/schema/places.ts';
import { city, file, imported, list, sheriff, town } from '../../cli/import-lists/example.ts';
import { places } from '../../cli/import-lists/example-places.ts';

let roster: RosterIndex;
let index: PlaceIndex;
const placeOf = (id: string): Place => places.find((each) => each.id === id)!;

beforeAll(async () => {
  roster = indexRoster(
    await imported([
      file('participatingAgencies03062025am.xlsx', list([city, sheriff])),
      file('participatingAgencies05122025am.xlsx', list([city, town])),
    ]),
  );
  index = indexPlaces(places, roster);
});

describe('an index of places', () => {
  test('knows the newest list, and the oldest', () => {
    expect(index.list.date).toBe('2025-05-12');
    expect(index.oldest.date).toBe('2025-03-06');
    expect(index.pendingList).toBeUndefined();
  });

  test('can not be made without lists', () => {
    const bare = indexRoster({ agencies: [], listDates: [], lists: [], listings: [] });
    expect(() => indexPlaces(places, bare)).toThrow('there is no list of agreements');
  });

  test('has the municipalities of each county A–Z, and the counties of each municipality', () => {
    for (const county of index.counties) {
      const names = municipalitiesOf(index, county).map(({ name }) => name);
      expect(names).toEqual([...names].sort());
      for (const place of municipalitiesOf(index, county))
        expect(countiesOf(index, place)).toContain(county);
    }
  });

  test('has a status for every municipality and for no county', () => {
    const municipalities = places.filter(({ kind }) => kind === 'municipality');
    expect([...index.statuses.keys()].sort()).toEqual(
      municipalities.map(({ geoid }) => geoid).sort(),
    );
    expect(index.statuses.get(placeOf('example-city').geoid)).toBe('listed');
  });
});

test('an agreement is on the newest list only if that list prints it', () => {
  const of = (agency: string) => roster.listingsByAgency.get(agency)![0]!;
  expect(isOnNewest(roster, of('example-city-police-department'))).toBe(true);
  const gone = roster.listings.find((listing) => !spansOf(roster, listing)[0]!.isOpen)!;
  expect(isOnNewest(roster, gone)).toBe(false);
});

test('a kind of policing that is not known is among the unknown', () => {
  const { policing: _, ...silent } = placeOf('example-city');
  expect(groupByPolicing([placeOf('example-city'), silent])).toEqual(
    new Map([
      ['own-department', [placeOf('example-city')]],
      ['unknown', [silent]],
    ]),
  );
});

describe('shares', () => {
  test('count departments, not agreements, and each at most once', () => {
    for (const { own, listed } of listedShares(index)) expect(listed).toBeLessThanOrEqual(own);
    const { own, listed } = sumShares(index);
    const known = places.filter(({ policing }) => policing?.by === 'own-department');
    expect(own).toBe(known.length);
    expect(listed).toBe([...index.statuses.values()].filter((each) => each === 'listed').length);
  });

  test('a city that lies in two counties is in both, and once in the sum', () => {
    const county = places.find(({ kind }) => kind === 'county')!;
    const second = { ...county, id: 'second-county', geoid: '12998', counties: ['12998'] };
    const split = [...places, second].map((each) =>
      each.id === 'example-city' ? { ...each, counties: [county.geoid, second.geoid] } : each,
    );
    const both = indexPlaces(split, roster);
    const inCounties = listedShares(both).reduce((sum, { own }) => sum + own, 0);
    expect(inCounties).toBeGreaterThan(sumShares(both).own);
    expect(sumShares(both).own).toBe(sumShares(index).own);
  });

  test('the largest share comes first, and counties without such departments last', () => {
    const shares = listedShares(index);
    const values = shares.map(({ own, listed }) => (own === 0 ? -1 : listed / own));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});

describe('what lies near', () => {
  test('a degree of latitude is about 69 miles', () => {
    expect(milesBetween({ point: [-81, 25] }, { point: [-81, 26] })).toBeCloseTo(69.1, 0);
    expect(milesBetween({ point: [-81, 25] }, { point: [-81, 25] })).toBe(0);
  });

  test('is of the same county, the nearest first, and never the place itself', () => {
    const place = placeOf('example-city');
    const near = nearestTo(index, place, 2);
    expect(near.length).toBeLessThanOrEqual(2);
    expect(near.map((each) => each.place)).not.toContain(place);
    expect(near.map(({ miles }) => miles)).toEqual(
      near.map(({ miles }) => miles).sort((a, b) => a - b),
    );
    for (const { place: other } of near)
      expect(other.counties.some((geoid) => place.counties.includes(geoid))).toBe(true);
  });
});
