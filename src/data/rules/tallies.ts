import { countVotes, passes, presentCount } from '../queries/votes.ts';
import type { Problem } from '../load/problem.ts';
import { tallyOptions } from '../schema/roll-calls.ts';
import type { Dataset } from '../schema/index.ts';
import { rollCallCases, rollCallProblem } from './roll-call-cases.ts';

/** The announced tally equals the votes listed; where some are unknown, the votes do not pass it. */
function talliesMatchVotes({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, tally, votes }) => {
    if (tally === 'not-found') return [];
    const cast = countVotes(votes);
    return tallyOptions.flatMap((option) => {
      const known = cast.unknown === 0;
      const agrees = known ? cast[option] === tally[option] : cast[option] <= tally[option];
      if (agrees) return [];
      const expected = known
        ? `expected ${cast[option]}, the number of "${option}" votes listed, or a vote to correct`
        : `expected at least ${cast[option]}, the number of "${option}" votes listed`;
      return rollCallProblem(id, ['tally', option], `found ${tally[option]}`, expected);
    });
  });
}

/** The tally accounts for every seat. */
function talliesFillTheSeats(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, body }) => {
    if (rollCall.tally === 'not-found') return [];
    const tally = rollCall.tally;
    const sum = tallyOptions.reduce((total, option) => total + tally[option], 0);
    if (sum === body.seats.length) return [];
    return rollCallProblem(
      rollCall.id,
      ['tally'],
      `the counts add up to ${sum}`,
      `expected ${body.seats.length}, the seats of ${body.id}`,
    );
  });
}

/** The result follows from the tally and the requirement. */
function resultsFollowFromTallies(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion }) => {
    if (rollCall.tally === 'not-found') return [];
    const follows = passes(rollCall.tally, motion.requirement) ? 'pass' : 'fail';
    if (motion.result === follows) return [];
    const { yes, no } = rollCall.tally;
    return {
      collection: 'motions' as const,
      record: motion.id,
      path: ['result'],
      found: `found "${motion.result}" with ${yes} yes and ${no} no`,
      expected: `expected "${follows}", since the requirement is ${motion.requirement}; or correct the tally in data/roll-calls.json`,
    };
  });
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
  return rollCallCases(dataset).flatMap(({ rollCall, body }) => {
    if (rollCall.tally === 'not-found' || body.quorum === 'not-found') return [];
    const present = presentCount(rollCall.tally);
    if (present >= body.quorum) return [];
    return rollCallProblem(
      rollCall.id,
      ['tally'],
      `${present} members were present`,
      `expected at least ${body.quorum}, the quorum of ${body.id}`,
    );
  });
}

/** A motion that starts or ends an agreement names it, or the agency that would have it; one that does neither has no stance. */
function effectsNameAgreements({ motions }: Dataset): Problem[] {
  return motions
    .filter(
      ({ effect, agreement, agency }) =>
        effect !== 'none' && agreement === undefined && agency === undefined,
    )
    .map(({ id, effect }) => ({
      collection: 'motions',
      record: id,
      path: ['effect'],
      found: `found "${effect}" without an agreement`,
      expected: 'expected the field "agreement", the field "agency", or the effect "none"',
    }));
}

/** A motion that answers an earlier one comes later, in the same body. */
function laterMotionsFollow({ motions }: Dataset): Problem[] {
  return motions.flatMap(({ id, follows, when, body }) => {
    const earlier = motions.find((motion) => motion.id === follows);
    if (!earlier || (earlier.body === body && earlier.when.date <= when.date && earlier.id !== id))
      return [];
    return {
      collection: 'motions' as const,
      record: id,
      path: ['follows'],
      found: `"${earlier.id}" was on ${earlier.when.date} in ${earlier.body}`,
      expected: `expected an earlier motion of ${body}`,
    };
  });
}

export const talliesRules = {
  talliesMatchVotes,
  talliesFillTheSeats,
  resultsFollowFromTallies,
  disputedResultsHaveTheirRow,
  quorumsAreMet,
  effectsNameAgreements,
  laterMotionsFollow,
};
