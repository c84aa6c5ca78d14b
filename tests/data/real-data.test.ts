import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unformattedFiles } from '../../src/cli/format-files.ts';
import { checkData } from '../../src/data/load/dataset.ts';
import { describeProblems } from '../../src/data/load/problem.ts';
import { requirementOf, resultUnder } from '../../src/data/queries/thresholds.ts';
import { daysBetween } from '../../src/data/queries/days.ts';
import { byId } from '../../src/data/queries/lookup.ts';
import { motionWithRollCall } from '../../src/data/queries/motions.ts';
import { isCounted, voteShifts } from '../../src/data/queries/votes.ts';

const { dataset, problems } = checkData('.');
const june = 'key-west-2025-06-30-void';
const july = 'key-west-2025-07-08-enter';

test('the data holds together', () => {
  expect(describeProblems(problems)).toBe('0 problems in the data');
});

test('the files on disk are in canonical form', () => {
  expect(unformattedFiles('.')).toEqual([]);
});

// Written by hand from the sources, and counted from the file without a schema or a query.
interface Roll {
  id: string;
  votes: { official: string; option: string }[];
}
const file = JSON.parse(readFileSync('data/roll-calls.json', 'utf8')) as Roll[];
const rollOf = (motion: string) =>
  file
    .find(({ id }) => id === motion)!
    .votes.map(({ official, option }) => `${official} ${option}`)
    .sort();

test('on June 30, 2025, six voted yes and Carey no', () => {
  expect(rollOf(june)).toEqual([
    'aaron-castillo yes',
    'danise-henriquez yes',
    'donald-lee yes',
    'lissette-carey no',
    'mary-lou-hoover yes',
    'monica-haskell yes',
    'samuel-kaufman yes',
  ]);
  const { motion, rollCall } = motionWithRollCall(dataset, june);
  expect(motion).toMatchObject({ effect: 'ends', result: 'pass', when: { date: '2025-06-30' } });
  expect(rollCall.tally).toMatchObject({ yes: 6, no: 1, absent: 0, abstain: 0, recused: 0 });
});

test('on July 8, 2025, four voted yes, Haskell and Hoover no, and Kaufman was absent', () => {
  expect(rollOf(july)).toEqual([
    'aaron-castillo yes',
    'danise-henriquez yes',
    'donald-lee yes',
    'lissette-carey yes',
    'mary-lou-hoover no',
    'monica-haskell no',
    'samuel-kaufman absent',
  ]);
  const { motion, rollCall } = motionWithRollCall(dataset, july);
  expect(motion).toMatchObject({ effect: 'starts', result: 'pass', when: { date: '2025-07-08' } });
  expect(rollCall.tally).toMatchObject({ yes: 4, no: 2, absent: 1, abstain: 0, recused: 0 });
});

test('on March 17, 2025, Fort Myers tied 3-3 without Watkins Brown; on March 21 all seven voted yes', () => {
  const tied = 'fort-myers-2025-03-17-approve';
  const passed = 'fort-myers-2025-03-21-approve';
  expect(rollOf(tied)).toEqual([
    'darla-bonk no',
    'diana-giraldo no',
    'fred-burson yes',
    'kevin-anderson yes',
    'liston-bochette yes',
    'teresa-watkins-brown absent',
    'terolyn-watson no',
  ]);
  expect(rollOf(passed).filter((vote) => vote.endsWith(' yes'))).toHaveLength(7);
  expect(motionWithRollCall(dataset, tied).motion.result).toBe('fail');
  const shifts = voteShifts(motionWithRollCall(dataset, tied), motionWithRollCall(dataset, passed));
  const changed = shifts.filter(({ change }) => change === 'changed');
  expect(changed.map(({ after }) => after?.official).sort()).toEqual([
    'darla-bonk',
    'diana-giraldo',
    'terolyn-watson',
  ]);
});

test('on June 17, 2025, Miami voted 3-2, King and Pardo no', () => {
  const noes = rollOf('miami-2025-06-17-enter').filter((vote) => vote.endsWith(' no'));
  expect(noes).toEqual(['christine-king no', 'damian-pardo no']);
  expect(motionWithRollCall(dataset, 'miami-2025-06-17-enter').rollCall.tally).toMatchObject({
    yes: 3,
    no: 2,
  });
});

test('on October 22, 2025, Tallahassee voted 2-3 on ending the agreement, Matlow and Porter yes', () => {
  const yeses = rollOf('tallahassee-2025-10-22-end').filter((vote) => vote.endsWith(' yes'));
  expect(yeses).toEqual(['jack-porter yes', 'jeremy-matlow yes']);
  expect(motionWithRollCall(dataset, 'tallahassee-2025-10-22-end').motion.result).toBe('fail');
});

test('exactly Henriquez, Castillo and Lee changed, and only Kaufman can’t be compared', () => {
  const shifts = voteShifts(motionWithRollCall(dataset, june), motionWithRollCall(dataset, july));
  const who = (change: string) =>
    shifts
      .flatMap((shift) => (shift.change === change ? (shift.after?.official ?? []) : []))
      .sort();
  expect(who('changed')).toEqual(['aaron-castillo', 'danise-henriquez', 'donald-lee']);
  expect(who('open')).toEqual(['samuel-kaufman']);

  // The two motions had opposite effects, so whoever said yes to both changed position.
  const saidYes = (motion: string) => rollOf(motion).filter((vote) => vote.endsWith(' yes'));
  const both = saidYes(june).filter((vote) => saidYes(july).includes(vote));
  expect(both.map((vote) => vote.split(' ')[0])).toEqual(who('changed'));
});

test('eight days lie between the two votes', () => {
  const [from, to] = [june, july].map((id) => byId(dataset.motions, id).when.date);
  expect(daysBetween(from!, to!)).toBe(8);
  expect((Date.UTC(2025, 6, 8) - Date.UTC(2025, 5, 30)) / (24 * 60 * 60 * 1000)).toBe(8);
});

test('every result follows from its tally, where the rule is known', () => {
  let decided = 0;
  for (const motion of dataset.motions) {
    const { tally } = motionWithRollCall(dataset, motion.id).rollCall;
    const rule = requirementOf(motion, byId(dataset.bodies, motion.body));
    if (!rule || !isCounted(tally)) continue;
    decided += 1;
    expect(resultUnder(tally, rule), motion.id).toBe(motion.result);
  }
  expect(decided).toBeGreaterThan(5);
});
