import type MiniSearch from 'minisearch';
import type { Options, Query, SearchOptions, SearchResult } from 'minisearch';
import type { Language } from '../../data/schema/index.ts';
import { plainWord, searchTerm, wordsIn } from './words.ts';

/** What a reader sees of a record: text, never markup. */
export interface FoundRecord {
  /** Its path without the language: `votes/key-west-2025-06-30-void/`. */
  path: string;
  title: string;
  /** What kind of page it is, in the page's language. */
  kind: string;
  about: string;
}

/** A record of the search index. */
export interface SearchRecord extends FoundRecord {
  id: number;
  /** Names it goes by besides its title. */
  names: string;
  /** Names that only this record has; a query that equals one ranks it first. */
  called: string[];
  /** The part of `about` that is indexed. */
  summary: string;
  /** Headings, and other names of the places it speaks of. */
  headings: string;
  text: string;
  /** Ranking factor; 1 for most. */
  weight: number;
}

/** What the index keeps of a record, besides what it is found by. */
type Kept = FoundRecord & Pick<SearchRecord, 'weight' | 'called'>;

/** Index options, the same in the build and in the browser. */
export function indexOptions(language: Language): Options<SearchRecord> {
  return {
    fields: ['title', 'names', 'kind', 'summary', 'headings', 'text'],
    storeFields: ['path', 'title', 'kind', 'about', 'called', 'weight'] satisfies (keyof Kept)[],
    tokenize: wordsIn,
    // Names are also indexed unstemmed: "Homestead" is not an inflection.
    processTerm: (word, field) => {
      const term = searchTerm(word, language);
      const isName = field === 'title' || field === 'names';
      return term && isName ? [...new Set([term, plainWord(word)])] : term;
    },
  };
}

const asked: SearchOptions = {
  boost: { title: 4, names: 4, kind: 1.5, summary: 2, headings: 2 },
  // Numbers must match exactly; longer words may have a typo.
  fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.24 : false),
  weights: { fuzzy: 0.25, prefix: 0.6 },
  boostDocument: (_id, _term, kept) => Number(kept?.['weight'] ?? 1),
  tokenize: (term) => [term],
  processTerm: (term) => term,
};

/** Fallback query with wider fuzziness: short words may have a typo, too. */
const looser: SearchOptions = {
  ...asked,
  fuzzy: (term) => (term.length > 2 && !/\d/.test(term) ? 0.34 : false),
};

/**
 * Each word and its stem, and the word that it makes with a neighbor, as "Mac Clenny" for Macclenny; the last
 * word may be incomplete.
 */
function queryOf(query: string, language: Language, combineWith: 'AND' | 'OR'): Query {
  const words = wordsIn(query).filter((word) => searchTerm(word, language));
  const queries = words.map((word, index) => ({
    combineWith: 'OR' as const,
    prefix: index === words.length - 1 && word.length > 1,
    queries: [
      ...new Set([
        searchTerm(word, language)!,
        plainWord(word),
        ...(index > 0 ? [plainWord(words[index - 1]! + word)] : []),
        ...(index < words.length - 1 ? [plainWord(word + words[index + 1]!)] : []),
      ]),
    ],
  }));
  return { combineWith, queries };
}

/**
 * Records that match every word or, if there are none, some words (`isPartial`). Best first, with a limit
 * on consecutive results of one kind.
 */
export function find(
  index: MiniSearch<SearchRecord>,
  query: string,
  language: Language,
): { found: FoundRecord[]; isPartial: boolean } {
  const [every, some] = (['AND', 'OR'] as const).map((how) => queryOf(query, language, how));
  const ways = [
    () => index.search(every!, asked),
    () => index.search(every!, looser),
    () => index.search(some!, asked),
  ];
  for (const [attempt, way] of ways.entries()) {
    const found = way();
    if (found.length > 0)
      return { found: mixed(ranked(found, query, language)), isPartial: attempt === 2 };
  }
  return { found: [], isPartial: false };
}

/** Ranks exact names first, then records with every word in their name. */
function ranked(found: SearchResult[], query: string, language: Language): FoundRecord[] {
  const terms = (text: string) => wordsIn(text).flatMap((word) => searchTerm(word, language) ?? []);
  const words = terms(query);
  const whole = words.join('');
  const isName = (field: string) => ['title', 'names', 'kind'].includes(field);
  const score = (result: SearchResult) => {
    const { called, weight } = result as unknown as Kept;
    const isCalledSo = called.some((name) => terms(name).join('') === whole);
    // Source headlines contain nearly every word, so they do not count as names.
    const isNamed = weight > 0.5 && words.every((word) => result.match[word]?.some(isName));
    return result.score * (isCalledSo ? 9 : isNamed ? 2.5 : 1);
  };
  return found
    .map((result) => ({ result, score: score(result) }))
    .sort((a, b) => b.score - a.score)
    .map(({ result }) => result as unknown as FoundRecord);
}

/**
 * Interleaves results so that at most five of a kind come in a row; otherwise 478 places would hide an
 * explainer.
 */
function mixed(found: readonly FoundRecord[], most = 5): FoundRecord[] {
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
