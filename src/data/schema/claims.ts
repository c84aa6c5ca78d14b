import { z } from 'astro/zod';
import {
  citation,
  citations,
  confidence,
  geoid,
  id,
  localized,
  notFound,
  partialDate,
  quote,
  text,
} from './shared.ts';

export const claimStatuses = [
  'settled-by-record',
  'both-true-of-different-things',
  'unresolved',
  'superseded',
] as const;

/** `agrees`: nothing in it goes against the finding. `partly`: some of it fits, or it blurs two things. */
export const standings = ['agrees', 'partly', 'differs'] as const;
export type Standing = (typeof standings)[number];

const count = z.int().nonnegative();

/** What is said, as a value, so that comparing is arithmetic and not reading. Its one key is its type. */
const claimValue = z.union(
  [
    z.strictObject({ tally: z.strictObject({ yes: count, no: count }) }),
    /** As far as it is given: a day, a month or a year. */
    z.strictObject({ date: partialDate }),
    z.strictObject({ count }),
    z.strictObject({ name: text }),
    z.strictObject({ text: localized }),
  ],
  'expected one value: a tally with yes and no, a date, a count, a name or a text',
);
export type ClaimValue = z.infer<typeof claimValue>;

/** A checkable question on which sources differ, and what the record shows. */
export const claim = z.strictObject({
  id,
  /** The row's number in the ledger. */
  number: z.string().regex(/^D-\d\d$/, 'expected a ledger number such as D-01'),
  title: localized,
  /** The question, which can be answered by a document. */
  question: localized,
  /** The place it is about. */
  place: geoid.optional(),
  /** The facts it is about, as `collection/record/field`: pages mark them wherever they are shown. */
  about: z.array(
    z.string().regex(/^[a-zA-Z]+\/[a-z0-9-]+\/[a-zA-Z.]+$/, 'expected collection/record/field'),
  ),
  /** What each source says. A source can stand here more than once if it contradicts itself. */
  assertions: z
    .array(
      z.strictObject({
        ...citation.shape,
        /** What the source says about the question, in our words. */
        says: localized,
        /** The tally, date, count, name or answer that it gives; left out where it gives none. */
        value: claimValue.optional(),
        quote: quote.optional(),
        /** The source whose statement this one repeats, or that it is not known; independent if left out. */
        repeats: z.union([id, notFound]).optional(),
        /** How it stands to the finding; left out while the question is open, since there is none to meet. */
        standing: z.enum(standings).optional(),
      }),
    )
    .min(1),
  status: z.enum(claimStatuses),
  /** What the record shows, or what is still open. */
  finding: localized,
  /** What the record shows, as a value; left out while the question is open or has more than one answer. */
  findingValue: claimValue.optional(),
  /** Why we came to the finding. */
  reasons: z.array(z.strictObject({ text: localized, citations })).min(1),
  /** The document that would close the question. */
  wouldSettle: localized.optional(),
  confidence,
});
export type Claim = z.infer<typeof claim>;
