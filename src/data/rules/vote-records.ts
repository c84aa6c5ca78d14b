import type { Problem } from '../load/problem.ts';
import { inOrder, isDecision, isVotedOn } from '../queries/motions.ts';
import { isCounted, isVoteKnown } from '../queries/votes.ts';
import { effects } from '../schema/motions.ts';
import { tallyOptions } from '../schema/roll-calls.ts';
import type { Dataset, Motion, RollCall } from '../schema/index.ts';
import { countedTally, requirementOf, resultUnder } from '../queries/thresholds.ts';
import { rollCallCases, rollCallProblem } from './roll-call-cases.ts';

/** A motion that answers an earlier one comes later, in the same body; on one day, by its place in the order. */
function laterMotionsFollow({ motions }: Dataset): Problem[] {
  return motions.flatMap((motion): Problem[] => {
    const { id, follows, when, body, order } = motion;
    const earlier = motions.find((each) => each.id === follows);
    if (!earlier) return [];
    const at = { collection: 'motions' as const, record: id };
    // A month alone may be before or after a day in it.
    const length = Math.min(when.date.length, earlier.when.date.length);
    const isLater =
      earlier.body === body &&
      earlier.when.date.slice(0, length) <= when.date.slice(0, length) &&
      earlier.id !== id;
    if (!isLater)
      return [
        {
          ...at,
          path: ['follows'],
          found: `"${earlier.id}" was on ${earlier.when.date} in ${earlier.body}`,
          expected: `expected an earlier motion of ${body}`,
        },
      ];
    if (earlier.when.date !== when.date || (order ?? 0) > (earlier.order ?? Infinity)) return [];
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

/**
 * One vote stands once: two records of a body, day and result on one question, of which the rolls can be the same,
 * differ in reading or order.
 */
function votesStandOnce({ motions, rollCalls }: Dataset): Problem[] {
  const rolls = new Map(rollCalls.map((rollCall) => [rollCall.id, rollCall]));
  return motions.flatMap((motion) => {
    const twin = motions.find(
      (other) =>
        other.id !== motion.id &&
        other.body === motion.body &&
        sharesStart(other.when.date, motion.when.date) &&
        effects[other.effect] === effects[motion.effect] &&
        areAboutOne(other, motion) &&
        other.reading === motion.reading &&
        other.result === motion.result &&
        (other.order === undefined || motion.order === undefined) &&
        other.follows !== motion.id &&
        motion.follows !== other.id &&
        isVotedOn(motion) &&
        canBeOne(rolls.get(other.id), rolls.get(motion.id)),
    );
    // The second of the two is the one to take away.
    if (!twin || inOrder(motion, twin) < 0) return [];
    return {
      collection: 'motions' as const,
      record: motion.id,
      path: [],
      found: `it has the body, day, effect and result of "${twin.id}", and its roll may be the same`,
      expected:
        'expected each vote once; if these are two votes, say in "order" which came first, or in "reading" which each was',
    };
  });
}

/** Whether two days can be one: a month can be any day in it. */
function sharesStart(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Whether two motions of one effect can be one: on the same agreement, or, where they are on none, on one question. */
function areAboutOne(one: Motion, other: Motion): boolean {
  if (!isDecision(one)) return one.question.en === other.question.en;
  return (['agreement', 'agency'] as const).every(
    (field) =>
      one[field] === undefined || other[field] === undefined || one[field] === other[field],
  );
}

/** Whether two rolls agree in what both of them know, which is something. */
function canBeOne(one: RollCall | undefined, other: RollCall | undefined): boolean {
  if (!one || !other) return false;
  const counts = ({ tally }: RollCall) =>
    isCounted(tally) ? [tallyOptions.map((option) => tally[option] ?? 0).join()] : [];
  const shared = one.votes.flatMap((vote) => {
    const same = other.votes.find(({ seat }) => seat === vote.seat);
    return same === undefined || !isVoteKnown(vote) || !isVoteKnown(same)
      ? []
      : [[vote, same] as const];
  });
  const [first, second] = [counts(one), counts(other)];
  const areCounted = first.length > 0 && second.length > 0;
  return (
    (shared.length > 0 || areCounted) &&
    (!areCounted || first[0] === second[0]) &&
    shared.every(([vote, same]) => same.option === vote.option && same.official === vote.official)
  );
}

/** What was announced is kept apart only where it differs from the roll, from the result, or from what the rule makes of the roll. */
function announcementsDiffer(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion, body }) => {
    const { id, tally, announced = [] } = rollCall;
    const rule = requirementOf(motion, body);
    const counted = countedTally(rollCall, body);
    const follows = rule && counted ? resultUnder(counted, rule) : motion.result;
    return announced.flatMap(({ tally: said, result }, index) => {
      const differs =
        (said && isCounted(tally) && (said.yes !== tally.yes || said.no !== tally.no)) ||
        (said && !isCounted(tally)) ||
        (result !== undefined && (result !== motion.result || result !== follows));
      if (differs) return [];
      return rollCallProblem(
        id,
        ['announced', index],
        'it says what the roll says',
        'expected a tally or a result that differs from the roll',
      );
    });
  });
}

/** Where nobody objected, nobody voted no, and it passed. */
function consentHasNoOpposition({ motions, rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, method, votes, tally }) => {
    if (method !== 'unanimous-consent') return [];
    const against = votes.findIndex(({ option }) => option === 'no');
    const result = motions.find((motion) => motion.id === id)?.result;
    const isOpposed = against >= 0 || (isCounted(tally) && tally.no > 0) || result === 'fail';
    if (!isOpposed) return [];
    return rollCallProblem(
      id,
      ['method'],
      `found "unanimous-consent" with ${result === 'fail' ? 'the result "fail"' : 'a no'}`,
      'expected another method, or no vote against it',
    );
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
  consentHasNoOpposition,
  methodsFitRolls,
};
