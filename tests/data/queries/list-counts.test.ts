import { describe, expect, test } from 'vitest';
import { listCounts } from '../../../src/data/queries/list-counts.ts';
import { listsOn } from '../../../src/data/queries/list-days.ts';
import { fastestGrowingModel, growth } from '../../../src/data/queries/list-growth.ts';
import type { RosterIndex } from '../../../src/data/queries/roster-index.ts';
import { agencies, listsOf, type ListRows } from '../../fixtures/lists-of.ts';

const { city, town, sheriff, jail, campus } = agencies;
const index = listsOf(
  {
    '2025-03-06 am': [[city, 'task-force', '2025-01-01']],
    '2025-03-07 am': [
      [city, 'task-force', '2025-01-01'],
      [sheriff, 'jail-enforcement', '2025-02-25'],
    ],
    '2025-03-07 pm': [
      [city, 'task-force', '2025-01-01'],
      [city, 'task-force', '2025-01-01'],
      [city, 'warrant-service-officer', '2025-03-06', { agency: 'Example City PD' }],
      [sheriff, 'jail-enforcement', '2025-02-25'],
      [town, 'warrant-service-officer', '2025-03-04'],
      [jail, 'warrant-service-officer'],
    ],
    '2025-03-08 am': [
      [city, 'task-force', '2025-01-01'],
      [campus, 'task-force', '2025-03-08'],
    ],
  },
  {
    '2025-03-07': [[town, 'task-force']],
    '2025-03-09': [[town, 'task-force']],
  },
);

/** A number of the last list of a day. */
const listCount = (lists: RosterIndex, what: keyof typeof listCounts, day: string) =>
  listCounts[what](lists, listsOn(lists, 'participating', day).at(-1)!);

describe('the numbers of a day’s last list that prose may ask for', () => {
  const expected: Record<keyof typeof listCounts, number> = {
    agreements: 6,
    'agreements-first': 2,
    agencies: 4,
    spellings: 5,
    'us-rows': 106,
    'task-force': 2,
    'warrant-service-officer': 3,
    'jail-enforcement': 1,
    'same-name': 1,
    lists: 4,
    lag: 3,
  };

  test.each(Object.entries(expected))('%s: %i', (name, count) => {
    expect(listCount(index, name as keyof typeof listCounts, '2025-03-07')).toBe(count);
  });

  test('none of them is without an example', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(listCounts));
  });

  test('a second list of the day with the same label has the same file name', () => {
    const twice = listsOf({ '2025-03-07 am': [], '2025-03-07 pm': [] });
    const [am, pm] = twice.lists.participating;
    const both = { ...twice.lists, participating: [am!, { ...pm!, label: 'am' }] };
    expect(listCount({ ...twice, lists: both }, 'same-name', '2025-03-07')).toBe(2);
  });
});

describe('the middle wait from signing to the first list', () => {
  const start: ListRows = { '2025-03-01': [[city, 'task-force', '2025-01-01']] };
  const lag = (days: number, ...more: ListRows[]) =>
    listCount(
      listsOf(Object.fromEntries([start, ...more].flatMap((rows) => Object.entries(rows)))),
      'lag',
      `2025-03-0${days}`,
    );
  const first: ListRows = { '2025-03-02': [[sheriff, 'task-force', '2025-02-20']] };
  const second: ListRows = {
    '2025-03-03': [
      [sheriff, 'task-force', '2025-02-20'],
      [town, 'task-force', '2025-03-02'],
      [jail, 'task-force', '2025-02-28'],
    ],
  };

  test('is that of all agreements listed up to then', () => {
    expect(lag(2, first, second)).toBe(10);
    expect(lag(3, first, second)).toBe(3);
    expect(lag(4, first, second, { '2025-03-04': [[campus, 'task-force', '2025-03-04']] })).toBe(3);
    expect(lag(4, first, { '2025-03-04': [[campus, 'task-force', '2025-03-03']] })).toBe(10);
  });

  test('leaves out what the very first list has, and rows without a date', () => {
    expect(lag(1, first)).toBe(0);
    expect(lag(2, { '2025-03-02': [[sheriff, 'task-force']] })).toBe(0);
  });

  test('leaves out pending lists', () => {
    const pending = {
      '2025-03-01': [],
      '2025-03-02': [[town, 'task-force', '2025-01-01']],
    } as const;
    const lists = listsOf({ '2025-03-01': [], '2025-03-02': [] }, pending);
    expect(listCount(lists, 'lag', '2025-03-02')).toBe(0);
    const older = listsOf({ '2025-03-01': [], '2025-03-03': [] }, pending);
    expect(listCount(older, 'lag', '2025-03-03')).toBe(0);
  });
});

describe('the model that grew most', () => {
  test('is counted from the first list to the last', () => {
    const points = growth(index, 'participating');
    expect(fastestGrowingModel(points.slice(0, 3))).toBe('warrant-service-officer');
    expect(fastestGrowingModel(points.slice(0, 2))).toBe('jail-enforcement');
    expect(fastestGrowingModel(points)).toBe('task-force');
  });

  test('is the one that gained agreements, not the one that has most', () => {
    const many = [city, town, sheriff];
    const grown = listsOf({
      '2025-03-06': many.map((agency) => [agency, 'task-force'] as const),
      '2025-03-07': [
        ...many.map((agency) => [agency, 'task-force'] as const),
        [jail, 'jail-enforcement'],
      ],
    });
    expect(fastestGrowingModel(growth(grown, 'participating'))).toBe('jail-enforcement');
  });
});
