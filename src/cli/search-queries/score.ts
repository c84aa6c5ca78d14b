import { languages, type Language } from '../../data/schema/index.ts';
import { splitPath } from '../../urls/routes.ts';

/** What a reader types, and the pages of which one is to come first. */
export interface Query {
  language: Language;
  query: string;
  /** Addresses without their language or first slash: `places/key-west/`, `answers/#can-a-city-end-its-agreement`. */
  wanted: string[];
}

/** A query whose first result is another page. */
interface Miss extends Query {
  first: string | undefined;
  /** Where the first wanted page is in the results, from 1; 0 where it is not. */
  position: number;
}

/** How many queries of a language have a wanted page first, and the others. */
export interface Score {
  language: Language;
  count: number;
  right: number;
  misses: Miss[];
}

/**
 * Reads a list of queries: JSON, `[{ "query": …, "wanted": … }]` with a `language` in each or given for all, or
 * `{ "en": […], "es": […] }`; or lines of language, query and address with tabs between them.
 * @param language of queries that name none.
 * @throws Error that names the entry and what was expected.
 */
export function readQueries(text: string, language: Language | undefined): Query[] {
  const start = text.trimStart()[0];
  if (start === '[' || start === '{') {
    const content = JSON.parse(text) as unknown;
    if (Array.isArray(content)) return content.map((each, n) => queryIn(each, n, language));
    return languages.flatMap((own) =>
      ((content as Record<string, unknown[]>)[own] ?? []).map((each, n) => queryIn(each, n, own)),
    );
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line, n) => {
      const cells = line.split('\t');
      const [own, query, ...wanted] = isLanguage(cells[0]) ? cells : [language, ...cells];
      return queryIn({ language: own, query, wanted }, n, language);
    });
}

function queryIn(entry: unknown, index: number, language: Language | undefined): Query {
  const { query, wanted, want, first, path, ...rest } = entry as Record<string, unknown>;
  const pages = [wanted ?? want ?? first ?? path].flat().map(String);
  const own = rest['language'] ?? rest['lang'] ?? language;
  const text = query ?? rest['q'];
  if (typeof text !== 'string' || pages.length === 0 || pages.includes('undefined'))
    throw new Error(
      `query ${index + 1}: found ${JSON.stringify(entry)}; expected "query" and "wanted", the address that is to come first`,
    );
  if (!isLanguage(own))
    throw new Error(
      `query ${index + 1}, "${text}": found language ${JSON.stringify(own)}; expected one of ${languages.join(', ')}`,
    );
  return {
    language: own,
    query: text,
    wanted: pages
      .flatMap((each) => each.split('|'))
      .map((each) => splitPath(each.trim().startsWith('/') ? each.trim() : `/${each.trim()}`))
      .map(({ path: address }) => address.slice(1)),
  };
}

function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/**
 * Runs queries.
 * @param find the addresses of what is found, the best first.
 */
export function scoreQueries(
  queries: readonly Query[],
  find: (query: string, language: Language) => readonly string[],
): Score[] {
  return languages.flatMap((language) => {
    const own = queries.filter((each) => each.language === language);
    if (own.length === 0) return [];
    const misses = own.flatMap((query) => {
      const found = find(query.query, language);
      const position = found.findIndex((path) => query.wanted.some((each) => isSame(path, each)));
      return position === 0 ? [] : [{ ...query, first: found[0], position: position + 1 }];
    });
    return [{ language, count: own.length, right: own.length - misses.length, misses }];
  });
}

/**
 * An address without an anchor also stands for each part of its page: one answer, one term. The part for those
 * outside cities stands for every name in it.
 */
function isSame(found: string, wanted: string): boolean {
  return (
    found === wanted ||
    found.startsWith(`${wanted}#`) ||
    found.replace(/#outside-.*/, '#outside-cities') === wanted
  );
}

/** A score in words: how many of how many, and each query that missed. */
export function describeScore({ language, count, right, misses }: Score): string {
  const percent = Math.floor((right / count) * 100);
  return [
    `${language}: ${right} of ${count} queries have a wanted page first (${percent}%)`,
    ...misses.map(
      ({ query, first, wanted, position }) =>
        `  "${query}": found ${first ?? 'nothing'}; expected ${wanted.join(' or ')}, which is ${position === 0 ? 'not there' : `number ${position}`}`,
    ),
  ].join('\n');
}
