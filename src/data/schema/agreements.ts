import { z } from 'astro/zod';
import { dutyTopics, dutyVerbs } from './statutes.ts';
import {
  citations,
  confidence,
  geoid,
  id,
  isoDate,
  localized,
  notFound,
  quote,
  text,
} from './shared.ts';

export const supportModels = ['jail-enforcement', 'task-force', 'warrant-service-officer'] as const;

/** A 287(g) agreement, read clause by clause. */
export const agreement = z.strictObject({
  id,
  title: localized,
  /** The law enforcement agency, by its full name. */
  agency: text,
  /** The place whose agency it is. */
  place: geoid,
  model: z.enum(supportModels),
  /** The edition of ICE's form it was made on. */
  form: text,
  /** The source that is the agreement itself, and the number of its pages. */
  document: id,
  pages: z.int().positive(),
  /** Signatures and stamps, each with its own date. */
  signatures: z
    .array(
      z.strictObject({
        /** As printed; `not-found` where no name is printed or the mark can't be read. */
        name: z.union([text, notFound]),
        office: localized,
        act: z.enum(['signed', 'reviewed', 'unidentified-mark']),
        /** For whom the person signed. */
        party: z.enum(['agency', 'ice', 'neither']),
        date: isoDate.optional(),
        citations,
      }),
    )
    .min(2),
  /** The day it took effect by its own terms: when both parties had signed. */
  effective: isoDate,
  clauses: z.array(
    z.strictObject({
      id,
      /** Its number in the agreement, such as `V.A`. */
      section: text,
      /** What pages set side by side: a power that officers get, or a limit on the powers. */
      role: z.enum(['power', 'limit']).optional(),
      page: z.int().positive(),
      title: localized,
      /** What it says, in plain words. */
      plain: localized,
      quote: quote.optional(),
      /** Who it applies to. */
      binds: z.array(z.enum(['agency', 'ice', 'officers', 'both', 'nobody'])).min(1),
      /** What it asks of one of those it binds, in a few words that go on from "must" or "may". */
      duty: z
        .strictObject({
          who: z.enum(['agency', 'ice', 'officers', 'both']),
          verb: z.enum(dutyVerbs).exclude(['disputed']),
          what: localized,
          /** The row of the table of duties that it belongs to; left out for other duties. */
          topic: z.enum(dutyTopics).optional(),
        })
        .optional(),
      /** The laws that it names. */
      statutes: z.array(id),
      /** Rows of the ledger in which articles speak of it, and where; left out where none does. */
      said: z
        .array(z.strictObject({ claim: id, articles: citations }))
        .min(1)
        .optional(),
    }),
  ),
  note: localized.optional(),
  confidence,
  citations,
});
export type Agreement = z.infer<typeof agreement>;
