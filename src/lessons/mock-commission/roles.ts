import { ascending } from 'd3';
import { byId } from '../../data/queries/lookup.ts';
import type { Statement } from '../../data/schema/index.ts';
import { formatDate, inTitle } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { bodyOf, motionOf, recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { PaperCard, Run } from '../paper/document.ts';
import { paragraphsOf, plainStatement, speakerOf } from './statement-words.ts';

/** A card for each seat: who held it, the vote of the first motion, and what that member said about any of them. */
export const memberCards: BlockGenerator = (context, of) => {
  const { dataset, language } = context;
  const t = useTranslations(language);
  const motions = of.map((name) => motionOf(context, name).motion.id);
  const { motion, rollCall } = motionOf(context, of[0]);
  const body = bodyOf(context, of[0]);
  const day = formatDate(motion.when.date, language, 'short');
  const said = dataset.statements
    .filter((each) => each.motion !== undefined && motions.includes(each.motion))
    .sort((a, b) => ascending(a.when.date, b.when.date));
  const cards = body.seats.flatMap((seat, index): PaperCard[] => {
    const vote = rollCall.votes.find((each) => each.seat === seat.id);
    if (!vote?.official) return [];
    const official = byId(dataset.officials, vote.official);
    const term = official.terms.find((each) => each.body === body.id && each.seat === seat.id);
    const own = said.filter(({ speaker }) => speaker === official.id);
    const option = t(`option.${vote.option}`);
    const number = t('teach.blankRoll.row', { number: index + 1 });
    return [
      {
        title: `${official.name}, ${inTitle(term?.role[language] ?? seat.name[language])}`,
        text: [{ text: t('teach.meeting.card.vote', { seat: number, day, option }), strong: true }],
        more:
          own.length > 0
            ? own.flatMap((each) => paragraphsOf(context, each))
            : [silence(context, official, said)],
      },
    ];
  });
  return [{ type: 'cards', cards }];
};

/** What a card says where no statement is held, and whose card names the member. */
function silence(
  context: LessonContext,
  { short }: { short: string },
  said: readonly Statement[],
): Run[] {
  const t = useTranslations(context.language);
  const naming = said
    .filter((each) => plainStatement(each, context).includes(short))
    .map((each) => speakerOf(context, each));
  const none = t('teach.meeting.card.none');
  return naming.length === 0
    ? [none]
    : [`${none} ${t('teach.meeting.card.named', { name: [...new Set(naming)].join(', ') })}`];
}

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
