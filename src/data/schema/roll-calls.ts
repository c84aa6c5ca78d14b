import { z } from 'astro/zod';
import { citation, citations, confidence, id, localized, notFound } from './shared.ts';

/** What the member did. `unknown`: not in our sources, and shown as such. */
export const voteOptions = [
  'yes',
  'no',
  'abstain',
  'absent',
  'recused',
  'vacant',
  'unknown',
] as const;
export type VoteOption = (typeof voteOptions)[number];

/** The options a clerk announces. */
export const tallyOptions = ['yes', 'no', 'abstain', 'absent', 'recused', 'vacant'] as const;
export type TallyOption = (typeof tallyOptions)[number];

const count = z.int().nonnegative();

/** The announced count for each option; rules check it against `votes` and the body's seats. */
const tally = z.strictObject({
  yes: count,
  no: count,
  abstain: count,
  absent: count,
  recused: count,
  vacant: count,
});
export type Tally = z.infer<typeof tally>;

/** The recorded vote on one motion. It has the motion's id. */
export const rollCall = z.strictObject({
  id,
  tally: z.union([z.strictObject({ ...tally.shape, citations }), notFound]),
  /** One entry for each seat of the body. */
  votes: z.array(
    z.strictObject({
      seat: id,
      /** Who held the seat; left out when it was vacant, or when neither member nor vote was found. */
      official: id.optional(),
      option: z.enum(voteOptions),
      /** Empty only when the option is `unknown`. */
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
