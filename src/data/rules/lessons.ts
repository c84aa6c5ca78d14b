import type { Problem } from '../load/problem.ts';
import { inOrder } from '../queries/motions.ts';
import type { Dataset } from '../schema/index.ts';

/** The vote that a lesson calls the second comes after the one that it calls the first. */
function secondVotesComeAfterFirst({ lessons, motions }: Dataset): Problem[] {
  return lessons.flatMap(({ id, refs }) => {
    const [first, second] = (['first', 'second'] as const).map((name) =>
      motions.find((motion) => `motions/${motion.id}` === refs[name]),
    );
    if (!first || !second || inOrder(first, second) < 0) return [];
    return {
      ...{ collection: 'lessons' as const, record: id, path: ['refs', 'second'] },
      found: `found "${second.id}" of ${second.when.date}`,
      expected: `expected a vote after "${first.id}" of ${first.when.date}, which it calls the first`,
    };
  });
}

export const lessonsRules = { secondVotesComeAfterFirst };
