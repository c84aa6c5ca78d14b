import { z } from 'astro/zod';
import { citations, geoid, id, text } from './shared.ts';

/**
 * What a name is. `census-place`: a community that the Census Bureau draws, without a government of its own.
 * `zip`: a ZIP code with an area. `post-office-zip`: one of boxes or of one large receiver. `post-office`: a name that
 * the Postal Service uses.
 */
const nameKinds = [
  'census-place',
  'zip',
  'post-office-zip',
  'neighborhood',
  'community',
  'post-office',
] as const;

/** Inside a municipality, outside the municipalities of a county, or a county as a whole. */
const nameTargets = ['inside', 'outside', 'county'] as const;

const target = z.strictObject({
  to: z.enum(nameTargets),
  /** The municipality or county. */
  place: geoid,
  /** The part of the people who lived there in 2010, where there are several and the census of that year tells. */
  share: z.number().gt(0).max(1).optional(),
});
export type NameTarget = z.infer<typeof target>;

/** A name that people look themselves up by, though it is no county or municipality. */
export const lookUpName = z.strictObject({
  id,
  name: text,
  kind: z.enum(nameKinds),
  /** The one with the most people first. */
  leadsTo: z.array(target).min(1),
  citations,
});
export type Name = z.infer<typeof lookUpName>;
