import { ascending } from 'd3';
import type { Problem } from '../load/problem.ts';
import { memoize } from '../memoize.ts';
import type { Dataset, Localized, Official } from '../schema/index.ts';
import { isAmbiguous } from './prose/names.ts';
import { differs, type Mismatch } from './languages.ts';
import { localizedIn, type LocatedText } from './words.ts';

/** Place names that are also common words. */
const alsoWords = new Set(['Bay', 'Century', 'Esto', 'Gulf', 'Liberty', 'Union']);

/** The Spanish imperative "lee" (read), which is not the member or county named Lee. */
const lee = /(?<!\p{L})Lee (?=(?:el|la|las|los) )/gu;

/** Members and places are named in every language. Key West may be Cayo Hueso in Spanish. */
function translationsNameTheSame(dataset: Dataset): Problem[] {
  const members = dataset.officials.flatMap((official) => namesToCompare(dataset, official));
  const places = dataset.places.map(({ name }) => name).filter((name) => !alsoWords.has(name));
  // Other names differ between languages, so they are not compared.
  const texts = localizedIn(dataset).filter(({ path }) => !path.includes('alsoCalled'));
  const compare = (own: readonly MemberName[]) =>
    mismatchesIn(texts, [...own.map(({ name }) => name), ...places]);
  const found = compare(members);
  const words = new Set(
    members
      .filter(
        ({ name, official }) =>
          !places.includes(name) &&
          found.some(({ names, text }) => names.has(name) && !isAbout(dataset, official, text)),
      )
      .map(({ name }) => name),
  );
  const mismatches =
    words.size === 0
      ? found
      : compare(
          members.map((member) =>
            words.has(member.name) ? { ...member, name: member.full } : member,
          ),
        );
  return mismatches.map(({ text, which }) =>
    differs(text, which, 'expected the same names in both languages'),
  );
}

type Text = LocatedText<Localized>;
interface MemberName {
  name: string;
  full: string;
  official: Official;
}

/** Texts in which one language names somebody or some place that the other does not. */
function mismatchesIn(texts: readonly Text[], all: readonly string[]) {
  const names = [...new Set(all)].sort((a, b) => b.length - a.length || ascending(a, b));
  if (names.length === 0) return [];
  const namedIn = finderOf(names);
  return texts.flatMap((text) => {
    const [lost, more] = namedIn(text.value);
    if (lost.length === 0 && more.length === 0) return [];
    const which =
      lost[0] === undefined
        ? `"${more[0]!}" is named in the Spanish alone`
        : `"${lost[0]}" is named in the English alone`;
    return [{ text, which, names: new Set([...lost, ...more]) }];
  });
}

/**
 * Whether a text may well name a member: it is of their body's records or place, or it names the place, the member
 * in full, or another member. Where a short name is in one language of any other text, it is a word or a part of
 * another name there (English, Justice, House).
 */
function isAbout(
  dataset: Dataset,
  official: Official,
  { collection, record, value }: Text,
): boolean {
  const { bodies, motions, places, officials } = dataset;
  const own = new Set(official.terms.map(({ body }) => body));
  const homes = bodies.flatMap(({ id, place }) => (own.has(id) && place ? [place] : []));
  const isOfBody = (motion: string | undefined) =>
    own.has(motions.find(({ id }) => id === motion)?.body ?? '');
  const words = `${value.en} ${value.es}`;
  const names = [
    official.name,
    ...places.flatMap(({ geoid, name }) => (homes.includes(geoid) ? [name] : [])),
    ...officials
      .filter(({ id, terms }) => id !== official.id && terms.some(({ body }) => own.has(body)))
      .map(({ short }) => short),
  ];
  if (names.some((name) => words.includes(name))) return true;
  switch (collection) {
    case 'motions':
    case 'rollCalls':
      return isOfBody(record);
    case 'officials':
      return record === official.id;
    case 'bodies':
      return own.has(record);
    case 'lessons':
      return true;
    case 'statements':
    case 'events':
    case 'claims': {
      const { speaker, motion, place } = dataset[collection].find(({ id }) => id === record) as {
        speaker?: unknown;
        motion?: string;
        place?: string;
      };
      return speaker === official.id || isOfBody(motion) || homes.includes(place ?? '');
    }
    default:
      return false;
  }
}

/**
 * A member's short name; the full names alone, where the short one is also a word of the language (Law, Court,
 * Page), a month, a weekday or a number, which any text may have.
 */
function namesToCompare(dataset: Dataset, official: Official): MemberName[] {
  const words = wordsInLowerCase(dataset);
  const { name: today, short, formerNames = [] } = official;
  return [{ name: today, short }, ...formerNames].map((each) => {
    const isWord = words.has(each.short.toLowerCase()) && !/[ -]/.test(each.short);
    const name = isWord || isAmbiguous(each.short) ? each.name : each.short;
    return { name, full: each.name, official };
  });
}

/** Every word that stands somewhere in the texts without a capital. */
const wordsInLowerCase: (dataset: Dataset) => ReadonlySet<string> = memoize(
  (dataset: Dataset) =>
    new Set(
      localizedIn(dataset).flatMap(({ value }) =>
        // The Spanish "lee" (reads) is left to the pattern above, since Lee is a county, too.
        languagesOf(value).filter((word) => word !== 'lee'),
      ),
    ),
);

function languagesOf({ en, es }: Localized): string[] {
  return `${en} ${es}`.match(/(?<![\p{L}\d])\p{Ll}+(?![\p{L}\d])/gu) ?? [];
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

export const namesRules = { translationsNameTheSame };
