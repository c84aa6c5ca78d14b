import { descending } from 'd3';
import { languages, type Dataset, type Localized } from '../../schema/index.ts';
import {
  extractMonths,
  extractNumberWords,
  extractNumbers,
  hasTwo,
  weekdaysOf,
} from './quantities.ts';

/** The names of people in a dataset: members, by every name they had, and others who speak or sponsor. */
function peopleIn({ officials, statements, motions }: Dataset): string[] {
  return [
    ...officials.flatMap(({ name, short, aliases, formerNames = [] }) => [
      ...[name, short, ...aliases.map((alias) => alias.name)],
      ...formerNames.flatMap((former) => [former.name, former.short]),
    ]),
    ...statements.flatMap(({ speaker }) =>
      typeof speaker === 'object' && typeof speaker.name === 'string' ? [speaker.name] : [],
    ),
    ...motions.flatMap(({ sponsors = [] }) => sponsors.flatMap(({ name }) => name ?? [])),
  ];
}

/**
 * Names of places and people that read as a month, a weekday or a number in one of the languages: the town of
 * Mayo, Cinco Bayou, a member called May or Domingo. Longest first.
 */
export function ambiguousNames(dataset: Dataset): string[] {
  const names = new Set([...dataset.places.map(({ name }) => name), ...peopleIn(dataset)]);
  return [...names].filter(isAmbiguous).sort((a, b) => descending(a.length, b.length));
}

/** Whether a name reads as a month, a weekday or a number in one of the languages. */
export function isAmbiguous(name: string): boolean {
  return languages.some(
    (language) =>
      extractNumbers(name).size +
        extractNumberWords(name, language).size +
        extractMonths(`in ${name}`, language).size +
        weekdaysOf(name, language).size >
        0 || hasTwo(name, language),
  );
}

/** A text without the names that stand in both languages, each as often as in both. */
export function withoutSharedNames(text: Localized, names: readonly string[]): Localized {
  return names.reduce((left, name) => {
    const spots = { en: spotsOf(left.en, name), es: spotsOf(left.es, name) };
    const shared = Math.min(spots.en.length, spots.es.length);
    return shared === 0
      ? left
      : {
          en: without(left.en, name, spots.en.slice(0, shared)),
          es: without(left.es, name, spots.es.slice(0, shared)),
        };
  }, text);
}

/** Where a name stands as a word of its own; those that look like part of a date come last. */
function spotsOf(text: string, name: string): number[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`,
    'gu',
  );
  const all = [...text.matchAll(pattern)].map(({ index }) => index);
  const isDate = (index: number) =>
    /^,? (?:de )?\d/.test(text.slice(index + name.length)) ||
    /(?:in|of|early|late|until|by|since|\d de) $/iu.test(text.slice(0, index));
  return [...all.filter((index) => !isDate(index)), ...all.filter(isDate)];
}

function without(text: string, name: string, spots: readonly number[]): string {
  return [...spots]
    .sort(descending)
    .reduce((left, at) => `${left.slice(0, at)}—${left.slice(at + name.length)}`, text);
}
