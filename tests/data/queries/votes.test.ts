import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { nobody } from '../../../src/data/queries/thresholds.ts';
import { motionWithRollCall } from '../../../src/data/queries/motions.ts';
import { countVotes, stanceOf, voteShifts } from '../../../src/data/queries/votes.ts';
import { voteOptions, type Vote } from '../../../src/data/schema/roll-calls.ts';
import { broken, ends, exampleDataset, park, starts, type Draft } from '../../fixtures/example.ts';

const none = { ...nobody, unrecorded: 0 };

describe('counting', () => {
  test('votes are counted by option, those of nobody as zero', () => {
    expect(countVotes(byId(exampleDataset().rollCalls, park).votes)).toEqual({
      ...none,
      absent: 1,
      unknown: 4,
    });
    expect(countVotes([])).toEqual({ ...none, unknown: 0 });
  });
});

describe('stanceOf', () => {
  test.each([
    ['yes', 'ends', 'against'],
    ['no', 'ends', 'for'],
    ['yes', 'starts', 'for'],
    ['no', 'starts', 'against'],
    ['yes', 'refuses', 'against'],
    ['no', 'refuses', 'for'],
    ['yes', 'renews', 'for'],
    ['yes', 'keeps', 'for'],
    ['no', 'keeps', 'against'],
    ['yes', 'asks', 'none'],
    ['yes', 'none', 'none'],
    ['no', 'none', 'none'],
  ] as const)('%s on a motion whose effect is %s is %s', (option, effect, stance) => {
    expect(stanceOf(option, effect)).toBe(stance);
  });

  test.each(['starts', 'ends', 'none'] as const)('no vote is no stance where it %s', (effect) => {
    const others = voteOptions.filter((option) => option !== 'yes' && option !== 'no');
    expect(others.map((option) => [option, stanceOf(option, effect)])).toEqual([
      ['abstain', 'absent'],
      ['present', 'absent'],
      ['nonvoting', 'absent'],
      ['absent', 'absent'],
      ['recused', 'absent'],
      ['vacant', 'absent'],
      ['unrecorded', 'unknown'],
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

  test('compares stances, not options, person by person', () => {
    const found = shifts().map(({ key, before, after, change }) => [
      key,
      before?.seat,
      before?.stance,
      after?.stance,
      change,
    ]);
    expect(found).toEqual([
      ['rivera', 'mayor', 'against', 'for', 'changed'],
      ['chen', 'seat-1', 'against', 'against', 'same'],
      ['okafor', 'seat-2', 'against', 'absent', 'open'],
      ['novak', 'seat-3', 'for', 'for', 'same'],
      ['haddad', 'seat-4', 'for', 'for', 'same'],
    ]);
  });

  test('keeps what was said in each roll', () => {
    const okafor = { seat: 'seat-2', official: 'okafor' };
    expect(shifts()[2]).toEqual({
      key: 'okafor',
      before: { ...okafor, option: 'yes', stance: 'against' },
      after: { ...okafor, option: 'absent', stance: 'absent' },
      change: 'open',
    });
  });

  test('a vote that is unknown can’t be compared', () => {
    expect(rivera({ option: 'unknown' })).toMatchObject({
      after: { stance: 'unknown' },
      change: 'open',
    });
  });

  test('a member whose seat is gone from the second roll left', () => {
    const missing = shifts(({ rollCalls }) => byId(rollCalls, starts).votes.shift())[0]!;
    expect(missing).toMatchObject({ key: 'rivera', change: 'left' });
    expect(missing.after).toBeUndefined();
  });

  test('a motion on something else says nothing about the agreement', () => {
    const onPark = shifts(({ rollCalls }) => (byId(rollCalls, park).votes[0]!.option = 'no'), park);
    expect(onPark[0]).toMatchObject({ after: { option: 'no', stance: 'none' }, change: 'open' });
  });

  test('a seat that passed to another member is two people, each with their own vote alone', () => {
    const found = shifts(({ rollCalls }) => (byId(rollCalls, starts).votes[0]!.official = 'lopez'));
    expect(found[0]).toEqual({
      key: 'rivera',
      before: { seat: 'mayor', official: 'rivera', option: 'yes', stance: 'against' },
      change: 'left',
    });
    expect(found.at(-1)).toEqual({
      key: 'lopez',
      after: { seat: 'mayor', official: 'lopez', option: 'yes', stance: 'for' },
      change: 'joined',
    });
    expect(found).toHaveLength(6);
  });

  test('a member who moves to another seat is compared with themselves', () => {
    const found = shifts(({ rollCalls }) => {
      const { votes } = byId(rollCalls, starts);
      votes[0]!.official = 'haddad';
      Object.assign(votes[4]!, { official: 'rivera', option: 'no' });
    });
    const change = (key: string) => found.find((each) => each.key === key);
    expect(change('rivera')).toMatchObject({
      before: { seat: 'mayor', stance: 'against' },
      after: { seat: 'seat-4', stance: 'against' },
      change: 'same',
    });
    expect(change('haddad')).toMatchObject({ after: { seat: 'mayor', stance: 'for' } });
    expect(found).toHaveLength(5);
  });

  test('a seat whose member is not known in one roll may be anybody’s', () => {
    const found = shifts(({ rollCalls }) => {
      delete byId(rollCalls, starts).votes[0]!.official;
      byId(rollCalls, starts).votes[0]!.option = 'unknown';
    });
    expect(found[0]).toMatchObject({
      key: 'rivera',
      before: { official: 'rivera' },
      after: { official: undefined, stance: 'unknown' },
      change: 'open',
    });
    expect(found).toHaveLength(5);
  });

  test('a seat whose member nobody knew is read with its next member, and compared with nobody', () => {
    const found = shifts(({ rollCalls }) => {
      const { votes } = byId(rollCalls, ends);
      delete votes[1]!.official;
      delete votes[3]!.official;
      delete byId(rollCalls, starts).votes[3]!.official;
    });
    expect(found.map(({ key, change }) => `${key} ${change}`)).toEqual([
      'rivera changed',
      'chen open',
      'okafor open',
      'seat-3 same',
      'haddad same',
    ]);
    expect(found[1]).toMatchObject({ after: { seat: 'seat-1', official: 'chen' } });
    expect(found[3]).toMatchObject({ after: { seat: 'seat-3', stance: 'for' } });
  });

  test('a seat whose member nobody knew is not the other one, and may be gone', () => {
    const found = shifts(({ rollCalls }) => {
      delete byId(rollCalls, ends).votes[4]!.official;
      byId(rollCalls, starts).votes.pop();
    });
    expect(found.at(-1)).toMatchObject({ key: 'seat-4', change: 'left' });
  });

  test('a member who is known does not take the vote of an unknown seat that is another', () => {
    const found = shifts(({ rollCalls }) => {
      const { votes } = byId(rollCalls, starts);
      votes.shift();
      delete votes[0]!.official;
    });
    expect(found[0]).toMatchObject({ key: 'rivera', change: 'left' });
    expect(found[1]).toMatchObject({ key: 'chen', after: { seat: 'seat-1' }, change: 'open' });
  });

  test('a roll in another order is compared by seat all the same', () => {
    const reversed = shifts(({ rollCalls }) => byId(rollCalls, starts).votes.reverse());
    expect(reversed).toEqual(shifts());
  });
});
