import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block, PaperText } from './document.ts';
import { quizOf, type QuizQuestion } from './quiz.ts';

/** The letter of an answer to choose: A for the first. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** The quiz as a paper: questions with answers to choose from. */
export function quizBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  return [
    { type: 'text', text: [t('pack.quiz.how')] },
    ...quizOf(context, lesson).map(({ stimulus, ask, options }, index): Block => ({
      type: 'choices',
      number: index + 1,
      ...(stimulus && { stimulus: [stimulus] }),
      text: [ask],
      options: options.map(({ text }, at) => [{ text: `${letterOf(at)}. `, strong: true }, text]),
    })),
  ];
}

/** The answers of the quiz: the letter, the words and the reason; why the others are wrong; and sources. */
export function quizKeyBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  return [
    { type: 'text', text: [t('teach.key.intro')] },
    ...quizOf(context, lesson).flatMap((question, index): Block[] => [
      {
        type: 'answer',
        number: index + 1,
        question: question.stimulus ? [question.stimulus, ' ', question.ask] : [question.ask],
        text: reasons(question, true)[0] ?? [],
        sources: question.sources,
      },
      { type: 'list', items: reasons(question, false) },
    ]),
  ];
}

/** The right answers of a question, or the wrong ones, each with its letter and its reason. */
function reasons({ options }: QuizQuestion, isRight: boolean): PaperText[] {
  return options.flatMap((option, at): PaperText[] => {
    const said = `${letterOf(at)}. ${option.text}`;
    return option.isRight === isRight ? [[{ text: said, strong: true }, ` — ${option.why}`]] : [];
  });
}
