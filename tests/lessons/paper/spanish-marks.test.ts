import { expect, test } from 'vitest';
import { spanishMarks } from '../../../src/content/check/habits/spanish.ts';
import { loadData } from '../../../src/data/load/dataset.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import { lessonContext } from '../../../src/lessons/lessons.ts';
import { papersOf } from '../../../src/lessons/paper/papers.ts';
import { quizOf } from '../../../src/lessons/paper/quiz.ts';
import { slidesOf } from '../../../src/lessons/slides/slides.ts';

/** The texts of a paper, each whole; what is in another language counts as an ellipsis. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const isText = value.every((run) => typeof run === 'string' || isRun(run));
    return isText ? [value.map(wordsOf).join('')] : value.flatMap(textsOf);
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
const isRun = (value: unknown): value is { text: string; lang?: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
const wordsOf = (run: unknown) =>
  typeof run === 'string' ? run : isRun(run) && !run.lang ? run.text : '…';

const { dataset, roster } = loadData('.');
const lists = indexRoster(roster);
const monroe = dataset.places.find(({ id }) => id === 'monroe-county');

test.each(dataset.lessons.map((lesson) => [lesson.id, lesson] as const))(
  'the Spanish papers of %s have no capital after a colon, and no parenthesis in another',
  (_, lesson) => {
    const context = lessonContext(
      { dataset, lists },
      lesson,
      'es',
      lesson.isByCounty ? monroe : undefined,
    );
    const texts = textsOf([
      papersOf(context, lesson),
      slidesOf(context, lesson),
      quizOf(context, lesson),
    ]).map((text) => text.replace(/«[^»]*»|“[^”]*”/g, '…'));
    const found = texts.flatMap((text) =>
      spanishMarks.flatMap(({ pattern, use }) => (pattern.test(text) ? [`${use}: ${text}`] : [])),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  },
);
