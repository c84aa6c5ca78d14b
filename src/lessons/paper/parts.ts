import type { LessonPart, LessonQuestion, Localized } from '../../data/schema/index.ts';
import { entryOf } from '../../content/values/value.ts';
import type { Audience, LessonContext } from '../context.ts';
import type { Block, PaperText } from './document.ts';
import { fillAnswer, holds, say } from '../template.ts';
import { makes } from '../makes.ts';
import { documentsOf, sourcesOf } from '../sources.ts';
import { useTranslations } from '../../i18n/index.ts';

/** The questions that can be answered from what is known, with the answer that holds. */
export function answered(context: LessonContext, questions: readonly LessonQuestion[]) {
  return questions.flatMap((question) => {
    const ask = fillAnswer(context, question.ask);
    const where = question.where && say(context, question.where);
    const chosen = question.answers.find(({ when }) => when === undefined || holds(context, when));
    const text = chosen && fillAnswer(context, chosen.text);
    return ask === undefined || text === undefined ? [] : [{ question, ask, where, text }];
  });
}

/** A question as it is on the sheet, and its answer as it is on the key, under one number. */
export interface NumberedQuestion {
  id: string;
  question: Extract<Block, { type: 'question' }>;
  answer: Extract<Block, { type: 'answer' }>;
}

/** The questions of a sheet that can be answered, numbered throughout. */
export function numberedQuestions(
  context: LessonContext,
  parts: readonly LessonPart[],
): NumberedQuestion[] {
  const asked = parts.flatMap((part) =>
    part.type === 'questions' ? answered(context, part.questions) : [],
  );
  return asked.map(({ question, ask, where, text }, index) => {
    const number = index + 1;
    const { id, lines, isOpen } = question;
    const marks = marksOf(context, question);
    return {
      id,
      question: {
        type: 'question',
        number,
        text: [ask],
        lines,
        where: [[where, marks].filter(Boolean).join(' ')],
      },
      answer: {
        type: 'answer',
        number,
        question: [`${ask} ${marks}`],
        text: [text],
        sources: sourcesOf(context, question),
        ...(isOpen && { isOpen }),
      },
    };
  });
}

/** The parts of a sheet, handout or key. Question numbers continue through a paper, so all are laid out together. */
export function partBlocks(
  context: LessonContext,
  parts: readonly LessonPart[],
  audience: Audience,
): Block[] {
  const numbered = numberedQuestions(context, parts);
  return parts.flatMap((part): Block[] => {
    if (part.type !== 'questions') return plainPart(context, part, audience);
    const ids = new Set(part.questions.map(({ id }) => id));
    return numbered
      .filter(({ id }) => ids.has(id))
      .map(({ question, answer }) => (audience === 'students' ? question : answer));
  });
}

/** What a question is worth, and whether it waits until the others are done. */
function marksOf({ language }: LessonContext, { points, isExtra }: LessonQuestion): string {
  return useTranslations(language)(isExtra ? 'teach.points.extra' : 'teach.points', { points });
}

/** A part of a sheet that asks nothing. */
export function plainPart(
  context: LessonContext,
  part: Exclude<LessonPart, { type: 'questions' }>,
  audience: Audience,
): Block[] {
  if (part.type === 'made') {
    return entryOf(makes, part.make, 'generator')(context, part.of, audience) ?? [];
  }
  if (part.type === 'table')
    return (part.for === 'key') === (audience === 'key') ? [tableOf(context, part)] : [];
  // The key leaves out texts to read.
  if (audience === 'key') return [];
  if (part.type === 'lines') return [part];
  if (part.type === 'sides') return part.sides.map((side) => answersOf(context, side));
  if (part.type === 'page-break') return [{ type: 'page-break' }];
  if (part.type === 'list') {
    const items = part.items.map((item) => say(context, item)).filter((item) => item !== undefined);
    return items.length === 0 ? [] : [{ type: 'list', items: items.map((item) => [item]) }];
  }
  const text = say(context, part.text);
  if (text === undefined) return [];
  if (part.type === 'heading') return [{ type: 'heading', level: 2, text }];
  // A paper can't be followed to a page of the site, so students get the documents alone.
  const sources = documentsOf(context, part);
  return [{ type: 'text', text: [text], ...(sources.length > 0 && { sources }) }];
}

function tableOf(
  context: LessonContext,
  { caption, head, rows }: Extract<LessonPart, { type: 'table' }>,
): Block {
  const cell = (text: Localized | undefined): PaperText => (text ? [say(context, text) ?? ''] : []);
  const hasBlanks = rows.some((row) => row.length < head.length);
  return {
    type: 'table',
    caption: say(context, caption) ?? '',
    head: head.map((name) => say(context, name) ?? ''),
    rows: rows.map((row) => head.map((_, index) => cell(row[index]))),
    ...(hasBlanks && { isTall: true as const }),
  };
}

/** One side of a box: the points that it answers, what it says and where that is from. */
function answersOf(
  context: LessonContext,
  { title, answers }: Extract<LessonPart, { type: 'sides' }>['sides'][number],
): Block {
  const t = useTranslations(context.language);
  return {
    type: 'table',
    caption: title[context.language],
    head: [t('teach.sides.to'), t('teach.sides.answer'), t('teach.key.sources')],
    widths: [4, 6, 3],
    rows: answers.map(({ to, text, from }) => [
      [say(context, to) ?? ''],
      [say(context, text) ?? ''],
      documentsOf(context, { from }),
    ]),
  };
}
