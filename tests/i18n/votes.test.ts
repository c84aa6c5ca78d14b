import { describe, expect, test } from 'vitest';
import {
  fullTallyText,
  listedOutcome,
  markText,
  motionSubject,
  nameOf,
  outcomeText,
  rollCaption,
  shiftFinding,
  stanceCounts,
  tallyText,
} from '../../src/i18n/votes.ts';
import { motionWithRollCall } from '../../src/data/queries/motions.ts';
import type { Stance, VoteShift } from '../../src/data/queries/votes.ts';
import type { RollCall } from '../../src/data/schema/index.ts';
import { exampleDataset, starts } from '../fixtures/example.ts';
import { english, spanish } from '../charts/models/words-of.ts';

type Change = VoteShift['change'];

/** Members whose stance after is given, with how that compares; before, all were against. */
function shifts(...after: [stance: Stance, change: Change, before?: Stance][]): VoteShift[] {
  return after.map(([stance, change, before = 'against'], at) => ({
    key: `seat-${at}`,
    before: { seat: `seat-${at}`, official: undefined, option: 'yes', stance: before },
    after: { seat: `seat-${at}`, official: undefined, option: 'yes', stance },
    change,
  }));
}
const changed: [Stance, Change] = ['for', 'changed'];
const same: [Stance, Change] = ['against', 'same'];
const absent: [Stance, Change] = ['absent', 'open'];
const unknown: [Stance, Change] = ['unknown', 'open'];

describe('the finding of two roll calls', () => {
  test.each([
    [[same, same], 'No member changed position'],
    [[changed, same], 'One member changed position'],
    [[changed, changed, changed], 'Three members changed position'],
    [[changed, absent], 'One member changed position; one did not vote the second time'],
    [[same, absent, absent], 'No member changed position; two did not vote the second time'],
    [[same, unknown], 'No member changed position; we don’t know one member’s vote'],
    [
      [same, unknown, unknown],
      'No member changed position; we don’t know the votes of two members',
    ],
    [
      [changed, absent, unknown],
      'One member changed position; one did not vote the second time; we don’t know one member’s vote',
    ],
  ])('%j', (members, finding) => {
    expect(shiftFinding(english, shifts(...members))).toBe(finding);
  });

  test('counts a member whose first vote is unknown, and none whose first vote was not cast', () => {
    expect(shiftFinding(english, shifts(['for', 'open', 'unknown']))).toContain('don’t know one');
    expect(shiftFinding(english, shifts(['for', 'open', 'absent']))).toBe(
      'No member changed position',
    );
  });

  test('is worded in Spanish, too', () => {
    expect(shiftFinding(spanish, shifts(changed, absent, absent, unknown))).toBe(
      'Un miembro cambió de postura; dos no votaron la segunda vez; no sabemos cómo votó un miembro',
    );
    expect(shiftFinding(spanish, shifts(changed, changed, absent))).toBe(
      'Dos miembros cambiaron de postura; uno no votó la segunda vez',
    );
  });
});

describe('what one roll call comes to', () => {
  test('has those against first, those for, then those who did not vote and those not known', () => {
    const members = shifts(unknown, absent, changed, same, same);
    expect(stanceCounts(english, members, 'after')).toBe(
      'two voted against having the agreement, one voted for having the agreement, one did not vote and we don’t know how one voted',
    );
    expect(stanceCounts(english, members, 'before')).toBe(
      'five voted against having the agreement',
    );
  });
});

const tally = { yes: 4, no: 2, abstain: 0, absent: 0, recused: 0, vacant: 0, citations: [] };
const roll = (change: Partial<typeof tally> | 'not-found'): { rollCall: RollCall } => {
  const { rollCall } = motionWithRollCall(exampleDataset(), starts);
  const found = change === 'not-found' ? change : { ...tally, ...change };
  return { rollCall: { ...rollCall, tally: found } };
};

