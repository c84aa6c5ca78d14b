import { languages, type Lesson, type LessonPart } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import { say } from '../template.ts';
import { inBothLanguages } from './bilingual.ts';
import type { Block } from './document.ts';
import { numberedQuestions, partBlocks, plainPart } from './parts.ts';
import { exitBlocks, sheetBlocks } from './sheet.ts';
import { questionsOf } from './steps.ts';
import { wordBank } from './words.ts';

/** How many rows of a table the supported sheet has filled in. */
const filledRows = 2;

/** The sheet with help on it: how to begin a sentence, the first rows of each table, the words. */
export function supportedSheet(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  const starters = lesson.supports.starters.flatMap((starter) => say(context, starter) ?? []);
  const questions = numberedQuestions(context, lesson.sheet.parts);
  const parts = lesson.sheet.parts.flatMap((part) => {
    if (part.type !== 'questions') return startedPart(context, part);
    const ids = new Set(part.questions.map(({ id }) => id));
    return questions.filter(({ id }) => ids.has(id)).map(({ question }) => question);
  });
  return [
    ...intro(context, lesson),
    { type: 'heading', level: 2, text: t('teach.starters') },
    { type: 'list', items: starters.map((starter) => [starter]) },
    ...parts,
    ...exitBlocks(context, lesson),
    { type: 'page-break' },
    { type: 'heading', level: 2, text: t('teach.vocabulary') },
    ...wordBank(context, lesson),
  ];
}

/** A part of the sheet with the first rows of its tables as the key has them. */
function startedPart(
  context: LessonContext,
  part: Exclude<LessonPart, { type: 'questions' }>,
): Block[] {
  const key = plainPart(context, part, 'key');
  return plainPart(context, part, 'students').map((block, index) => {
    const filled = key[index];
    const isSame =
      block.type === 'table' &&
      filled?.type === 'table' &&
      filled.rows.length === block.rows.length &&
      JSON.stringify(filled.head) === JSON.stringify(block.head);
    if (!isSame) return block;
    const rows = block.rows.map((row, at) => (at < filledRows ? filled.rows[at]! : row));
    return { ...block, rows };
  });
}

/** The sheet with a short text in plain words and the core questions alone, under the numbers that the key has. */
export function shorterSheet(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  const excerpt = say(context, lesson.supports.excerpt);
  const kept = new Set(
    questionsOf(lesson)
      .filter(({ isExtra }) => !isExtra)
      .map(({ id }) => id),
  );
  const numbers = new Set(
    numberedQuestions(context, lesson.sheet.parts)
      .filter(({ id }) => kept.has(id))
      .map(({ question }) => question.number),
  );
  return [
    ...intro(context, lesson),
    ...(excerpt
      ? ([
          { type: 'heading', level: 2, text: t('teach.excerpt') },
          { type: 'text', text: [excerpt] },
        ] as const)
      : []),
    ...partBlocks(context, lesson.sheet.parts, 'students').filter(
      // It is short enough to go on where its parts do not start a page.
      (block) =>
        block.type !== 'page-break' && (block.type !== 'question' || numbers.has(block.number)),
    ),
    ...exitBlocks(context, lesson),
  ];
}

/** The sheet in both languages, that of the page first. */
export function bilingualSheet(context: LessonContext, lesson: Lesson): Block[] {
  const others = languages.filter((language) => language !== context.language);
  return others.reduce<readonly Block[]>(
    (blocks, language) =>
      inBothLanguages(blocks, sheetBlocks({ ...context, language }, lesson), language),
    sheetBlocks(context, lesson),
  ) as Block[];
}

function intro(context: LessonContext, lesson: Lesson): Block[] {
  const said = say(context, lesson.sheet.intro);
  return said ? [{ type: 'text', text: [said] }] : [];
}
