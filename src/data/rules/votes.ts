import { countVotes, passes, presentCount } from '../queries/votes.ts';
import type { Problem } from '../load/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { tallyOptions } from '../schema/roll-calls.ts';
import type { Body, Dataset, Motion, Official, RollCall } from '../schema/index.ts';

interface Case {
  rollCall: RollCall;
  motion: Motion;
  body: Body;
}

/** Roll calls whose motion and body are known; the others are for the reference rule. */
function cases({ rollCalls, motions, bodies }: Dataset): Case[] {
  return rollCalls.flatMap((rollCall) => {
    const motion = motions.find(({ id }) => id === rollCall.id);
    const body = bodies.find(({ id }) => id === motion?.body);
    return motion && body ? [{ rollCall, motion, body }] : [];
  });
}

const problem = (
  record: string,
  path: (string | number)[],
  found: string,
  expected: string,
): Problem => ({
  collection: 'rollCalls',
  record,
  path,
  found,
  expected,
});

/** Every motion has a roll call, even if all that is known of it is that nothing is known. */
export function motionsHaveRollCalls({ motions, rollCalls }: Dataset): Problem[] {
  return motions
    .filter(({ id }) => !rollCalls.some((rollCall) => rollCall.id === id))
    .map(({ id }) => ({
      collection: 'motions',
      record: id,
      path: [],
      found: 'it has no roll call',
      expected:
        'expected a record with the same id in data/roll-calls.json, with unknown votes where they are unknown',
    }));
}

/** Each seat of the body stands in the roll exactly once. */
export function everySeatIsAccountedFor(dataset: Dataset): Problem[] {
  return cases(dataset).flatMap(({ rollCall, body }) => {
    const missing = body.seats
      .filter((seat) => !rollCall.votes.some((vote) => vote.seat === seat.id))
      .map((seat) =>
        problem(
          rollCall.id,
          ['votes'],
          `the seat "${seat.id}" of ${body.id} is not in the roll`,
          'expected every seat once; write "unknown" where the vote is not known',
        ),
      );
    const wrong = rollCall.votes.flatMap(({ seat }, index) => {
      const path = ['votes', index, 'seat'];
      if (!body.seats.some(({ id }) => id === seat))
        return problem(
          rollCall.id,
          path,
          `"${seat}" is not a seat of ${body.id}`,
          didYouMean(
            seat,
            body.seats.map(({ id }) => id),
          ),
        );
      if (rollCall.votes.findIndex((vote) => vote.seat === seat) !== index)
        return problem(
          rollCall.id,
          path,
          `the seat "${seat}" votes twice`,
          'expected each seat once',
        );
      return [];
    });
    return [...missing, ...wrong];
  });
}

/** Nobody votes twice. */
export function nobodyVotesTwice({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, votes }) =>
    votes.flatMap(({ official }, index) =>
      official && votes.findIndex((vote) => vote.official === official) !== index
        ? problem(
            id,
            ['votes', index, 'official'],
            `"${official}" stands in the roll twice`,
            'expected each member once',
          )
        : [],
    ),
  );
}

/** The announced tally equals the votes listed; where some are unknown, the votes do not pass it. */
export function talliesMatchVotes({ rollCalls }: Dataset): Problem[] {
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
      return problem(id, ['tally', option], `found ${tally[option]}`, expected);
    });
  });
}

/** The tally accounts for every seat. */
export function talliesFillTheSeats(dataset: Dataset): Problem[] {
  return cases(dataset).flatMap(({ rollCall, body }) => {
    if (rollCall.tally === 'not-found') return [];
    const tally = rollCall.tally;
    const sum = tallyOptions.reduce((total, option) => total + tally[option], 0);
    if (sum === body.seats.length) return [];
    return problem(
      rollCall.id,
      ['tally'],
      `the counts add up to ${sum}`,
      `expected ${body.seats.length}, the seats of ${body.id}`,
    );
  });
}

/** The result follows from the tally and the requirement. */
export function resultsFollowFromTallies(dataset: Dataset): Problem[] {
  return cases(dataset).flatMap(({ rollCall, motion }) => {
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
export function disputedResultsHaveTheirRow({ motions, claims }: Dataset): Problem[] {
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
export function quorumsAreMet(dataset: Dataset): Problem[] {
  return cases(dataset).flatMap(({ rollCall, body }) => {
    if (rollCall.tally === 'not-found' || body.quorum === 'not-found') return [];
    const present = presentCount(rollCall.tally);
    if (present >= body.quorum) return [];
    return problem(
      rollCall.id,
      ['tally'],
      `${present} members were present`,
      `expected at least ${body.quorum}, the quorum of ${body.id}`,
    );
  });
}

/** A known vote cites a source and names its member; an unknown one says that it was not found; a vacant seat has no member. */
export function votesCarrySources({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, votes }) =>
    votes.flatMap(({ option, citations, basis, official, seat }, index) => {
      const at = (field: string) => ['votes', index, field];
      const unknown = option === 'unknown';
      const faults: Problem[] = [];
      if (!unknown && citations.length === 0)
        faults.push(
          problem(
            id,
            at('citations'),
            `the vote of "${seat}" is "${option}" without a source`,
            'expected a source, or the option "unknown"',
          ),
        );
      if (unknown !== (basis === 'not-found'))
        faults.push(
          problem(
            id,
            at('basis'),
            `found "${basis}" for the option "${option}"`,
            unknown ? 'expected "not-found"' : 'expected "named" or "derived"',
          ),
        );
      if (option === 'vacant' && official !== undefined)
        faults.push(
          problem(
            id,
            at('official'),
            `"${official}" sits in a vacant seat`,
            'expected no member in a vacant seat',
          ),
        );
      if (option !== 'vacant' && !unknown && official === undefined)
        faults.push(
          problem(
            id,
            at('official'),
            'no member is named',
            'expected the member who held the seat, or the option "unknown"',
          ),
        );
      return faults;
    }),
  );
}

/** A member who votes held that seat on that day, as far as the sources show. */
export function membersHeldTheirSeats(dataset: Dataset): Problem[] {
  return cases(dataset).flatMap(({ rollCall, motion, body }) => {
    const day = motion.when.date;
    return rollCall.votes.flatMap(({ official, seat }, index) => {
      const member = dataset.officials.find(({ id }) => id === official);
      if (!member) return [];
      const held = member.terms.some(
        (term) => term.body === body.id && term.seat === seat && holdsSeat(term, day),
      );
      if (held) return [];
      return problem(
        rollCall.id,
        ['votes', index, 'official'],
        `"${official}" is not known to have held the seat "${seat}" on ${day}`,
        'expected a member whose term in data/officials.json covers that day',
      );
    });
  });
}

/** Whether a term is known to cover a day, or a month. */
export function holdsSeat(
  { began, ended, attested }: Official['terms'][number],
  day: string,
): boolean {
  const from = began === 'not-found' ? attested.from : began;
  const to = ended === 'not-found' ? attested.to : ended;
  return day >= from.slice(0, day.length) && (to === undefined || day.slice(0, to.length) <= to);
}

/** A motion that starts or ends an agreement names it, or the agency that would have it; one that does neither has no stance. */
export function effectsNameAgreements({ motions }: Dataset): Problem[] {
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
export function laterMotionsFollow({ motions }: Dataset): Problem[] {
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
