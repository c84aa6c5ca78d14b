import { describe, expect, test } from 'vitest';
import { readData } from '../../src/data/read.ts';
import { findProblems } from '../../src/data/integrity.ts';
import {
  everyPlaceIsThere,
  municipalitiesSayWhoPolices,
  placesLieInCounties,
  pointsLieInFlorida,
} from '../../src/data/rules/geography.ts';
import type { Dataset, Place } from '../../src/data/schema/index.ts';

const { dataset } = readData(process.cwd());
const keyWest = dataset.places.find(({ id }) => id === 'key-west')!;
const monroe = dataset.places.find(({ id }) => id === 'monroe-county')!;

/** The dataset with one place changed, or left out. */
function withPlace(id: string, change: Partial<Place> | undefined): Dataset {
  const places = dataset.places.flatMap((place) =>
    place.id !== id ? place : change ? { ...place, ...change } : [],
  );
  return { ...dataset, places };
}

const said = (rule: typeof everyPlaceIsThere, of: Dataset) =>
  rule(of).map(({ record, path, found, expected }) => [record, path.join('.'), found, expected]);

test('the places that are there have no problem', () => {
  expect(findProblems(dataset)).toEqual([]);
});

describe('every place is there', () => {
  test('a municipality is missing', () => {
    expect(said(everyPlaceIsThere, withPlace('key-west', undefined))).toEqual([
      [
        dataset.places.at(-1)!.id,
        'kind',
        'there are 410 places of kind "municipality"',
        'expected 411',
      ],
    ]);
  });

  test('a county is missing', () => {
    expect(said(everyPlaceIsThere, withPlace('monroe-county', undefined))[0]).toContain(
      'there are 66 places of kind "county"',
    );
  });
});

describe('places lie in counties', () => {
  test('a county that does not exist is found, with the nearest that does', () => {
    expect(said(placesLieInCounties, withPlace('key-west', { counties: ['12088'] }))).toEqual([
      ['key-west', 'counties.0', '"12088" is no county in data/places.json', expect.any(String)],
    ]);
  });

  test('a municipality is no county of another', () => {
    const bad = withPlace('key-west', { counties: [keyWest.geoid] });
    expect(said(placesLieInCounties, bad)).toHaveLength(1);
  });

  test('a county that lists another one is found', () => {
    expect(said(placesLieInCounties, withPlace('monroe-county', { counties: ['12086'] }))).toEqual([
      ['monroe-county', 'counties', 'found 12086', 'expected 12087, the county itself'],
    ]);
  });

  test('a GEOID that does not fit the kind is found', () => {
    const [fault] = said(placesLieInCounties, withPlace('key-west', { geoid: '12999' }));
    expect(fault).toEqual([
      'key-west',
      'geoid',
      'found "12999"',
      'expected 7 digits, as for a municipality',
    ]);
  });
});

describe('municipalities say who polices them', () => {
  test('nothing said is not the same as unknown', () => {
    const { policing: _, legalType: __, ...bare } = keyWest;
    const bad = {
      ...dataset,
      places: dataset.places.map((each) => (each === keyWest ? bare : each)),
    };
    expect(said(municipalitiesSayWhoPolices, bad).map(([id, field]) => `${id} ${field}`)).toEqual([
      'key-west policing',
      'key-west legalType',
    ]);
  });

  test('a county has no such field', () => {
    const bad = withPlace('monroe-county', { legalType: 'city' });
    expect(said(municipalitiesSayWhoPolices, bad)).toEqual([
      ['monroe-county', 'legalType', 'it is there', 'expected it for municipalities only'],
    ]);
  });
});

describe('points lie in Florida', () => {
  test('longitude and latitude the other way around, or a place in Georgia', () => {
    for (const point of [
      [24.56, -81.78],
      [-84.39, 33.75],
    ] as [number, number][])
      expect(said(pointsLieInFlorida, withPlace('key-west', { point }))[0]![3]).toContain(
        'of a place in Florida',
      );
  });

  test('a municipality far from its county is found', () => {
    expect(said(pointsLieInFlorida, withPlace('key-west', { counties: ['12033'] }))[0]![3]).toMatch(
      /within 1\.3 degrees of Escambia County/,
    );
    expect(said(pointsLieInFlorida, withPlace('key-west', { point: monroe.point }))).toEqual([]);
  });
});
