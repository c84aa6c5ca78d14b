import { sort } from 'd3';
import type { Body, Dataset, Motion, Official, Vote } from '../schema/index.ts';
import { inOrder, isDecision, isVotedOn, rollCallOf } from './motions.ts';

/** A member of a body: an official in a seat, and how they voted on each of those motions, in order. */
interface MemberVotes {
  official: Official;
  seat: Body['seats'][number];
  term: Official['terms'][number];
  /** Nothing where they had no seat in that roll call, or it is not known who cast its votes. */
  votes: readonly (Vote | undefined)[];
}

/** A body with all its members and its votes on having an agreement; any others where it took none. */
export interface BodyVotes {
  body: Body;
  motions: readonly Motion[];
  members: readonly MemberVotes[];
}

/** Every body that has members, that of an agreement we read first, and how each member voted. */
export function votesByBody(dataset: Dataset): BodyVotes[] {
  const { agreements, bodies, motions, officials } = dataset;
  const told = new Set(agreements.map(({ place }) => place));
  const isTold = ({ place }: Body) => place !== undefined && told.has(place);
  return sort(bodies, (a, b) => Number(isTold(b)) - Number(isTold(a)))
    .map((body) => {
      const all = motions.filter((motion) => motion.body === body.id && isVotedOn(motion));
      const decisions = all.filter(isDecision);
      const own = (decisions.length > 0 ? decisions : all).sort(inOrder);
      const rolls = own.map((motion) => rollCallOf(dataset, motion));
      const members = body.seats.flatMap((seat) =>
        officials.flatMap((official) =>
          official.terms
            .filter((term) => term.body === body.id && term.seat === seat.id)
            .map((term) => ({
              official,
              seat,
              term,
              votes: rolls.map(({ votes }) =>
                votes.find((vote) => vote.official === official.id && vote.seat === seat.id),
              ),
            })),
        ),
      );
      return { body, motions: own, members };
    })
    .filter(({ members }) => members.length > 0);
}
