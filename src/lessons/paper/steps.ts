import type { Lesson, LessonPart, LessonQuestion } from '../../data/schema/index.ts';

/** A part of the sheet as a step works on it: a made part, a text, or some of its questions. */
export type StepPart = Exclude<LessonPart, { type: 'questions' | 'page-break' }> | StepQuestions;

interface StepQuestions {
  type: 'questions';
  questions: readonly LessonQuestion[];
}

/** Every question of a lesson's sheet. */
export function questionsOf({ sheet }: Pick<Lesson, 'sheet'>): readonly LessonQuestion[] {
  return sheet.parts.flatMap((part) => (part.type === 'questions' ? part.questions : []));
}

/** The names by which steps can ask for parts of the sheet: of made parts, and of questions. */
export function sheetNames({ sheet }: Pick<Lesson, 'sheet'>): string[] {
  return sheet.parts.flatMap((part) =>
    part.type === 'made'
      ? [part.make]
      : part.type === 'questions'
        ? part.questions.map(({ id }) => id)
        : [],
  );
}

/**
 * What the class works on in each step, in the order of the sheet. A part that no step names comes with the one
 * before it, but texts come with the part that they lead to.
 */
export function partsOfSteps({ sheet, steps }: Pick<Lesson, 'sheet' | 'steps'>): StepPart[][] {
  const found: StepPart[][] = steps.map(() => []);
  let current = 0;
  let ahead: StepPart[] = [];
  const add = (name: string, part: StepPart) => {
    const own = steps.findIndex((step) => step.sheet?.includes(name));
    if (own !== -1) current = own;
    const parts = found[current]!;
    const last = parts.at(-1);
    if (part.type === 'questions' && last?.type === 'questions' && ahead.length === 0)
      parts[parts.length - 1] = {
        ...last,
        questions: [...last.questions, ...part.questions],
      };
    else parts.push(...ahead, part);
    ahead = [];
  };
  for (const part of sheet.parts) {
    if (part.type === 'questions')
      for (const question of part.questions)
        add(question.id, { type: 'questions', questions: [question] });
    else if (part.type === 'made') add(part.make, part);
    else if (part.type !== 'page-break') ahead.push(part);
  }
  found[current]?.push(...ahead);
  return found;
}
