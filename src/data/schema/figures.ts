import { z } from 'astro/zod';
import { citations, confidence, id, isoDate, localized } from './shared.ts';

/** How close the printed number is to the count: as counted, rounded by the source, or "more than". */
const figureBounds = ['exact', 'about', 'over'] as const;

/** A number that somebody else counted and published. Numbers that follow from our own data are worked out instead. */
export const figure = z.strictObject({
  id,
  /** What was counted, as a table names it. */
  what: localized,
  /** The number as printed. */
  value: z.int().nonnegative(),
  bound: z.enum(figureBounds),
  /** Who counted, and where it was published. */
  counter: localized,
  /** The first day that was counted; left out for a count of one day. */
  since: isoDate.optional(),
  /** The last day that was counted, or the day of the count. */
  asOf: isoDate,
  /** The figure that this one is a part of, by the same counter over the same days. */
  partOf: id.optional(),
  /** What the counter changed later, or is known to leave out. */
  revised: localized.optional(),
  confidence,
  citations,
});
export type Figure = z.infer<typeof figure>;
