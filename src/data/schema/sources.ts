import { z } from 'astro/zod';
import { id, isoDate, languages, localized, notFound, partialDate, text, url } from './shared.ts';

export const sourceKinds = [
  'primary-record',
  'government',
  'local-news',
  'national-news',
  'aggregator',
  'advocacy',
  'opinion',
  'dataset',
] as const;

/** A document that is cited. */
export const source = z.strictObject({
  id,
  /** Ids that it had before: their addresses still lead to it. */
  formerIds: z.array(id).min(1).optional(),
  title: text,
  /** The title in Spanish, where `title` is in our own words. A title that the source itself has stays as published. */
  titleInSpanish: text.optional(),
  /** Who published it. */
  publisher: z.union([text, notFound]),
  /** The publisher in Spanish, where it has a name there or `publisher` describes it. */
  publisherInSpanish: text.optional(),
  author: text.optional(),
  /** Left out when it is not known or not safe to link; the page then says so. Never guessed. */
  url: url.optional(),
  /** When it was published, as far as that is printed. */
  published: z.union([partialDate, notFound]),
  /** The days between which it was published, where only the month is printed; `to` is left out where nothing shows it. */
  publishedBetween: z
    .strictObject({ from: isoDate, to: isoDate.optional(), evidence: localized })
    .optional(),
  /** The day somebody last read it at the address. */
  accessed: partialDate.optional(),
  /** How close it is to the event: a record, a report, an opinion. */
  kind: z.enum(sourceKinds),
  /** The language that it is written in. */
  language: z.enum(languages),
  /** For minutes: whether the body has approved them. */
  minutes: z.enum(['draft', 'approved', 'corrected']).optional(),
  /** Documents that this one repeats: a copy is not a confirmation. */
  derivedFrom: z.array(z.strictObject({ source: id, evidence: localized })).optional(),
  /** The record that is cited through it, where that record itself was not found. */
  quotesDocument: localized.optional(),
  /** A public copy that will outlast the address. */
  archived: url.optional(),
  /** What a reader must know to weigh it: only part was read, it is a copy, it leans. */
  note: localized.optional(),
});
export type Source = z.infer<typeof source>;
