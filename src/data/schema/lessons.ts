import { z } from 'astro/zod';
import { citation, citations, id, isoDate, localized, quote, text } from './shared.ts';

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
  /** A fact is worth 1 point; an answer that explains is worth 3. */
  points: z.union([z.literal(1), z.literal(3)]),
  /** It comes after the others, if there is time. */
  isExtra: z.literal(true).optional(),
  /** The first whose condition holds is the answer. */
  answers: z.array(z.strictObject({ when: text.optional(), text: filled })).min(1),
  /** Many answers can be right; the key says what to look for. */
  isOpen: z.literal(true).optional(),
  from: from.optional(),
  citations: citations.optional(),
});
export type LessonQuestion = z.infer<typeof question>;

/** What one side answers to points of the other, each with the records that have it. */
const side = z.strictObject({
  title: localized,
  answers: z.array(z.strictObject({ to: filled, text: filled, from })).min(1),
});

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
    /** A table; cells that a row leaves out are for writing in. */
    z.strictObject({
      type: z.literal('table'),
      caption: filled,
      head: z.array(filled).min(2),
      rows: z.array(z.array(filled).min(1)).min(1),
      /** Left out, it is for students. */
      for: z.literal('key').optional(),
    }),
    /** What each of two sides answers to the other, point by point; both have as many answers. */
    z.strictObject({
      type: z.literal('sides'),
      sides: z
        .array(side)
        .length(2, 'expected two sides')
        .refine(
          ([one, other]) => one?.answers.length === other?.answers.length,
          'expected as many answers on each side',
        ),
    }),
    /** Room to write in. */
    z.strictObject({ type: z.literal('lines'), lines: z.int().min(1).max(6) }),
    z.strictObject({ type: z.literal('page-break') }),
  ],
  'expected one of: heading, text, list, made, questions, table, sides, lines, page-break',
);
export type LessonPart = z.infer<typeof part>;

/** What is shown to work out: a motion of a made-up body, or a fact about it, so that nothing real is at stake. */
const madeUp = z.strictObject({
  body: z.strictObject({ id, name: localized, seats: z.array(localized).min(3) }),
  /** Its members, in the order of the seats. */
  members: z.array(z.strictObject({ id, name: text })).min(3),
  motions: z
    .array(
      z.strictObject({
        id,
        date: isoDate,
        title: localized,
        question: localized,
        /** What a yes would do. */
        yes: localized,
        effect: z.enum(['starts', 'ends']),
        /** By the ids of the members. */
        votes: z.record(id, z.enum(['yes', 'no', 'absent'])),
      }),
    )
    .min(1),
});
export type MadeUp = z.infer<typeof madeUp>;

/** A question to choose an answer to. With a `stimulus`, it has the form of the state’s end-of-course exam. */
const quizQuestion = z.strictObject({
  id,
  /** A short text, table or quotation to read first. */
  stimulus: filled.optional(),
  /** How hard it is, as the exam’s writers sort items. */
  level: z.enum(['low', 'moderate', 'high']).optional(),
  /** The benchmark that it tests. */
  benchmark: id.optional(),
  ask: filled,
  right: filled,
  /** One that comes out the same as the right one is left out. */
  wrong: z.array(z.strictObject({ text: filled, why: filled })).min(2),
  /** Why the right one is right. */
  why: filled,
  from: from.optional(),
  citations: citations.optional(),
});

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
  /** Of all its class periods together. */
  minutes,
  /** Class periods, each of 45 minutes; left out where there is one. */
  periods: z.int().min(2).optional(),
  /** Minutes of each period for attendance, handing out papers and moving. */
  margin: minutes,
  refs,
  /** Records made up for practice, named in `refs` like those of the site; everything printed says so. */
  madeUp: madeUp.optional(),
  /** The lesson with the same skills that a student can do instead; the one about nothing in dispute has none. */
  optOut: id.optional(),
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
  /** Those that questions of the sheet assess; the lesson only touches the others. */
  assessed: z.array(z.strictObject({ benchmark: id, by: z.array(id).min(1) })).min(1),
  /** What students can do afterward, and which questions or papers show it; `exit` is the exit ticket. */
  objectives: z.array(z.strictObject({ text: localized, assessedBy: z.array(id).min(1) })).min(1),
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
  /** What to do before class, and how long it takes one person. */
  preparation: z.strictObject({ minutes, text: filled }),
  /** With the warm-up and the margin, those that are not extra fill the lesson's minutes. */
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
        /** Said to the teacher. */
        text: filled,
        /** Said to the class, on the wall. */
        slide: filled,
        /** Only where a class has more time. */
        isExtra: z.literal(true).optional(),
        /** The last one of a class period, in a lesson of several. */
        endsPeriod: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** The lesson in 20 minutes. */
  short: z.array(z.strictObject({ minutes, text: filled })).min(2),
  /** What a substitute who has not read the rest needs to know and do. */
  substitute: z.array(filled).min(1),
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
  /** What work at each level looks like, on one question of the sheet that asks to explain. */
  samples: z.strictObject({
    question: id,
    work: z
      .array(z.strictObject({ points: z.int().min(0).max(3), text: localized, why: localized }))
      .min(4),
  }),
  quiz: z.array(quizQuestion).min(3),
});
export type Lesson = z.infer<typeof lesson>;
