import type { Lesson } from '../../data/schema/index.ts';
import type { LessonContext } from '../context.ts';
import type { PaperText } from './document.ts';
import { answer } from '../template.ts';
import { sourcesOf } from '../sources.ts';

/** A question with answers to choose from, all from what is known. */
export interface QuizQuestion {
  id: string;
  ask: string;
  /** In an order that gives nothing away: that of their words. */
  options: { text: string; isRight: boolean }[];
  why: string;
  sources: PaperText;
}

/**
 * The questions of a lesson's quiz. One is left out where a value that it needs is not known, or where
 * no wrong answer differs from the right one.
 */
export function quizOf(context: LessonContext, { quiz }: Pick<Lesson, 'quiz'>): QuizQuestion[] {
  const byWords = new Intl.Collator(context.language, { numeric: true });
  return quiz.flatMap(({ id, ask, right, wrong, why, from, citations }) => {
    const [question, correct, reason] = [ask, right, why].map((text) => answer(context, text));
    const others = wrong
      .map((text) => answer(context, text))
      .filter((text) => text !== undefined && text !== correct);
    if (!question || !correct || !reason || others.length === 0) return [];
    const options = [...new Set([correct, ...(others as string[])])]
      .sort(byWords.compare)
      .map((text) => ({ text, isRight: text === correct }));
    return [
      { id, ask: question, options, why: reason, sources: sourcesOf(context, { from, citations }) },
    ];
  });
}
