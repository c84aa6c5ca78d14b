import type { Language } from '../../data/schema/index.ts';
import { findNames, fullName, type NameEntry } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import type { SearchKind } from './kinds.ts';
import { Likeness } from './likeness.ts';
import { Naming } from './named.ts';
import { keyOf, PageIndex, type FoundPage, type IndexedPage } from './page-index.ts';
import { isNamed, scorePages } from './score.ts';
import type { TextFile } from './text-file.ts';
import type { TitlesFile } from './titles-file.ts';
import { synonymsIn, wantedIn, type Synonym, type Wanted } from './wanted.ts';
import { isCommon, isEmpty, stemOf, wordsIn } from './words.ts';

/** What was found. */
export interface Found {
  /** The best first. */
  found: FoundPage[];
  /** The first one is called what was typed. */
  isExact: boolean;
  /** The first one was found by other letters than were typed, or lacks a word of another place’s name. */
  isGuess: boolean;
  /** No page has every word. */
  isPartial: boolean;
}

/** Records of what happened or was said come after pages that explain, when a question is like both. */
const likeKinds: Partial<Record<SearchKind, number>> = { claim: 0.85, event: 0.8, source: 0.8 };

/** Looks through the titles and, once they are read, the texts of a language. */
export class Search {
  readonly #index: PageIndex;
  readonly #names: readonly NameEntry[];
  readonly #synonyms: readonly Synonym[];
  /** Words of kinds, as `findNames` takes them. */
  readonly #kinds: readonly string[];
  /** Stems that, beside the name of a place, ask for nothing but its page. */
  readonly #beside: ReadonlySet<string>;
  /** Once the ways to ask are read. */
  #likeness: Likeness | undefined;
  #naming: Naming | undefined;

