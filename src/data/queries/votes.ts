import type { Motion, RollCall, Tally, Vote, VoteOption } from '../schema/index.ts';
import { effects } from '../schema/motions.ts';
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

/** Whether we know what a member did: nobody failed to take it down, and our sources give it. */
export function isVoteKnown({ option }: Pick<Vote, 'option'>): boolean {
  return option !== 'unknown' && option !== 'unrecorded';
}

/** Whether a tally is a count, and not a word for why there is none. */
export function isCounted<Counts extends Tally>(
  tally: Counts | 'not-taken' | 'not-found',
): tally is Counts {
  return typeof tally !== 'string';
}

/** The stance that an option expresses on a motion. */
export function stanceOf(option: VoteOption, effect: Motion['effect']): Stance {
  if (option === 'unknown') return 'unknown';
  if (option === 'unrecorded') return 'unknown';
  if (option !== 'yes' && option !== 'no') return 'absent';
  const direction = effects[effect];
  if (direction === 'none') return 'none';
  return (option === 'yes') === (direction === 'for') ? 'for' : 'against';
}

/** A member in one of two roll calls. */
export interface VoteInShift {
  seat: string;
  official: string | undefined;
  option: VoteOption;
  stance: Stance;
}

/** One person across two roll calls; a seat, where the person in it is not known. */
export interface VoteShift {
  /** Tells it from the others: the person, or the seat. */
  key: string;
  /** Missing where the person was no member, or the seat was not there. */
  before?: VoteInShift;
  after?: VoteInShift;
  /**
   * `changed`: for to against or back. `same`: the same stance twice. `open`: one of them not cast or not known.
   * `joined` and `left`: a member in one of the two alone.
   */
  change: 'changed' | 'same' | 'open' | 'joined' | 'left';
}

export interface MotionWithRollCall {
  motion: Motion;
  rollCall: RollCall;
}

/**
 * How each member's stance compares between two motions of one body. People are compared as people: whoever
 * moved to another seat is compared with themselves, and whoever sat in one roll alone stands alone. A vacant
 * seat is nobody's, and has no row. In the order of the first roll; those who came later follow.
 */
export function voteShifts(before: MotionWithRollCall, after: MotionWithRollCall): VoteShift[] {
  const voteIn = ({ motion }: MotionWithRollCall, vote: Vote): VoteInShift => ({
    seat: vote.seat,
    official: vote.official,
    option: vote.option,
    stance: stanceOf(vote.option, motion.effect),
  });
  const isIn = (votes: readonly Vote[], official: string | undefined) =>
    official !== undefined && votes.some((vote) => vote.official === official);
  const [first, second] = [before, after].map(({ rollCall }) =>
    rollCall.votes.filter(({ option }) => option !== 'vacant'),
  ) as [Vote[], Vote[]];
  const partner = (vote: Vote): Vote | undefined =>
    isIn(second, vote.official)
      ? second.find(({ official }) => official === vote.official)
      : second.find(
          ({ seat, official }) =>
            seat === vote.seat &&
            // Two different people are two rows; a seat whose member is not known may be anybody's.
            (official === undefined || vote.official === undefined) &&
            !isIn(first, official),
        );
  const pairs = first.map((vote) => [vote, partner(vote)] as const);
  const paired = new Set(pairs.map(([, vote]) => vote));
  return [
    ...pairs.map(([vote, later]) =>
      shift(
        vote.official ?? later?.official ?? vote.seat,
        voteIn(before, vote),
        later && voteIn(after, later),
      ),
    ),
    ...second
      .filter((vote) => !paired.has(vote))
      .map((vote) => shift(vote.official ?? vote.seat, undefined, voteIn(after, vote))),
  ];
}

function shift(
  key: string,
  before: VoteInShift | undefined,
  after: VoteInShift | undefined,
): VoteShift {
  const isCast = (vote: VoteInShift) => vote.stance === 'for' || vote.stance === 'against';
  if (!before || !after)
    return {
      key,
      ...(before && { before }),
      ...(after && { after }),
      change: before ? 'left' : 'joined',
    };
  const isCompared = isCast(before) && isCast(after) && before.official === after.official;
  const change = !isCompared ? 'open' : before.stance === after.stance ? 'same' : 'changed';
  return { key, before, after, change };
}
