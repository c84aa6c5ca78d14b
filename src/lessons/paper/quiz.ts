import type { Lesson } from '../../data/schema/index.ts';
import type { LessonContext } from '../context.ts';
import type { PaperText } from './document.ts';
import { fillAnswer } from '../template.ts';
import { sourcesOf } from '../sources.ts';

/** A question with answers to choose from, all from what is known. */
export interface QuizQuestion {
  id: string;
  ask: string;
  /** Sorted by text, so that the order does not reveal the answer. */
  options: { text: string; isRight: boolean }[];
  why: string;
  sources: PaperText;
}

/**
 * The questions of a lesson's quiz, without those that have an unknown value or whose wrong answers all
 * equal the right one.
 */
export function quizOf(context: LessonContext, { quiz }: Pick<Lesson, 'quiz'>): QuizQuestion[] {
  const byWords = new Intl.Collator(context.language, { numeric: true });
  return quiz.flatMap(({ id, ask, right, wrong, why, from, citations }) => {
    const [question, correct, reason] = [ask, right, why].map((text) => fillAnswer(context, text));
    const others = wrong
      .map((text) => fillAnswer(context, text))
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
