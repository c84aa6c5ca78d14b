import { sort } from 'd3';
import type { Dataset, Event, Motion, RollCall } from '../schema/index.ts';
import { byId } from './lookup.ts';

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
  const sorted = sort(motions, dayOf, ({ id }) => id);
  const bodies = [...new Set(sorted.map(({ body }) => body))];
  return bodies.map((body) => ({
    body,
    votes: sorted
      .filter((motion) => motion.body === body)
      .map((motion) => {
        const rollCall = byId(rollCalls, motion.id);
        const known = rollCall.votes.filter(({ option }) => option !== 'unknown').length;
        return { motion, rollCall, known };
      }),
  }));
}

/** The day at which a moment is drawn on an axis; for a month, its middle. */
export function dayOf({ when }: Pick<Motion, 'when'>): string {
  return when.precision === 'month' ? `${when.date}-15` : when.date;
}

export function countVotesOfBodies(votes: readonly VoteOfBody[]) {
  const count = (holds: (vote: VoteOfBody) => boolean) => votes.filter(holds).length;
  const passed = (effect: Motion['effect']) =>
    count(({ motion }) => motion.effect === effect && motion.result === 'pass');
  return {
    votes: votes.length,
    starts: count(({ motion }) => motion.effect === 'starts'),
    startsPassed: passed('starts'),
    ends: count(({ motion }) => motion.effect === 'ends'),
    endsPassed: passed('ends'),
    others: count(({ motion }) => motion.effect === 'none'),
    othersPassed: passed('none'),
    rollsKnown: count(({ rollCall, known }) => known === rollCall.votes.length),
    talliesMissing: count(({ rollCall }) => rollCall.tally === 'not-found'),
    months: count(({ motion }) => motion.when.precision === 'month'),
  };
}

/** Events about votes for which a record can't be made, because something was not found. Oldest first. */
export function incompleteVotes({ events }: Dataset): Event[] {
  const lacking = events.filter(({ voteLacks }) => voteLacks !== undefined);
  return sort(lacking, ({ when }) => when.date);
}
