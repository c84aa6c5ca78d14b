import type MiniSearch from 'minisearch';
import type { Options, SearchOptions, SearchResult } from 'minisearch';
import type { Language } from '../data/schema/index.ts';
import { searchTerm, wordsIn } from './words.ts';

/** What a reader sees of a record: text, never markup. */
export interface Found {
  /** Its address from the first page of the language: `votes/key-west-2025-06-30-void/`. */
  path: string;
  title: string;
  /** What kind of page it is, in the page's language. */
  kind: string;
  about: string;
}

/** One thing that can be found. */
export interface SearchRecord extends Found {
  id: number;
  /** Names it goes by besides its title. */
  names: string;
  /** The names that are its own alone: a query that is just one of them leads here first. */
  called: string[];
  /** What of `about` it is found by. */
  summary: string;
  /** Headings, and other names of the places it speaks of. */
  headings: string;
  text: string;
  /** How early it stands among records that fit as well; 1 for most. */
  weight: number;
}

/** What the index keeps of a record, besides what it is found by. */
type Kept = Found & Pick<SearchRecord, 'weight' | 'called'>;

/** How the index is made and asked: the same in the build and in the browser. */
export function indexOptions(language: Language): Options<SearchRecord> {
  return {
    fields: ['title', 'names', 'kind', 'summary', 'headings', 'text'],
    storeFields: ['path', 'title', 'kind', 'about', 'called', 'weight'] satisfies (keyof Kept)[],
    tokenize: wordsIn,
    processTerm: (word) => searchTerm(word, language),
  };
}

const asked: SearchOptions = {
  boost: { title: 4, names: 4, kind: 1.5, summary: 2, headings: 2 },
  combineWith: 'AND',
  // The last word may be half written; a longer one may have a letter wrong. Numbers are exact.
  prefix: (term, index, terms) => index === terms.length - 1 && term.length > 1,
  fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
  weights: { fuzzy: 0.25, prefix: 0.6 },
  boostDocument: (_id, _term, kept) => Number(kept?.['weight'] ?? 1),
};

/** For when nothing fits: short words may have a letter wrong, too. */
const looser: SearchOptions = {
  fuzzy: (term) => (/\d/.test(term) || term.length < 3 ? false : 0.34),
};

/**
 * The records that have every word; where none has, `isPartial` and those that have some. Best first, but
 * no kind takes the first places alone.
 */
export function find(
  index: MiniSearch<SearchRecord>,
  query: string,
  language: Language,
): { found: Found[]; isPartial: boolean } {
  for (const options of [asked, { ...asked, ...looser }, { ...asked, combineWith: 'OR' }]) {
    const found = index.search(query, options);
    if (found.length > 0)
      return {
        found: mixed(ranked(found, query, language)),
        isPartial: options.combineWith === 'OR',
      };
  }
  return { found: [], isPartial: false };
}

/** Ahead of what only speaks of it: what is called just so, then what has every word in its name. */
function ranked(found: SearchResult[], query: string, language: Language): Found[] {
  const terms = (text: string) => wordsIn(text).flatMap((word) => searchTerm(word, language) ?? []);
  const words = terms(query);
  const whole = words.join(' ');
  const isName = (field: string) => ['title', 'names', 'kind'].includes(field);
  const score = (result: SearchResult) => {
    const { called } = result as unknown as Kept;
    const isCalledSo = called.some((name) => terms(name).join(' ') === whole);
    const isNamed = words.every((word) => result.match[word]?.some(isName));
    return result.score * (isCalledSo ? 9 : isNamed ? 2.5 : 1);
  };
  return found
    .map((result) => ({ result, score: score(result) }))
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => result as unknown as Found);
}

/** The same in rounds, with at most five of each kind in a round: 478 places don't hide an explainer. */
function mixed(found: readonly Found[], most = 5): Found[] {
  const seen = new Map<string, number>();
  return found
    .map((each, place) => {
      const before = seen.get(each.kind) ?? 0;
      seen.set(each.kind, before + 1);
      return { each, place, round: Math.floor(before / most) };
    })
    .sort((a, b) => a.round - b.round || a.place - b.place)
    .map(({ each }) => each);
}
