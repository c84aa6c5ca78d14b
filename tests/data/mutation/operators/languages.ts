import type { Corpus, Spot } from '../corpus.ts';
import type { Operator } from '../mutation.ts';
import type { Random } from '../random.ts';
import { localized, texts } from './spots.ts';

const textOf = ({ value }: Spot) => value as { en: string; es: string };
const sides = ['en', 'es'] as const;

/** One language says something else than the other. */
function replaced(
  name: string,
  pattern: (language: 'en' | 'es', corpus: Corpus) => RegExp,
  by: (found: string, language: 'en' | 'es', random: Random, corpus: Corpus) => string | undefined,
): Operator {
  return {
    name,
    spots: (corpus) =>
      texts(corpus).filter(({ path, value }) =>
        pattern(path.at(-1) as 'en', corpus).test(String(value)),
      ),
    change: ({ path, value }, random, corpus) => {
      const language = path.at(-1) as 'en' | 'es';
      const found = [...String(value).matchAll(new RegExp(pattern(language, corpus).source, 'gu'))];
      const { index, 0: match } = random.pick(found);
      const to = by(match, language, random, corpus);
      if (to === undefined || to === match) return undefined;
      return {
        edits: [
          {
            path,
            to: String(value).slice(0, index) + to + String(value).slice(index + match.length),
          },
        ],
      };
    },
  };
}

const months = {
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
const weekdays = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};
const numbers = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  es: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
};
const oneOf = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\d])(${words.join('|')})(?![\\p{L}\\d])`, 'u');
const another = (words: readonly string[], random: Random) => random.pick(words);

/** The two languages part. */
export const languageOperators: Operator[] = [
  {
    name: 'a translation is dropped',
    spots: localized,
    change: ({ path }, random) => ({ edits: [{ path: [...path, random.pick(sides)] }] }),
  },
  {
    name: 'a translation is the original again',
    spots: (corpus) => localized(corpus).filter((spot) => textOf(spot).en !== textOf(spot).es),
    change: (spot, random) => {
      const [to, from] = random.pick([sides, ['es', 'en'] as const]);
      return { edits: [{ path: [...spot.path, to], to: textOf(spot)[from] }] };
    },
  },
  {
    name: 'the translations change places',
    spots: (corpus) => localized(corpus).filter((spot) => textOf(spot).en !== textOf(spot).es),
    change: (spot) => {
      const { en, es } = textOf(spot);
      return { edits: [{ path: spot.path, to: { en: es, es: en } }] };
    },
  },
  {
    name: 'half of a text is lost in one language',
    spots: (corpus) => texts(corpus).filter(({ value }) => String(value).split(' ').length >= 12),
    change: ({ path, value }) => {
      const parts = String(value).split(' ');
      return { edits: [{ path, to: `${parts.slice(0, parts.length / 2).join(' ')}.` }] };
    },
  },
  replaced(
    'a number differs between the languages',
    () => /(?<![\d{])\d+(?!\d)/u,
    (found, _, random) => String(Number(found) + 1 + random.below(3)),
  ),
  replaced(
    'digits of a number change places in one language',
    () => /(?<!\d)\d{2,}(?!\d)/u,
    (found) => `${found.slice(0, -2)}${found.at(-1)!}${found.at(-2)!}`,
  ),
  replaced(
    'a number in words differs between the languages',
    (language) => oneOf(numbers[language]),
    (_, language, random) => another(numbers[language], random),
  ),
  replaced(
    'a month differs between the languages',
    (language) => oneOf(months[language]),
    (_, language, random) => another(months[language], random),
  ),
  replaced(
    'a weekday differs between the languages',
    (language) => oneOf(weekdays[language]),
    (_, language, random) => another(weekdays[language], random),
  ),
  replaced(
    'a member’s name differs between the languages',
    (_, { dataset }) =>
      oneOf(
        dataset.officials
          .map(({ short }) => short)
          .filter((name) => name !== 'King' && name !== 'Charles'),
      ),
    (_, __, random, { dataset }) => random.pick(dataset.officials).short,
  ),
  replaced(
    'a place differs between the languages',
    () =>
      oneOf([
        'Miami',
        'Doral',
        'Tallahassee',
        'Orlando',
        'Hialeah',
        'Homestead',
        'Fort Myers',
        'South Miami',
        'Tampa',
        'Key West',
      ]),
    (_, __, random) => random.pick(['Naples', 'Pensacola', 'Sarasota', 'Ocala']),
  ),
  replaced(
    'a negation is lost in one language',
    (language) =>
      language === 'en'
        ? /(?<=(did|was|were|is|does|do|has|had|must|may|can|could|would)) not\b/u
        : /(?<!\p{L})[Nn]o (?=\p{L})/u,
    () => '',
  ),
];
