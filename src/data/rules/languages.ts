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
import { ambiguousNames, withoutSharedNames } from './prose/names.ts';
import { localizedIn, type LocatedText } from './words.ts';

type Text = LocatedText<Localized>;

/** A problem of the Spanish of a text. */
export const differs = (
  { collection, record, path }: Text,
  found: string,
  expected: string,
): Problem => ({
  collection,
  record,
  path: [...path, 'es'],
  found,
  expected,
});

/** Figures, number words, months, days and weekdays are the same in every language. */
function translationsSayTheSame(dataset: Dataset): Problem[] {
  const names = ambiguousNames(dataset);
  return localizedIn(dataset).flatMap((text) => translationMismatches(text, names));
}

/**
 * What the two languages of a text say differently.
 * @param names names that read as a month, a weekday or a number, and are left out where both languages have them.
 */
export function translationMismatches(text: Text, names: readonly string[] = []): Problem[] {
  const found = mismatchesOf(text, text);
  // Where a name reads as a month, it may be the name here, or the month.
  if (found.length === 0 || !names.some((name) => text.value.en.includes(name))) return found;
  return mismatchesOf(text, { ...text, value: withoutSharedNames(text.value, names) });
}

function mismatchesOf(text: Text, bare: Text): Problem[] {
  const { figures, counts, months, weekdays } = saidIn(bare.value);
  const faults = [
    ...mismatchProblem(text, 'the number', figures),
    ...mismatchProblem(text, 'the number', counts),
    ...mismatchProblem(text, 'the month', months),
    ...mismatchProblem(text, 'the weekday', weekdays),
  ];
  return faults.length > 0 ? faults : [...dayMismatches(bare), ...partedPairs(bare)];
}

/** What is in the English alone, and in the Spanish alone. */
export type Mismatch<Item> = [lost: Item[], more: Item[]];

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
  translationsAreComplete,
};
