import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import {
  countyModels,
  countyShares,
  mapDay,
  shareOf,
  statusCounts,
} from '../../../src/data/queries/map.ts';
import { statusFrom, statusOn } from '../../../src/data/queries/place-status.ts';
import { listAsOf } from '../../../src/data/queries/roster.ts';

const index = siteFacts().lists;
const { places } = siteFacts().dataset;
const counties = places.filter(({ kind }) => kind === 'county');
const municipalities = places.filter(({ kind }) => kind === 'municipality');
const on = (day: string) => mapDay(index, municipalities, listAsOf(index, 'participating', day)!);

describe('the share of a county', () => {
  test.each([
    [0, 0, 'no-own-police'],
    [0, 3, 'none'],
    [1, 3, 'under-half'],
    [1, 2, 'half-or-more'],
    [2, 3, 'half-or-more'],
    [3, 3, 'all'],
  ] as const)('%i of %i is %s', (listed, own, share) => {
    expect(shareOf(listed, own)).toBe(share);
  });

  test('counts a municipality of two counties in both, and only those with their own police', () => {
    const shares = countyShares(counties, municipalities, on('2026-05-18'));
    const twice = municipalities.filter(
      ({ policing, counties: within }) => policing?.by === 'own-department' && within.length === 2,
    );
    const own = municipalities.filter(({ policing }) => policing?.by === 'own-department');
    expect(twice.length).toBeGreaterThan(0);
    expect(shares.reduce((sum, each) => sum + each.own, 0)).toBe(own.length + twice.length);
  });
});

describe('a day on the map', () => {
  test('agrees with the status of each place on that day', () => {
    for (const day of ['2025-02-26', '2025-04-03', '2025-06-27', '2025-07-11', '2026-05-18']) {
      const { statuses } = on(day);
      for (const place of municipalities)
        expect(statuses.get(place.geoid), place.id).toBe(statusOn(index, place, day).status);
    }
  });

  test('has the 172 municipal police of May 18, 2026, and every municipality once', () => {
    const counts = statusCounts(on('2026-05-18'));
    expect(counts.listed).toBe(172);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(411);
  });

  test('a list goes before the pending list, and both before who polices a place', () => {
    const place = municipalities.find(({ policing }) => policing?.by === 'own-department')!;
    expect(statusFrom(place, true, true)).toBe('listed');
    expect(statusFrom(place, false, true)).toBe('pending');
    expect(statusFrom(place, false, false)).toBe('own-police-not-listed');
  });
});

test('the sheriffs of all 67 counties and nine jail agencies are on the newest list, each model once', () => {
  const list = index.lists.participating.at(-1)!;
  const sheriffs = countyModels(index, list, 'sheriff');
  expect(sheriffs.size).toBe(67);
  expect(countyModels(index, list, 'county-corrections').size).toBe(9);
  for (const models of sheriffs.values()) expect(new Set(models).size).toBe(models.length);
});
