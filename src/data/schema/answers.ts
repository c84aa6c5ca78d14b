import { z } from 'astro/zod';
import { citations, id, isoDate, localized } from './shared.ts';

/** A question that readers ask, and an answer with the days it holds for. */
export const answer = z.strictObject({
  id,
  question: localized,
  answer: localized,
  validFrom: isoDate,
  /** Set when it stops being true. The answer stays, marked. */
  validTo: isoDate.optional(),
  checked: isoDate,
  /** The answer that took its place. */
  supersededBy: id.optional(),
  citations,
});
