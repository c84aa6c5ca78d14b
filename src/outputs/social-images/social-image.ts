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
  /** A number that a drawing shows, and what it counts. */
  count?: { number: string; text: string };
  /** Beside the words. */
  graphic?: CardGraphic;
  /** The address of the page, as it is printed; none where the host is not known, since a path leads nowhere. */
  address: string | undefined;
}

/** How everybody voted: all options that are known, never the larger number alone. */
export interface CardVote {
  /** "Passed", and whether the count was found. */
  result: string;
  seats: readonly { option: VoteOption; stance: Stance; count: number; text: string }[];
  /** "sources differ", where they do. */
  note?: string;
}

/** A drawing. The image sets its words, because a machine may have no fonts to draw them with. */
export interface CardGraphic {
  /** As a file of its own, without texts. */
  svg: string;
  width: number;
  height: number;
  texts?: readonly GraphicText[];
}

/** Words of a drawing: where they begin or end, and their base line. */
export interface GraphicText {
  text: string;
  x: number;
  y: number;
  isEnd: boolean;
  size: number;
  color: string;
  isBold?: boolean;
}

export const cardWidth = 1200;
export const cardHeight = 630;
