import { expect, test } from 'vitest';
import { seatCounts } from '../../../src/data/queries/seat-counts.ts';
import type { RollCall, Vote, VoteOption } from '../../../src/data/schema/index.ts';

const none = { yes: 0, no: 0, abstain: 0, absent: 0, recused: 0, vacant: 0, citations: [] };
const votes = (...options: VoteOption[]): Vote[] =>
  options.map((option, at) => ({ seat: `seat-${at}`, option, citations: [], basis: 'named' }));
const counted = (tally: RollCall['tally'], ...options: VoteOption[]) =>
  seatCounts({ tally, votes: votes(...options) })
    .map(({ option, count }) => `${option} ${count}`)
    .join(', ');

test('without a tally, seats are counted from the roll, and an unknown vote stays unknown', () => {
  expect(counted('not-found', 'yes', 'no', 'yes', 'unknown')).toBe('yes 2, no 1, unknown 1');
});

test('without a tally, nothing is counted as zero', () => {
  expect(counted('not-found', 'yes', 'absent')).toBe('yes 1, absent 1');
  expect(counted('not-found', 'unknown', 'unknown')).toBe('unknown 2');
});

test('the announced tally goes before a roll of which little is known', () => {
  expect(counted({ ...none, yes: 3, no: 1, absent: 1 }, 'yes', ...four('unknown'))).toBe(
    'yes 3, no 1, absent 1',
  );
});

test('a seat that the tally does not account for is unknown, and never dropped', () => {
  expect(counted({ ...none, yes: 3, no: 1 }, 'yes', 'no', 'yes', 'yes', 'absent')).toBe(
    'yes 3, no 1, unknown 1',
  );
  expect(counted({ ...none, yes: 2, no: 1 }, ...four('unknown'), 'unknown')).toBe(
    'yes 2, no 1, unknown 2',
  );
});

test('a tally always has its yes and its no, zero or not, and the other ways only where there were any', () => {
  expect(counted({ ...none, no: 4 }, ...four('no'))).toBe('yes 0, no 4');
  expect(counted({ ...none, yes: 4 }, ...four('yes'))).toBe('yes 4, no 0');
});

test('the ways of voting have one order', () => {
  const all = { yes: 1, no: 1, abstain: 1, absent: 1, recused: 1, vacant: 1, citations: [] };
  expect(counted(all, ...four('yes'), ...four('yes'))).toBe(
    'yes 1, no 1, abstain 1, absent 1, recused 1, vacant 1, unknown 2',
  );
});

test('a tally of more votes than there are seats leaves no seat less than none', () => {
  expect(counted({ ...none, yes: 4, no: 1 }, ...four('yes'))).toBe('yes 4, no 1');
});

function four(option: VoteOption): [VoteOption, VoteOption, VoteOption, VoteOption] {
  return [option, option, option, option];
}
