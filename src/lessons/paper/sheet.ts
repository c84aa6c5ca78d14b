import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block } from './document.ts';
import { say } from '../template.ts';
import { partBlocks } from './parts.ts';

/** What students get: at most two printed sides. */
export function sheetBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  const intro = say(context, lesson.sheet.intro);
  const exit = say(context, lesson.exit.text);
  return [
    ...(intro ? [{ type: 'text' as const, text: [intro] }] : []),
    ...partBlocks(context, lesson.sheet.parts, 'students'),
    ...(exit
      ? ([
          { type: 'heading', level: 2, text: t('teach.exit') },
          { type: 'text', text: [exit] },
          // County worksheets have no space for extra lines; their blanks are long enough.
          ...(context.county ? [] : [{ type: 'lines', lines: 2 } as const]),
        ] as const)
      : []),
  ];
}

/** The answers, each with its source. It is a paper of its own and starts on its own page. */
export function keyBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const t = useTranslations(context.language);
  const expect = say(context, lesson.exit.expect);
  return [
    { type: 'text', text: [t('teach.key.intro')] },
    ...partBlocks(context, lesson.sheet.parts, 'key'),
    ...(expect
      ? ([
          { type: 'heading', level: 2, text: t('teach.exit') },
          { type: 'text', text: [expect] },
        ] as const)
      : []),
    { type: 'heading', level: 2, text: t('teach.rubric') },
    rubric(context),
  ];
}

/** How written answers are graded: by claim, source and limit, never by the side taken. */
export function rubric({ language }: Pick<LessonContext, 'language'>): Block {
  const t = useTranslations(language);
  return {
    type: 'table',
    caption: t('teach.rubric.caption'),
    head: [t('teach.rubric.points'), t('teach.rubric.what')],
    rows: (['3', '2', '1', '0'] as const).map((points) => [
      [points],
      [t(`teach.rubric.${points}`)],
    ]),
  };
}
