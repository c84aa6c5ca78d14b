import { z } from 'astro/zod';
import { citations, id, isoDate, localized } from './shared.ts';

/** Something this site had wrong, and when it was put right. */
export const correction = z.strictObject({
  id,
  /** The day it was corrected. */
  date: isoDate,
  /** The record that was wrong, as `collection/record`. */
  record: z.string().regex(/^[a-zA-Z]+\/[a-z0-9-]+$/, 'expected collection/record'),
  /** What the site said. */
  was: localized,
  /** What it says now. */
  is: localized,
  /** Why it was wrong. */
  why: localized,
  citations,
});
export type Correction = z.infer<typeof correction>;
