import type { Problem } from '../load/problem.ts';
import { memoize } from '../memoize.ts';
import {
  collectionNames,
  languages,
  type CollectionName,
  type Dataset,
  type Localized,
  type Quote,
} from '../schema/index.ts';
import { longestQuote } from '../schema/shared.ts';
import { findLoadedWords } from './prose/loaded-words.ts';

export interface LocatedText<Value> {
  collection: CollectionName;
  record: string;
  path: (string | number)[];
  value: Value;
}

/** Our own sentences carry no loaded word outside quotation marks. */
function wordsAreNeutral(dataset: Dataset): Problem[] {
  return localizedIn(dataset).flatMap(loadedWordsIn);
}

/** The loaded words of a text, outside quotation marks. */
export function loadedWordsIn({ value, path, ...at }: LocatedText<Localized>): Problem[] {
  return languages.flatMap((language) =>
    loadedWordsOf(value)[language].map(({ word, use }) => ({
      ...at,
      path: [...path, language],
      found: `"${word}" stands outside quotation marks`,
      expected: `expected: ${use}; or the words in quotation marks with the speaker named`,
    })),
  );
}

const loadedWordsOf = memoize((value: Localized) => ({
  en: findLoadedWords(value.en, 'en'),
  es: findLoadedWords(value.es, 'es'),
}));

/** A sentence that is the same in both languages has not been translated. */
function textsAreTranslated(dataset: Dataset): Problem[] {
  return localizedIn(dataset).flatMap(untranslated);
}

/** A text of which the Spanish is the English again. */
export function untranslated({ value, path, ...at }: LocatedText<Localized>): Problem[] {
  if (value.en !== value.es || ownWords(value.en).length < 4) return [];
  return [
    {
      ...at,
      path: [...path, 'es'],
      found: `"${value.es.slice(0, 40)}" is the same in English and Spanish`,
      expected: 'expected a translation',
    },
  ];
}

/** The words of a law have a translation beside them, as every quotation has. */
function wordsOfLawsAreTranslated({ statutes }: Dataset): Problem[] {
  return statutes
    .filter(({ words, wordsInSpanish }) => (words === undefined) !== (wordsInSpanish === undefined))
    .map(({ id, words }) => ({
      collection: 'statutes',
      record: id,
      path: [words === undefined ? 'wordsInSpanish' : 'words'],
      found: words === undefined ? 'it has no words to translate' : 'it has no Spanish beside it',
      expected: 'expected both "words" and "wordsInSpanish", or neither',
    }));
}

/** The words of a text besides the values it asks for (`{tally first}`). */
function ownWords(text: string): string[] {
  return text.replace(/\{[^{}]*\}/g, ' ').match(/\S*\p{L}\S*/gu) ?? [];
}

/** A quotation is short, and a translation is not simply the original again. */
function quotesAreShort(dataset: Dataset): Problem[] {
  return quotesIn(dataset).flatMap(({ value, path, ...at }) => {
    const count = value.words.split(/\s+/).length;
    if (count > longestQuote)
      return {
        ...at,
        path: [...path, 'words'],
        found: `the quote has ${count} words`,
        expected: `expected at most ${longestQuote}`,
      };
    if (value.translation === value.words && count > 1)
      return {
        ...at,
        path: [...path, 'translation'],
        found: 'it is the same as the original',
        expected: 'expected a translation',
      };
    return [];
  });
}

/** Every text in every language, wherever it stands in the records. */
export const localizedIn: (dataset: Dataset) => readonly LocatedText<Localized>[] = memoize(
  (dataset: Dataset) => everywhere(dataset, (record) => partsOf(record).texts),
);

/** Every quotation, wherever it stands. */
export const quotesIn: (dataset: Dataset) => readonly LocatedText<Quote>[] = memoize(
  (dataset: Dataset) => everywhere(dataset, (record) => partsOf(record).quotes),
);

interface TextPart<Value> {
  path: (string | number)[];
  value: Value;
}

function everywhere<Value>(
  dataset: Dataset,
  of: (record: object) => readonly TextPart<Value>[],
): LocatedText<Value>[] {
  return collectionNames.flatMap((collection) =>
    (dataset[collection] as readonly { id: string }[]).flatMap((record) =>
      of(record).map((part) => ({ collection, record: record.id, ...part })),
    ),
  );
}

/** The texts and quotations of a record. */
const partsOf = memoize((record: object) => {
  const texts: TextPart<Localized>[] = [];
  const quotes: TextPart<Quote>[] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isLocalized(value)) texts.push({ path, value });
    else if (isQuote(value)) quotes.push({ path, value });
    else
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(record, []);
  return { texts, quotes };
});

function isLocalized(value: object): value is Localized {
  // Lists of typed words, one for each language, are no translations of each other.
  return 'en' in value && 'es' in value && typeof value.en === 'string';
}

function isQuote(value: object): value is Quote {
  return 'words' in value && 'translation' in value;
}

export const wordsRules = {
  wordsAreNeutral,
  textsAreTranslated,
  wordsOfLawsAreTranslated,
  quotesAreShort,
};
