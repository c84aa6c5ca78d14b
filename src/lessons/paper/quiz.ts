import type { Lesson } from '../../data/schema/index.ts';
import type { LessonContext } from '../context.ts';
import type { PaperText } from './document.ts';
import { fillAnswer } from '../template.ts';
import { sourcesOf } from '../sources.ts';

/** A question with answers to choose from, all from what is known. */
export interface QuizQuestion {
  id: string;
  /** What to read first, in a question in the form of the end-of-course exam. */
  stimulus?: string;
  level?: NonNullable<Lesson['quiz'][number]['level']>;
  /** The id of the benchmark that it tests. */
  benchmark?: string;
  ask: string;
  /** Each with the reason why it is right or wrong. Sorted by text, so that the order does not reveal the answer. */
  options: { text: string; isRight: boolean; why: string }[];
  sources: PaperText;
}

/**
 * The questions of a lesson's quiz, without those that have an unknown value or whose wrong answers all
 * equal the right one.
 */
export function quizOf(context: LessonContext, { quiz }: Pick<Lesson, 'quiz'>): QuizQuestion[] {
  const byWords = new Intl.Collator(context.language, { numeric: true });
  return quiz.flatMap(({ id, stimulus, level, benchmark, ask, right, wrong, why, ...rest }) => {
    const question = fillAnswer(context, ask);
    const toRead = stimulus && fillAnswer(context, stimulus);
    const options = [{ text: right, why, isRight: true }, ...wrong.map(asWrong)].flatMap(
      (option) => {
        const [text, reason] = [option.text, option.why].map((each) => fillAnswer(context, each));
        return text && reason ? [{ text, why: reason, isRight: option.isRight }] : [];
      },
    );
    const [correct] = options;
    const distinct = options.filter(
      ({ text }, index) => options.findIndex((other) => other.text === text) === index,
    );
    if (!question || !correct?.isRight || distinct.length < 2 || (stimulus && !toRead)) return [];
    return [
      {
        id,
        ...(toRead && { stimulus: toRead }),
        ...(level && { level }),
        ...(benchmark && { benchmark }),
        ask: question,
        options: distinct.sort((a, b) => byWords.compare(a.text, b.text)),
        sources: sourcesOf(context, rest),
      },
    ];
  });
}

const asWrong = (answer: Lesson['quiz'][number]['wrong'][number]) => ({
  ...answer,
  isRight: false,
});
