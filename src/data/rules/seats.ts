import type { Problem } from '../load/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { isVotedOn } from '../queries/motions.ts';
import { isVoteKnown } from '../queries/votes.ts';
import { isThroughout, seatsOn } from '../queries/thresholds.ts';
import type { Dataset, Official } from '../schema/index.ts';
import { rollCallCases, rollCallProblem } from './roll-call-cases.ts';

/** Every motion that was voted on has a roll call, even if all that is known of it is that nothing is known; one that was not has none. */
function motionsHaveRollCalls({ motions, rollCalls }: Dataset): Problem[] {
  return motions.flatMap((motion) => {
    const { id, result } = motion;
    const hasRoll = rollCalls.some((rollCall) => rollCall.id === id);
    if (hasRoll === isVotedOn(motion)) return [];
    return {
      collection: 'motions' as const,
      record: id,
      path: hasRoll ? ['result'] : [],
      found: hasRoll ? `found "${result}" beside a roll call` : 'it has no roll call',
      expected: hasRoll
        ? 'expected "pass", "fail" or "disputed", or no record of the same id in data/roll-calls.json'
        : 'expected a record with the same id in data/roll-calls.json, with unknown votes where they are unknown',
    };
  });
}

/** Each seat of the body stands in the roll exactly once. */
function everySeatIsAccountedFor(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion, body }) => {
    const seats = seatsOn(body, motion.when.date);
    // Within a month, a seat that came or went may not have been there on the day.
    const missing = seats
      .filter((seat) => isThroughout(seat, motion.when.date))
      .filter((seat) => !rollCall.votes.some((vote) => vote.seat === seat.id))
      .map((seat) =>
        rollCallProblem(
          rollCall.id,
          ['votes'],
          `the seat "${seat.id}" of ${body.id} is not in the roll`,
          'expected every seat once; write "unknown" where the vote is not known',
        ),
      );
    const wrong = rollCall.votes.flatMap(({ seat }, index) => {
      const path = ['votes', index, 'seat'];
      if (!seats.some(({ id }) => id === seat))
        return rollCallProblem(
          rollCall.id,
          path,
          body.seats.some(({ id }) => id === seat)
            ? `${body.id} had no seat "${seat}" on ${motion.when.date}`
            : `"${seat}" is not a seat of ${body.id}`,
          didYouMean(
            seat,
            seats.map(({ id }) => id),
          ),
        );
      if (rollCall.votes.findIndex((vote) => vote.seat === seat) !== index)
        return rollCallProblem(
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
function nobodyVotesTwice({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, votes }) =>
    votes.flatMap(({ official }, index) =>
      official && votes.findIndex((vote) => vote.official === official) !== index
        ? rollCallProblem(
            id,
            ['votes', index, 'official'],
            `"${official}" stands in the roll twice`,
            'expected each member once',
          )
        : [],
    ),
  );
}

/** A known vote cites a source and names its member; an unknown one says that it was not found; a vacant seat has no member. */
function votesCarrySources({ rollCalls }: Dataset): Problem[] {
  return rollCalls.flatMap(({ id, votes }) =>
    votes.flatMap(({ option, citations, basis, official, seat }, index) => {
      const at = (field: string) => ['votes', index, field];
      const unknown = !isVoteKnown({ option });
      const faults: Problem[] = [];
      if (!unknown && citations.length === 0)
        faults.push(
          rollCallProblem(
            id,
            at('citations'),
            `the vote of "${seat}" is "${option}" without a source`,
            'expected a source, or the option "unknown"',
          ),
        );
      if (unknown !== (basis === 'not-found'))
        faults.push(
          rollCallProblem(
            id,
            at('basis'),
            `found "${basis}" for the option "${option}"`,
            unknown ? 'expected "not-found"' : 'expected "named" or "derived"',
          ),
        );
      if (option === 'vacant' && official !== undefined)
        faults.push(
          rollCallProblem(
            id,
            at('official'),
            `"${official}" sits in a vacant seat`,
            'expected no member in a vacant seat',
          ),
        );
      if (option !== 'vacant' && !unknown && official === undefined)
        faults.push(
          rollCallProblem(
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
function membersHeldTheirSeats(dataset: Dataset): Problem[] {
  return rollCallCases(dataset).flatMap(({ rollCall, motion, body }) => {
    const day = motion.when.date;
    return rollCall.votes.flatMap(({ official, seat }, index) => {
      const member = dataset.officials.find(({ id }) => id === official);
      if (!member) return [];
      const held = member.terms.some(
        (term) => term.body === body.id && term.seat === seat && holdsSeat(term, day),
      );
      if (held) return [];
      return rollCallProblem(
        rollCall.id,
        ['votes', index, 'official'],
        `"${official}" is not known to have held the seat "${seat}" on ${day}`,
        'expected a member whose term in data/officials.json covers that day',
      );
    });
  });
}

/** A member's former names end one after the other. */
function formerNamesRunForward({ officials }: Dataset): Problem[] {
  return officials.flatMap(({ id, formerNames = [] }) =>
    formerNames.flatMap(({ until }, index) => {
      const before = formerNames[index - 1]?.until ?? 'not-found';
      if (until === 'not-found' || before === 'not-found' || before < until) return [];
      return {
        collection: 'officials' as const,
        record: id,
        path: ['formerNames', index, 'until'],
        found: `found ${until}`,
        expected: `expected a day after ${before}: the oldest name comes first`,
      };
    }),
  );
}

/** Whoever takes a seat finds it empty: a term in it ended by then, on that day at the latest. */
function seatsHaveOneMember({ officials }: Dataset): Problem[] {
  const all = officials.flatMap(({ id, terms }) =>
    terms.map((term, index) => ({ id, index, term })),
  );
  return all.flatMap(({ id, index, term }) => {
    const sitting = all.find(({ id: other, term: { body, seat, began, ended } }) => {
      const isSame = other !== id && body === term.body && seat === term.seat;
      const isKnown = began !== 'not-found' && term.began !== 'not-found' && ended !== 'not-found';
      if (!isSame || !isKnown || began > term.began) return false;
      return ended === undefined || ended > term.began;
    });
    if (!sitting) return [];
    return {
      collection: 'officials' as const,
      record: id,
      path: ['terms', index, 'began'],
      found: `found ${term.began}, when "${sitting.id}" had the seat "${term.seat}" of ${term.body}`,
      expected: 'expected a day on which the seat was free, or an end of the other term',
    };
  });
}

/** A seat's days, and a body's, are in order. */
function seatsRunForward({ bodies }: Dataset): Problem[] {
  return bodies.flatMap(({ id, seats }) =>
    seats.flatMap(({ from, until }, index) =>
      from === undefined || until === undefined || from <= until
        ? []
        : {
            collection: 'bodies' as const,
            record: id,
            path: ['seats', index, 'until'],
            found: `found ${until}, before ${from}`,
            expected: 'expected an end after the beginning',
          },
    ),
  );
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

export const seatsRules = {
  motionsHaveRollCalls,
  everySeatIsAccountedFor,
  nobodyVotesTwice,
  votesCarrySources,
  membersHeldTheirSeats,
  formerNamesRunForward,
  seatsHaveOneMember,
  seatsRunForward,
};
