import { byId } from '../../data/queries/lookup.ts';
import { formatDate, inTitle } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { bodyOf, motionOf, recordOf } from '../../content/values/context.ts';
import type { BlockGenerator } from '../context.ts';
import type { PaperCard, Run } from '../paper/document.ts';

/** A card for each seat: who held it, the recorded vote and what is noted of the member's term. No words to speak. */
export const memberCards: BlockGenerator = (context, [name]) => {
  const { dataset, language } = context;
  const t = useTranslations(language);
  const { motion, rollCall } = motionOf(context, name);
  const body = bodyOf(context, name);
  const day = formatDate(motion.when.date, language, 'short');
  const cards = body.seats.flatMap((seat, index): PaperCard[] => {
    const vote = rollCall.votes.find((each) => each.seat === seat.id);
    if (!vote?.official) return [];
    const official = byId(dataset.officials, vote.official);
    const term = official.terms.find((each) => each.body === body.id && each.seat === seat.id);
    const option = t(`option.${vote.option}`);
    const number = t('teach.blankRoll.row', { number: index + 1 });
    return [
      {
        title: `${official.name}, ${inTitle(term?.role[language] ?? seat.name[language])}`,
        text: [{ text: t('teach.meeting.card.vote', { seat: number, day, option }), strong: true }],
        ...(term?.note && { small: [term.note[language]] }),
      },
    ];
  });
  return [{ type: 'cards', cards }];
};

const duties = ['chair', 'clerk', 'attorney', 'manager', 'timekeeper', 'reporter'] as const;

/** Cards for those who run the meeting: a duty, then the names of the laws behind it (`clerk open-meetings`). */
export const dutyCards: BlockGenerator = (context, of) => {
  const { language } = context;
  const t = useTranslations(language);
  const cards = of.map((each): PaperCard => {
    const [name, ...laws] = each.split(' ');
    const duty = duties.find((known) => known === name);
    if (!duty) throw new RangeError(`there is no duty "${name}"; there are ${duties.join(', ')}`);
    const found = laws.map((law) => recordOf(context, 'statutes', law));
    return {
      title: t(`teach.meeting.duty.${duty}`),
      text: [t(`teach.meeting.duty.${duty}.do`)],
      ...(found.length > 0 && {
        small: found.flatMap(({ id, citation }, index): Run[] => [
          index === 0 ? `${t('teach.meeting.duty.law')} ` : '; ',
          { text: citation, to: `/law/${id}/` },
        ]),
      }),
    };
  });
  return [{ type: 'cards', cards }];
};
