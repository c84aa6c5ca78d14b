import { z } from 'astro/zod';
import { bodyRequirement, quorum } from './requirements.ts';
import { citations, geoid, id, isoDate, localized, notFound } from './shared.ts';

export const bodyKinds = ['municipal', 'county', 'district', 'school', 'college', 'state'] as const;

/** A commission or council that votes. */
export const body = z.strictObject({
  id,
  name: localized,
  kind: z.enum(bodyKinds),
  /** The place it governs; left out where it governs none of its own, as a port authority. */
  place: geoid.optional(),
  /** Where a body without a place acts; none means the whole state. */
  counties: z.array(geoid).min(1).optional(),
  /** Every seat, in the order the body lists them. */
  seats: z
    .array(
      z.strictObject({
        id,
        name: localized,
        /** The first and last day it exists, where the body was enlarged or made smaller. */
        from: isoDate.optional(),
        until: isoDate.optional(),
        /** Left out: always. `on-ties`: it presides, and votes only where the others tie. */
        votes: z.literal('on-ties').optional(),
      }),
    )
    .min(1),
  quorum: z.union([quorum, notFound], 'expected a rule, or "not-found"'),
  /** What passes its measures, as far as its rule is known, by kind. */
  requirements: z.array(bodyRequirement),
  citations,
});
export type Body = z.infer<typeof body>;
