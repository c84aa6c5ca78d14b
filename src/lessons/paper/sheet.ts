import { sum } from 'd3';
import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block } from './document.ts';
import { say } from '../template.ts';
import { answered, partBlocks } from './parts.ts';
import { questionsOf } from './steps.ts';

/** What students get: at most two printed sides. */
export function sheetBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const intro = say(context, lesson.sheet.intro);
  return [
    ...(intro ? [{ type: 'text' as const, text: [intro] }] : []),
    ...partBlocks(context, lesson.sheet.parts, 'students'),
    ...exitBlocks(context, lesson),
  ];
}

/** The exit ticket, at the end of a sheet. */
export function exitBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  const exit = say(context, lesson.exit.text);
  if (!exit) return [];
  return [
    { type: 'heading', level: 2, text: t('teach.exit') },
    { type: 'text', text: [exit] },
    // County worksheets have no space for extra lines; their blanks are long enough.
    ...(context.county ? [] : [{ type: 'lines', lines: 2 } as const]),
  ];
}

/** The answers, each with its source. It is a paper of its own and starts on its own page. */
export function keyBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  const expect = say(context, lesson.exit.expect);
  return [
    { type: 'text', text: [`${t('teach.key.intro')} ${totalOf(context, lesson)}`] },
    ...partBlocks(context, lesson.sheet.parts, 'key'),
    ...(expect
      ? ([
          { type: 'heading', level: 2, text: t('teach.exit') },
          { type: 'text', text: [expect] },
        ] as const)
      : []),
    { type: 'heading', level: 2, text: t('teach.rubric') },
    rubric(context, lesson),
  ];
}

/** How answers that explain are graded, with work of students at each level: by evidence, never by the side taken. */
export function rubric(context: LessonContext, lesson: Lesson): Block {
  const t = useTranslations(context.language);
  const { question, work } = lesson.samples;
  const number = questionsOf(lesson).findIndex(({ id }) => id === question) + 1;
  return {
    type: 'table',
    caption: t('teach.rubric.caption', { number }),
    head: (['points', 'what', 'sample', 'reason'] as const).map((name) =>
      t(`teach.rubric.${name}`),
    ),
    widths: [2, 7, 9, 8],
    rows: [...work]
      .sort((a, b) => b.points - a.points)
      .map(({ points, text, why }) => [
        [String(points)],
        [t(`teach.rubric.${points as 0 | 1 | 2 | 3}`)],
        [text[context.language]],
        [why[context.language]],
      ]),
  };
}

/** The most points that the sheet is worth, without and with what is asked if there is time. */
function totalOf(context: LessonContext, lesson: Lesson): string {
  const asked = answered(context, questionsOf(lesson)).map(({ question }) => question);
  const core = asked.filter(({ isExtra }) => !isExtra);
  return useTranslations(context.language)('teach.key.total', {
    core: sum(core, ({ points }) => points),
    all: sum(asked, ({ points }) => points),
    extra: asked.length - core.length,
  });
}
