import type { Problem } from '../problem.ts';
import { countsOf, daysOf, figuresOf, hasTwo, monthsOf, saysTwo, weekdaysOf, word } from '../said.ts';
import type { Dataset, Language, Localized } from '../schema/index.ts';
import { localizedIn, type Found } from './words.ts';

type Text = Found<Localized>;

const differs = ({ collection, record, path }: Text, found: string, expected: string): Problem => ({
  collection,
  record,
  path: [...path, 'es'],
  found,
  expected,
});

/** Figures, number words, months, days and weekdays are the same in every language. */
export function translationsSayTheSame(dataset: Dataset): Problem[] {
  return localizedIn(dataset).flatMap(partedText);
}

/** What the two languages of a text say differently. */
export function partedText(text: Text): Problem[] {
  const { en, es } = text.value;
  const pairs: [what: string, inEnglish: Set<unknown>, inSpanish: Set<unknown>][] = [
    ['the number', figuresOf(en), figuresOf(es)],
    ['the number', countsOf(en, 'en'), countsOf(es, 'es')],
    ['the month', monthsOf(en, 'en'), monthsOf(es, 'es')],
    ['the weekday', weekdaysOf(en, 'en'), weekdaysOf(es, 'es')],
  ];
  const faults = pairs.flatMap(([what, inEnglish, inSpanish]) => parted(text, what, inEnglish, inSpanish));
  return faults.length > 0 ? faults : [...partedDays(text), ...partedPairs(text)];
}

function parted(text: Text, what: string, inEnglish: Set<unknown>, inSpanish: Set<unknown>): Problem[] {
  const [lost] = inEnglish.difference(inSpanish);
  const [more] = inSpanish.difference(inEnglish);
  if (lost === undefined && more === undefined) return [];
  const which = lost === undefined ? `${what} ${String(more)} is in the Spanish alone` : `${what} ${String(lost)} is in the English alone`;
  return [differs(text, which, 'expected the same numbers, months and weekdays in both languages')];
}

/** A day that both languages give with its month has the same month in both. */
function partedDays(text: Text): Problem[] {
  const inEnglish = byDay(daysOf(text.value.en, 'en'));
  const inSpanish = byDay(daysOf(text.value.es, 'es'));
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

/** "Two" is said in many ways, but it is said. */
function partedPairs(text: Text): Problem[] {
  const { en, es } = text.value;
  const isLost = hasTwo(en, 'en') && !saysTwo(es, 'es');
  return isLost ? [differs(text, 'the number two is in the English alone', 'expected the same numbers in both languages')] : [];
}

/** Names of places that are also words. */
const alsoWords = new Set(['Bay', 'Century', 'Esto', 'Gulf', 'Liberty', 'Union']);

/** Members and places are named in every language. Key West may be Cayo Hueso in Spanish. */
export function translationsNameTheSame(dataset: Dataset): Problem[] {
  const members = dataset.officials.map(({ short }) => short);
  const places = dataset.places.map(({ name }) => name).filter((name) => !alsoWords.has(name));
  const names = [...new Set([...members, ...places])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (names.length === 0) return [];
  const pattern = word(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu');
  const namedIn = (text: string) => new Set([...text.matchAll(pattern)].map(([name]) => name));
  // What readers call a place or a vote is another matter in each language.
  const texts = localizedIn(dataset).filter(({ path }) => !path.includes('alsoCalled'));
  return texts.flatMap((text) => {
    const inEnglish = namedIn(text.value.en);
    const inSpanish = namedIn(text.value.es.replaceAll('Cayo Hueso', 'Key West'));
    const [lost] = inEnglish.difference(inSpanish);
    const [more] = inSpanish.difference(inEnglish);
    if (lost === undefined && more === undefined) return [];
    const which = lost === undefined ? `"${more!}" is named in the Spanish alone` : `"${lost}" is named in the English alone`;
    return differs(text, which, 'expected the same names in both languages');
  });
}

/** How many letters a text may have for each letter of the English: whole texts lie between. */
const leastLetters = 0.75;
const mostLetters = 1.75;
/** Shorter texts tell nothing by their length. */
const shortText = 70;

/** Nothing is lost on the way: a translation is about as long as the text. */
export function translationsAreComplete(dataset: Dataset): Problem[] {
  return localizedIn(dataset).flatMap(cutShort);
}

/** A text of which one language has too little. */
export function cutShort(text: Text): Problem[] {
  const [en, es] = [lettersOf(text.value.en), lettersOf(text.value.es)];
  if (Math.max(en, es) <= shortText || (es >= leastLetters * en && es <= mostLetters * en)) return [];
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
export function textsAreInTheirLanguage(dataset: Dataset): Problem[] {
  const texts = localizedIn(dataset).filter(({ path }) => !path.includes('alsoCalled'));
  const leaning = leaningOf(texts.map(({ value }) => value));
  return texts.flatMap((text) => misread(text, leaning));
}

/** A text that reads as the other language. */
export function misread({ collection, record, path, value }: Text, leaning: (text: string) => number): Problem[] {
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
 * How a text leans by its words: above zero to English, below to Spanish. It learns from the texts
 * themselves, in which each word is known by the language it stands under.
 */
export function leaningOf(texts: readonly Localized[]): (text: string) => number {
  const counts: Record<Language, Map<string, number>> = { en: new Map(), es: new Map() };
  for (const text of texts)
    for (const language of ['en', 'es'] as const)
      for (const each of wordsOf(text[language])) counts[language].set(each, (counts[language].get(each) ?? 0) + 1);
  return (text) =>
    wordsOf(text).reduce(
      (sum, each) => sum + Math.log(((counts.en.get(each) ?? 0) + 0.5) / ((counts.es.get(each) ?? 0) + (/[áéíóúñü]/.test(each) ? 1 : 0.5))),
      0,
    );
}

/** The words of a text that are its own: nothing quoted, added in parentheses, or asked for. */
function wordsOf(text: string): string[] {
  const own = text.replace(/\{[^{}]*\}|«[^»]*»|“[^”]*”|\([^()]*\)/g, ' ').toLowerCase().match(/\p{L}+/gu);
  return own ?? text.replace(/\{[^{}]*\}/g, ' ').toLowerCase().match(/\p{L}+/gu) ?? [];
}
