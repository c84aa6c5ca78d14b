import { z } from 'astro/zod';
import { citation, citations, confidence, id, localized, notFound } from './shared.ts';

/** The options that can be counted. */
export const tallyOptions = [
  'yes',
  'no',
  'abstain',
  'present',
  'nonvoting',
  'absent',
  'recused',
  'vacant',
] as const;
export type TallyOption = (typeof tallyOptions)[number];

/**
 * What the member did. `present`: in the room, entitled to vote, and did not. `nonvoting`: in the room without
 * a vote, as a chair who votes only on ties. `unrecorded`: nobody took down how each member voted. `unknown`:
 * not in our sources, and shown as such.
 */
export const voteOptions = [...tallyOptions, 'unrecorded', 'unknown'] as const;
export type VoteOption = (typeof voteOptions)[number];

/** How the vote was taken. */
export const methods = [
  'roll-call',
  'voice',
  'show-of-hands',
  'electronic',
  'unanimous-consent',
  'consent-agenda',
] as const;

const count = z.int().nonnegative();

/** The count for each option; rules check it against `votes` and the body's seats. */
const tally = z.strictObject({
  yes: count,
  no: count,
  abstain: count,
  present: count.optional(),
  nonvoting: count.optional(),
  absent: count,
  recused: count,
  vacant: count,
});
export type Tally = z.infer<typeof tally>;

/** The recorded vote on one motion. It has the motion's id. */
export const rollCall = z.strictObject({
  id,
  /** How the vote was taken, where a source says so. */
  method: z.enum(methods).optional(),
  /** `not-taken`: nobody counted, as in a voice vote. */
  tally: z.union([z.strictObject({ ...tally.shape, citations }), z.literal('not-taken'), notFound]),
  /** What was announced or written down, where that differs from the roll. */
  announced: z
    .array(
      z.strictObject({
        /** Who said so: the clerk or chair at the meeting, or minutes that were not corrected. */
        by: z.enum(['clerk', 'chair', 'draft-minutes', 'minutes']),
        tally: z.strictObject({ yes: count, no: count }).optional(),
        result: z.enum(['pass', 'fail']).optional(),
        note: localized.optional(),
        citations,
      }),
    )
    .min(1)
    .optional(),
  /** One entry for each seat that the body had on that day. */
  votes: z.array(
    z.strictObject({
      seat: id,
      /** Who held the seat; left out when it was vacant, or when neither member nor vote was found. */
      official: id.optional(),
      option: z.enum(voteOptions),
      /** Empty only when the option is `unknown` or `unrecorded`. */
      citations: z.array(citation),
      /** `named`: a source gives the member's vote. `derived`: it follows from the count of a full body. */
      basis: z.enum(['named', 'derived', 'not-found']),
      note: localized.optional(),
    }),
  ),
  confidence,
  note: localized.optional(),
});
export type RollCall = z.infer<typeof rollCall>;
export type Vote = RollCall['votes'][number];
