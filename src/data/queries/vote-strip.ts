import { ascending, sum } from 'd3';
import type { Body, VoteOption } from '../schema/index.ts';
import { voteOptions } from '../schema/roll-calls.ts';
import { seatCounts } from './seat-counts.ts';
import { countedTally, measure, requirementOf } from './thresholds.ts';
import { isVoteKnown, stanceOf, type MotionWithRollCall, type Stance } from './votes.ts';

/** Seats that did the same in a vote. */
interface StripPart {
  option: VoteOption;
  stance: Stance;
  count: number;
}

/** All seats of a body in one row, by what they did. */
export interface VoteStrip {
  /** For having the agreement, no vote, against; or yes, no vote, no. */
  parts: readonly StripPart[];
  /** The fewest yes votes that pass the measure, where its rule is known. */
  needed: number | undefined;
  /** How many seats stand before the line up to which those yes votes reach. */
  line: number | undefined;
}

/** Where each group stands: the yes votes at one end, the no votes at the other. */
const places: Record<Stance, number> = { for: 0, absent: 1, unknown: 2, against: 3, none: 1 };

/**
 * The seats of a vote in one row, with the line that a majority reaches; undefined where fewer than half of them are
 * known, so that a drawing would show little but what we don't know.
 */
export function voteStrip(
  { motion, rollCall }: MotionWithRollCall,
  body: Body,
): VoteStrip | undefined {
  const place = ({ option, stance }: StripPart) =>
    stance === 'none' ? (option === 'yes' ? 0 : 3) : places[stance];
  const parts = seatCounts(rollCall)
    .filter(({ count }) => count > 0)
    .map(({ option, count }) => ({ option, count, stance: stanceOf(option, motion.effect) }))
    .sort(
      (a, b) =>
        ascending(place(a), place(b)) ||
        ascending(voteOptions.indexOf(a.option), voteOptions.indexOf(b.option)),
    );
  const total = sum(parts, ({ count }) => count);
  const known = sum(parts.filter(isVoteKnown), ({ count }) => count);
  if (total === 0 || known * 2 < total) return undefined;
  const rule = requirementOf(motion, body);
  const tally = countedTally(rollCall, body);
  const needed = rule && tally && measure(tally, rule)?.needed;
  const isYesFirst = stanceOf('yes', motion.effect) !== 'against';
  return {
    parts,
    needed,
    line:
      needed === undefined || needed >= total ? undefined : isYesFirst ? needed : total - needed,
  };
}
