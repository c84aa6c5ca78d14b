import { z } from 'astro/zod';
import { citations, geoid, id, localized, notFound } from './shared.ts';

export const requirements = ['majority', 'two-thirds'] as const;

/** A commission or council that votes. */
export const body = z.strictObject({
  id,
  name: localized,
  /** The place it governs. */
  place: geoid,
  /** Every seat that has a vote, in the order the body lists them. */
  seats: z.array(z.strictObject({ id, name: localized })).min(1),
  /** Members who must be present for the body to decide. */
  quorum: z.union([z.int().positive(), notFound], 'expected a number, or "not-found"'),
  /** What its motions need where nothing else is said. */
  requirement: z.enum(requirements),
  /** How it passes a motion, in plain words; the law it rests on. */
  passes: localized,
  statute: id.optional(),
  citations,
});
export type Body = z.infer<typeof body>;
