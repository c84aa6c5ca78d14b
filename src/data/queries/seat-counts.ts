import { sum } from 'd3';
import type { RollCall, VoteOption } from '../schema/index.ts';
import { voteOptions } from '../schema/roll-calls.ts';
import { countVotes } from './votes.ts';

/**
 * All seats of a body by what their members did: as the announced tally has it, and where none was
 * found, as far as the roll is known. Seats that neither accounts for are unknown. A known tally
 * always has its yes and its no, zero or not; of an unknown one nothing is counted as zero.
 */
export function seatCounts({
  tally,
  votes,
}: Pick<RollCall, 'tally' | 'votes'>): { option: VoteOption; count: number }[] {
  const counts = countVotes(votes);
  if (tally !== 'not-found') {
    const { citations: _, ...announced } = tally;
    const accounted = sum(Object.values(announced));
    Object.assign(counts, announced, { unknown: Math.max(0, votes.length - accounted) });
  }
  return voteOptions
    .map((option) => ({ option, count: counts[option] }))
    .filter(
      ({ option, count }) =>
        count > 0 || (tally !== 'not-found' && (option === 'yes' || option === 'no')),
    );
}
