import { describe, expect, test } from 'vitest';
import {
  isOnNewest,
  latestAddress,
  signedDates,
  spansOf,
} from '../../../src/data/queries/listings.ts';
import type { RosterIndex } from '../../../src/data/queries/roster-index.ts';
import { agencies, listsOf, type ListRow } from '../../fixtures/lists-of.ts';

const { city, sheriff } = agencies;
const [old, young] = ['https://www.ice.gov/old.pdf', 'https://www.ice.gov/young.pdf'];
const only = (index: RosterIndex) => index.listings[0]!;
const row = (signed: string, moa: string): ListRow => [city, 'task-force', signed, { moa }];

const spans = (index: RosterIndex) =>
  spansOf(index, only(index)).map(({ first, last, isOpen }) => [first.date, last.date, isOpen]);

describe('the runs of lists that show a listing', () => {
  test('are apart where a list between them lacks it; the last is open while the newest shows it', () => {
    const index = listsOf({
      '2025-03-06': [[city, 'task-force', '2025-03-05']],
      '2025-03-07': [[city, 'task-force', '2025-03-04']],
      '2025-03-08': [[sheriff, 'task-force']],
      '2025-03-09': [[city, 'task-force', '2025-03-05']],
    });
    expect(spans(index)).toEqual([
      ['2025-03-06', '2025-03-07', false],
      ['2025-03-09', '2025-03-09', true],
    ]);
    expect(isOnNewest(index, only(index))).toBe(true);
  });

  test('end before the newest list where that lacks it', () => {
    const index = listsOf({ '2025-03-06': [[city, 'task-force']], '2025-03-07': [] });
    expect(spans(index)).toEqual([['2025-03-06', '2025-03-06', false]]);
    expect(isOnNewest(index, only(index))).toBe(false);
  });

  test('of one that no list shows are none', () => {
    const index = listsOf({ '2025-03-06': [[city, 'task-force']] });
    const nowhere = { ...only(index), prints: [] };
    expect(spansOf(index, nowhere)).toEqual([]);
    expect(isOnNewest(index, nowhere)).toBe(false);
  });

  test('of a pending list are compared with pending lists', () => {
    const index = listsOf({ '2025-03-09': [] }, { '2025-03-06': [[city, 'task-force']] });
    expect(spans(index)).toEqual([['2025-03-06', '2025-03-06', true]]);
  });

  test('are read in the order of time, whatever the order in which rows are kept', () => {
    const index = listsOf({
      '2025-03-06': [[city, 'task-force', '2025-03-05']],
      '2025-03-07': [[city, 'task-force', '2025-03-04']],
    });
    const { prints } = only(index);
    const turned = { ...only(index), prints: prints.toReversed() };
    expect(spansOf(index, turned)).toEqual(spansOf(index, only(index)));
  });
});

test('every date of signing stands once, the earliest first, with the lists that print it', () => {
  const index = listsOf({
    '2025-03-06': [[city, 'task-force', '2025-03-05']],
    '2025-03-07': [[city, 'task-force', '2025-03-04']],
    '2025-03-08': [[city, 'task-force', '2025-03-05']],
    '2025-03-09': [[city, 'task-force']],
  });
  const found = signedDates(index, only(index)).map(({ signed, spans: runs }) => [
    signed,
    ...runs.map(({ first, last }) => `${first.date}/${last.date}`),
  ]);
  expect(found).toEqual([
    ['2025-03-04', '2025-03-07/2025-03-07'],
    ['2025-03-05', '2025-03-06/2025-03-06', '2025-03-08/2025-03-08'],
  ]);
});

describe('the address of an agreement', () => {
  const latest = (...rows: ListRow[]) => {
    const index = listsOf(
      Object.fromEntries(rows.map((each, at) => [`2025-03-0${at + 1}`, [each]])),
    );
    const found = latestAddress(index, only(index), 'moa');
    return found && [found.address, found.list.date];
  };

  test('is the one on the newest list that gives any', () => {
    expect(latest(row('2025-03-01', old), row('2025-03-02', young))).toEqual([young, '2025-03-02']);
    expect(latest(row('2025-03-02', young), row('2025-03-01', old))).toEqual([old, '2025-03-02']);
  });

  test('stays where newer lists say "pending"', () => {
    expect(latest(row('2025-03-01', old), row('2025-03-01', 'pending'))).toEqual([
      old,
      '2025-03-01',
    ]);
  });

  test('is pending where no list ever gave another', () => {
    expect(latest(row('2025-03-01', 'pending'), row('2025-03-02', 'pending'))).toEqual([
      'pending',
      '2025-03-02',
    ]);
  });

  test('is none where the column is empty, and the other column is not read', () => {
    expect(latest([city, 'task-force', '2025-03-01', { addendum: old }])).toBeUndefined();
  });

  test('is read by its last list, whatever the order in which rows are kept', () => {
    const index = listsOf({
      '2025-03-01': [row('2025-02-01', old)],
      '2025-03-02': [row('2025-02-02', young)],
      '2025-03-03': [row('2025-02-03', 'pending')],
    });
    const turned = { ...only(index), prints: only(index).prints.toReversed() };
    expect(latestAddress(index, turned, 'moa')?.address).toBe(young);
  });
});
