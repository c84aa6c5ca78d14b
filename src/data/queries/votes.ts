import type { Motion, RollCall, Tally, Vote, VoteOption } from '../schema/index.ts';
import { voteOptions } from '../schema/roll-calls.ts';

/**
 * A vote read as for or against having the agreement: a yes on ending it is against. `absent`: any known
 * way of not voting. `unknown`: not in our sources. `none`: the motion neither starts nor ends an
 * agreement.
 */
export const stances = ['against', 'for', 'absent', 'unknown', 'none'] as const;
export type Stance = (typeof stances)[number];

/** How many votes a roll lists for each option. */
export function countVotes(votes: readonly Vote[]): Record<VoteOption, number> {
  const counts = Object.fromEntries(voteOptions.map((option) => [option, 0])) as Record<
    VoteOption,
    number
  >;
  for (const { option } of votes) counts[option] += 1;
  return counts;
}

/** A count as people say it, yes to no: `6-1`. */
export function yesToNo({ yes, no }: Pick<Tally, 'yes' | 'no'>): string {
  return `${yes}-${no}`;
}

/** Members present: those who voted, abstained or stepped aside. */
export function presentCount(tally: Tally): number {
  return tally.yes + tally.no + tally.abstain + tally.recused;
}

/**
 * Whether a motion passes. A majority is more yes than no among the votes cast (a tie fails);
 * two-thirds is at least two yes votes for every no. Basis: s. 166.041(4), Fla. Stat., by which a
 * majority of the quorum present passes a resolution.
 */
export function passes({ yes, no }: Tally, requirement: Motion['requirement']): boolean {
  return requirement === 'majority' ? yes > no : yes > 0 && yes >= 2 * no;
}

/** The fewest yes votes that pass a motion among the votes that were cast. */
export function votesNeeded({ yes, no }: Tally, requirement: Motion['requirement']): number {
  const cast = yes + no;
  return requirement === 'majority'
    ? Math.floor(cast / 2) + 1
    : Math.max(1, Math.ceil((cast * 2) / 3));
}

/** The stance that an option expresses on a motion. */
export function stanceOf(option: VoteOption, effect: Motion['effect']): Stance {
  if (option === 'unknown') return 'unknown';
  if (option !== 'yes' && option !== 'no') return 'absent';
  if (effect === 'none') return 'none';
  return (option === 'yes') === (effect === 'starts') ? 'for' : 'against';
}

/** One member, or one seat, across two roll calls. */
export interface VoteShift {
  seat: string;
  before: { official: string | undefined; option: VoteOption; stance: Stance };
  after: { official: string | undefined; option: VoteOption; stance: Stance };
  /** `changed`: for to against or back. `same`: the same stance twice. `open`: one of them not cast, not known, or by another member. */
  change: 'changed' | 'same' | 'open';
}

export interface MotionWithRollCall {
  motion: Motion;
  rollCall: RollCall;
}

/** How each seat's stance compares between two motions of one body, in the order of the first roll. */
export function voteShifts(before: MotionWithRollCall, after: MotionWithRollCall): VoteShift[] {
  return before.rollCall.votes.map((first) => {
    const second = after.rollCall.votes.find((vote) => vote.seat === first.seat);
    const from = stanceOf(first.option, before.motion.effect);
    const to = stanceOf(second?.option ?? 'unknown', after.motion.effect);
    const isCast = (stance: Stance) => stance === 'for' || stance === 'against';
    return {
      seat: first.seat,
      before: { official: first.official, option: first.option, stance: from },
      after: { official: second?.official, option: second?.option ?? 'unknown', stance: to },
      change:
        !isCast(from) || !isCast(to) || second?.official !== first.official
          ? 'open'
          : from === to
            ? 'same'
            : 'changed',
    };
  });
}
