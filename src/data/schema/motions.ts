import { z } from 'astro/zod';
import { requirements } from './bodies.ts';
import {
  alsoCalled,
  citations,
  confidence,
  id,
  isoDate,
  localized,
  moment,
  notFound,
  text,
  weekdays,
} from './shared.ts';

const motionKinds = ['resolution', 'motion', 'motion-to-defer', 'ordinance'] as const;

/** What a yes does to the agreement: brings it about, ends it, or neither. */
const effects = ['starts', 'ends', 'none'] as const;

/** `disputed`: sources differ on how it came out, and a row of the ledger says so. */
const results = ['pass', 'fail', 'disputed'] as const;

/** What was put to the vote. A reconsideration is a new motion. */
export const motion = z.strictObject({
  id,
  /** The body that voted. */
  body: id,
  when: moment,
  /** As the sources print it; a rule checks it against the date. */
  weekday: z.enum(weekdays).optional(),
  /** A headline for lists and pages: who did what and the count, where it is known, without a motive. Of one vote alone. */
  title: localized,
  alsoCalled: alsoCalled.optional(),
  /** The question in plain words, as a question. */
  question: localized,
  /** What a yes meant. */
  yes: localized,
  /** What kind of measure it was. */
  kind: z.enum(motionKinds),
  meeting: z.enum(['regular', 'special', 'emergency', 'not-found']),
  /** The official who proposed it. */
  sponsor: z.union([id, notFound]),
  /** The agreement it is about, where it is about one. */
  agreement: id.optional(),
  /** The agency whose agreement it is about, where the agreement itself is not read here. */
  agency: text.optional(),
  effect: z.enum(effects),
  /** What it needs to pass. */
  requirement: z.enum(requirements),
  /** Why it needs more or less than what its body's motions need: the rule, in plain words. */
  requirementBasis: localized.optional(),
  result: z.enum(results),
  /** The day it took effect. */
  effective: z.union([isoDate, notFound]),
  /** What it did, sentence by sentence, each with its sources. */
  did: z.array(z.strictObject({ text: localized, citations, confidence })),
  /** Number and text of the measure. */
  document: z.union([citations, notFound]),
  /** The earlier motion of the same body on the same question, if this one answers it. */
  follows: id.optional(),
  note: localized.optional(),
  confidence,
  citations,
});
export type Motion = z.infer<typeof motion>;
