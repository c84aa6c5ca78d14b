import { z } from 'astro/zod';
import { findUnsafePrint } from '../text-safety.ts';

/** The languages of the site, in the order they are offered. English defines the routes. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Public and permanent: it becomes part of an address. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected an id: lower-case words and digits joined by hyphens',
  );

export const isoDate = z.iso.date('expected a real day written YYYY-MM-DD');

const trimmed = z
  .string()
  .min(1, 'expected text; leave the field out where it does not apply')
  .regex(/^\S(.*\S)?$/su, 'expected no space at the start or the end');

/** Text for readers. It is shown as text, never as markup, and holds nothing that can't be seen. */
export const text = trimmed.superRefine((value, context) => {
  const fault = findUnsafePrint(value);
  if (fault) context.addIssue(fault);
});

/** The same thing said in every language. */
export const localized = z.strictObject({ en: text, es: text });
export type Localized = z.infer<typeof localized>;

/**
 * Other names that readers and newspapers use, so that search and the A–Z find the record by them. Each
 * points to one record, in each language.
 */
export const alsoCalled = z
  .array(localized)
  .min(1, 'expected at least one name; leave the field out where there is none');

/**
 * A web address. Only https, so that no link can carry a script or be read on the way; no name or password
 * before the host, which can make a link look like one to another site. It is taken as it is written: what
 * reads addresses elsewhere drops tabs and line ends from them first.
 */
export const url = z
  .string()
  .regex(
    /^https:\/\/([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}(:\d{1,5})?([/?#]|$)/,
    'expected an https:// address',
  )
  .regex(
    /^[!#$%&()*+,\-./0-9:;=?@A-Z[\]_a-z~]+$/,
    'expected an address without quotes, spaces or letters beyond a to z: write them as %20 and the like',
  )
  .refine((value) => URL.canParse(value), 'expected an address that a browser can open')
  .meta({ format: 'uri' });

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month written YYYY-MM');

/**
 * When something happened, and how exactly that is known. `day`: known to the day. `about`: the day is
 * a best reading. `month`: only the month is known.
 */
export const moment = z.discriminatedUnion(
  'precision',
  [
    z.strictObject({ date: isoDate, precision: z.literal('day') }),
    z.strictObject({ date: isoDate, precision: z.literal('about') }),
    z.strictObject({ date: month, precision: z.literal('month') }),
  ],
  'expected one of: day, about, month',
);
export type Moment = z.infer<typeof moment>;

/** A date that may be known only to the month or the year: `2025`, `2025-07` or `2025-07-02`. */
export const partialDate = z.union(
  [isoDate, month, z.string().regex(/^\d{4}$/)],
  'expected YYYY-MM-DD, YYYY-MM or YYYY',
);

/** Looked for and not found, which is a fact of its own. A missing field means "does not apply". */
export const notFound = z.literal('not-found');

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** Where in a document: one of these words, then the number or name if there is one (`page 9`). */
export const locators = [
  'page',
  'section',
  'appendix',
  'stamp',
  'line',
  'lines',
  'row',
  'article',
  'headline',
  'letter',
  'summary',
  'post',
  'form',
] as const;

/** A place in a source, in words that the page can translate. */
export const locatorInSource = z
  .string()
  .regex(
    new RegExp(`^(${locators.join('|')})( [^<>]{1,60})?$`),
    `expected a place in the source: ${locators.join(', ')}, then a number or name`,
  )
  .superRefine((value, context) => {
    const fault = findUnsafePrint(value);
    if (fault) context.addIssue(fault);
  });

/** A source, and where in it. */
export const citation = z.strictObject({
  source: id,
  at: locatorInSource,
  /** A few exact words of the source that hold the cited tally, vote or day, in its language. Rules compare them. */
  quote: text.optional(),
});
export type Citation = z.infer<typeof citation>;

export const citations = z.array(citation).min(1, 'expected at least one source');

/**
 * `high`: a primary record, or two independent sources. `medium`: one reliable source.
 * `low`: our sources are limited or disagree. `unverified`: general knowledge that was not confirmed.
 */
export const confidences = ['high', 'medium', 'low', 'unverified'] as const;
export const confidence = z.enum(confidences);

/** The longest quotation allowed, in words (editorial guide, section 2). */
export const longestQuote = 25;

/** Exact words, in the language they were said or written in. */
export const quote = z.strictObject({
  words: text,
  language: z.enum(languages),
  /** Ours, shown under the original and marked as ours. */
  translation: text,
});
export type Quote = z.infer<typeof quote>;

/** A census id: two digits of state and three of county, or five of place. Florida is 12. */
export const geoid = z
  .string()
  .regex(/^12(\d{3}|\d{5})$/, 'expected a Florida GEOID: 12, then 3 or 5 digits');
