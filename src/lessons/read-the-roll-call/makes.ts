import { byId } from '../../data/queries/lookup.ts';
import {
  stances,
  voteShifts,
  type MotionWithRollCall,
  type VoteShift,
} from '../../data/queries/votes.ts';
import type { VoteOption } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { PaperCell, PaperText } from '../paper/document.ts';

type Shown = (typeof stances)[number];

/** Member by member: the votes of two roll calls, with stance and change left to fill in. */
const rollCalls: BlockGenerator = (context, [before, after], audience) => {
  const t = useTranslations(context.language);
  const pair = [motionOf(context, before), motionOf(context, after)] as const;
  const days = pair.map(({ motion }) => formatDate(motion.when.date, context.language, 'short'));
  const option = (value: VoteOption): PaperCell => [t(`option.${value}`)];
  const stance = (value: Shown): PaperCell =>
    audience === 'key' ? [t(`teach.stance.${value}`)] : [];
  const change = (shift: VoteShift): PaperCell =>
    audience === 'key' ? [t(`teach.change.${shift.change}`)] : [];
  const rows = voteShifts(...pair).map((shift) => [
    [memberName(context, pair[0], shift)],
    ...(['before', 'after'] as const).flatMap((side): PaperCell[] => {
      const vote = shift[side];
      return vote ? [option(vote.option), stance(vote.stance)] : [['—'], ['—']];
    }),
    change(shift),
  ]);
  return [
    {
      type: 'table',
      caption: t(`teach.roll.caption.${audience}`, { first: days[0]!, second: days[1]! }),
      head: [
        t('teach.roll.member'),
        ...days.flatMap((day) => [t('teach.roll.vote', { day }), t('teach.roll.stance', { day })]),
        t('teach.roll.change'),
      ],
      rows,
    },
  ];
};

function memberName(
  { dataset, language }: LessonContext,
  { motion }: MotionWithRollCall,
  shift: VoteShift,
): string {
  const official = dataset.officials.find(({ id }) => id === shift.key);
  if (official) return official.short;
  const { seats } = byId(dataset.bodies, motion.body);
  return seats.find(({ id }) => id === shift.key)?.name[language] ?? shift.key;
}

/** The question of each motion and what a yes meant. */
const motionTexts: BlockGenerator = (context, of, audience) => {
  if (audience === 'key') return [];
  const { language } = context;
  return of.map((name) => {
    const { motion } = motionOf(context, name);
    const text: PaperText = [
      { text: `${formatDate(motion.when.date, language)}. `, strong: true },
      `${motion.question[language]} ${motion.yes[language]}`,
    ];
    return { type: 'text', text };
  });
};

export const voteMakes: Record<string, BlockGenerator> = {
  'roll-calls': rollCalls,
  'motion-texts': motionTexts,
};
