import { z } from 'astro/zod';
import { citations, id, isoDate, localized } from './shared.ts';

/** A question that readers ask, and an answer with the days it holds for. */
export const answer = z.strictObject({
  id,
  question: localized,
  answer: localized,
  /** The first day on which the answer is true. */
  validFrom: isoDate,
  /** Set when it stops being true. The answer stays, marked. */
  validTo: isoDate.optional(),
  /** The day somebody last compared it with its sources. */
  checked: isoDate,
  /** The answer that took its place. */
  supersededBy: id.optional(),
  citations,
});
