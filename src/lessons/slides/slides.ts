import { afterColon } from '../../i18n/format.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import { plainText, type Block } from '../paper/document.ts';
import { numberedQuestions, plainPart, type NumberedQuestion } from '../paper/parts.ts';
import { partsOfSteps, type StepPart } from '../paper/steps.ts';
import { say } from '../template.ts';
import { bodyWidth, fitSlide, fitsOneSlide } from './fit.ts';
import type { FittedSlide, Slide } from './slide.ts';

/** The most glossary terms, or questions, on one slide that can still be read from the back row. */
const mostOnSlide = 3;

/**
 * The slides of a lesson: its question, the warm-up, the words, then each step followed by what the class works on in it.
 * Answers are on the slide after what they answer. Each slide fits a screen of 4:3, and so one of 16:9.
 * @param room what a slide has across: more for slides that are only for a wide screen.
 */
export function slidesOf(
  context: LessonContext,
  lesson: Lesson,
  room: number = bodyWidth,
): FittedSlide[] {
  const { language } = context;
  const t = useTranslations(language);
  const questions = numberedQuestions(context, lesson.sheet.parts);
  const parts = partsOfSteps(lesson);
  const expect = say(context, lesson.warmUp.expect) ?? '';
  const exit = say(context, lesson.exit.text);
  const exitStep = lesson.steps.findLastIndex(({ isExtra }) => !isExtra);
  const timed = (title: string, minutes: number) => `${title} · ${t('teach.min', { minutes })}`;
  const slides: Slide[] = [
    { title: lesson.title[language], blocks: text(lesson.question[language]), notes: [] },
    { title: t('teach.slides.open'), blocks: text(t('teach.slides.open.text')), notes: [] },
    {
      title: timed(t('teach.warmUp'), lesson.warmUp.minutes),
      blocks: text(say(context, lesson.warmUp.ask)),
      notes: [`${t('teach.expect')}: ${afterColon(expect, language)}`],
    },
    ...words(context, lesson, room),
    ...lesson.steps.flatMap((step, index) => {
      const isExit = index === exitStep;
      const title = step.title[language];
      const own = parts[index]!;
      return [
        {
          title: timed(title, step.minutes),
          blocks: [...text(say(context, step.slide)), ...text(isExit ? exit : undefined)],
          notes: [say(context, step.text) ?? ''],
        },
        ...own.flatMap((part) => shown(context, title, part, questions, room)),
      ];
    }),
    { title: t('teach.slides.close'), blocks: text(t('teach.slides.close.text')), notes: [] },
  ];
  return slides.flatMap((slide) => fitSlide(slide, room));
}

const text = (said: string | undefined): Block[] => (said ? [{ type: 'text', text: [said] }] : []);

function words({ dataset, language }: LessonContext, { terms }: Lesson, room: number): Slide[] {
  const t = useTranslations(language);
  const blocks = terms.map((id): Block => {
    const { term, definition } = byId(dataset.glossary, id);
    const other = language === 'en' ? ('es' as const) : ('en' as const);
    const glossed = otherName(term[language], term[other]);
    return {
      type: 'text',
      text: [
        { text: term[language], strong: true },
        ...(glossed === undefined ? [] : [' (', { text: glossed, lang: other }, ')']),
        `: ${afterColon(definition[language], language)}`,
      ],
    };
  });
  return inGroups(blocks, (group) => group.length <= mostOnSlide && fitsOneSlide(group, room)).map(
    (group) => ({ title: t('teach.vocabulary'), blocks: group, notes: [] }),
  );
}

/**
 * A term in the other language, to go in parentheses after it, without parentheses of its own: a Spanish
 * term can have the English one there, as in "alguacil del condado (sheriff)".
 * @returns undefined where the term already has it.
 */
export function otherName(term: string, other: string): string | undefined {
  const short = other.replace(/ \([^()]*\)$/, '');
  const own = /\(([^()]*)\)$/.exec(term)?.[1];
  const isThere =
    term.includes(`(${short}`) ||
    term.startsWith(`${short} (`) ||
    (own !== undefined && short.startsWith(own));
  return isThere ? undefined : short;
}

/** Numbers in words: a range where they follow each other. */
function numbersIn(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRange = numbers.length > 1 && last - first === numbers.length - 1;
  return isRange ? `${first}–${last}` : numbers.join(', ');
}

function asked(part: StepPart, questions: readonly NumberedQuestion[]): NumberedQuestion[] {
  if (part.type !== 'questions') return [];
  const ids = new Set(part.questions.map(({ id }) => id));
  return questions.filter(({ id }) => ids.has(id));
}

/** A part of the sheet on slides, each followed by one that has it filled in. */
function shown(
  context: LessonContext,
  title: string,
  part: StepPart,
  questions: readonly NumberedQuestion[],
  room: number,
): Slide[] {
  if (part.type === 'questions') return questionSlides(context, asked(part, questions), room);
  // The step has a title of its own.
  if (part.type === 'heading') return [];
  const t = useTranslations(context.language);
  const blocks = plainPart(context, part, 'students');
  const answers = plainPart(context, part, 'key');
  return blocks.flatMap((block, index): Slide[] => {
    const filled = answers[index];
    const isFilled =
      block.type === 'table' &&
      filled?.type === 'table' &&
      JSON.stringify(filled.rows) !== JSON.stringify(block.rows);
    return [
      { title, blocks: [block], notes: [] },
      ...(isFilled
        ? [{ title: t('pack.slides.answers', { title }), blocks: [filled], notes: [] }]
        : []),
    ];
  });
}

/** A few questions on a slide, and on the next their answers. Sources are in the notes. */
function questionSlides(
  context: LessonContext,
  questions: readonly NumberedQuestion[],
  room: number,
): Slide[] {
  const t = useTranslations(context.language);
  const groups = inGroups(
    questions,
    (group) =>
      group.length <= mostOnSlide &&
      fitsOneSlide(
        group.map(({ answer }) => answer),
        room,
      ),
  );
  return groups.flatMap((group): Slide[] => {
    const numbers = numbersIn(group.map(({ question }) => question.number));
    const title = t('pack.slides.questions', { numbers, count: group.length });
    return [
      { title, blocks: group.map(({ question }) => question), notes: [] },
      {
        title: t('pack.slides.answers', { title }),
        blocks: group.map(({ answer }) => answer),
        notes: group.map(
          ({ answer }) =>
            `${answer.number}. ${t('teach.key.sources')}: ${plainText(answer.sources)}`,
        ),
      },
    ];
  });
}

/** Splits a list, each group as long as may be. One that is too much alone is a group, too. */
function inGroups<Item>(
  items: readonly Item[],
  isFine: (group: readonly Item[]) => boolean,
): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && isFine([...last, item])) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
