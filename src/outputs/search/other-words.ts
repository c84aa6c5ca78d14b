import type { IndexedPage, PageIndex } from './page-index.ts';
import { isCommon, stemOf } from './words.ts';

/** Pages that a query names, beside words that ask for nothing else. */
export interface Named {
  pages: readonly IndexedPage[];
  /** By other letters than were typed, or only perhaps. */
  isGuess: boolean;
}

/** Words of a query: as they were typed, and their stems. */
export interface Typed {
  words: readonly string[];
  stems: readonly string[];
}

/** Knows which words of a query are other than names. */
export class OtherWords {
  readonly #index: PageIndex;
  readonly #beside: ReadonlySet<string>;

  /** @param beside stems that, beside the name of a place, ask for nothing but its page. */
  constructor(index: PageIndex, beside: ReadonlySet<string>) {
    this.#index = index;
    this.#beside = beside;
  }

  /** Whether a word is one of our titles, so that it is hardly a name with a letter wrong. */
  isKnown(word: string): boolean {
    return isCommon(word, this.#index.language) || this.#index.words.has(word);
  }

  /** Whether our texts have a word. */
  isInTexts(word: string): boolean {
    return this.#index.inText(stemOf(word, this.#index.language)) !== undefined;
  }

  /** Whether a word asks for nothing beside a name. */
  isBeside({ words, stems }: Typed, at: number): boolean {
    return isCommon(words[at]!, this.#index.language) || this.#beside.has(stems[at]!);
  }
}

/** The ways to take a query apart: up to five words, the longest first, and the others. */
export function* partsOf(words: readonly string[]): Generator<{ own: number[]; others: number[] }> {
  const all = [...words.keys()];
  for (let length = Math.min(words.length, 5); length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const isOwn = (at: number) => at >= start && at < start + length;
      yield { own: all.filter(isOwn), others: all.filter((at) => !isOwn(at)) };
    }
}

/** Whether a page is that of a place. */
export const isPlace = ({ kind }: IndexedPage) => kind === 'place';
