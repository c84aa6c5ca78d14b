import { describe, expect, test } from 'vitest';
import { milesBetween, nearestTo } from '../../../src/data/queries/nearby.ts';
import { indexPlaces } from '../../../src/data/queries/place-index.ts';
import { listsOf } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';

describe('miles between two points', () => {
  test.each([
    ['a degree of latitude', [-81, 25], [-81, 26], 69.1],
    ['a degree of longitude at the Keys', [-81, 24.5], [-82, 24.5], 62.9],
    ['a degree of longitude at the Panhandle', [-86, 31], [-87, 31], 59.2],
    ['both', [-81, 25], [-82, 26], 93.1],
    ['Key West and Miami', [-81.78, 24.56], [-80.19, 25.76], 129.5],
    ['none', [-81, 25], [-81, 25], 0],
  ] as const)('%s: from %j to %j, %d', (_, a, b, miles) => {
    expect(milesBetween({ point: [...a] }, { point: [...b] })).toBeCloseTo(miles, 1);
    expect(milesBetween({ point: [...b] }, { point: [...a] })).toBeCloseTo(miles, 1);
  });
});

describe('the nearest municipalities', () => {
  const here = municipality('here', '1200101', ['12001', '12003'], 'sheriff', [-81, 27]);
  const near = municipality('near', '1200102', ['12001'], 'sheriff', [-81, 27.1]);
  const middle = municipality('middle', '1200301', ['12003', '12001'], 'sheriff', [-81.2, 27]);
  const far = municipality('far', '1200103', ['12001'], 'sheriff', [-80, 28]);
  const next = municipality('next-door', '1200501', ['12005'], 'sheriff', [-81, 27.01]);
  const counties = [county('alpha', '12001'), county('beta', '12003'), county('gamma', '12005')];
  const index = indexPlaces(
    [far, next, middle, near, here, ...counties],
    listsOf({ '2025-03-06': [] }),
  );
  const ids = (count: number) => nearestTo(index, here, count).map(({ place }) => place.id);

  test('of its counties stand nearest first, each once, without the place itself', () => {
    expect(ids(9)).toEqual(['near', 'middle', 'far']);
    expect(nearestTo(index, here, 1)[0]!.miles).toBeCloseTo(6.9, 1);
  });

  test('are as many as are asked for', () => {
    expect(ids(2)).toEqual(['near', 'middle']);
    expect(ids(0)).toEqual([]);
  });
});
