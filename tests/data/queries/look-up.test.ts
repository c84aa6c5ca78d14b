import { describe, expect, test } from 'vitest';
import { communitiesOutside, peopleOutside, targetsOf } from '../../../src/data/queries/look-up.ts';
import { readData } from '../../../src/data/load/collections.ts';
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

test('the communities outside the cities of a county stand in order, without ZIP codes', () => {
  const names = [{ ...example.names[0]!, id: 'b', name: 'Bay Hill' }, ...example.names];
  expect(communitiesOutside({ names }, county).map(({ name }) => name)).toEqual([
    'Bay Hill',
    'Palm Grove',
  ]);
  expect(communitiesOutside({ names }, city)).toEqual([]);
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
