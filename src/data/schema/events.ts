import { z } from 'astro/zod';
import { citations, confidence, geoid, id, localized, moment, weekdays } from './shared.ts';

/** A thing that happened, for the timeline. */
export const event = z.strictObject({
  id,
  when: moment,
  /** As the sources print it; a rule checks it against the date. */
  weekday: z.enum(weekdays).optional(),
  title: localized,
  /** Sentences that make sense without the events around them. */
  text: localized,
  place: geoid.optional(),
  /** The motion voted on. */
  motion: id.optional(),
  /** The agreement it is about. */
  agreement: id.optional(),
  /** Planned when our sources were written; whether it took place is in `text`. */
  scheduled: z.literal(true).optional(),
  /** A vote that has no motion here, because this was not found. */
  voteLacks: z.enum(['day', 'result', 'seats']).optional(),
  confidence,
  citations,
});
export type Event = z.infer<typeof event>;
