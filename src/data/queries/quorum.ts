import type { Body, Dataset, Motion } from '../schema/index.ts';
import { newestFirst } from './motions.ts';
import { presentCount, votesNeeded } from './votes.ts';

/** What a body can do with a number of members present. */
export interface Attendance {
  present: number;
  /** Whether a quorum is present. */
  isQuorum: boolean;
  /** The fewest yes votes that pass a motion if all who are present vote. */
  yesNeeded: number;
  /** The body's recorded votes with that many present, oldest first. */
  votes: readonly Motion[];
}

/**
 * All possible attendances of a body, full attendance first. Basis: s. 166.041(4), Fla. Stat.
 * @throws RangeError when the body's quorum was not found.
 */
export function attendances({ motions, rollCalls }: Dataset, body: Body): Attendance[] {
  const { quorum } = body;
  if (quorum === 'not-found') throw new RangeError(`the quorum of "${body.id}" was not found`);
  const own = newestFirst(motions)
    .reverse()
    .filter((motion) => motion.body === body.id);
  const presentAt = (motion: Motion) => {
    const tally = rollCalls.find(({ id }) => id === motion.id)?.tally ?? 'not-found';
    return tally === 'not-found' ? undefined : presentCount(tally);
  };
  return body.seats
    .map((_, index) => body.seats.length - index)
    .map((present) => ({
      present,
      isQuorum: present >= quorum,
      yesNeeded: votesNeeded({ ...nobody, yes: present }, 'majority'),
      votes: own.filter((motion) => presentAt(motion) === present),
    }));
}

const nobody = { yes: 0, no: 0, abstain: 0, absent: 0, recused: 0, vacant: 0 };
