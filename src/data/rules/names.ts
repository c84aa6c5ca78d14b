import { ascending } from 'd3';
import type { Problem } from '../load/problem.ts';
import { memoize } from '../memoize.ts';
import type { Dataset, Localized } from '../schema/index.ts';
import { differs, type Mismatch } from './languages.ts';
import { localizedIn } from './words.ts';

/** Place names that are also common words. */
const alsoWords = new Set(['Bay', 'Century', 'Esto', 'Gulf', 'Liberty', 'Union']);

/** The Spanish imperative "lee" (read), which is not the member or county named Lee. */
const lee = /(?<!\p{L})Lee (?=(?:el|la|las|los) )/gu;

/** Members and places are named in every language. Key West may be Cayo Hueso in Spanish. */
function translationsNameTheSame(dataset: Dataset): Problem[] {
  const members = dataset.officials.flatMap(namesToCompare(dataset));
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

/**
 * A member's short name; the full names alone, where the short one is also a word of the language (Law, Court,
 * Page), which any text may have.
 */
const namesToCompare = (dataset: Dataset) => {
  const words = wordsInLowerCase(dataset);
  return ({ name, short, formerNames = [] }: Dataset['officials'][number]): string[] =>
    [{ name, short }, ...formerNames].flatMap((each) =>
      words.has(each.short.toLowerCase()) && !/[ -]/.test(each.short) ? [each.name] : [each.short],
    );
};

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
