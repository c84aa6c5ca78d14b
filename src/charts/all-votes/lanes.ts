import { textWidth } from '../scene/text-width.ts';
import { nextMonth } from '../scene/time-axis.ts';
import {
  markRadius as r,
  type Effect,
  type MotionMoment,
  type Result,
} from '../scene/vote-mark.ts';

/** A vote as a mark that leads to its page. */
export interface MarkedVote {
  when: MotionMoment;
  effect: Effect;
  result: Result;
  /** Whether the vote of every member is known. */
  isRollKnown: boolean;
  /** Whether the body went the other way than in its decision before; the word says so, too. */
  isReversal?: boolean;
  /** The word beside the mark, such as "passed 6-1". */
  text: string;
  href: string;
  /** Its row in the table. */
  row?: number | undefined;
  /** The accessible name of the link. */
  name: string;
}

/** A vote with its position in its row. */
export interface PlacedVote {
  vote: MarkedVote;
  x: number;
  /** Start and end of the month in pixels, if only the month is known. */
  span?: readonly [number, number];
  isRight: boolean;
  lane: number;
}

/** Puts the votes of a row into lanes, so that no mark or word covers another. */
export function placeInLanes(
  votes: readonly MarkedVote[],
  at: (date: string) => number,
  width: number,
): PlacedVote[] {
  const ends: { from: number; to: number }[][] = [];
  return votes.map((vote) => {
    const { date, precision } = vote.when;
    const span =
      precision === 'month'
        ? ([at(`${date}-01`), at(nextMonth(`${date}-01`))] as const)
        : undefined;
    const x = span ? Math.round((span[0] + span[1]) / 2) : at(date);
    const text = textWidth(vote.text, 'word') + 14;
    const right = Math.max(x + r, span?.[1] ?? 0);
    const isRight = right + text <= width;
    const from = Math.min(x - r - (isRight ? 0 : text), (span?.[0] ?? x) - (isRight ? 0 : text));
    const to = right + (isRight ? text : 0);
    const free = ends.findIndex((taken) =>
      taken.every((other) => to + 6 < other.from || from - 6 > other.to),
    );
    const lane = free === -1 ? ends.length : free;
    (ends[lane] ??= []).push({ from, to });
    return { vote, x, isRight, lane, ...(span ? { span } : {}) };
  });
}
