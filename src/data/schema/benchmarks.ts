import { z } from 'astro/zod';
import { citations, id, text } from './shared.ts';

/** How exactly the words of a benchmark were checked. */
const benchmarkChecks = [
  /** The exact words were read on a public page of the body that sets it, or a copy of it. */
  'verified',
  /** The exact words were read in a public transcription. */
  'transcription',
  /** Only a part of the words was seen. */
  'partial',
  /** Not checked: it is named, not quoted. */
  'unverified',
] as const;

export const frameworks = [
  'florida-civics-7',
  'florida-geography-7',
  'florida-civics-9-12',
  'florida-ela',
  'common-core',
  'c3',
  'ap-us-government',
] as const;

/** A standard that a lesson works on. Quoted in English, as it is published. */
export const benchmark = z.strictObject({
  id,
  code: text,
  framework: z.enum(frameworks),
  /** The words as published; left out where none were seen. */
  words: text.optional(),
  check: z.enum(benchmarkChecks),
  /** Only the skill fits, not the topic. */
  isSkillOnly: z.literal(true).optional(),
  citations: z.union([citations, z.literal('not-found')]),
});
export type Benchmark = z.infer<typeof benchmark>;
