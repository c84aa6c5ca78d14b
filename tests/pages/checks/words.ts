import { englishMarks } from '../../../src/content/check/habits/english.ts';
import { spanishMarks } from '../../../src/content/check/habits/spanish.ts';
import { longestDescription } from '../../../src/i18n/description.ts';
import { formerAddresses } from '../pages.ts';
import { isEmbed, isNotFound, languageOf, type Check } from './check.ts';

/** A 1 before a plural, or before an adjective and a plural. Not part of a date, a range or a number. */
export const pluralAfterOne = {
  en: /(?<![\d.,:/–§-]|(?:Map|January|February|March|April|May|June|July|August|September|October|November|December) )\b1 (?!of |is |was |has |in |on )(?:[a-z]+ )?(?!yes\b|is\b|was\b|has\b|shows\b)[a-z]+s\b/i,
  es: /(?<![\d.,:/–§-])\b1 (?!de |y |se |más |día )(?:[a-záéíóúñ]+ )?(?!más\b|es\b)[a-záéíóúñ]+s\b/,
};

const singular: Check = {
  name: 'no plural stands after a 1, in a page or in its description',
  page: ({ path, html }) =>
    textsOf(html).flatMap((text) => pluralAfterOne[languageOf(path)].exec(text)?.[0] ?? []),
};

/** A count of none in words; a sentence says "no" or "none" instead. */
export const countOfNone = /\b(?:zero|cero) (?!tolerance\b)\p{L}/iu;

const none: Check = {
  name: 'no page counts zero of something in words',
  page: ({ html }) => textsOf(html).filter((text) => countOfNone.test(text)),
};

function descriptions(): Check {
  const known = new Map<string, string>();
  return {
    name: 'every description is its page’s own, and short enough to be shown whole',
    page: ({ path, html }) => {
      const text = descriptionOf(html).replace(/&#?\w+;/g, '.');
      const long = text.length > longestDescription ? [`has ${text.length} letters`] : [];
      if (isNotFound(path) || isEmbed(path) || formerAddresses.includes(path)) return long;
      const key = `${languageOf(path)} ${text}`;
      const other = known.get(key);
      known.set(key, path);
      return other ? [...long, `has the description of ${other}`] : long;
    },
  };
}

/** Spanish has a name of its own for Key West; its English one may stand beside it. */
const ownNames: Check = {
  name: 'in Spanish, headings, captions and drawings name places as Spanish does',
  page: ({ path, $ }) => {
    if (!path.startsWith('/es/') || path.startsWith('/es/sources/')) return [];
    return $('h1, h2, h3, caption, figcaption > p, svg title, svg desc, svg text, main header p')
      .get()
      .map((element) => $(element).clone().find('a, cite, [lang=en]').remove().end().text())
      .filter((text) => /(?<!Cayo Hueso \(|Media )\bKey West\b(?! [A-Z])/.test(text));
  },
};

/** The word that data has for what was not found; a page says it in its language. Tables of the data explain it. */
const rawValues: Check = {
  name: 'no page prints a value of the data in place of its words',
  page: ({ path, html }) =>
    /^\/(es\/)?data\//.test(path) ? [] : textsOf(html).filter((text) => /\bnot-found\b/.test(text)),
};

/** A comma or period after a closing quotation mark. */
const markOutside = /”’?[.,](?!\d)/;

/** American style has commas and periods inside quotation marks, Spanish has them outside. */
const quoted: Check = {
  name: 'in English, commas and periods are inside quotation marks, on pages and in their titles',
  page: ({ path, html, $ }) =>
    languageOf(path) === 'en'
      ? [$('title').first().text(), ...textsOf(html)].filter((text) => markOutside.test(text))
      : [],
};

const misset: Check = {
  name: 'in Spanish, no sentence of ours after a colon has a capital, no parenthesis is in another, and quotation marks and apostrophes are Spanish',
  page: ({ path, $ }) => {
    if (languageOf(path) === 'en') return [];
    // What is in English, or is copied as it is, has the marks of English.
    const own = $('main').clone();
    own.find('[lang=en], [translate=no], pre, code, svg, script, style').replaceWith(' … ');
    // The parser writes letters with accents as numbers.
    const html = (own.html() ?? '').replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    return textsOf(html).flatMap((text) =>
      spanishMarks.flatMap(({ pattern, use }) => {
        // The title of a source may have a parenthesis, and ICE's list types a straight apostrophe.
        const ours = text.replace(/«[^»]*»|\(?“[^”]*”\)|fila [^;)]*/g, (words) =>
          words.replace(/[()'“”]/g, ' '),
        );
        const at = ours.search(pattern);
        return at < 0 ? [] : [`${use}: ${text.slice(Math.max(0, at - 30), at + 50)}`];
      }),
    );
  },
};

/** Dates in a row: "July 8, 2025, and July 9, 2025". */
const yearWithoutComma = {
  pattern: /\b[A-Z][a-z]+ \d{1,2}, \d{4} and (?=[A-Z])/,
  use: 'a comma after the year',
};

const put: Check = {
  name: 'in English, no parenthesis is in another, no label is said twice, and a year has its comma before “and”',
  page: ({ path, $ }) => {
    if (languageOf(path) === 'es') return [];
    const own = $('main').clone();
    own
      .find('[lang=es], [translate=no], q, blockquote, cite, pre, code, svg, script, style')
      .replaceWith(' … ');
    return [$('title').first().text(), ...textsOf(own.html() ?? '')].flatMap((text) =>
      [...englishMarks, yearWithoutComma].flatMap(({ pattern, use }) => {
        const at = text.search(pattern);
        return at < 0 ? [] : [`${use}: ${text.slice(Math.max(0, at - 30), at + 50)}`];
      }),
    );
  },
};

/** Checks of words that no language may get wrong. */
export const wordChecks: Check[] = [
  singular,
  none,
  descriptions(),
  ownNames,
  rawValues,
  quoted,
  misset,
  put,
];

function descriptionOf(html: string): string {
  return /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** The texts of a page's blocks, each alone, and of its description. */
function textsOf(html: string): string[] {
  const body = html
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:a|b|i|em|strong|span|time|data|abbr)\b[^>]*>/g, '');
  return [descriptionOf(html), ...body.split(/<[^>]+>/)].map((text) => text.replace(/\s+/g, ' '));
}
