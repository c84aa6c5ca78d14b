import { byId } from '../../data/queries/lookup.ts';
import { isCounted } from '../../data/queries/votes.ts';
import type { Vote } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf } from '../../content/values/context.ts';
import type { Block, PaperCell } from '../paper/document.ts';
import { sourcesOf } from '../sources.ts';
import type { BlockGenerator } from '../context.ts';

/** The recorded roll of one or more motions, seat by seat, with what was asked and how it came out. */
export const realRoll: BlockGenerator = (context, of) => {
  const { dataset, language } = context;
  const t = useTranslations(language);
  const motions = of.map((name) => ({ name, ...motionOf(context, name) }));
  const [first] = motions;
  if (!first) return undefined;
  const days = motions.map(({ motion }) => formatDate(motion.when.date, language, 'short'));
  const texts = motions.map(({ name, motion, rollCall: { tally, note } }, index): Block => {
    const count = isCounted(tally)
      ? t('teach.meeting.tally', { yes: tally.yes, no: tally.no, absent: tally.absent })
      : t(tally === 'not-taken' ? 'tally.notTaken' : 'tally.notFound');
    return {
      type: 'text',
      text: [
        { text: `${days[index]}. `, strong: true },
        `${motion.question[language]} ${motion.yes[language]} ${count} ${t(`result.${motion.result}`)}.${note ? ` ${note[language]}` : ''}`,
      ],
      sources: sourcesOf(context, { from: [name] }),
    };
  });
  const { seats } = byId(dataset.bodies, first.motion.body);
  // A row for each person; for each seat, where the person in it is not known.
  const keyOf = ({ official, seat }: Vote) => official ?? seat;
  const keys = [...new Set(motions.flatMap(({ rollCall }) => rollCall.votes.map(keyOf)))];
  const rows = keys.map((key): PaperCell[] => [
    [
      dataset.officials.find(({ id }) => id === key)?.name ??
        seats.find(({ id }) => id === key)?.name[language] ??
        key,
    ],
    ...motions.map(({ rollCall }): PaperCell => {
      const vote = rollCall.votes.find((each) => keyOf(each) === key);
      return [vote ? t(`option.${vote.option}`) : '—'];
    }),
  ]);
  const table: Block = {
    type: 'table',
    caption: t('teach.meeting.record.caption'),
    head: [t('teach.roll.member'), ...days.map((day) => t('teach.roll.vote', { day }))],
    rows,
  };
  return [table, ...texts];
};

/** As `real-roll`, for the key only: no student sees it before the class has voted. */
export const realRollInKey: BlockGenerator = (context, of, audience) =>
  audience === 'key' ? realRoll(context, of, audience) : [];
