import { z } from 'astro/zod';
import { citations, id, localized, moment, quote, text } from './shared.ts';

const channels = [
  'meeting',
  'written-statement',
  'letter',
  'interview',
  'social-post',
  'resolution',
  'court',
  'spokesperson',
  'remarks',
] as const;

/** For or against having an agreement. */
export const sides = ['against', 'for'] as const;

/** What a person in public office, or a group that chose to speak, said or wrote. */
export const statement = z.strictObject({
  id,
  /** A voting member, by id; or anybody else, by name; a group by what it is called in each language. */
  speaker: z.union([id, z.strictObject({ name: z.union([text, localized]) })]),
  /** The office or group they spoke for. */
  office: localized,
  when: moment,
  /** Where it was said. */
  channel: z.enum(channels),
  /** A quote with its frame, or a paraphrase and who made it. */
  said: z.union([
    z.strictObject({ quote, context: localized }),
    z.strictObject({ paraphrase: localized, by: id }),
  ]),
  /** The motion it was about. */
  motion: id.optional(),
  /** The side that it takes on having an agreement, with a reason: what the map of reasons is drawn from. */
  argues: z
    .strictObject({
      agreement: id,
      side: z.enum(sides),
      /** Written where the speaker voted the other way on the motion: a slip is told from a fact by it. */
      despiteVote: z.literal(true).optional(),
      /**
       * The strongest reason of this speaker, which stands open where reasons are shown; the others are folded. As
       * many on each side, and one at most of each speaker.
       */
      leads: z.literal(true).optional(),
    })
    .optional(),
  citations,
});
export type Side = (typeof sides)[number];
export type Statement = z.infer<typeof statement>;
