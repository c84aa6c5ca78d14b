import { expect, test } from 'vitest';
import { freshness, isOld } from '../../../src/data/queries/freshness.ts';

const edition = { version: '1.0.0', asOf: '2025-12-31', lawChecked: '2025-12-30' };

test('says the newest list, whatever the order, and how long before the build it was', () => {
  expect(
    freshness(edition, [{ date: '2025-12-01' }, { date: '2025-11-15' }], '2025-12-31'),
  ).toEqual({
    newestList: '2025-12-01',
    asOf: '2025-12-31',
    lawChecked: '2025-12-30',
    daysSinceList: 30,
  });
});

test('counts days across a change of clocks and of years', () => {
  expect(freshness(edition, [{ date: '2026-05-18' }], '2026-11-22').daysSinceList).toBe(188);
  expect(freshness(edition, [{ date: '2025-12-31' }], '2026-01-01').daysSinceList).toBe(1);
});

test('without a list there is nothing to be old', () => {
  const { newestList, daysSinceList } = freshness(edition, [], '2025-12-31');
  expect([newestList, daysSinceList]).toEqual([undefined, undefined]);
});

test('a list is old after 45 days', () => {
  const list = { date: '2026-01-01' };
  expect(isOld(list, '2026-02-15')).toBe(false);
  expect(isOld(list, '2026-02-16')).toBe(true);
});
