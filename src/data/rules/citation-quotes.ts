import { isCounted } from '../queries/votes.ts';
import { sum } from 'd3';
import { numberWords } from '../format/number-words.ts';
import type { Problem } from '../load/problem.ts';
import { extractMonths, weekdaysOf } from './prose/quantities.ts';
import {
  collectionNames,
  type Citation,
  type ClaimValue,
  type CollectionName,
  type Dataset,
  type Language,
  type Moment,
  type Official,
} from '../schema/index.ts';
import { longestQuote, weekdays } from '../schema/shared.ts';

interface Quoted {
  collection: CollectionName;
  record: string;
  path: (string | number)[];
  quote: string;
  language: Language;
}

/** The quoted words of a citation are short, and are words: no mark of ours around them. */
function citationQuotesAreShort(dataset: Dataset): Problem[] {
  const records = collectionNames.flatMap((collection) =>
    (dataset[collection] as readonly { id: string }[]).map((record) => ({ collection, record })),
  );
  return records.flatMap(({ collection, record }) =>
    citedWords(record, []).flatMap(({ path, quote }): Problem[] => {
      const count = quote.split(/\s+/).length;
      const at = { collection, record: record.id, path };
      if (count > longestQuote)
        return [
          {
            ...at,
            found: `the quote has ${count} words`,
            expected: `expected at most ${longestQuote}`,
          },
        ];
      const marked = {
        found: `found ${quote}`,
        expected: 'expected the words without marks around',
      };
      return /^[“"«].*[”"»]$/u.test(quote) ? [{ ...at, ...marked }] : [];
    }),
  );
}

/** Words that a citation quotes for a tally, a vote or a day hold that tally, that name, that day. */
function citationQuotesHoldTheirField(dataset: Dataset): Problem[] {
  const languageOf = new Map(dataset.sources.map(({ id, language }) => [id, language]));
  const official = new Map(dataset.officials.map((each) => [each.id, each]));
  const quotes = (
    collection: CollectionName,
    record: string,
    path: (string | number)[],
    citations: readonly Citation[],
  ): Quoted[] =>
    citations.flatMap(({ source, quote }, index) =>
      quote
        ? {
            ...{ collection, record, quote, path: [...path, index, 'quote'] },
            language: languageOf.get(source) ?? 'en',
          }
        : [],
    );
  return [
    ...dataset.rollCalls.flatMap(({ id, tally, votes }) => [
      ...(!isCounted(tally)
        ? []
        : quotes('rollCalls', id, ['tally', 'citations'], tally.citations)
            .filter((quoted) => !holdsTally(quoted, tally))
            .map((quoted) => missing(quoted, `${tally.yes} and ${tally.no}, the tally`))),
      ...votes.flatMap(({ official: name, citations }, index) => {
        const member = name === undefined ? undefined : official.get(name);
        return quotes('rollCalls', id, ['votes', index, 'citations'], citations)
          .filter(({ quote }) => member && !holdsName(quote, member))
          .map((quoted) => missing(quoted, `the name of "${name}"`));
      }),
    ]),
    ...(['motions', 'events'] as const).flatMap((collection) =>
      dataset[collection].flatMap(({ id, when, citations }) =>
        quotes(collection, id, ['citations'], citations)
          .filter((quoted) => !holdsDay(quoted, when))
          .map((quoted) => missing(quoted, `the day, month or weekday of ${when.date}`)),
      ),
    ),
  ];
}

/** Where the words that an assertion quotes give a number or a day, its value is that number or day. */
function assertionQuotesHoldTheirValue({ claims, sources }: Dataset): Problem[] {
  const languageOf = new Map(sources.map(({ id, language }) => [id, language]));
  return claims.flatMap(({ id, assertions }) =>
    assertions.flatMap(({ source, at, value, quote }, index) => {
      if (!value || !quote) return [];
      const language = languageOf.get(source) ?? quote.language;
      if (holdsValue(`${at} ${quote.words}`, quote.words, value, language)) return [];
      return {
        collection: 'claims' as const,
        record: id,
        path: ['assertions', index, 'value'],
        found: `the quoted words give something else: "${quote.words}"`,
        expected: 'expected the value that the words give, or words that give the value',
      };
    }),
  );
}

