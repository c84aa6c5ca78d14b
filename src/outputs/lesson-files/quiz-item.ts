import type { Language, Lesson } from '../../data/schema/index.ts';
import type { LessonContext } from '../../lessons/context.ts';
import { quizOf, type QuizQuestion } from '../../lessons/paper/quiz.ts';

/** The quiz of a lesson in a language, as files of other systems have it. */
export interface QuizOfLesson {
  /** The lesson's id. */
  id: string;
  title: string;
  language: Language;
  items: readonly QuizQuestion[];
}

/** The quiz of a lesson for files of other systems. */
export function quizFor(context: LessonContext, lesson: Lesson): QuizOfLesson {
  const { language } = context;
  return { id: lesson.id, title: lesson.title[language], language, items: quizOf(context, lesson) };
}
