import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { motionWithRollCall } from '../../../src/data/queries/motions.ts';
import {
  countVotes,
  passes,
  presentCount,
  stanceOf,
  voteShifts,
} from '../../../src/data/queries/votes.ts';
import { voteOptions, type Vote } from '../../../src/data/schema/roll-calls.ts';
import { broken, ends, exampleDataset, park, starts, type Draft } from '../../fixtures/example.ts';

const none = { yes: 0, no: 0, abstain: 0, absent: 0, recused: 0, vacant: 0 };

describe('counting', () => {
  test('votes are counted by option, those of nobody as zero', () => {
    expect(countVotes(byId(exampleDataset().rollCalls, park).votes)).toEqual({
      ...none,
      absent: 1,
      unknown: 4,
    });
    expect(countVotes([])).toEqual({ ...none, unknown: 0 });
  });

  test('members who abstain or step aside are present; absent ones and empty seats are not', () => {
    expect(presentCount({ yes: 1, no: 2, abstain: 4, recused: 8, absent: 16, vacant: 32 })).toBe(
      15,
    );
  });
});

describe('stanceOf', () => {
  test.each([
    ['yes', 'ends', 'against'],
    ['no', 'ends', 'for'],
    ['yes', 'starts', 'for'],
    ['no', 'starts', 'against'],
    ['yes', 'none', 'none'],
    ['no', 'none', 'none'],
  ] as const)('%s on a motion whose effect is %s is %s', (option, effect, stance) => {
    expect(stanceOf(option, effect)).toBe(stance);
  });

  test.each(['starts', 'ends', 'none'] as const)('no vote is no stance where it %s', (effect) => {
    const others = voteOptions.filter((option) => option !== 'yes' && option !== 'no');
    expect(others.map((option) => [option, stanceOf(option, effect)])).toEqual([
      ['abstain', 'absent'],
      ['absent', 'absent'],
      ['recused', 'absent'],
      ['vacant', 'absent'],
      ['unknown', 'unknown'],
    ]);
  });
});

describe('voteShifts', () => {
  const shifts = (mutate: (data: Draft) => void = () => {}, after = starts) => {
    const data = broken(mutate);
    return voteShifts(motionWithRollCall(data, ends), motionWithRollCall(data, after));
  };
  const rivera = (change: Partial<Vote>) =>
    shifts(({ rollCalls }) => Object.assign(byId(rollCalls, starts).votes[0]!, change))[0]!;

  test('compares stances, not options, seat by seat', () => {
    const found = shifts().map(({ seat, before, after, change }) => [
      seat,
      before.official,
      before.stance,
      after.stance,
      change,
    ]);
    expect(found).toEqual([
      ['mayor', 'rivera', 'against', 'for', 'changed'],
      ['seat-1', 'chen', 'against', 'against', 'same'],
      ['seat-2', 'okafor', 'against', 'absent', 'open'],
      ['seat-3', 'novak', 'for', 'for', 'same'],
      ['seat-4', 'haddad', 'for', 'for', 'same'],
    ]);
  });

  test('keeps what was said in each roll', () => {
    expect(shifts()[2]).toEqual({
      seat: 'seat-2',
      before: { official: 'okafor', option: 'yes', stance: 'against' },
      after: { official: 'okafor', option: 'absent', stance: 'absent' },
      change: 'open',
    });
  });

  test('a vote that is unknown can’t be compared', () => {
    expect(rivera({ option: 'unknown' })).toMatchObject({
      after: { stance: 'unknown' },
      change: 'open',
    });
  });

  test('a seat that is missing from the second roll is unknown', () => {
    const missing = shifts(({ rollCalls }) => byId(rollCalls, starts).votes.shift())[0]!;
    expect(missing.after).toEqual({ official: undefined, option: 'unknown', stance: 'unknown' });
    expect(missing.change).toBe('open');
  });

  test('a motion on something else says nothing about the agreement', () => {
    const onPark = shifts(({ rollCalls }) => (byId(rollCalls, park).votes[0]!.option = 'no'), park);
    expect(onPark[0]).toMatchObject({ after: { option: 'no', stance: 'none' }, change: 'open' });
  });

  test('a seat that passed to another member is no change of anybody’s position', () => {
    expect(rivera({ official: 'lopez' })).toMatchObject({
      before: { official: 'rivera', stance: 'against' },
      after: { official: 'lopez', stance: 'for' },
      change: 'open',
    });
  });

  test('a roll in another order is compared by seat all the same', () => {
    const reversed = shifts(({ rollCalls }) => byId(rollCalls, starts).votes.reverse());
    expect(reversed).toEqual(shifts());
  });
});

describe('passes', () => {
  const isPassed = (yes: number, no: number, requirement: 'majority' | 'two-thirds') =>
    passes({ ...none, yes, no, abstain: 9, absent: 9 }, requirement);

  test.each([
    [3, 2, true],
    [2, 2, false],
    [2, 3, false],
    [1, 0, true],
    [0, 0, false],
  ])('by majority, %i to %i: %o', (yes, no, passed) => {
    expect(isPassed(yes, no, 'majority')).toBe(passed);
  });

  test.each([
    [4, 2, true],
    [3, 2, false],
    [5, 2, true],
    [1, 0, true],
    [1, 1, false],
    [0, 0, false],
  ])('by two-thirds, %i to %i: %o', (yes, no, passed) => {
    expect(isPassed(yes, no, 'two-thirds')).toBe(passed);
  });
});
