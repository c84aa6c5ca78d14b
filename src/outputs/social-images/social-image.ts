import type { Stance } from '../../data/queries/votes.ts';
import type { Language, VoteOption } from '../../data/schema/index.ts';

/** What an image for sharing says. Drawn, it is 1200 pixels wide and 630 high. */
export interface SocialImage {
  /** Its address, from the root: `/es/cards/votes/….png`. */
  path: string;
  language: Language;
  /** The name of the site. */
  site: string;
  /** Above the title: whose and when, or which part of the site. */
  kicker?: string;
  title: string;
  /** Below the title, in a sentence or two. */
  deck?: string;
  vote?: CardVote;
  /** The address of the page, as it is printed. */
  address: string;
}

/** How everybody voted: all options that are known, never the larger number alone. */
export interface CardVote {
  /** "Passed", and whether the count was found. */
  result: string;
  seats: readonly { option: VoteOption; stance: Stance; count: number; text: string }[];
  /** "sources differ", where they do. */
  note?: string;
}

export const cardWidth = 1200;
export const cardHeight = 630;
