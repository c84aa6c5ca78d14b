import { ascending } from 'd3';
import type { Language } from '../../data/schema/index.ts';
import { isRest, type SearchKind } from './kinds.ts';
import type { SearchRecord } from './records.ts';
import { isCommon, stemOf, wordsIn } from './words.ts';

/**
 * What search reads after the titles. Pages have numbers: first those with a title there, in that order, but for
 * places and agencies; then those that only this file has.
 */
export interface TextFile {
  /** What each page is about, in a sentence or two. */
  abouts: string[];
  /** Pages that only this file has: kind, address, title. */
  rest: [SearchKind, string, string][];
  /**
   * The stems, sorted, one a line; each after how many letters it shares with the one before, in base 36: a stem of
   * the line `3ted` begins with the first three letters of the stem above.
   */
  stems: string;
  /** For each stem: pages that have it in a heading or summary, a semicolon, and those in the text; as steps, in base 36. */
  pages: string;
}

/** The records that have text of their own, in the order of their numbers. */
export function numbered(records: readonly SearchRecord[]): SearchRecord[] {
  const own = records.filter(({ kind }) => kind !== 'place' && kind !== 'agency');
  return [...own.filter(({ kind }) => !isRest(kind)), ...own.filter(({ kind }) => isRest(kind))];
}

/** Packs the full text of a language. */
export function textFile(records: readonly SearchRecord[], language: Language): TextFile {
  const pages = numbered(records);
  const found = new Map<string, [strong: Set<number>, weak: Set<number>]>();
  const add = (text: string, page: number, how: 0 | 1) => {
    for (const word of wordsIn(text)) {
      if (isCommon(word, language)) continue;
      const stem = stemOf(word, language);
      const own = found.get(stem) ?? [new Set(), new Set()];
      found.set(stem, own);
      own[how].add(page);
    }
  };
  for (const [page, { kind, title, phrases, about, headings, text }] of pages.entries()) {
    add(`${isRest(kind) ? title : about} ${headings}`, page, 0);
    if (!isRest(kind)) add(`${text} ${title} ${phrases.join(' ')}`, page, 1);
  }
  const stems = [...found].sort(([a], [b]) => ascending(a, b));
  let before = '';
  const written = stems.map(([stem]) => {
    let same = 0;
    while (same < 35 && same < before.length && stem[same] === before[same]) same += 1;
    before = stem;
    return same.toString(36) + stem.slice(same);
  });
  return {
    abouts: pages.map(({ kind, about }) => (isRest(kind) ? '' : about)),
    rest: pages
      .filter(({ kind }) => isRest(kind))
      .map(({ kind, path, title }) => [kind, path, title]),
    stems: written.join('\n'),
    pages: stems
      .map(([, [strong, weak]]) =>
        [strong, weak.difference(strong)].map((own) => steps([...own])).join(';'),
      )
      .join('\n'),
  };
}

/** Numbers as the steps between them: 3, 5, 41 are `3,2,10`. */
function steps(numbers: readonly number[]): string {
  return numbers
    .toSorted((a, b) => a - b)
    .map((number, index, all) => (number - (all[index - 1] ?? 0)).toString(36))
    .join(',');
}
