import { byId } from '../../data/queries/lookup.ts';
import { voteShifts, type MotionWithRollCall, type VoteShift } from '../../data/queries/votes.ts';
import type { VoteOption } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf, recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { PaperCell, PaperText } from '../paper/document.ts';

/** What a vote would do, read from what a yes would do; undefined for motions that neither start nor end it. */
function wouldDo(
  { motion }: MotionWithRollCall,
  option: VoteOption,
): 'end' | 'keep' | 'start' | 'not-start' | undefined {
  if (option !== 'yes' && option !== 'no') return undefined;
  if (motion.effect === 'ends') return option === 'yes' ? 'end' : 'keep';
  if (motion.effect === 'starts') return option === 'yes' ? 'start' : 'not-start';
  return undefined;
}

/**
 * Member by member: the votes of two roll calls, with what each would do and their directions left to fill in;
 * `first second void-word` where what a motion would end is to be declared void.
 */
const rollCalls: BlockGenerator = (context, [before, after, undo], audience) => {
  const t = useTranslations(context.language);
  const pair = [motionOf(context, before), motionOf(context, after)] as const;
  const days = pair.map(({ motion }) => formatDate(motion.when.date, context.language, 'short'));
  const filled = (text: string): PaperCell => (audience === 'key' ? [text] : []);
  const isVoided = undo !== undefined && recordOf(context, 'glossary', undo).id === 'void';
  const end = t(isVoided ? 'teach.would.void' : 'teach.would.end');
  const rows = voteShifts(...pair).map((shift) => [
    [memberName(context, pair[0], shift)],
    ...(['before', 'after'] as const).flatMap((side, index): PaperCell[] => {
      const vote = shift[side];
      if (!vote) return [['—'], ['—']];
      const would = wouldDo(pair[index]!, vote.option);
      const said = would === 'end' ? end : t(`teach.would.${would ?? 'none'}`);
      return [[t(`option.${vote.option}`)], filled(said)];
    }),
    filled(t(`teach.change.${shift.change}`)),
  ]);
  return [
    {
      type: 'table',
      caption: t(`teach.roll.caption.${audience}`, {
        ...{ first: days[0]!, second: days[1]! },
        end,
      }),
      head: [
        t('teach.roll.member'),
        ...days.flatMap((day) => [t('teach.roll.vote', { day }), t('teach.roll.would')]),
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
