import { z } from 'astro/zod';
import { measureKinds, requirement } from './requirements.ts';
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

/** What a yes does to the agreement. `asks`: it asks another office to act. */
export const effectNames = [
  'starts',
  'renews',
  'keeps',
  'refuses',
  'ends',
  'asks',
  'none',
] as const;
export type Effect = (typeof effectNames)[number];

/** Which way a yes points: for having the agreement, against it, or neither. */
export const effects = {
  starts: 'for',
  renews: 'for',
  keeps: 'for',
  refuses: 'against',
  ends: 'against',
  asks: 'none',
  none: 'none',
} as const satisfies Record<Effect, 'for' | 'against' | 'none'>;

/**
 * `disputed`: sources differ on how it came out, and a row of the ledger says so. From `withdrawn` on, it
 * was moved and nobody voted on it.
 */
export const results = [
  'pass',
  'fail',
  'disputed',
  'withdrawn',
  'no-second',
  'tabled',
  'continued',
] as const;
export type Result = (typeof results)[number];

/** What happened to a measure after its vote. */
const fates = [
  'vetoed',
  'veto-overridden',
  'veto-upheld',
  'reconsidered',
  'rescinded',
  'repealed',
  'stayed',
  'stay-lifted',
  'upheld',
  'struck-down',
  'superseded',
  'expired',
] as const;
export type Fate = (typeof fates)[number];

/** Which reading of a measure a vote was. */
export const readings = ['first', 'second', 'third'] as const;

/** Who brings a measure: a member of ours, or somebody outside the body by name and office. */
const sponsor = z.strictObject({
  official: id.optional(),
  name: text.optional(),
  office: localized.optional(),
  citations,
});

/** What was put to the vote. A reconsideration is a new motion. */
export const motion = z.strictObject({
  id,
  /** The body that voted. */
  body: id,
  when: moment,
  /** The day the meeting began, where the vote was taken after midnight. */
  meetingBegan: isoDate.optional(),
  /** Its place among the votes of the body on that day, where they have an order. */
  order: z.int().positive().optional(),
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
  kind: z.enum(measureKinds),
  /** Which reading it was, where the measure is read more than once. */
  reading: z.enum(readings).optional(),
  meeting: z.enum(['regular', 'special', 'emergency', 'not-found']),
  /** The member who proposed it; left out where `sponsors` has several, or somebody outside the body. */
  sponsor: z.union([id, notFound]).optional(),
  sponsors: z.array(sponsor).min(1).optional(),
  /** The members who moved and seconded it, where a source names them. */
  mover: id.optional(),
  seconder: id.optional(),
  /** The agreement it is about, where it is about one. */
  agreement: id.optional(),
  /** The agency whose agreement it is about, where the agreement itself is not read here. */
  agency: text.optional(),
  effect: z.enum(effectNames),
  /** What it needs to pass, where that is not the rule of its body for its kind; or that nobody could find it. */
  requirement: z.union([requirement, notFound]).optional(),
  result: z.enum(results),
  /** The day it took effect; left out where it never did. */
  effective: z.union([isoDate, notFound]).optional(),
  /** What became of it after the vote, oldest first. */
  fate: z
    .array(
      z.strictObject({
        what: z.enum(fates),
        when: moment,
        /** The later motion that did it, where it is one of ours. */
        by: id.optional(),
        /** Who did it, and how, in a sentence. */
        text: localized,
        confidence,
        citations,
      }),
    )
    .min(1)
    .optional(),
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
