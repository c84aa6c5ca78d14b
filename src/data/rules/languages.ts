import { ascending } from 'd3';
import type { Problem } from '../load/problem.ts';
import { memoize } from '../memoize.ts';
import {
  extractNumberWords,
  daysOf,
  extractNumbers,
  hasTwo,
  extractMonths,
  mentionsPair,
  weekdaysOf,
} from './prose/quantities.ts';
import type { Dataset, Language, Localized } from '../schema/index.ts';
import { localizedIn, type LocatedText } from './words.ts';

type Text = LocatedText<Localized>;

const differs = ({ collection, record, path }: Text, found: string, expected: string): Problem => ({
  collection,
  record,
  path: [...path, 'es'],
  found,
  expected,
});

/** Figures, number words, months, days and weekdays are the same in every language. */
function translationsSayTheSame(dataset: Dataset): Problem[] {
  return localizedIn(dataset).flatMap(translationMismatches);
}

/** What the two languages of a text say differently. */
export function translationMismatches(text: Text): Problem[] {
  const { figures, counts, months, weekdays } = saidIn(text.value);
  const faults = [
    ...mismatchProblem(text, 'the number', figures),
    ...mismatchProblem(text, 'the number', counts),
    ...mismatchProblem(text, 'the month', months),
    ...mismatchProblem(text, 'the weekday', weekdays),
  ];
  return faults.length > 0 ? faults : [...dayMismatches(text), ...partedPairs(text)];
}

/** What is in the English alone, and in the Spanish alone. */
type Mismatch<Item> = [lost: Item[], more: Item[]];

const saidIn = memoize(({ en, es }: Localized) => {
  const compare = <Item>(of: (text: string, language: Language) => Set<Item>): Mismatch<Item> => {
    const [inEnglish, inSpanish] = [of(en, 'en'), of(es, 'es')];
    return [[...inEnglish.difference(inSpanish)], [...inSpanish.difference(inEnglish)]];
  };
  return {
    figures: compare(extractNumbers),
    counts: compare(extractNumberWords),
    months: compare(extractMonths),
    weekdays: compare(weekdaysOf),
    days: { en: daysOf(en, 'en'), es: daysOf(es, 'es') },
    isTwoLost: hasTwo(en, 'en') && !mentionsPair(es, 'es'),
  };
});

function mismatchProblem(
  text: Text,
  what: string,
  [[lost], [more]]: Mismatch<string | number>,
): Problem[] {
  if (lost === undefined && more === undefined) return [];
  const which =
    lost === undefined
      ? `${what} ${more} is in the Spanish alone`
      : `${what} ${lost} is in the English alone`;
  return [differs(text, which, 'expected the same numbers, months and weekdays in both languages')];
}

/** A day that both languages give with its month has the same month in both. */
function dayMismatches(text: Text): Problem[] {
  const inEnglish = byDay(saidIn(text.value).days.en);
  const inSpanish = byDay(saidIn(text.value).days.es);
  return [...inEnglish].flatMap(([day, months]) => {
    const other = inSpanish.get(day);
    if (!other || other.symmetricDifference(months).size === 0) return [];
    return differs(
      text,
      `day ${day} is of month ${[...other].join(', ')} here, and of month ${[...months].join(', ')} in English`,
      'expected the same days in both languages',
    );
  });
}

function byDay(days: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const each of days) {
    const [month, day] = each.split('/') as [string, string];
    found.set(day, (found.get(day) ?? new Set()).add(month));
  }
  return found;
}

/** A pair in one language must be in the other, in any of the ways to say "two". */
function partedPairs(text: Text): Problem[] {
  if (!saidIn(text.value).isTwoLost) return [];
  return [
    differs(
      text,
      'the number two is in the English alone',
      'expected the same numbers in both languages',
    ),
  ];
}

/** Place names that are also common words. */
const alsoWords = new Set(['Bay', 'Century', 'Esto', 'Gulf', 'Liberty', 'Union']);

/** The Spanish imperative "lee" (read), which is not the member or county named Lee. */
const lee = /(?<!\p{L})Lee (?=(?:el|la|las|los) )/gu;

/** Members and places are named in every language. Key West may be Cayo Hueso in Spanish. */
function translationsNameTheSame(dataset: Dataset): Problem[] {
  const members = dataset.officials.map(({ short }) => short);
  const places = dataset.places.map(({ name }) => name).filter((name) => !alsoWords.has(name));
  const names = [...new Set([...members, ...places])].sort(
    (a, b) => b.length - a.length || ascending(a, b),
  );
  if (names.length === 0) return [];
  const namedIn = finderOf(names);
  // Other names differ between languages, so they are not compared.
  const texts = localizedIn(dataset).filter(({ path }) => !path.includes('alsoCalled'));
  return texts.flatMap((text) => {
    const [[lost], [more]] = namedIn(text.value);
    if (lost === undefined && more === undefined) return [];
    const which =
      lost === undefined
        ? `"${more}" is named in the Spanish alone`
        : `"${lost}" is named in the English alone`;
    return differs(text, which, 'expected the same names in both languages');
  });
}

