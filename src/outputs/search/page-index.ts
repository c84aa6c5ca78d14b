import type { Language } from '../../data/schema/index.ts';
import { plainName, type NameEntry } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import type { SearchKind } from './kinds.ts';
import type { TextFile } from './text-file.ts';
import type { TitlesFile } from './titles-file.ts';
import { isCommon, slugOf, stemOf, wordsIn } from './words.ts';

/** What a reader sees of a page: text, never markup. */
export interface FoundPage {
  /** Its address from the first page of the language: `votes/key-west-2025-06-30-void/`. */
  path: string;
  kind: SearchKind;
  title: string;
  /** What it is, or where it lies, of a place or another name. */
  detail: string;
  /** A sentence or two; empty while the full text has not been read. */
  about: string;
  /** Whether `about` answers: it is that of a place, an agency or a common question. */
  isAnswer: boolean;
}

/** A page as it is looked for. */
export interface IndexedPage extends FoundPage {
  /** Stems of the title and of each other phrase. */
  phrases: string[][];
  /** Stems of what its kind is called: "vote". */
  kindStems: readonly string[];
}

/** The pages that have a stem in a heading or summary, and those that have it in the text alone. */
export type TextPages = [strong: ReadonlySet<IndexedPage>, weak: ReadonlySet<IndexedPage>];

/** The pages of a language by their names and words. */
export class PageIndex {
  readonly language: Language;
  /** Places and other names first, the largest place first; those of the full text alone are not among them. */
  readonly pages: readonly IndexedPage[];
  /** Every word of a title or a name, and its stem. */
  readonly words = new Map<string, string>();
  /** The agencies, in the order of the titles. */
  readonly agencies: readonly IndexedPage[];
  /** The addresses of the places that have pages, in the order of the names. */
  readonly placePaths: readonly string[];
  /** Places and other names, by each name in one word. */
  readonly placeNames = new Map<string, IndexedPage[]>();
  readonly #byName = new Map<string, IndexedPage[]>();
  /** Places and other names, by the sorted stems of each name. */
  readonly #byStems = new Map<string, IndexedPage[]>();
  readonly #byStem = new Map<string, Set<IndexedPage>>();
  /** By address and title: several names may lead to one address. */
  readonly #byAddress: ReadonlyMap<string, IndexedPage>;
  /** By address. */
  readonly #byPath: Map<string, IndexedPage>;
  /** By their numbers in the full text. */
  readonly #numbered: IndexedPage[];
  /** The pages of a stem of the full text, unpacked when they are asked for. */
  readonly #text = new Map<string, TextPages | string>();

