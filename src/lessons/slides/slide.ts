import type { Block } from '../paper/document.ts';

/** A slide before it is fitted to the wall. */
export interface Slide {
  title: string;
  blocks: readonly Block[];
  /** The teacher's lines: in the notes below a slide, never on the wall. */
  notes: readonly string[];
}

/** How large the text of a slide is set, and its tables. */
export interface Scale {
  text: number;
  table: number;
}

/** A slide that fits: a part of one, where that was too long. */
export interface FittedSlide extends Slide {
  scale: Scale;
}
