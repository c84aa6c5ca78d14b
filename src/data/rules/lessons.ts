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

/**
 * A lesson on real votes and laws offers other work, for a student whose family asks for it: a lesson on a made-up
 * vote, for the same grades and in no more time.
 */
function optOutsAreThere({ lessons }: Dataset): Problem[] {
  return lessons.flatMap((lesson) => {
    const other = lessons.find(({ id }) => id === lesson.optOut);
    const isEqual =
      other?.madeUp !== undefined &&
      other.grades.from <= lesson.grades.from &&
      other.grades.to >= lesson.grades.to &&
      other.minutes <= lesson.minutes;
    if (lesson.madeUp ? lesson.optOut === undefined : isEqual) return [];
    return {
      ...{ collection: 'lessons' as const, record: lesson.id, path: ['optOut'] },
      found: lesson.optOut === undefined ? 'found none' : `found "${lesson.optOut}"`,
      expected: lesson.madeUp
        ? 'expected none for a lesson on a made-up vote'
        : 'expected a lesson on a made-up vote, for the same grades and in no more time',
    };
  });
}

export const lessonsRules = { secondVotesComeAfterFirst, optOutsAreThere };