  /**
   * @param names as `unpackNames` gives them, with the places first; addresses from the first page of the language.
   */
  constructor(titles: TitlesFile, names: readonly NameEntry[], language: Language) {
    this.language = language;
    const answerOf = (number: number, name: string) =>
      titles.answers[number]!.replace(/\{(\d*)\}/g, (_, count: string) =>
        count ? name.split(' ').slice(0, Number(count)).join(' ') : name,
      );
    const answers = new Map(
      titles.places.map((answer, index) => {
        const { href, label } = names[index]!;
        return [href, answerOf(answer, label)];
      }),
    );
    const also = new Map(titles.also);
    const places = names
      .filter(({ href }) => href.startsWith('places/'))
      .map(({ href, label, mark, detail, keys }) => {
        const about = answers.get(href.replace(/#.*/, '')) ?? '';
        const page = { path: href, kind: 'place' as const, title: label + mark, detail, about };
        return this.#page({ ...page, isAnswer: about !== '' }, [
          ...keys,
          ...(also.get(href) ?? []),
        ]);
      });
    const namesOf = new Map(names.map(({ href, keys }) => [href, keys]));
    const agencies = titles.agencies.map(([title, answer, end = slugOf(title)]) => {
      const path = `agencies/${end}/`;
      const about = answerOf(answer, title);
      const page = { path, kind: 'agency' as const, title, detail: '', about, isAnswer: true };
      return this.#page(page, [title, ...(namesOf.get(path) ?? []), ...(also.get(path) ?? [])]);
    });
    this.#numbered = titles.pages.flatMap(([kind, label, start, pages]) => {
      const kindStems = this.stems(wordsIn(label));
      return pages.map(([rest, title, phrases = [], about = '']) => {
        const page = { path: start + rest, kind, title, detail: '', about };
        return this.#page({ ...page, isAnswer: about !== '' }, [title, ...phrases], kindStems);
      });
    });
    this.agencies = agencies;
    this.placePaths = titles.places.map((_, index) => names[index]!.href);
    this.pages = [...places, ...agencies, ...this.#numbered];
    this.#byPath = new Map(this.pages.toReversed().map((page) => [page.path, page]));
    this.#byAddress = new Map(this.pages.map((page) => [page.path + page.title, page]));
    for (const page of this.pages) page.kindStems = [...page.kindStems, ...this.#forWhom(page)];
  }

  /** Takes in the full text. */
  readText({ abouts, rest, stems, pages }: TextFile): void {
    if (this.#text.size > 0) return;
    for (const [kind, path, title] of rest) {
      const page = { path, kind, title, detail: '', about: '', isAnswer: false };
      // Which of many handouts or signatures is meant, its title says.
      const phrases =
        kind === 'paper' || kind === 'signer' ? [this.stems(this.telling(wordsIn(title)))] : [];
      const own = { ...page, phrases, kindStems: this.#forWhom(page) };
      this.#numbered.push(own);
      this.#byPath.set(path, own);
    }
    for (const [number, page] of this.#numbered.entries()) page.about ||= abouts[number] ?? '';
    const lines = pages.split('\n');
    let stem = '';
    for (const [index, line] of stems.split('\n').entries()) {
      stem = stem.slice(0, parseInt(line[0]!, 36)) + line.slice(1);
      this.#text.set(stem, lines[index]!);
    }
  }

  /** Takes in what else pages are called. */
  readCalled(called: AskedFile['called']): void {
    for (const [path, names] of called) {
      const page = this.at(path);
      if (page) for (const name of names) this.#call(page, name);
    }
  }

  /** The page at an address, the first of several. */
  at(path: string): IndexedPage | undefined {
    return this.#byPath.get(path);
  }

  /** The places with a name of certain stems, in any order. */
  ofStems(stems: readonly string[]): readonly IndexedPage[] {
    return this.#byStems.get(sorted(stems)) ?? [];
  }

  /**
   * The place whose name begins with some of its words: "Lake Worth" for Lake Worth Beach. Others may begin with the
   * whole name. A single word that our texts often use is no name.
   */
  begun(words: readonly string[]): IndexedPage | undefined {
    const stems = this.stems(words);
    const inTexts = stems.length === 1 ? this.inText(stems[0]!) : undefined;
    if (inTexts && inTexts[0].size + inTexts[1].size > 12) return undefined;
    const beginsWith = (page: IndexedPage, own: readonly string[]) =>
      page.phrases.some((phrase) => own.every((stem, at) => phrase[at] === stem));
    const [first, ...others] = this.placePaths
      .map((path) => this.at(path)!)
      .filter((page) => beginsWith(page, stems));
    return first && others.every((other) => beginsWith(other, first.phrases[0]!))
      ? first
      : undefined;
  }

  /** The pages with a name, in any spelling. */
  called(name: string): readonly IndexedPage[] {
    return this.#byName.get(keyOf(name)) ?? [];
  }

  /** The page of a name, if there is one. */
  of({ href, label, mark }: NameEntry): IndexedPage[] {
    const page = this.#byAddress.get(href + label + mark);
    return page ? [page] : [];
  }

  /** The pages with a stem in a title or another phrase. */
  titled(stem: string): ReadonlySet<IndexedPage> {
    return this.#byStem.get(stem) ?? new Set();
  }

  /** The pages with a stem in their text, if any. */
  inText(stem: string): TextPages | undefined {
    const known = this.#text.get(stem);
    if (typeof known !== 'string') return known;
    const pages = known.split(';').map((steps) => {
      let number = 0;
      const numbers = steps === '' ? [] : steps.split(',');
      return new Set(numbers.map((step) => this.#numbered[(number += parseInt(step, 36))]!));
    }) as unknown as TextPages;
    this.#text.set(stem, pages);
    return pages;
  }

  /** How rare something is that a number of pages have. */
  rarity(pages: number): number {
    return Math.log(1 + this.pages.length / (1 + pages));
  }

  /** The stems of words. */
  stems(words: readonly string[]): string[] {
    return words.map((word) => stemOf(word, this.language));
  }

  /** Words without the common ones, where others are left. */
  telling(words: readonly string[]): readonly string[] {
    const telling = words.filter((word) => !isCommon(word, this.language));
    return telling.length > 0 ? telling : words;
  }

  /** What papers for students or teachers don’t repeat in their titles: "For students". */
  #forWhom({ path }: FoundPage): readonly string[] {
    const section = /^(?:student|teach)\/(?=.)/.exec(path)?.[0];
    return section === undefined ? [] : (this.at(section)?.phrases[0] ?? []);
  }

  #page(
    page: FoundPage,
    called: readonly string[],
    kindStems: readonly string[] = [],
  ): IndexedPage {
    const own = { ...page, phrases: [], kindStems };
    for (const name of called) this.#call(own, name);
    return own;
  }

  #call(page: IndexedPage, name: string): void {
    const phrase = this.#phrase(name);
    page.phrases.push(phrase);
    addTo(this.#byName, keyOf(name), page);
    if (page.kind === 'place') {
      addTo(this.placeNames, keyOf(name), page);
      addTo(this.#byStems, sorted(phrase), page);
    }
    for (const stem of phrase) {
      const pages = this.#byStem.get(stem);
      if (pages) pages.add(page);
      else this.#byStem.set(stem, new Set([page]));
    }
  }

  #phrase(phrase: string): string[] {
    return this.telling(wordsIn(phrase)).map((word) => {
      const stem = this.words.get(word) ?? stemOf(word, this.language);
      this.words.set(word, stem);
      return stem;
    });
  }
}

const sorted = (stems: readonly string[]) => stems.toSorted().join(' ');

/** Adds a page to those of a key, once. */
export function addTo(pages: Map<string, IndexedPage[]>, key: string, page: IndexedPage): void {
  const own = pages.get(key);
  if (!own) pages.set(key, [page]);
  else if (!own.includes(page)) own.push(page);
}

/** What a name is compared by: in one word, as "De Soto" and "DeSoto" are the same. */
export function keyOf(name: string): string {
  return plainName(wordsIn(name).join(''));
}
