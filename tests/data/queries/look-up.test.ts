import { describe, expect, test } from 'vitest';
import { namesOutside, peopleOutside, targetsOf } from '../../../src/data/queries/look-up.ts';
import { readData } from '../../../src/data/load/collections.ts';
import { anchorOutside } from '../../../src/outputs/look-up/match.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const example = exampleDataset();
const [city, county] = example.places as [(typeof example.places)[0], (typeof example.places)[0]];
const { dataset } = readData('.');
const leads = (name: string) =>
  dataset.names
    .filter((each) => each.name === name)
    .flatMap((each) => targetsOf(dataset, each))
    .map(({ to, place, share }) => [to, place.id, share]);

test('a name leads to a place, or to what lies outside the places of a county', () => {
  const [grove, zip] = example.names;
  expect(targetsOf(example, grove!)).toEqual([{ to: 'outside', place: county }]);
  expect(targetsOf(example, zip!)).toEqual([
    { to: 'inside', place: city, share: 0.7 },
    { to: 'outside', place: county, share: 0.3 },
  ]);
});

test('the people outside are those of the county without those of its municipalities', () => {
  expect(peopleOutside(example, county)).toBe(54321 - 12345);
});

test('the names outside the cities of a county stand in order: communities, post offices, ZIP codes', () => {
  const [grove, zip] = example.names;
  const also = (id: string, name: string, kind: 'community' | 'post-office') => ({
    ...grove!,
    ...{ id, name, kind },
  });
  const names = [
    zip!,
    grove!,
    also('b', 'Bay Hill', 'community'),
    also('c', 'Cove', 'post-office'),
    also('d', 'Bay Hill', 'post-office'),
  ];
  const found = namesOutside({ names }, county);
  expect(found.communities.map(({ name }) => name)).toEqual(['Bay Hill', 'Palm Grove']);
  expect(found.postOffices.map(({ name }) => name)).toEqual(['Cove']);
  expect(found.zips).toEqual([zip]);
  expect(namesOutside({ names }, city)).toEqual({ communities: [], postOffices: [], zips: [] });
});

test('every name that leads outside the cities of a county has an anchor of its own there', () => {
  for (const each of dataset.places.filter(({ kind }) => kind === 'county')) {
    const { communities, postOffices, zips } = namesOutside(dataset, each);
    const anchors = [...communities, ...postOffices, ...zips].map(({ name }) =>
      anchorOutside(name),
    );
    expect(new Set(anchors).size, each.name).toBe(anchors.length);
    for (const { name, leadsTo } of dataset.names)
      if (leadsTo.some(({ to, place }) => to === 'outside' && place === each.geoid))
        expect(anchors, name).toContain(anchorOutside(name));
  }
});

describe('the names that Floridians use', () => {
  test.each([
    [
      '33040',
      [
        ['inside', 'key-west', 0.75],
        ['outside', 'monroe-county', 0.25],
      ],
    ],
    ['33186', [['outside', 'miami-dade-county', undefined]]],
    ['33460', [['inside', 'lake-worth-beach', undefined]]],
    ['34758', [['outside', 'osceola-county', undefined]]],
    ['33902', [['county', 'lee-county', undefined]]],
    ['Brandon', [['outside', 'hillsborough-county', undefined]]],
    [
      'The Villages',
      [
        ['outside', 'sumter-county', undefined],
        ['outside', 'marion-county', undefined],
      ],
    ],
  ])('%s', (name, expected) => {
    expect(leads(name)).toEqual(expected);
  });

  test('reach people wherever they live: most ZIP codes lead outside a city, or into one, by their people', () => {
    const zips = dataset.names.filter(({ kind }) => kind === 'zip');
    expect(zips.length).toBeGreaterThan(1000);
    expect(new Set(zips.map(({ name }) => name)).size).toBe(zips.length);
  });

  test('lead to every county', () => {
    const reached = new Set(
      dataset.names.flatMap((each) =>
        targetsOf(dataset, each).flatMap(({ place }) => place.counties),
      ),
    );
    for (const { geoid, kind } of dataset.places)
      if (kind === 'county') expect(reached).toContain(geoid);
  });
});
