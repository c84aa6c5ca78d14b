import type { Problem } from '../load/problem.ts';
import { inOrder, isDecision, isVotedOn } from '../queries/motions.ts';
import { isCounted } from '../queries/votes.ts';
import { effects } from '../schema/motions.ts';
import type { Dataset } from '../schema/index.ts';
import { rollCallProblem } from './roll-call-cases.ts';

/** A motion that answers an earlier one comes later, in the same body; on one day, by its place in the order. */
function laterMotionsFollow({ motions }: Dataset): Problem[] {
  return motions.flatMap((motion): Problem[] => {
    const { id, follows, when, body, order } = motion;
    const earlier = motions.find((each) => each.id === follows);
    if (!earlier) return [];
    const at = { collection: 'motions' as const, record: id };
    const isLater = earlier.body === body && earlier.when.date <= when.date && earlier.id !== id;
    if (!isLater)
      return [
        {
          ...at,
          path: ['follows'],
          found: `"${earlier.id}" was on ${earlier.when.date} in ${earlier.body}`,
          expected: `expected an earlier motion of ${body}`,
        },
      ];
    if (earlier.when.date < when.date || (order ?? 0) > (earlier.order ?? Infinity)) return [];
    return [
      {
        ...at,
        path: ['order'],
        found: `found ${order ?? 'none'}, and ${earlier.order ?? 'none'} for "${earlier.id}" of the same day`,
        expected: 'expected both to have an order, the later one the higher',
      },
    ];
  });
}

/** Two votes of a body on one day have different places in its order. */
function ordersAreDistinct({ motions }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, when, order }) => {
    const first = motions.find(
      (each) => each.body === body && each.when.date === when.date && each.order === order,
    );
    if (order === undefined || first?.id === id) return [];
    return {
      collection: 'motions' as const,
      record: id,
      path: ['order'],
      found: `found ${order}, as in "${first!.id}"`,
      expected: 'expected a place in the order of that day that no other vote of the body has',
    };
  });
}

/** One vote stands once: two records of a body and day with one effect and one roll differ in reading or order. */
function votesStandOnce({ motions, rollCalls }: Dataset): Problem[] {
  const rollOf = (id: string) =>
    JSON.stringify(
      rollCalls
        .find((rollCall) => rollCall.id === id)
        ?.votes.map(({ seat, official, option }) => [seat, official, option])
        .sort(),
    );
  return motions.flatMap((motion) => {
    const twin = motions.find(
      (other) =>
        other.id !== motion.id &&
        other.body === motion.body &&
        other.when.date === motion.when.date &&
        effects[other.effect] === effects[motion.effect] &&
        other.agreement === motion.agreement &&
        other.agency === motion.agency &&
        (isDecision(motion) || other.question.en === motion.question.en) &&
        other.reading === motion.reading &&
        other.result === motion.result &&
        (other.order === undefined || motion.order === undefined) &&
        isVotedOn(motion) &&
        rollOf(other.id) === rollOf(motion.id),
    );
    // The second of the two is the one to take away.
    if (!twin || inOrder(motion, twin) < 0) return [];
    return {
      collection: 'motions' as const,
      record: motion.id,
      path: [],
      found: `it has the body, day, effect, result and roll of "${twin.id}"`,
      expected:
        'expected each vote once; if these are two votes, say in "order" which came first, or in "reading" which each was',
    };
  });
}

/** What was announced is kept apart only where it differs from the roll or from the result. */
function announcementsDiffer({ motions, rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, tally, announced = [] }) => {
    const motion = motions.find((each) => each.id === id);
    return announced.flatMap(({ tally: said, result }, index) => {
      const differs =
        (said && isCounted(tally) && (said.yes !== tally.yes || said.no !== tally.no)) ||
        (said && !isCounted(tally)) ||
        result !== undefined;
      if (differs || !motion) return [];
      return rollCallProblem(
        id,
        ['announced', index],
        'it says what the roll says',
        'expected a tally or a result that differs from the roll',
      );
    });
  });
}

/** A vote that was not taken by roll call may have no record; one that was has. */
function methodsFitRolls({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, method, tally, votes }): Problem[] => {
    const leavesNone = method !== undefined && method !== 'roll-call' && method !== 'electronic';
    const unrecorded = votes.findIndex(({ option }) => option === 'unrecorded');
    return [
      ...(unrecorded >= 0 && !leavesNone
        ? [
            rollCallProblem(
              id,
              ['votes', unrecorded, 'option'],
              `found "unrecorded" in a vote taken by ${method ?? 'a method not given'}`,
              'expected a "method" that leaves no record, such as "voice"; or "unknown"',
            ),
          ]
        : []),
      ...(tally === 'not-taken' && !leavesNone
        ? [
            rollCallProblem(
              id,
              ['tally'],
              `found "not-taken" in a vote taken by ${method ?? 'a method not given'}`,
              'expected a "method" without a count, such as "voice"; or "not-found"',
            ),
          ]
        : []),
    ];
  });
}

export const voteRecordsRules = {
  laterMotionsFollow,
  ordersAreDistinct,
  votesStandOnce,
  announcementsDiffer,
  methodsFitRolls,
};
