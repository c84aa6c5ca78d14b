import { sum } from 'd3';
import type { RollCall, VoteOption } from '../schema/index.ts';
import { voteOptions } from '../schema/roll-calls.ts';
import { countVotes, isCounted } from './votes.ts';

/**
 * Counts every seat of a body by vote: from the announced tally or, if it was not found, from the roll call
 * as far as it is known. Seats that neither covers are unknown and never dropped. With a known tally, yes
 * and no are always present, even if zero; without one, nothing is counted as zero.
 */
export function seatCounts({
  tally,
  votes,
}: Pick<RollCall, 'tally' | 'votes'>): { option: VoteOption; count: number }[] {
  const counts = countVotes(votes);
  if (isCounted(tally)) {
    const { citations: _, ...announced } = tally;
    const accounted = sum(Object.values(announced));
    Object.assign(counts, announced, { unknown: Math.max(0, votes.length - accounted) });
  }
  return voteOptions
    .map((option) => ({ option, count: counts[option] }))
    .filter(
      ({ option, count }) =>
        count > 0 || (isCounted(tally) && (option === 'yes' || option === 'no')),
    );
}