describe('a tally in words', () => {
  test.each([
    [{}, '4-2', '4-2'],
    [{ yes: 0, no: 5 }, '0-5', '0-5'],
    [{ absent: 1 }, '4-2', '4-2, one absent'],
    [
      { absent: 2, abstain: 1, recused: 1, vacant: 2 },
      '4-2',
      '4-2, one abstained, two absent, one recused, two vacant seats',
    ],
  ])('%j: %s, and in full %s', (change, short, full) => {
    expect(tallyText(english, roll(change))).toBe(short);
    expect(fullTallyText(english, roll(change))).toBe(full);
  });

  test('that was not found is worded to follow a result', () => {
    expect(tallyText(english, roll('not-found'))).toBe('we could not find the vote count');
    expect(fullTallyText(english, roll('not-found'))).toBe('we could not find the vote count');
    expect(tallyText(spanish, roll('not-found'))).toMatch(/^[a-zá-ú].*[^.]$/);
  });

  test('goes on from its result, after a semicolon where it is a clause of its own', () => {
    const outcome = (change: Parameters<typeof roll>[0]) =>
      outcomeText(english, { motion: { result: 'pass' }, ...roll(change) });
    expect(outcome({ absent: 1 })).toBe('Passed, 4-2, one absent');
    expect(outcome('not-found')).toBe('Passed; we could not find the vote count');
  });

  test('is left out of a list that says once that counts are missing', () => {
    const listed = (change: Parameters<typeof roll>[0]) =>
      listedOutcome(english, { motion: { result: 'pass' }, ...roll(change) });
    expect(listed({ absent: 1 })).toBe('Passed, 4-2, one absent');
    expect(listed('not-found')).toBe('Passed');
  });

  test('has those who did not vote in the number that they are', () => {
    expect(fullTallyText(spanish, roll({ absent: 1, recused: 1 }))).toBe(
      '4-2, un ausente, se recusó uno',
    );
    expect(fullTallyText(spanish, roll({ absent: 2, abstain: 2, recused: 2, vacant: 2 }))).toBe(
      '4-2, dos abstenciones, dos ausentes, se recusaron dos, dos puestos vacantes',
    );
  });

  test('stands beside the result of a mark, where it was found', () => {
    const mark = (change: Parameters<typeof roll>[0], result: 'pass' | 'fail') =>
      markText(english, { result }, roll(change).rollCall);
    expect(mark({}, 'pass')).toBe('passed 4-2');
    expect(mark({ yes: 2, no: 4 }, 'fail')).toBe('failed 2-4');
    expect(mark('not-found', 'pass')).toBe('passed');
  });
});

describe('a seat', () => {
  const { officials, bodies } = exampleDataset();
  const day = '2025-06-10';
  const name = nameOf(officials, bodies[0]!.seats, spanish);

  test('is called by its member, or by its own name in the language where nobody is known', () => {
    expect(name('chen', 'seat-1', day)).toBe('Chen');
    expect(name(undefined, 'seat-1', day)).toBe('Escaño 1');
    expect(name('nobody', 'seat-2', day)).toBe('Escaño 2');
    expect(name(undefined, 'seat-9', day)).toBe('seat-9');
  });

  test('is called by the name that the member had on the day', () => {
    const chen = {
      ...officials[0]!,
      formerNames: [{ name: 'Bo Li', short: 'Li', until: '2025-06-10', citations: [] }],
    };
    const nameThen = nameOf([chen], bodies[0]!.seats, spanish);
    expect(['2025-06-10', '2025-06-11'].map((on) => nameThen('chen', 'seat-1', on))).toEqual([
      'Li',
      'Chen',
    ]);
  });
});

describe('a motion away from its page', () => {
  const { motion } = motionWithRollCall(exampleDataset(), starts);
  const month = { ...motion, when: { date: '2025-06', precision: 'month' as const } };

  test('is named with its date', () => {
    expect(motionSubject(english, motion)).toBe(
      'Example City enters into its agreement, June 24, 2025',
    );
  });

  test('has a roll call of that day, or of the month where only that is known', () => {
    expect(rollCaption(english, motion)).toBe('How each member voted on June 24, 2025');
    expect(rollCaption(english, month)).toBe('How each member voted: June 2025');
  });
});
