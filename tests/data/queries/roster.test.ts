import { beforeAll, describe, expect, test } from 'vitest';
import { latestAddress, signedDates, spansOf } from '../../../src/data/queries/listings.ts';
import { listingsAt, statusOn } from '../../../src/data/queries/place-status.ts';
import { indexRoster, type RosterIndex } from '../../../src/data/queries/roster-index.ts';
import {
  changesBetween,
  countsOn,
  listAsOf,
  listDays,
  listsAround,
  nextList,
  previousList,
  rowsOn,
} from '../../../src/data/queries/roster.ts';
import type { Place } from '../../../src/data/schema/places.ts';
import {
  city,
  file,
  imported,
  list,
  pendingHeads,
  sheriff,
  signed,
  town,
} from '../../cli/import-lists/example.ts';
import { places } from '../../cli/import-lists/example-places.ts';
import { xlsx } from '../../cli/import-lists/xlsx.ts';

const old = 'https://www.ice.gov/old.pdf';
const young = 'https://www.ice.gov/young.pdf';
let index: RosterIndex;
const of = (day: string) => listAsOf(index, 'participating', day)!;
const placeOf = (id: string): Place => places.find((each) => each.id === id)!;

beforeAll(async () => {
  const redated = [...city.slice(0, 5), signed + 3, 'link'];
  const pending = xlsx({
    rows: [
      pendingHeads,
      [
        'FLORIDA',
        'Sample Town Police Department',
        'Municipality',
        'Example County',
        'Task Force Model',
      ],
    ],
  });
  index = indexRoster(
    await imported([
      file('participatingAgencies03062025am.xlsx', list([city, sheriff], { links: { G2: old } })),
      file('pendingAgencies03102025am.xlsx', pending),
      file(
        'participatingAgencies04292025pm.xlsx',
        list([redated, redated], { links: { G2: young, G3: young } }),
      ),
      file('participatingAgencies05122025am.xlsx', list([redated, sheriff, town])),
    ]),
  );
});

describe('a list', () => {
  test('of a day is the last one up to that day', () => {
    expect(listAsOf(index, 'participating', '2025-03-05')).toBeUndefined();
    expect(of('2025-03-06').date).toBe('2025-03-06');
    expect(of('2025-05-11').date).toBe('2025-04-29');
  });

  test('is found before, on and after a day', () => {
    expect(listsAround(index, 'participating', '2025-04-29')).toMatchObject({
      before: { date: '2025-03-06' },
      on: [{ date: '2025-04-29' }],
      after: { date: '2025-05-12' },
    });
    expect(listsAround(index, 'pending', '2025-04-29')).toMatchObject({
      before: { date: '2025-03-10' },
      on: [],
    });
  });

  test('has a previous and a next list of its kind', () => {
    expect(previousList(index, of('2025-04-29'))?.date).toBe('2025-03-06');
    expect(nextList(index, of('2025-04-29'))?.date).toBe('2025-05-12');
    expect(previousList(index, of('2025-03-06'))).toBeUndefined();
    expect(nextList(index, of('2025-05-12'))).toBeUndefined();
  });

  test('days with lists come oldest first, each once', () => {
    expect(listDays(index)).toEqual(['2025-03-06', '2025-03-10', '2025-04-29', '2025-05-12']);
  });
});

describe('what a list says', () => {
  test('a row printed twice is returned twice', () => {
    expect(rowsOn(index, of('2025-04-29')).map(({ printed }) => printed.signed)).toEqual([
      '2025-03-08',
      '2025-03-08',
    ]);
  });

  test('agreements, listings, agencies and names are counted separately', () => {
    expect(countsOn(index, of('2025-04-29'))).toMatchObject({
      agreements: 2,
      listings: 1,
      agencies: 1,
      spellings: 1,
      byModel: { 'task-force': 2 },
      byKind: { 'municipal-police': 1, sheriff: 0 },
    });
  });

  test('what was added and removed since another; a new date of signing is neither', () => {
    const changes = changesBetween(index, of('2025-03-06'), of('2025-05-12'));
    expect(changes.added.map(({ agency }) => agency)).toEqual(['sample-town-police-department']);
    expect(changes.removed).toEqual([]);
    const gone = changesBetween(index, of('2025-03-06'), of('2025-04-29'));
    expect(gone.removed.map(({ id }) => id)).toEqual([
      'example-county-sheriffs-office-warrant-service-officer',
    ]);
    expect(gone.agenciesRemoved.map(({ id }) => id)).toEqual(['example-county-sheriffs-office']);
  });
});

describe('a listing', () => {
  const listing = (id: string) => index.listings.find((each) => each.id === id)!;

  test('has a span for each time that it was on the list', () => {
    expect(
      spansOf(index, listing('example-county-sheriffs-office-warrant-service-officer')),
    ).toMatchObject([
      { first: { date: '2025-03-06' }, last: { date: '2025-03-06' }, isOpen: false },
      { first: { date: '2025-05-12' }, last: { date: '2025-05-12' }, isOpen: true },
    ]);
    expect(spansOf(index, listing('example-city-police-department-task-force'))).toHaveLength(1);
  });

  test('has every date of signing, with the lists that print it', () => {
    expect(signedDates(index, listing('example-city-police-department-task-force'))).toMatchObject([
      {
        signed: '2025-03-05',
        spans: [{ first: { date: '2025-03-06' }, last: { date: '2025-03-06' } }],
      },
      {
        signed: '2025-03-08',
        spans: [{ first: { date: '2025-04-29' }, last: { date: '2025-05-12' } }],
      },
    ]);
  });

  test('has the newest address, and "pending" only where there is no other', () => {
    expect(
      latestAddress(index, listing('example-city-police-department-task-force'), 'moa'),
    ).toMatchObject({ address: young, list: { date: '2025-04-29' } });
    expect(
      latestAddress(index, listing('example-county-sheriffs-office-warrant-service-officer'), 'moa')
        ?.address,
    ).toBe('pending');
    expect(
      latestAddress(index, listing('sample-town-police-department-task-force'), 'moa'),
    ).toBeUndefined();
  });
});

describe('a place', () => {
  test.each([
    ['example-city', '2025-03-01', 'unknown'],
    ['example-city', '2025-03-06', 'listed'],
    ['sample-town', '2025-03-06', 'own-police-not-listed'],
    ['sample-town', '2025-03-10', 'pending'],
    ['sample-town', '2025-05-12', 'listed'],
    ['test-village', '2025-05-12', 'policed-by-others'],
    ['mystery-town', '2025-05-12', 'unknown'],
  ])('%s is on %s: %s', (id, day, status) => {
    expect(statusOn(index, placeOf(id), day).status).toBe(status);
  });

  test('shows its own police and its sheriff; a county, all its agencies but police of municipalities', () => {
    expect(listingsAt(index, placeOf('example-city'))).toMatchObject({
      own: [
        { agency: { id: 'example-city-police-department' }, listings: [{ model: 'task-force' }] },
      ],
      sheriffs: [{ agency: { id: 'example-county-sheriffs-office' } }],
      jails: [],
      others: [],
    });
    expect(listingsAt(index, placeOf('example-county'))).toMatchObject({
      own: [],
      sheriffs: [{ agency: { kind: 'sheriff' } }],
    });
  });
});
