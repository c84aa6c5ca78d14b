import { z } from 'astro/zod';
import { supportModels } from './agreements.ts';
import { citations, confidence, id, isoDate, localized } from './shared.ts';

/** What each side fills in at the end of a form. */
const formLines = ['date', 'signature', 'name', 'title', 'agency'] as const;

/** One edition of ICE's form for a 287(g) agreement, as its footer dates it. */
export const form = z.strictObject({
  id,
  title: localized,
  model: z.enum(supportModels),
  /** The day in the footer, after “Revised”. */
  revised: isoDate,
  /** The lines that each side fills in where it signs, in their order. */
  lines: z.array(z.enum(formLines)).min(3),
  /** The page of the form that both sides sign. */
  page: z.int().positive(),
  /** An agreement that is read here clause by clause and has the clauses of this edition. */
  clausesIn: id.optional(),
  /** An earlier edition that was compared with this one, and what was found. */
  compared: z.strictObject({ with: id, found: localized }).optional(),
  note: localized.optional(),
  confidence,
  citations,
});
export type Form = z.infer<typeof form>;
