import { beforeAll, describe, expect, test } from 'vitest';
import { listCounts } from '../../../src/data/queries/list-counts.ts';
import { changesSince, listsOn, rowsOfDay } from '../../../src/data/queries/list-days.ts';
import {
  countListings,
  fastestGrowingModel,
  growth,
  monthly,
} from '../../../src/data/queries/list-growth.ts';
import {
  agenciesOf,
  decisionsBetween,
  listedBetween,
} from '../../../src/data/queries/listed-line.ts';
import { indexRoster, type RosterIndex } from '../../../src/data/queries/roster-index.ts';
import type { Dataset } from '../../../src/data/schema/index.ts';
import {
  city,
  elsewhere,
  file,
  imported,
  list,
  sheriff,
  signed,
  town,
} from '../../cli/import-lists/example.ts';
import { places } from '../../cli/import-lists/example-places.ts';

let index: RosterIndex;
const place = (id: string) => places.find((each) => each.id === id)!;
const on = (day: string) => listsOn(index, 'participating', day);

beforeAll(async () => {
  const respelled = ['FLORIDA', 'Example City PD', ...city.slice(2)];
  const late = [...town.slice(0, 5), signed - 20];
  index = indexRoster(
    await imported([
      file('participatingAgencies03062025am.xlsx', list([city])),
      file('participatingAgencies03072025am.xlsx', list([city, sheriff, elsewhere])),
      file('participatingAgencies03072025pm.xlsx', list([city, city, respelled, sheriff, late])),
      file('participatingAgencies04012025am.xlsx', list([sheriff, late])),
    ]),
  );
});

describe('a day with several lists', () => {
  test('has them in order of time', () => {
    expect(on('2025-03-07').map(({ label }) => label)).toEqual(['am', 'pm']);
    expect(on('2025-03-08')).toEqual([]);
  });

  test('has one table: each row as printed, with the lists that print it so', () => {
    const rows = rowsOfDay(index, on('2025-03-07')).map(({ agency, printed, lists }) => [
      agency,
      printed.agency,
      lists.map(({ label }) => label).join(' '),
    ]);
    expect(rows).toEqual([
      ['example-city-police-department', 'Example City Police Department', 'am pm'],
      ['example-city-police-department', 'Example City PD', 'pm'],
      ['example-city-police-department', 'Example City Police Department', 'pm'],
      ['example-county-sheriffs-office', "Example County Sheriff's Office", 'am pm'],
      ['sample-town-police-department', 'Sample Town Police Department', 'pm'],
    ]);
  });
});

describe('changes since the list before', () => {
  test('are told in the words of the list that has the row', () => {
    expect(changesSince(index, on('2025-03-07')[0]!)).toMatchObject({
      before: { date: '2025-03-06' },
      added: [{ agency: "Example County Sheriff's Office", support: 'Warrant Service Officer' }],
      removed: [],
    });
    expect(changesSince(index, on('2025-04-01')[0]!)!.removed.map(({ agency }) => agency)).toEqual([
      expect.stringMatching(/^Example City/),
    ]);
  });

  test('are none on the first list, which has nothing before it', () => {
    expect(changesSince(index, on('2025-03-06')[0]!)).toBeUndefined();
  });
});

describe('counts', () => {
  test('are those of each list, and the last list of a month stands for it', () => {
    const points = growth(index, 'participating');
    expect(points.map(({ counts }) => [counts.agreements, counts.agencies])).toEqual([
      [1, 1],
      [2, 2],
      [5, 3],
      [2, 2],
    ]);
    expect(monthly(points).map((point) => point.list.id.slice(0, 13))).toEqual([
      '2025-03-07-pm',
      '2025-04-01-am',
    ]);
    expect(countListings(index, on('2025-04-01')[0]!)).toBe(points[3]!.counts);
    expect(fastestGrowingModel(points.slice(0, 2))).toBe('warrant-service-officer');
  });

  const countOn7March = (what: keyof typeof listCounts) =>
    listCounts[what](index, on('2025-03-07').at(-1)!);

  test('that prose asks for are of the last list of the day', () => {
    expect(countOn7March('agreements')).toBe(5);
    expect(countOn7March('agreements-first')).toBe(2);
    expect(countOn7March('agencies')).toBe(3);
    expect(countOn7March('spellings')).toBe(4);
    expect(countOn7March('us-rows')).toBe(5);
    expect(countOn7March('same-name')).toBe(1);
    expect(countOn7March('lists')).toBe(3);
  });

  test('of days between signing and listing leave out what the first list had', () => {
    expect(countOn7March('lag')).toBe(22);
  });
});

describe('a place on the lists', () => {
  test('is its own police, or the sheriff and jail of a county', () => {
    expect(agenciesOf(index, place('example-city')).map(({ id }) => id)).toEqual([
      'example-city-police-department',
    ]);
    expect(agenciesOf(index, place('example-county')).map(({ kind }) => kind)).toEqual(['sheriff']);
    expect(agenciesOf(index, place('test-village'))).toEqual([]);
  });

  test('is looked up on every list between two days, both included', () => {
    const found = listedBetween(index, place('example-city'), ['2025-03-07', '2025-04-01']);
    expect(found.map(({ rows }) => rows.length)).toEqual([1, 3, 0]);
  });

  test('has the votes of its own bodies on an agreement beside it, oldest first', () => {
    const motion = (id: string, body: string, date: string, effect: string) => ({
      id,
      body,
      effect,
      when: { date, precision: 'day' },
    });
    const dataset = {
      bodies: [
        { id: 'council', place: '1299901' },
        { id: 'other', place: '1299902' },
      ],
      motions: [
        motion('second', 'council', '2025-03-20', 'starts'),
        motion('first', 'council', '2025-03-10', 'ends'),
        motion('parks', 'council', '2025-03-10', 'none'),
        motion('elsewhere', 'other', '2025-03-10', 'ends'),
        motion('later', 'council', '2025-05-10', 'ends'),
      ],
    } as unknown as Dataset;
    const found = decisionsBetween(dataset, place('example-city'), ['2025-03-07', '2025-04-01']);
    expect(found.map(({ id }) => id)).toEqual(['first', 'second']);
  });
});