  /**
   * @param names as `unpackNames` gives them, with the places first; addresses from the first page of the language.
   * @param kinds words that say what kind of place or agency is meant, from the same file.
   */
  constructor(
    titles: TitlesFile,
    names: readonly NameEntry[],
    language: Language,
    kinds: readonly string[] = [],
  ) {
    this.#names = names;
    this.#kinds = kinds;
    this.#index = new PageIndex(titles, names, language);
    this.#synonyms = synonymsIn(titles.words, this.#index);
    const beside = new Set(this.#index.stems(titles.beside.flatMap(wordsIn)));
    // What stands for such a word is one, too: "pd" for police.
    for (const { typed, means } of this.#synonyms)
      if (typed.length === 1 && means.some((stems) => stems.every((stem) => beside.has(stem))))
        beside.add(typed[0]!);
    this.#beside = beside;
  }

  /** Takes in the full text and how readers ask, so that `find` looks through them, too. */
  read(text: TextFile, asked: AskedFile): void {
    const index = this.#index;
    index.readText(text);
    if (this.#likeness) return;
    index.readCalled(asked.called);
    this.#likeness = new Likeness(asked, index, this.#synonyms);
    this.#naming = new Naming(asked, index, this.#likeness, this.#synonyms, this.#beside);
  }

  /** The pages that a reader may mean. */
  find(query: string): Found {
    const index = this.#index;
    const words = wordsIn(query);
    const exact = new Set(this.#exact(query, words));
    const beside = this.#besideOthers(words);
    const stems = new Set(index.stems(words));
    const asksMore = this.#asksMore(words);
    const other =
      exact.size + beside.length === 0 ? this.#naming?.find(words, asksMore) : undefined;
    const asked = new Set([...beside, ...(other?.pages ?? [])]);
    const likes = this.#likes(words);
    const wanted = wantedIn(words, index, this.#synonyms);
    const scores = scorePages(wanted, index, words.length > 3);
    const most = Math.max(0, ...[...scores.values()].map(({ share }) => share));
    const best = Math.max(0, ...[...scores.values()].map(({ score }) => score));
    // A question in other words than ours is answered; two words, of which one is nowhere, are not.
    const isAsked = this.#tellingOf(words) > 2 && Math.max(0, ...likes.values()) >= 0.6;
    const isPartial = most < 0.99 && !isAsked;
    const named = findNames(this.#names, query, this.#kinds);
    // A campus or an airport that we don't know is not the city whose name it has.
    const rest = words.filter(
      (word) => !this.#kinds.some((kind) => kind.replace('*', '') === word),
    );
    const isUnknownCampus =
      named.says === 'campus' &&
      exact.size === 0 &&
      index.called(rest.join('')).some(({ kind }) => kind === 'place');
    // A near miss of a whole name, "Key Wst", counts where no title has every word; a ZIP code may be begun.
    const isNear = named.says === 'guess' && (isPartial || wanted.some(({ isGuess }) => isGuess));
    const near = new Set(
      exact.size === 0 && (isNear || /^\d{2,4}$/.test(query.trim()))
        ? named.found.flatMap((entry) => index.of(entry))
        : [],
    );
    const least = isPartial ? most * 0.6 : 0.99;
    const fitting = [
      ...[...scores].filter(([, { share, score }]) => share >= least || score >= best * 0.6),
      ...[...likes].filter(([, like]) => like >= 0.4),
    ].map(([page]) => page);
    const telling = Math.min(1, this.#tellingOf(words) / 5) ** 2;
    const likeScore = (page: IndexedPage) => {
      const like = likes.get(page) ?? 0;
      // What is asked in just the words of a way counts, however short; in several words, it hardly means another page.
      const weight = Math.max(telling, like ** 8);
      const isWay = like > 0.98 && words.length > 3;
      return like ** 2 * weight * (likeKinds[page.kind] ?? 1) + (isWay ? 0.5 : 0);
    };
    const scoreOf = (page: IndexedPage) =>
      // A place is only a part of what is asked for in "who signed in Davie".
      (scores.get(page)?.score ?? 0) *
        (asksMore && page.kind === 'place' && isNamed(page, stems) ? 0.8 : 1) +
      (words.length > 1 ? likeScore(page) : 0);
    // An agency whose name has every word is what was asked for, not its place.
    const isOutscored = (place: IndexedPage) =>
      fitting.some(
        (page) =>
          page.kind === 'agency' &&
          (scores.get(page)?.share ?? 0) >= 0.99 &&
          scoreOf(page) > scoreOf(place),
      );
    const rank = (page: IndexedPage) => {
      // Of several places, the one with the most people stays first.
      if (exact.has(page))
        return 4 + (page.kind === 'place' ? 1 : (scores.get(page)?.score ?? 0) / 10);
      if (near.has(page)) return 3;
      return asked.has(page) && (other || !isOutscored(page)) ? 2 + scoreOf(page) : scoreOf(page);
    };
    const found = [...new Set([...exact, ...near, ...asked, ...fitting])]
      .filter(({ kind }) => !isUnknownCampus || kind !== 'place')
      .map((page, at) => ({ page, at, rank: rank(page) }))
      .sort((a, b) => b.rank - a.rank || a.at - b.at)
      .map(({ page }) => page);
    const [first] = found;
    const isSure = first !== undefined && (exact.has(first) || asked.has(first));
    return {
      found,
      isExact: first !== undefined && exact.has(first),
      isGuess:
        first !== undefined &&
        ((other?.isGuess === true && other.pages.includes(first)) ||
          (!isSure &&
            (isUnknownCampus ||
              (near.has(first) && named.says === 'guess') ||
              scores.get(first)?.isGuess === true ||
              (first.kind === 'place' &&
                wanted.some((each) => this.#isOfOtherPlace(each, first)))))),
      isPartial: isPartial && exact.size + asked.size + near.size === 0,
    };
  }

  /** How like the words are to the ways in which readers ask for pages, from 0 to 1. */
  #likes(words: readonly string[]): ReadonlyMap<IndexedPage, number> {
    return this.#likeness?.of(words, (at) => this.#isName(words[at]!)) ?? new Map();
  }

  /** How many words of a query say something other than a name or a number: a question has several. */
  #tellingOf(words: readonly string[]): number {
    return words.filter(
      (word) => !isEmpty(word, this.#index.language) && !/\d/.test(word) && !this.#isName(word),
    ).length;
  }

  /** Whether a word is in names of places or agencies, and not in what is told of them. */
  #isName(word: string): boolean {
    const pages = [...this.#index.titled(stemOf(word, this.#index.language))];
    return (
      pages.some(({ kind }) => kind === 'place' || kind === 'agency') &&
      !pages.some(({ kind }) => kind === 'answer' || kind === 'explainer' || kind === 'term')
    );
  }

  /** Pages that are called what was typed, or that without its common words. */
  #exact(query: string, words: readonly string[]): IndexedPage[] {
    const telling = this.#index.telling(words);
    const keys = new Set([query, fullName(query), words.join(''), telling.join('')].map(keyOf));
    const found = [...keys].flatMap((key) => (key === '' ? [] : this.#index.called(key)));
    // Votes go by the name of their place, too, but a name alone asks for the place.
    const isOfPlace = found.some(({ kind }) => kind === 'place');
    return found.filter(
      ({ kind, title }) => !isOfPlace || kind === 'place' || keys.has(keyOf(title)),
    );
  }

  /** Places, or else agencies, that are named among words that ask for nothing else: "does Hialeah work with ICE". */
  #besideOthers(words: readonly string[]): IndexedPage[] {
    const { language } = this.#index;
    for (let length = Math.min(words.length, 5); length > 0; length -= 1)
      for (let start = 0; start + length <= words.length; start += 1) {
        const name = words.slice(start, start + length).join('');
        const called = this.#index.called(name);
        const places = called.filter(({ kind }) => kind === 'place');
        const named = places.length > 0 ? places : called.filter(({ kind }) => kind === 'agency');
        if (named.length === 0) continue;
        const others = [...words.slice(0, start), ...words.slice(start + length)];
        const isAsked =
          !this.#asksMore(others) &&
          others.every(
            (word) => isCommon(word, language) || this.#beside.has(stemOf(word, language)),
          );
        return isAsked ? named : [];
      }
    return [];
  }

  /** Whether words together ask for something: in "who signed in Davie", each alone would ask for the place. */
  #asksMore(words: readonly string[]): boolean {
    const stems = this.#index.stems(words);
    return this.#synonyms.some(
      ({ typed, means }) =>
        typed.length > 1 &&
        !typed.every((stem) => this.#beside.has(stem)) &&
        !means.every((each) => each.every((stem) => this.#beside.has(stem))) &&
        stems.some((_, at) => typed.every((stem, offset) => stems[at + offset] === stem)),
    );
  }

  /** Whether a word is missing from the name of a place, and is in such names alone: "Little Havana" is not Havana. */
  #isOfOtherPlace({ ways }: Wanted, place: IndexedPage): boolean {
    const stems = ways.flatMap((way) => way.stems);
    if (ways.length > 1 || stems.some((stem) => place.phrases.flat().includes(stem))) return false;
    return stems.every((stem) =>
      [...this.#index.titled(stem)].every(({ kind }) => kind === 'place'),
    );
  }
}
