import { z } from 'astro/zod';
import { supportModels } from './agreements.ts';
import { citations, id, localized } from './shared.ts';

/** A term, explained. */
export const term = z.strictObject({
  id,
  term: localized,
  definition: localized,
  /** Other terms to read next. */
  related: z.array(id),
  /** What a comparison of support models shows, where the term is one. */
  model: z
    .strictObject({
      name: z.enum(supportModels),
      /** Where officers use it. */
      where: localized,
      /** What officers may do under it. */
      powers: localized,
      /** Since when ICE has offered it. */
      offered: localized,
      citations,
    })
    .optional(),
  citations,
});
export type GlossaryTerm = z.infer<typeof term>;