function holdsValue(placed: string, words: string, value: ClaimValue, language: Language): boolean {
  const numbers = numbersIn(words, language);
  if ('tally' in value)
    return numbers.size === 0 || holdsTally({ quote: words, language }, value.tally);
  if ('count' in value) {
    const total = sum(numbers);
    return numbers.size === 0 || numbers.has(value.count) || total === value.count;
  }
  if ('name' in value) return words.includes(value.name.split(' ').at(-1)!);
  if ('text' in value) return true;
  const givesDay =
    numbers.size > 0 ||
    extractMonths(words, language).size > 0 ||
    weekdaysOf(words, language).size > 0;
  return !givesDay || holdsDay({ quote: placed, language }, momentOf(value.date));
}

const momentOf = (date: string): Moment =>
  date.length === 'YYYY-MM-DD'.length ? { date, precision: 'day' } : { date, precision: 'month' };

/** Both counts, in figures or words; "unanimous" stands for no votes against. */
function holdsTally(
  { quote, language }: Pick<Quoted, 'quote' | 'language'>,
  { yes, no }: { yes: number; no: number },
): boolean {
  const numbers = numbersIn(quote, language);
  const isUnanimous = no === 0 && /unanim|unánim/iu.test(quote);
  return isUnanimous || (numbers.has(yes) && numbers.has(no));
}

function holdsName(quote: string, { name, short, aliases, formerNames = [] }: Official): boolean {
  const former = formerNames.flatMap((each) => [each.name, each.short]);
  return [name, short, ...former, ...aliases.map((alias) => alias.name)].some((each) =>
    quote.includes(each),
  );
}

function holdsDay(
  { quote, language }: Pick<Quoted, 'quote' | 'language'>,
  { date, precision }: Moment,
): boolean {
  const inMonth = extractMonths(quote, language).has(Number(date.slice(5, 7)));
  if (precision === 'month') return inMonth;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const day = Number(date.slice(8));
  return numbersIn(quote, language).has(day) || saysWeekday(quote, language, weekday);
}

function saysWeekday(quote: string, language: Language, weekday: number): boolean {
  return (
    weekdaysOf(quote, language).has(weekday) ||
    new RegExp(`\\b${weekdays[weekday]!}\\b`, 'i').test(quote)
  );
}

/** What stands for a number in the words of a source, and is no number word of ours. */
const alsoNumbers: Record<Language, ReadonlyMap<string, number>> = {
  en: new Map([['week', 7]]),
  es: new Map([
    ['una', 1],
    ['semana', 7],
  ]),
};

/** Every number in the words, in figures or spelled; a week is seven days. */
function numbersIn(quote: string, language: Language): Set<number> {
  const spelled = quote.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set([
    ...(quote.match(/\d+/g) ?? []).map(Number),
    ...spelled.flatMap(
      (word) => numberWords[language].get(word) ?? alsoNumbers[language].get(word) ?? [],
    ),
  ]);
}

function missing({ collection, record, path, quote }: Quoted, what: string): Problem {
  return {
    collection,
    record,
    path,
    found: `"${quote}" does not hold it`,
    expected: `expected words of the source with ${what}; or another place for them`,
  };
}

/** The quoted words of every citation in a record, with where they stand. */
function citedWords(
  value: unknown,
  path: (string | number)[],
): { path: (string | number)[]; quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    citedWords(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  const isQuoted = 'source' in value && 'at' in value && 'quote' in value;
  return isQuoted && typeof value.quote === 'string'
    ? [{ path: [...path, 'quote'], quote: value.quote }, ...inner]
    : inner;
}

export const citationQuotesRules = {
  assertionQuotesHoldTheirValue,
  citationQuotesAreShort,
  citationQuotesHoldTheirField,
};
