import { isDecision } from '../queries/motions.ts';
import {
  isThroughout,
  measure,
  presentCount,
  quorumOf,
  requirementOf,
  resultUnder,
  seatsOn,
  countedTally,
  withoutChairs,
} from '../queries/thresholds.ts';
import { countVotes, isCounted } from '../queries/votes.ts';
import type { Problem } from '../load/problem.ts';
import { tallyOptions } from '../schema/roll-calls.ts';
import type { Body, Dataset } from '../schema/index.ts';
import { rollCallCases, rollCallProblem } from './roll-call-cases.ts';

/** The tally equals the votes listed; where some are not known, the votes do not pass it. */
function talliesMatchVotes({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, tally, votes }) => {
    if (!isCounted(tally)) return [];
    const cast = countVotes(votes);
    const known = cast.unknown + cast.unrecorded === 0;
    return tallyOptions.flatMap((option) => {
      const count = tally[option] ?? 0;
      const agrees = known ? cast[option] === count : cast[option] <= count;
      if (agrees) return [];
      const expected = known
        ? `expected ${cast[option]}, the number of "${option}" votes listed, or a vote to correct; what was announced beside it goes under "announced"`
        : `expected at least ${cast[option]}, the number of "${option}" votes listed`;
      return rollCallProblem(id, ['tally', option], `found ${count}`, expected);
    });
  });
}

/** The tally accounts for every seat that the body had on the day. */
function talliesFillTheSeats(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion, body }) => {
    const { tally } = rollCall;
    if (!isCounted(tally)) return [];
    const sum = tallyOptions.reduce((total, option) => total + (tally[option] ?? 0), 0);
    const there = seatsOn(body, motion.when.date);
    const seats = there.length;
    // Within a month, a seat that came or went may not have been there on the day.
    const least = there.filter((seat) => isThroughout(seat, motion.when.date)).length;
    if (sum >= least && sum <= seats) return [];
    return rollCallProblem(
      rollCall.id,
      ['tally'],
      `the counts add up to ${sum}`,
      `expected ${seats}, the seats of ${body.id}`,
    );
  });
}

/**
 * The result follows from the tally and the rule, unless another result was announced. Where no tally was found,
 * the votes that are listed do not rule the result out.
 */
function resultsFollowFromTallies(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion, body }) => {
    const rule = requirementOf(motion, body);
    if (!rule || motion.result === 'disputed') return [];
    const announced = rollCall.announced?.some(({ result }) => result === motion.result) ?? false;
    if (announced) return [];
    const { tally } = rollCall;
    const at = { collection: 'motions' as const, record: motion.id, path: ['result'] };
    const counted = countedTally(rollCall, body);
    if (!counted || !isCounted(tally)) {
      const ruledOut = resultOfListed(rollCall, rule, body);
      if (ruledOut === undefined || ruledOut === motion.result) return [];
      return {
        ...at,
        found: `found "${motion.result}", and the votes listed decide it the other way`,
        expected: `expected "${ruledOut}", or a vote to correct in data/roll-calls.json`,
      };
    }
    const follows = resultUnder(counted, rule);
    if (follows === undefined || motion.result === follows) return [];
    const { needed, base } = measure(counted, rule)!;
    const of = base === undefined ? '' : ` of ${base} (${rule.of})`;
    return {
      ...at,
      found: `found "${motion.result}" with ${tally.yes} yes and ${tally.no} no`,
      expected: `expected "${follows}", since the rule asks for ${needed} yes votes${of}; or correct the tally in data/roll-calls.json, or say under "announced" what was announced`,
    };
  });
}

/** The result that the votes listed decide, whatever the others were; undefined where they leave it open. */
function resultOfListed(
  { votes }: Dataset['rollCalls'][number],
  rule: NonNullable<ReturnType<typeof requirementOf>>,
  body: Body,
): 'pass' | 'fail' | undefined {
  const listed = countVotes(votes);
  const counts = withoutChairs(listed, votes, body);
  const open = listed.unknown + listed.unrecorded;
  if (votes.length === 0) return undefined;
  const result = (yes: number, no: number) =>
    resultUnder({ ...counts, yes: counts.yes + yes, no: counts.no + no }, rule);
  const worst = result(0, open);
  return worst === result(open, 0) ? worst : undefined;
}

/** A result is called disputed where an open row of the ledger is about it, and nowhere else. */
function disputedResultsHaveTheirRow({ motions, claims }: Dataset): Problem[] {
  return motions.flatMap(({ id, result }) => {
    const at = { collection: 'motions' as const, record: id, path: ['result'] };
    const open = claims.find(
      ({ status, about }) => status === 'unresolved' && about.includes(`motions/${id}/result`),
    );
    if (result === 'disputed' && !open)
      return {
        ...at,
        found: 'found "disputed", and no open claim is about it',
        expected: `expected an unresolved claim in data/claims.json about "motions/${id}/result"`,
      };
    if (result !== 'disputed' && open)
      return {
        ...at,
        found: `found "${result}", and the claim "${open.id}" calls it unresolved`,
        expected: 'expected "disputed" until the claim is settled',
      };
    return [];
  });
}

/** Enough members were present to decide. */
function quorumsAreMet(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion, body }) => {
    const { tally } = rollCall;
    if (!isCounted(tally)) return [];
    const { vacant } = withoutChairs(tally, rollCall.votes, body);
    const quorum = quorumOf(body, motion.when.date, vacant);
    // Where a rule names a number, whoever presides without a vote may be in it.
    const isFixed = body.quorum !== 'not-found' && body.quorum.of === 'fixed';
    const present = presentCount(tally) + (isFixed ? (tally.nonvoting ?? 0) : 0);
    if (quorum === undefined || present >= quorum) return [];
    return rollCallProblem(
      rollCall.id,
      ['tally'],
      `${present} members were present`,
      `expected at least ${quorum}, the quorum of ${body.id}`,
    );
  });
}

/** A motion for or against an agreement names it, or the agency that would have it; one that does neither has no stance. */
function effectsNameAgreements({ motions }: Dataset): Problem[] {
  return motions
    .filter(
      (motion) =>
        isDecision(motion) && motion.agreement === undefined && motion.agency === undefined,
    )
    .map(({ id, effect }) => ({
      collection: 'motions',
      record: id,
      path: ['effect'],
      found: `found "${effect}" without an agreement`,
      expected: 'expected the field "agreement", the field "agency", or the effect "none"',
    }));
}

/** A chair who votes on ties only votes where the others tie, and is there without a vote otherwise. */
function chairsBreakTies(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, body }) => {
    const chairs = new Set(body.seats.filter(({ votes }) => votes).map(({ id }) => id));
    const others = countVotes(rollCall.votes.filter(({ seat }) => !chairs.has(seat)));
    if (others.unknown + others.unrecorded > 0) return [];
    return rollCall.votes.flatMap(({ seat, option }, index) => {
      const isCast = option === 'yes' || option === 'no';
      if (!chairs.has(seat) || !isCast || others.yes === others.no) return [];
      return rollCallProblem(
        rollCall.id,
        ['votes', index, 'option'],
        `found "${option}" in a seat that votes on ties, with ${others.yes} yes and ${others.no} no of the others`,
        'expected "nonvoting", or a vote to correct',
      );
    });
  });
}

export const talliesRules = {
  talliesMatchVotes,
  talliesFillTheSeats,
  resultsFollowFromTallies,
  disputedResultsHaveTheirRow,
  quorumsAreMet,
  effectsNameAgreements,
  chairsBreakTies,
};
