import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { languages } from '../../src/data/schema/index.ts';
import { plainText } from '../../src/lessons/paper/document.ts';
import { lessonContext, lessonCounties } from '../../src/lessons/lessons.ts';
import { papersOf } from '../../src/lessons/paper/papers.ts';
import { quizBlocks, quizKeyBlocks } from '../../src/lessons/paper/quiz-papers.ts';
import { quizOf } from '../../src/lessons/paper/quiz.ts';

const facts = siteFacts();
const { lessons, benchmarks } = facts.dataset;
const quizzes = lessons.flatMap((lesson) =>
  languages.map((language) => {
    const county = lessonCounties(facts.dataset, lesson)[0];
    return { lesson, language, context: lessonContext(facts, lesson, language, county) };
  }),
);
const asked = quizzes.flatMap(({ lesson, language, context }) =>
  quizOf(context, lesson).map((question) => ({ lesson, language, question })),
);
const name = ({ lesson, language, question }: (typeof asked)[number]) =>
  `${lesson.id} ${question.id} in ${language}`;

describe.each(asked.map((each) => [name(each), each] as const))('%s', (_, each) => {
  const { question } = each;

  test('has four answers, one of them right, each with its reason', () => {
    expect(question.options).toHaveLength(4);
    expect(question.options.filter(({ isRight }) => isRight)).toHaveLength(1);
    for (const { why } of question.options) expect(why).not.toBe('');
  });

  test('has no answer that stands out by its length', () => {
    const lengths = question.options.map(({ text }) => text.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(14);
    const right = question.options.find(({ isRight }) => isRight)!.text.length;
    const others = question.options.filter(({ isRight }) => !isRight);
    const longest = Math.max(...others.map(({ text }) => text.length));
    expect(right - longest).toBeLessThanOrEqual(6);
  });
});

test.each(quizzes.map((each) => [`${each.lesson.id} in ${each.language}`, each] as const))(
  'on paper and in the key, each question of %s has what is to be read first',
  (_, { lesson, context }) => {
    const toRead = quizOf(context, lesson).flatMap(({ stimulus }) => stimulus ?? []);
    for (const blocks of [quizBlocks(context, lesson), quizKeyBlocks(context, lesson)]) {
      const printed = JSON.stringify(blocks);
      expect(toRead.filter((text) => !printed.includes(JSON.stringify(text)))).toEqual([]);
    }
  },
);

describe('the questions in the form of the end-of-course exam', () => {
  const items = asked.filter(({ question }) => question.stimulus !== undefined);

  test('are ten at least in each language', () => {
    for (const language of languages)
      expect(items.filter((item) => item.language === language).length).toBeGreaterThanOrEqual(10);
  });

  test('have a level, and a benchmark of their lesson whose words were read', () => {
    for (const { lesson, question } of items) {
      expect(question.level).toBeDefined();
      expect(lesson.benchmarks).toContain(question.benchmark);
      const { check } = benchmarks.find(({ id }) => id === question.benchmark)!;
      expect(['verified', 'transcription']).toContain(check);
    }
  });
});

test('each benchmark that a lesson says it assesses has words that were read', () => {
  for (const { assessed } of lessons)
    for (const { benchmark } of assessed)
      expect(['verified', 'transcription']).toContain(
        benchmarks.find(({ id }) => id === benchmark)!.check,
      );
});

test('no paper asks a student about a family, a status or an own view of the policy', () => {
  const personal =
    /\b(your (family|parents|immigration|status)|where (are|were) you (born|from)|do you (agree|support|think that ICE))|\btu (familia|situación migratoria|estatus)|\bestás de acuerdo con el ICE/i;
  for (const { lesson, context } of quizzes)
    for (const { kind, blocks } of papersOf(context, lesson)) {
      if (kind === 'teacher') continue;
      for (const block of blocks)
        if (block.type === 'question') expect(plainText(block.text)).not.toMatch(personal);
    }
});

test('student papers say “tú” in Spanish, and plans for teachers say “usted”', () => {
  const formal = /\b(Explique|Describa|Escriba|Responda|Copie|Marque|Diga|Supón usted)\b/;
  for (const { lesson, language, context } of quizzes) {
    if (language !== 'es') continue;
    for (const { kind, blocks } of papersOf(context, lesson)) {
      if (kind !== 'sheet' && kind !== 'handout') continue;
      for (const block of blocks)
        if (block.type === 'question') expect(plainText(block.text)).not.toMatch(formal);
    }
  }
});
