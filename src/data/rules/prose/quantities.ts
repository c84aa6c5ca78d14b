import { numberWords } from '../../format/number-words.ts';
import type { Language } from '../../schema/index.ts';

/** Numbers, months and weekdays, which must be the same in both languages. */
const months: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};
const weekdays: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

const pairWords: Record<Language, RegExp> = {
  en: word('two|both|either|neither|each|second|twice|pair', 'iu'),
  es: word('dos|ambos|ambas|segund[oa]|par|doble', 'iu'),
};

/** `{values}` of a lesson are not words of its sentence. */
const withoutValues = (text: string) => text.replace(/\{[^{}]*\}/g, ' ');

/** Numbers written as digits: `6-1`, `908.103`, `12000`. */
export function extractNumbers(text: string): Set<string> {
  const found = withoutValues(text).match(/\d+(?:[-–.,:]\d+)*/g) ?? [];
  return new Set(found.map((each) => each.replace(/,(?=\d{3})/g, '').replace(/–/g, '-')));
}

/** Numbers in words, from three: one and two have too many other forms (a, both, either; un, ambos). */
export function extractNumberWords(text: string, language: Language): Set<number> {
  const words =
    withoutValues(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const values = words.map((each) => numberWords[language].get(each) ?? 0);
  return new Set(values.filter((value) => value > 2));
}

/** Whether a text mentions two of something, in any wording. */
export function mentionsPair(text: string, language: Language): boolean {
  return pairWords[language].test(text);
}

/** Whether a text contains the word "two" itself. */
export function hasTwo(text: string, language: Language): boolean {
  return word(language === 'en' ? 'two' : 'dos', 'iu').test(withoutValues(text));
}

/** Months as numbers from 1. "May" counts only as a month. */
export function extractMonths(text: string, language: Language): Set<number> {
  const plain = withoutValues(text);
  const isMonth = (name: string, index: number) =>
    name !== 'May' ||
    /^(,? \d|,|\.| and | or |’)/.test(plain.slice(index + name.length)) ||
    /(in|of|early|late|until|by|from|since|that) $/iu.test(plain.slice(0, index));
  const named = [...plain.matchAll(word(months[language].join('|'), 'gu'))]
    .filter((match) => isMonth(match[0], match.index))
    .map((match) => months[language].indexOf(match[0]) + 1);
  const atStart =
    language === 'es' ? [...plain.matchAll(word(months.es.map(capital).join('|'), 'gu'))] : [];
  return new Set([
    ...named,
    ...atStart.map((match) => months.es.indexOf(match[0].toLowerCase()) + 1),
  ]);
}

/** Days with their month, as `6/30`. */
export function daysOf(text: string, language: Language): string[] {
  const plain = withoutValues(text);
  const names = months[language];
  if (language === 'en')
    return [...plain.matchAll(new RegExp(`\\b(${names.join('|')}) (\\d{1,2})(?!\\d)`, 'g'))].map(
      ([, month, day]) => `${names.indexOf(month!) + 1}/${day}`,
    );
  return [...plain.matchAll(new RegExp(`(?<!\\d)(\\d{1,2}) de (${names.join('|')})`, 'g'))].map(
    ([, day, month]) => `${names.indexOf(month!) + 1}/${day}`,
  );
}

/** Weekdays by their place in the week, from Sunday. */
export function weekdaysOf(text: string, language: Language): Set<number> {
  const found = withoutValues(text).matchAll(word(weekdays[language].join('|'), 'giu'));
  const names = weekdays[language].map((name) => name.toLowerCase());
  return new Set([...found].map((match) => names.indexOf(match[0].toLowerCase())));
}

/** A whole-word pattern that also works with accented letters. */
function word(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
