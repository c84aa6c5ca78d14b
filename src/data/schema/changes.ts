import { z } from 'astro/zod';
import { id, isoDate, localized } from './shared.ts';

/** Something new on this site for its readers, and the day it came. What was wrong is a correction. */
export const change = z.strictObject({
  id,
  /** The day it was published. */
  date: isoDate,
  title: localized,
  text: localized,
  /** The page where it is seen, without its language. */
  page: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*$/, 'expected the path of a page, such as /votes/')
    .optional(),
});
