import type { Lesson, Localized } from '../../data/schema/index.ts';
import { afterColon, capitalize } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import { say } from '../template.ts';
import type { Block } from './document.ts';

/** The plan of a lesson as a paper: its time, its steps, what to copy, and what to do with less time or a substitute. */
export function planBlocks(context: LessonContext, lesson: Lesson): Block[] {
  const { language } = context;
  const t = useTranslations(language);
  const known = (texts: readonly Localized[]) =>
    texts.flatMap((text) => say(context, text) ?? []).map((text) => [text]);
  const { warmUp, steps, preparation, periods = 1, margin } = lesson;
  const expect = afterColon(say(context, warmUp.expect) ?? '', language);
  return [
    {
      type: 'text',
      text: [
        `${t('teach.grades', lesson.grades)}. `,
        { text: `${t('teach.essential')}: `, strong: true },
        lesson.question[language],
      ],
    },
    {
      type: 'text',
      text: [
        capitalize(t('teach.glance.time', { periods, margin })),
        ` ${t('teach.glance.steps')} `,
        { text: `${t('teach.preparation', { minutes: preparation.minutes })}. `, strong: true },
        say(context, preparation.text) ?? '',
      ],
      small: true,
    },
    {
      type: 'table',
      caption: t('teach.plan'),
      head: [t('pack.plan.minutes'), t('pack.plan.step'), t('pack.plan.what')],
      rows: [
        [
          [`${warmUp.minutes}`],
          [t('teach.warmUp')],
          [`${say(context, warmUp.ask) ?? ''} ${t('teach.expect')}: ${expect}`],
        ],
        ...steps.map(({ minutes, title, text, isExtra, endsPeriod }) => [
          [`${minutes}`],
          [isExtra ? t('teach.step.extra', { title: title[language] }) : title[language]],
          [
            [say(context, text) ?? '', endsPeriod && t('teach.step.endsPeriod')]
              .filter(Boolean)
              .join(' '),
          ],
        ]),
      ],
      widths: [2, 4, 16],
    },
    { type: 'heading', level: 2, text: t('teach.copies') },
    { type: 'list', items: known(lesson.copies) },
    { type: 'heading', level: 2, text: t('teach.short') },
    {
      type: 'list',
      items: lesson.short.map(({ minutes, text }) => [
        `${say(context, text) ?? ''} (${t('teach.min', { minutes })})`,
      ]),
    },
    { type: 'heading', level: 2, text: t('teach.substitute') },
    { type: 'list', items: known(lesson.substitute) },
  ];
}
