import { z } from 'astro/zod';
import {
  citation,
  citations,
  id,
  isoDate,
  localized,
  notFound,
  partialDate,
  text,
} from './shared.ts';

/** A day; a month where no source gives the day. */
const dayOrMonth = partialDate.refine((date) => date.length > 4, 'expected YYYY-MM-DD or YYYY-MM');

/** A voting member of a body. Public acts only: nothing personal is kept. */
export const official = z.strictObject({
  id,
  /** Ids that the member had before: their addresses still lead here. */
  formerIds: z.array(id).min(1).optional(),
  /** As the body spells it. */
  name: text,
  /** The name used in charts and rolls, where the full one would not fit; 18 letters at most, so that it fits on a phone. */
  short: text,
  /** Other spellings met in sources, so that they can be found. */
  aliases: z.array(z.strictObject({ name: text, citations: z.array(citation).min(1) })),
  /** Names that the member had before, oldest first, each to its last day. Votes until then show it. */
  formerNames: z
    .array(
      z.strictObject({
        name: text,
        short: text,
        until: z.union([isoDate, notFound]),
        citations,
      }),
    )
    .min(1)
    .optional(),
  terms: z
    .array(
      z.strictObject({
        body: id,
        /** A seat of the body. */
        seat: id,
        /** The office by its title, such as mayor or commissioner. */
        role: localized,
        began: z.union([isoDate, notFound]),
        /** Left out while the member is known to hold the seat. */
        ended: z.union([isoDate, notFound]).optional(),
        /** The first and last day, or month, in which a source shows the member in the seat. */
        attested: z.strictObject({ from: dayOrMonth, to: dayOrMonth }),
        note: localized.optional(),
        citations,
      }),
    )
    .min(1),
});
export type Official = z.infer<typeof official>;
