import { expect, test } from 'vitest';
import { passes, votesNeeded } from '../../../src/data/queries/votes.ts';

const tally = (yes: number, no: number) => ({
  ...{ yes, no },
  ...{ abstain: 0, absent: 0, recused: 0, vacant: 0 },
});

test.each([
  [7, 'majority', 4],
  [6, 'majority', 4],
  [5, 'majority', 3],
  [1, 'majority', 1],
  [7, 'two-thirds', 5],
  [6, 'two-thirds', 4],
  [3, 'two-thirds', 2],
  [1, 'two-thirds', 1],
] as const)('of %i votes cast, a %s is %i', (cast, requirement, needed) => {
  expect(votesNeeded(tally(0, cast), requirement)).toBe(needed);
  expect(votesNeeded(tally(cast, 0), requirement)).toBe(needed);
});

test.each(['majority', 'two-thirds'] as const)(
  'a motion passes by %s exactly when it has the votes needed',
  (requirement) => {
    for (let cast = 1; cast <= 25; cast += 1)
      for (let yes = 0; yes <= cast; yes += 1) {
        const given = tally(yes, cast - yes);
        const enough = yes >= votesNeeded(given, requirement);
        expect(passes(given, requirement), `${yes} of ${cast}`).toBe(enough);
      }
  },
);

test('members who did not vote are not counted', () => {
  const absent = { ...tally(2, 1), absent: 2, abstain: 2, recused: 1, vacant: 1 };
  expect(votesNeeded(absent, 'majority')).toBe(2);
  expect(passes(absent, 'majority')).toBe(true);
});
