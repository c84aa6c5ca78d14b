import { ascending, sort } from 'd3';
import type { Dataset, Event, Motion, RollCall } from '../schema/index.ts';
import { effects } from '../schema/motions.ts';
import { isVoteKnown } from './votes.ts';
import { didStand, inOrder, isVotedOn, rollCallOf } from './motions.ts';

/** A motion with its roll call, and how many of the members' votes are known. */
export interface VoteOfBody {
  motion: Motion;
  rollCall: RollCall;
  known: number;
}

/** The votes of one body, oldest first. */
export interface VotesOfBody {
  body: string;
  votes: VoteOfBody[];
}

/** Every vote by body; the body that voted first comes first. */
export function votesByBody({ motions, rollCalls }: Dataset): VotesOfBody[] {
  const sorted = [...motions].sort((a, b) => ascending(dayOf(a), dayOf(b)) || inOrder(a, b));
  const bodies = [...new Set(sorted.map(({ body }) => body))];
  return bodies.map((body) => ({
    body,
    votes: sorted
      .filter((motion) => motion.body === body)
      .map((motion) => {
        const rollCall = rollCallOf({ rollCalls }, motion);
        const known = rollCall.votes.filter(isVoteKnown).length;
        return { motion, rollCall, known };
      }),
  }));
}

/**
 * How a body decided with a vote: for having an agreement, where it approved or kept one; against, where it did
 * not approve one or ended one. Nothing where it refused to refuse, where sources differ, or on other questions.
 */
function outcomeOf(motion: Motion): 'for' | 'against' | undefined {
  const direction = effects[motion.effect];
  if (direction === 'none' || motion.result === 'disputed' || !isVotedOn(motion)) return undefined;
  if (didStand(motion)) return direction;
  if (direction === 'for') return 'against';
  return motion.effect === 'ends' ? 'for' : undefined;
}

/** How a body decided: always the same way, both ways in turn, or on other questions only. */
export type BodyOutcome = 'for' | 'against' | 'both' | 'none';

/** How a body decided in all its votes, oldest first, and those that went the other way than the decision before. */
export function outcomesOf(votes: readonly VoteOfBody[]): {
  outcome: BodyOutcome;
  reversals: ReadonlySet<string>;
} {
  const decided = votes.flatMap(({ motion }) => {
    const outcome = outcomeOf(motion);
    return outcome ? { id: motion.id, outcome } : [];
  });
  const reversals = decided
    .filter(({ outcome }, at) => at > 0 && decided[at - 1]!.outcome !== outcome)
    .map(({ id }) => id);
  const [first] = decided;
  return {
    outcome: !first ? 'none' : reversals.length > 0 ? 'both' : first.outcome,
    reversals: new Set(reversals),
  };
}

/** The day at which a moment is drawn on an axis; for a month, its middle. */
export function dayOf({ when }: Pick<Motion, 'when'>): string {
  return when.precision === 'month' ? `${when.date}-15` : when.date;
}

/** Counts votes by what they were on and how they came out; motions that nobody voted on stand apart. */
export function countVotesOfBodies(all: readonly VoteOfBody[]) {
  const votes = all.filter(({ motion }) => isVotedOn(motion));
  const count = (holds: (vote: VoteOfBody) => boolean) => votes.filter(holds).length;
  const about = (direction: (typeof effects)[Motion['effect']]) =>
    count(({ motion }) => effects[motion.effect] === direction);
  const passed = (direction: (typeof effects)[Motion['effect']]) =>
    count(({ motion }) => effects[motion.effect] === direction && didStand(motion));
  return {
    votes: votes.length,
    unvoted: all.length - votes.length,
    refusals: count(({ motion }) => motion.effect === 'refuses'),
    starts: about('for'),
    startsPassed: passed('for'),
    ends: about('against'),
    endsPassed: passed('against'),
    others: about('none'),
    othersPassed: passed('none'),
    rollsKnown: count(({ rollCall, known }) => known === rollCall.votes.length),
    talliesMissing: count(({ rollCall }) => rollCall.tally === 'not-found'),
    talliesNotTaken: count(({ rollCall }) => rollCall.tally === 'not-taken'),
    months: count(({ motion }) => motion.when.precision === 'month'),
  };
}

/** Events about votes for which a record can't be made, because something was not found. Oldest first. */
export function incompleteVotes({ events }: Dataset): Event[] {
  const lacking = events.filter(({ voteLacks }) => voteLacks !== undefined);
  return sort(lacking, ({ when }) => when.date);
}
