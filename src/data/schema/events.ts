import { z } from 'astro/zod';
import { citations, confidence, geoid, id, localized, moment, weekdays } from './shared.ts';

/** A thing that happened, for the timeline. */
export const event = z.strictObject({
  id,
  when: moment,
  weekday: z.enum(weekdays).optional(),
  title: localized,
  text: localized,
  place: geoid.optional(),
  motion: id.optional(),
  agreement: id.optional(),
  /** Planned when our sources were written; whether it took place is in `text`. */
  scheduled: z.literal(true).optional(),
  /** A vote that has no motion here, because this was not found. */
  voteLacks: z.enum(['day', 'result', 'seats']).optional(),
  confidence,
  citations,
});
export type Event = z.infer<typeof event>;
