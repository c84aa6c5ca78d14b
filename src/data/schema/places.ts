import { z } from 'astro/zod';
import { alsoCalled, citations, geoid, id, localized, text } from './shared.ts';

/**
 * `own-department`: an agency of its own with officers. `sheriff`: a source names the sheriff.
 * `other-agency`: no agency of its own; a source names another city's, or none names whose (most often the sheriff's).
 * `unknown`: sources are silent or disagree.
 */
export const policingKinds = ['own-department', 'sheriff', 'other-agency', 'unknown'] as const;
export type PolicingKind = (typeof policingKinds)[number];

const legalTypes = ['city', 'town', 'village'] as const;

/** A Florida county or municipality. `id` is its address on the site; `geoid` is what joins it. */
export const place = z.strictObject({
  id,
  geoid,
  /** Without "County", "City of" and the like: each language adds its own word. */
  name: text,
  alsoCalled: alsoCalled.optional(),
  kind: z.enum(['county', 'municipality']),
  /** What its charter calls a municipality. All three have the same powers. */
  legalType: z.enum(legalTypes).optional(),
  /** The counties it lies in; a county lists itself. */
  counties: z.array(geoid).min(1),
  population: z.strictObject({ count: z.int().positive(), year: z.int() }),
  /** Longitude, latitude: the Census Bureau's internal point. */
  point: z.tuple([z.number().min(-88).max(-79), z.number().min(24).max(31.1)]),
  /** The county seat's name, for counties; two of them are not municipalities. */
  seat: text.optional(),
  /** Who polices it, and how that is known. For municipalities. */
  policing: z
    .strictObject({
      by: z.enum(policingKinds),
      /** Another city's police that a source names, by the id in `roster/agencies.json`. With "other-agency". */
      agency: id.optional(),
      /** Police officers of its own, as it told the FBI for that year. */
      officers: z.strictObject({ count: z.int().positive(), year: z.int() }).optional(),
      /** How it is known, where no count of officers shows it. */
      basis: localized.optional(),
      citations,
    })
    .optional(),
  /** For its name, point, population and counties. */
  citations,
});
export type Place = z.infer<typeof place>;