const finders = new Map<string, (text: Localized) => Mismatch<string>>();

/** @param names longest first, so that the longer of two names with the same beginning matches. */
function finderOf(names: readonly string[]): (text: Localized) => Mismatch<string> {
  const key = names.join('|');
  const known = finders.get(key);
  if (known) return known;
  // Indexed by first word, so that the cost of a text does not grow with the number of names.
  const byFirstWord = Map.groupBy(names, (name) => /^[\p{L}\d]+/u.exec(name)?.[0]);
  const namedIn = (text: string) => {
    const named = new Set<string>();
    let end = 0;
    for (const { 0: first, index } of text.matchAll(/[\p{L}\d]+/gu)) {
      if (index < end) continue;
      const name = byFirstWord
        .get(first)
        ?.find(
          (each) =>
            text.startsWith(each, index) &&
            !/^[\p{L}\d]/u.test(text.slice(index + each.length, index + each.length + 2)),
        );
      if (name === undefined) continue;
      named.add(name);
      end = index + name.length;
    }
    return named;
  };
  const finder = memoize(({ en, es }: Localized): Mismatch<string> => {
    const inEnglish = namedIn(en);
    const inSpanish = namedIn(es.replaceAll('Cayo Hueso', 'Key West').replace(lee, ' '));
    return [[...inEnglish.difference(inSpanish)], [...inSpanish.difference(inEnglish)]];
  });
  finders.set(key, finder);
  return finder;
}

/** The plausible range of Spanish letters per English letter, in a whole text. */
const leastLetters = 0.75;
const mostLetters = 1.75;
/** Shorter texts vary too much in length to compare. */
const shortText = 70;

/** A translation is about as long as the original, so that a truncated text is caught. */
function translationsAreComplete(dataset: Dataset): Problem[] {
  return localizedIn(dataset).flatMap(cutShort);
}

/** A text of which one language has too little. */
export function cutShort(text: Text): Problem[] {
  const [en, es] = [lettersOf(text.value.en), lettersOf(text.value.es)];
  if (Math.max(en, es) <= shortText || (es >= leastLetters * en && es <= mostLetters * en))
    return [];
  return [
    differs(
      text,
      `it has ${es} letters, the English ${en}`,
      `expected ${Math.ceil(leastLetters * en)} to ${Math.floor(mostLetters * en)}: look for a part that only one language has`,
    ),
  ];
}

function lettersOf(text: string): number {
  return text.replace(/\{[^{}]*\}/g, ' ').length;
}

/** Each text is in the language it stands under. */
function textsAreInTheirLanguage(dataset: Dataset): Problem[] {
  const texts = localizedIn(dataset).filter(({ path }) => !path.includes('alsoCalled'));
  return texts.flatMap((text) => misread(text, leaningIn(dataset)));
}

/** A text that reads as the other language. */
export function misread(
  { collection, record, path, value }: Text,
  leaning: (text: string) => number,
): Problem[] {
  const isSame = value.en === value.es;
  return (['en', 'es'] as const).flatMap((language) => {
    const lean = leaning(value[language]);
    const most = isSame ? 2 : 1;
    if (language === 'en' ? lean >= -most : lean <= most) return [];
    return {
      collection,
      record,
      path: [...path, language],
      found: `"${value[language].slice(0, 40)}" reads as ${language === 'en' ? 'Spanish' : 'English'}`,
      expected: `expected ${language === 'en' ? 'English' : 'Spanish'} here`,
    };
  });
}

/**
 * Scores a text by its words: positive for English, negative for Spanish. The word frequencies come from
 * the dataset itself.
 */
export const leaningIn: (dataset: Dataset) => (text: string) => number = memoize(
  (dataset: Dataset) => {
    const counts: Record<Language, Map<string, number>> = { en: new Map(), es: new Map() };
    for (const { value } of localizedIn(dataset))
      for (const language of ['en', 'es'] as const)
        for (const each of wordsOf(value[language]))
          counts[language].set(each, (counts[language].get(each) ?? 0) + 1);
    const lean = (each: string) =>
      Math.log(
        ((counts.en.get(each) ?? 0) + 0.5) /
          ((counts.es.get(each) ?? 0) + (/[áéíóúñü]/.test(each) ? 1 : 0.5)),
      );
    const known = new Map<string, number>();
    return (text) =>
      wordsOf(text).reduce((sum, each) => {
        const leaning = known.get(each) ?? lean(each);
        known.set(each, leaning);
        return sum + leaning;
      }, 0);
  },
);

const split = new Map<string, string[]>();

/** The words of a text without quotations, parentheses and `{values}`. */
function wordsOf(text: string): string[] {
  const words = split.get(text) ?? splitWords(text);
  split.set(text, words);
  return words;
}

function splitWords(text: string): string[] {
  const own = text
    .replace(/\{[^{}]*\}|«[^»]*»|“[^”]*”|\([^()]*\)/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu);
  return (
    own ??
    text
      .replace(/\{[^{}]*\}/g, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ??
    []
  );
}

export const languagesRules = {
  textsAreInTheirLanguage,
  translationsSayTheSame,
  translationsNameTheSame,
  translationsAreComplete,
};
