import { describe, expect, test } from 'vitest';
import { compareIds, indexRoster } from '../../../src/data/queries/roster-index.ts';
import { changesBetween, countsOn } from '../../../src/data/queries/roster.ts';
import { broken } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';
import { agencies, listsOf, type ListRow } from '../../fixtures/lists-of.ts';

const { city, sheriff, jail, patrol } = agencies;
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('an index of ICE’s lists', () => {
  const turned = () => {
    const roster = exampleRoster();
    return indexRoster({
      ...roster,
      lists: roster.lists.toReversed(),
      listings: roster.listings.toReversed(),
    });
  };

  test('has the lists of each kind oldest first, and the place of each in that order', () => {
    const { lists, positions } = turned();
    expect(lists.participating.map(({ date }) => date)).toEqual([
      '2025-03-06',
      '2025-05-12',
      '2025-06-16',
      '2025-07-01',
    ]);
    expect(lists.pending.map(({ date }) => date)).toEqual(['2025-03-06']);
    expect(lists.participating.map(({ id }) => positions.participating.get(id))).toEqual([
      0, 1, 2, 3,
    ]);
    expect([...positions.pending.values()]).toEqual([0]);
  });

  test('has listings by their ids, and those of each agency', () => {
    const { listings, listingsByAgency } = turned();
    expect(ids(listings)).toEqual(ids(listings).toSorted());
    expect(ids(listingsByAgency.get('example-county-sheriffs-office')!)).toEqual([
      'example-county-sheriffs-office-jail-enforcement',
      'example-county-sheriffs-office-warrant-service-officer',
      'example-county-sheriffs-office-warrant-service-officer-pending',
    ]);
    expect(listingsByAgency.get('nobody')).toBeUndefined();
  });

  test('has the rows of each list by agency and model, wherever the row began', () => {
    const { rows, lists } = turned();
    const on = lists.participating.map(({ id }) =>
      rows.get(id)?.map(({ agency, listing }) => [agency.id, listing.model]),
    );
    const police = ['example-city-police-department', 'task-force'];
    const [inJail, warrants] = ['jail-enforcement', 'warrant-service-officer'].map((model) => [
      'example-county-sheriffs-office',
      model,
    ]);
    expect(on).toEqual([
      [police],
      [police, warrants],
      [inJail, warrants],
      [police, inJail, warrants],
    ]);
  });

  test('finds agencies by id, municipality and county; one of the whole state is in no county', () => {
    const index = listsOf({ '2025-03-06': [city, jail, patrol].map((each): ListRow => [each]) });
    expect(index.agencyById.get(jail.id)).toBe(jail);
    expect([...index.agenciesByPlace]).toEqual([['1299901', [city]]]);
    expect([...index.agenciesByCounty]).toEqual([['12999', [city, jail]]]);
  });

  test('can’t be made of a listing whose agency is not there', () => {
    const { listings } = exampleRoster();
    expect(() => indexRoster({ ...exampleRoster(), listings, agencies: [] })).toThrow(
      '"example-city-police-department-task-force" names an unknown agency, "example-city-police-department"',
    );
  });
});

test('records are put in order by their ids', () => {
  expect(compareIds({ id: 'a' }, { id: 'b' })).toBeLessThan(0);
  expect(compareIds({ id: 'b' }, { id: 'a' })).toBeGreaterThan(0);
  expect(compareIds({ id: 'a' }, { id: 'a' })).toBe(0);
  expect(broken(() => {}).places).toHaveLength(2);
});

describe('two lists side by side', () => {
  const [before, after] = [
    [
      [city, 'task-force'],
      [jail, 'jail-enforcement'],
    ],
    [
      [city, 'warrant-service-officer'],
      [sheriff, 'task-force'],
      [sheriff, 'task-force'],
      [sheriff],
    ],
  ] as const satisfies readonly (readonly ListRow[])[];
  const index = () => listsOf({ '2025-03-06': before, '2025-03-07': after });

  test('differ by listings and by agencies, each once', () => {
    const [old, young] = index().lists.participating;
    const { added, removed, agenciesAdded, agenciesRemoved } = changesBetween(
      index(),
      old!,
      young!,
    );
    expect([added.length, removed.length]).toEqual([3, 2]);
    expect([agenciesAdded, agenciesRemoved]).toEqual([[sheriff], [jail]]);
  });

  test('have their agreements, listings, agencies, names, models and kinds counted apart', () => {
    expect(countsOn(index(), index().lists.participating[1]!)).toEqual({
      ...{ agreements: 4, listings: 3, agencies: 2, spellings: 2 },
      byModel: {
        ...{ 'jail-enforcement': 0, 'task-force': 2 },
        ...{ 'warrant-service-officer': 1, 'not-stated': 1 },
      },
      byKind: {
        ...{ sheriff: 1, 'municipal-police': 1, 'university-police': 0, 'state-agency': 0 },
        ...{ 'county-corrections': 0, 'airport-or-port': 0, 'state-attorney': 0, other: 0 },
      },
    });
  });
});
