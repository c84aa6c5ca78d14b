import { z } from 'astro/zod';
import { effectNames, results } from '../../data/schema/motions.ts';
import { measureKinds } from '../../data/schema/requirements.ts';
import { methods, tallyOptions, voteOptions } from '../../data/schema/roll-calls.ts';
import { id, languages, localized, text } from '../../data/schema/shared.ts';
import { sourceKinds } from '../../data/schema/sources.ts';

const localizedText = z.strictObject({ en: z.string(), es: z.string() });
const optional = <Type extends z.ZodType>(type: Type) => type.optional();

/** A document that is not in the sources yet. */
const newSource = z.strictObject({
  id,
  title: text,
  publisher: text,
  kind: z.enum(sourceKinds),
  language: z.enum(languages),
  url: z.string().optional(),
  published: z.string().optional(),
});

/** A member who is not among the officials yet. */
const newMember = z.strictObject({ name: text, short: text, role: localized });

/** One row of the roll: the seat, who sat in it and what the member did. */
const seatAnswer = z.strictObject({
  seat: id,
  /** An official's id, or a new member; left out where the seat was vacant or the member is not known. */
  member: optional(z.union([id, newMember])),
  option: z.enum(voteOptions),
});

/** What the desk asks about a vote. What is left out is not known. */
export const voteAnswers = z.strictObject({
  id: z.string(),
  body: z.string(),
  date: z.string(),
  effect: z.enum(effectNames),
  result: z.enum(results),
  title: localizedText,
  question: localizedText,
  yes: localizedText,
  source: z.union([id, newSource]),
  at: text,
  /** The words of the source that state the count. */
  quote: optional(text),
  /** Whether the source states the count itself, not the votes alone. */
  isCountStated: z.boolean(),
  /** The count that it states; left out where it follows from the seats. */
  count: optional(z.partialRecord(z.enum(tallyOptions), z.int().nonnegative())),
  seats: z.array(seatAnswer),
  kind: optional(z.enum(measureKinds)),
  method: optional(z.enum(methods)),
  meeting: optional(z.enum(['regular', 'special', 'emergency'])),
  agreement: optional(id),
  agency: optional(text),
  order: optional(z.int().positive()),
  mover: optional(id),
  seconder: optional(id),
});
export type VoteAnswers = z.infer<typeof voteAnswers>;
export type SeatAnswer = VoteAnswers['seats'][number];
