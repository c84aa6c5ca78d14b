import { z } from 'astro/zod';
import { citations, confidence, id, localized, quote } from './shared.ts';

/** `side`: what one side of the question argues. `in-court`: what was said to a court. `ruling`: what courts did. */
export const readingKinds = ['side', 'in-court', 'ruling'] as const;

/**
 * One way to read a disputed question of law. In each language, no reading of a question may be more than a fifth
 * shorter than the longest; sides have the same number of points and quotes, and their sources and laws differ by one at most.
 */
export const reading = z.strictObject({
  id,
  /** The open row of the ledger that it answers. */
  claim: id,
  kind: z.enum(readingKinds),
  /** Who reads it so, as a heading. */
  who: localized,
  /** Where and when it was said. */
  dated: localized,
  points: z
    .array(
      z.strictObject({
        text: localized,
        /** Exact words that end the point. */
        quote: quote.optional(),
        /** The sections it rests on. */
        statutes: z.array(id).min(1),
        citations,
      }),
    )
    .min(1),
  confidence,
});
export type Reading = z.infer<typeof reading>;
