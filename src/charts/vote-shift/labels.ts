import type { Stance, VoteInShift } from '../../data/queries/votes.ts';

export interface VoteShiftLabels {
  title: string;
  description: string;
  before: { heading: string; note: string };
  after: { heading: string; note: string };
  /** The short name of the member in a seat, on the day of that side. */
  name: (vote: VoteInShift, side: Side) => string;
  /** The seat or office of that member, in a few words. */
  office?: (vote: VoteInShift, side: Side) => string;
  /** The page of that member, where there is one. */
  href?: (vote: VoteInShift) => string | undefined;
  /** A group's heading, such as "Against, 6". */
  group: (stance: Stance, count: number) => string;
  /** What came between the votes, such as a letter and its day. */
  between?: string;
  /** What the marks mean; those that are not drawn have no words. */
  key: Partial<Record<Stance | 'changed', string>>;
}

export type Side = 'before' | 'after';
