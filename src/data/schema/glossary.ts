import { z } from 'astro/zod';
import { citations, id, localized } from './shared.ts';

/** A term, explained. */
export const term = z.strictObject({
  id,
  term: localized,
  definition: localized,
  related: z.array(id),
  citations,
});
export type Term = z.infer<typeof term>;
