import type { Body, Dataset, Motion } from '../schema/index.ts';
import { newestFirst } from './motions.ts';
import { neededOf, presentCount, quorumOf, requirementOf, seatsOn } from './thresholds.ts';
import { isCounted } from './votes.ts';

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
 * All possible attendances of a body on the day of its newest vote, full attendance first, by its rule for a
 * resolution.
 * @throws RangeError when the body's quorum was not found, or its rule is not of the members present.
 */
export function attendances({ motions, rollCalls }: Dataset, body: Body): Attendance[] {
  const rule = requirementOf({ kind: 'resolution' }, body);
  const own = newestFirst(motions)
    .reverse()
    .filter((motion) => motion.body === body.id);
  const presentAt = (motion: Motion) => {
    const tally = rollCalls.find(({ id }) => id === motion.id)?.tally ?? 'not-found';
    return isCounted(tally) ? presentCount(tally) : undefined;
  };
  const day = own.at(-1)?.when.date ?? '9999';
  const quorum = quorumOf(body, day);
  if (quorum === undefined) throw new RangeError(`the quorum of "${body.id}" was not found`);
  if (rule?.of !== 'present')
    throw new RangeError(`"${body.id}" does not count the members present for a resolution`);
  const seats = seatsOn(body, day).length;
  return [...Array(seats).keys()]
    .map((absent) => seats - absent)
    .map((present) => ({
      present,
      isQuorum: present >= quorum,
      yesNeeded: neededOf(rule.share!, present),
      votes: own.filter((motion) => presentAt(motion) === present),
    }));
}
