import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { attendances } from '../../../src/data/queries/quorum.ts';
import { broken, ends, exampleDataset, park, starts, type Draft } from '../../fixtures/example.ts';

const commission = 'example-city-commission';
const of = (data = exampleDataset()) => attendances(data, byId(data.bodies, commission));

test('a body of five needs three to meet, and a majority of those present', () => {
  expect(of().map(({ present, isQuorum, yesNeeded }) => [present, isQuorum, yesNeeded])).toEqual([
    [5, true, 3],
    [4, true, 3],
    [3, true, 2],
    [2, false, 2],
    [1, false, 1],
  ]);
});

const shown = (change: (data: Draft) => void = () => {}) =>
  of(broken(change)).flatMap(({ present, votes }) => votes.map(({ id }) => `${present} ${id}`));

test('each recorded vote stands beside the number who were present, oldest first', () => {
  expect(shown()).toEqual([`5 ${ends}`, `4 ${park}`, `4 ${starts}`]);
  expect(shown(({ motions }) => motions.reverse())).toEqual(shown());
});

test('members who abstain or step aside are present', () => {
  const [first] = shown(({ rollCalls }) => {
    const { tally } = byId(rollCalls, starts);
    if (tally !== 'not-found') Object.assign(tally, { absent: 0, abstain: 1 });
  });
  expect(first).toBe(`5 ${ends}`);
  expect(
    shown(({ rollCalls }) => {
      const { tally } = byId(rollCalls, starts);
      if (tally !== 'not-found') Object.assign(tally, { absent: 0, recused: 1 });
    }),
  ).toContain(`5 ${starts}`);
});

test('a vote of another body, without a tally or without a roll call stands beside no number', () => {
  expect(shown(({ motions }) => (byId(motions, ends).body = 'another-body'))).not.toContain(
    `5 ${ends}`,
  );
  expect(shown(({ rollCalls }) => (byId(rollCalls, ends).tally = 'not-found'))).toHaveLength(2);
  expect(shown(({ rollCalls }) => rollCalls.shift())).toHaveLength(2);
});

test('a body that does not decide by the members present is an error', () => {
  const message = `"${commission}" does not count the members present for a resolution`;
  const counting = broken(({ bodies }) => {
    byId(bodies, commission).requirements[0]!.of = 'cast';
  });
  expect(() => of(counting)).toThrow(message);
  expect(() => of(broken(({ bodies }) => (byId(bodies, commission).requirements = [])))).toThrow(
    message,
  );
});

test('seats count as on the day of the newest vote; without a vote, as those that never end', () => {
  const years = (change: (data: Draft) => void = () => {}) =>
    of(
      broken((data) => {
        const { seats } = byId(data.bodies, commission);
        seats[0]!.until = '2025-06-23';
        seats[1]!.from = '2026-01-01';
        change(data);
      }),
    )[0]!.present;
  expect(years()).toBe(3);
  expect(years(({ motions }) => (motions.length = 0))).toBe(4);
});

test('a body whose quorum was not found is an error', () => {
  const data = broken(({ bodies }) => (byId(bodies, commission).quorum = 'not-found'));
  expect(() => of(data)).toThrow(`the quorum of "${commission}" was not found`);
});
