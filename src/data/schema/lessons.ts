import { z } from 'astro/zod';
import { citation, citations, id, localized, quote, text } from './shared.ts';

/**
 * Text with values: `{tally first}` asks for the tally of the record that the lesson calls `first`.
 * The names are in `src/content/values/` and in the lesson's folder below `src/lessons/`.
 */
const filled = localized;

/** The names that a lesson gives to records, each `collection/id`. */
const refs = z.record(
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'expected a name: lower-case words and digits joined by hyphens'),
  z.string().regex(/^[a-zA-Z]+\/[a-z0-9-]+$/, 'expected collection/id'),
);

const minutes = z.int().positive();

/** Records whose sources stand under an answer: names of the lesson's `refs`. */
const from = z.array(text);

/** A question of the sheet. It is left out where a value that it needs is not known. */
const question = z.strictObject({
  id,
  ask: filled,
  /** Where the answer is to be looked for. */
  where: filled.optional(),
  /** Lines to write on. */
  lines: z.int().min(1).max(6),
  /** The first whose condition holds is the answer. */
  answers: z.array(z.strictObject({ when: text.optional(), text: filled })).min(1),
  /** Many answers can be right; the key says what to look for. */
  isOpen: z.literal(true).optional(),
  from: from.optional(),
  citations: citations.optional(),
});
export type LessonQuestion = z.infer<typeof question>;

/** A part of a sheet or a handout. */
const part = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('heading'), text: filled }),
    z.strictObject({
      type: z.literal('text'),
      text: filled,
      from: from.optional(),
      citations: citations.optional(),
    }),
    z.strictObject({ type: z.literal('list'), items: z.array(filled).min(1) }),
    /** Something worked out from the data, by its name in the lesson's folder below `src/lessons/`. */
    z.strictObject({ type: z.literal('made'), make: text, of: z.array(text) }),
    z.strictObject({ type: z.literal('questions'), questions: z.array(question).min(1) }),
    z.strictObject({ type: z.literal('page-break') }),
  ],
  'expected one of: heading, text, list, made, questions, page-break',
);
export type LessonPart = z.infer<typeof part>;

/** A lesson for a class. Numbers, names and answers are asked of the data, never typed. */
export const lesson = z.strictObject({
  id,
  /** Its place among the lessons. */
  order: z.int().positive(),
  title: localized,
  /** One or two sentences under the title. */
  deck: localized,
  /** The essential question. */
  question: localized,
  /** What the class will read and learn, for the note to families. */
  families: localized,
  grades: z.strictObject({ from: z.int().min(6).max(12), to: z.int().min(6).max(12) }),
  minutes,
  refs,
  /** Words for people in the texts that the lesson compares, and whose words they are. */
  wordings: z
    .array(
      z.strictObject({
        ...citation.shape,
        quote,
        /** `quoted`: in quotation marks. `reported`: what somebody said, without marks. `writer`: the text's own. */
        voice: z.enum(['writer', 'reported', 'quoted']),
        speaker: localized.optional(),
      }),
    )
    .optional(),
  benchmarks: z.array(id).min(1),
  /** What students can do afterward. */
  objectives: z.array(localized).min(1),
  /** Glossary terms that students need. */
  terms: z.array(id).min(1),
  materials: z.array(filled).min(1),
  /** How many copies of what. */
  copies: z.array(filled).min(1),
  /** What the teacher should know. */
  background: z
    .array(z.strictObject({ text: filled, from: from.optional(), citations: citations.optional() }))
    .min(1),
  warmUp: z.strictObject({ minutes, ask: filled, expect: filled }),
  /** With the warm-up, they fill the lesson's minutes. */
  steps: z
    .array(
      z.strictObject({
        minutes,
        title: localized,
        /**
         * What the class works on in this step, by the names of made parts and the ids of questions of the sheet. What
         * follows each on the sheet comes with it, up to the next that a step names.
         */
        sheet: z.array(text).min(1).optional(),
        text: filled,
      }),
    )
    .min(1),
  sheet: z.strictObject({ intro: filled, parts: z.array(part).min(1) }),
  /** The lesson has a sheet and a key for each county. */
  isByCounty: z.literal(true).optional(),
  handouts: z.array(z.strictObject({ id, title: localized, parts: z.array(part).min(1) })),
  /** The exit ticket, and what to expect. */
  exit: z.strictObject({ text: filled, expect: filled }),
  /** What to do with more time. */
  extensions: z.array(filled).min(1),
  supports: z.strictObject({
    starters: z.array(filled).min(1),
    /** A shorter text in plain words, for readers who need it. */
    excerpt: filled,
    more: z.array(filled),
  }),
  /** Mistakes to catch. */
  pitfalls: z.array(filled),
  quiz: z
    .array(
      z.strictObject({
        id,
        ask: filled,
        right: filled,
        /** One that comes out the same as the right one is left out. */
        wrong: z.array(filled).min(1),
        why: filled,
        from: from.optional(),
        citations: citations.optional(),
      }),
    )
    .min(3),
});
export type Lesson = z.infer<typeof lesson>;
