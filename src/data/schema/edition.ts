import { z } from 'astro/zod';
import { citations, isoDate } from './shared.ts';

/** One record: how far the facts reach. Pages print it; no page asks a clock. */
export const edition = z.strictObject({
  /** Version of the data: a breaking change of fields raises the first number. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected three numbers such as 1.0.0'),
  /** The day up to which sources were searched. */
  asOf: isoDate,
  /** The day the text of the laws was last compared with its sources. */
  lawChecked: isoDate,
  /** What places.json has to add up to, so that none is missing or there twice. */
  totals: z.strictObject({
    counties: z.int().nonnegative(),
    municipalities: z.int().nonnegative(),
    /** Everyone in the state. */
    population: z.strictObject({ count: z.int().positive(), year: z.int() }),
    citations,
  }),
});
export type Edition = z.infer<typeof edition>;
