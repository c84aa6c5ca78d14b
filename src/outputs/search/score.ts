import { isOverview, searchKinds } from './kinds.ts';
import type { IndexedPage, PageIndex } from './page-index.ts';
import type { Wanted } from './wanted.ts';

/** How well a page fits a query. */
export interface PageScore {
  score: number;
  /** The part of what is wanted that the page has at all, from 0 to 1; rare things weigh more. */
  share: number;
  /** It has something only under another spelling. */
  isGuess: boolean;
}

/**
 * How well each page fits that has anything of what is wanted.
 * @param isQuestion whether the query has several words, so that it hardly asks for a list of pages.
 */
export function scorePages(
  wanted: readonly Wanted[],
  index: PageIndex,
  isQuestion: boolean,
): Map<IndexedPage, PageScore> {
  const stems = wanted.flatMap(({ ways }) => ways.map((way) => way.stems[0]!));
  const candidates = new Set(
    stems.flatMap((stem) => [
      ...index.titled(stem),
      ...(index.inText(stem)?.flatMap((pages) => [...pages]) ?? []),
    ]),
  );
  const weigh = weigher(wanted, index, isQuestion);
  return new Map([...candidates].map((page) => [page, weigh(page)]));
}

function weigher(
  wanted: readonly Wanted[],
  index: PageIndex,
  isQuestion: boolean,
): (page: IndexedPage) => PageScore {
  const total = wanted.reduce((sum, { rarity }) => sum + rarity, 0);
  /** The mean of what is found of each wanted thing. */
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value, at) => sum + value * wanted[at]!.rarity, 0) / total;
  const all = new Set(wanted.flatMap(({ ways }) => ways.flatMap(({ stems }) => stems)));
  return (page) => {
    const inPhrases = page.phrases.map((phrase) =>
      wanted.map((each) => bestWay(each, (stem) => (phrase.includes(stem) ? 1 : 0))),
    );
    const ofKind = wanted.map((each) =>
      bestWay(each, (stem) => (page.kindStems.includes(stem) ? 1 : 0)) === 1 ? 1 : 0,
    );
    const inText = wanted.map((each) => bestWay(each, (stem) => weightInText(stem, page, index)));
    const inTitle = wanted.map((_, at) =>
      Math.max(ofKind[at]!, ...inPhrases.map((fits) => fits[at]!)),
    );
    const anywhere = inTitle.map((value, at) => Math.max(value, inText[at]!));
    // A phrase that says little else fits best.
    const whole = page.phrases.map(
      (phrase, at) => mean(inPhrases[at]!) * partOf(phrase, all, index),
    );
    return {
      score:
        (0.35 * mean(inTitle) + 0.25 * mean(anywhere) + 0.4 * Math.max(0, ...whole)) *
        searchKinds[page.kind] *
        (ofKind.includes(1) ? 1.15 : 1) *
        // In a question, words that are only a part of the name of a place may mean anything: "old", "lake".
        (isQuestion && page.kind === 'place' && !isNamed(page, all) ? 0.8 : 1) *
        // A part of a county, after the places that have pages of their own.
        (page.path.includes('#outside') ? 0.9 : 1) *
        // A question asks for an answer, not for a list of pages.
        (isQuestion && isOverview(page.path) ? 0.75 : 1),
      share: mean(anywhere.map((value) => (value > 0 ? 1 : 0))),
      isGuess: wanted.some(({ isGuess }, at) => isGuess && inTitle[at]! > 0),
    };
  };
}

/** Whether a page is named in full among what is wanted. */
export function isNamed({ phrases }: IndexedPage, wanted: ReadonlySet<string>): boolean {
  return phrases.some((phrase) => phrase.every((stem) => wanted.has(stem)));
}

/** How well something is found by the best of its ways. */
function bestWay({ ways }: Wanted, fit: (stem: string) => number): number {
  return Math.max(
    ...ways.map(
      ({ stems, weight }) =>
        (weight * stems.reduce((sum, stem) => sum + fit(stem), 0)) / stems.length,
    ),
  );
}

function weightInText(stem: string, page: IndexedPage, index: PageIndex): number {
  const pages = index.inText(stem);
  if (pages?.[0].has(page)) return 0.7;
  return pages?.[1].has(page) ? 0.35 : 0;
}

/** The part of a phrase that is wanted, from 0 to 1; rare words weigh more. */
function partOf(phrase: readonly string[], wanted: ReadonlySet<string>, index: PageIndex): number {
  const weigh = (stems: readonly string[]) =>
    stems.reduce((sum, stem) => sum + index.rarity(index.titled(stem).size), 0);
  const own = weigh(phrase.filter((stem) => wanted.has(stem)));
  return own === 0 ? 0 : own / weigh(phrase);
}
