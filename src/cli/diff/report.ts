import type { Localized } from '../../data/schema/index.ts';

/** A change in terms of meaning, for the person who reviews it. */
export interface Report {
  /** What was compared, and how much differs. */
  summary: readonly string[];
  sections: readonly Section[];
}

/** What changed at one place, in one collection, on the pages or among the labels. */
export interface Section {
  title: string;
  entries: readonly Entry[];
}

/** One record, page or group of labels that changed. */
export interface Entry {
  /** What happened to the whole of it; a change of a part if left out. */
  act?: 'added' | 'removed';
  /** The collection, as a word: "votes". */
  kind: string;
  /** Who or what it is; in both languages where they differ. */
  title: string | Localized;
  /** The file, and the record in it. */
  where: string;
  changes: readonly Change[];
}

/** One field, paragraph or label. */
export interface Change {
  /** The field, and which item of a list: `votes › Donna Haskell › option`. */
  label: string;
  /** What the field means. */
  meaning?: string;
  rows: readonly Row[];
}

/** A value before and after. Undefined where there was or is none. */
export interface Row {
  /** `en` or `es`; left out where both say the same. */
  language?: string;
  before?: readonly Piece[] | undefined;
  after?: readonly Piece[] | undefined;
  /** What a reviewer should look at first: the numbers and names that differ, or a language left behind. */
  note?: string;
}

/** A stretch of text, and whether the other side lacks it. */
export interface Piece {
  text: string;
  isChanged: boolean;
}

/** "1 record", "2 agencies". */
export function counted(count: number, noun: string): string {
  const plural = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
