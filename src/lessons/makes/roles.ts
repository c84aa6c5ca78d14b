import { byId } from '../../data/queries/lookup.ts';
import { stanceOf } from '../../data/queries/votes.ts';
import type { Statement } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf, recordOf, type LessonContext } from '../context.ts';
import type { Card, Run, Text } from '../document.ts';
import { bodyOf } from '../fills/meeting.ts';
import {
  documentsOf,
  frameOf,
  occasionOf,
  plainStatement,
  speakerOf,
  wordsOf,
} from '../statement-words.ts';
import type { Make } from './index.ts';

/** A card for each seat: who held it, the vote of the first motion, and what that member said about any of them. */
const memberCards: Make = (context, of) => {
  const { dataset, language } = context;
  const t = useTranslations(language);
  const motions = of.map((name) => motionOf(context, name).motion.id);
  const { motion, rollCall } = motionOf(context, of[0]);
  const body = bodyOf(context, of[0]);
  const day = formatDate(motion.when.date, language, 'short');
  const said = dataset.statements
    .filter((each) => each.motion !== undefined && motions.includes(each.motion))
    .sort((a, b) => (a.when.date < b.when.date ? -1 : a.when.date > b.when.date ? 1 : 0));
  const cards = body.seats.flatMap((seat, index): Card[] => {
    const vote = rollCall.votes.find((each) => each.seat === seat.id);
    if (!vote?.official) return [];
    const official = byId(dataset.officials, vote.official);
    const term = official.terms.find((each) => each.body === body.id && each.seat === seat.id);
    const own = said.filter(({ speaker }) => speaker === official.id);
    const option = t(`option.${vote.option}`);
    const number = t('teach.blankRoll.row', { number: index + 1 });
    return [
      {
        title: `${official.name}, ${term?.role[language] ?? seat.name[language]}`,
        text: [{ text: t('teach.meeting.card.vote', { seat: number, day, option }), strong: true }],
        more:
          own.length > 0
            ? own.flatMap((each) => lines(context, each))
            : [silence(context, official, said)],
      },
    ];
  });
  return [{ type: 'cards', cards }];
};

/** A statement as paragraphs of a card: when and where, the words, the documents; then the frame of a quote. */
function lines(context: LessonContext, statement: Statement): Text[] {
  const occasion = { text: `${capital(occasionOf(context, statement))}. `, strong: true } as const;
  const documents = documentsOf(statement, context);
  const frame = frameOf(statement, context);
  return [
    [
      occasion,
      ...wordsOf(statement, context),
      ...(documents.length > 0 ? [' [', ...documents, ']'] : []),
    ],
    ...(frame.length > 0 ? [frame] : []),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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

const sides = ['for', 'against'] as const;

/**
 * Cards for people at the lectern. Names come in pairs, one for having an agreement and one against,
 * so that neither side has more. As many cards ask for a case of the student's own.
 * @throws RangeError where one side has more, or a member's card is on the side that member did not vote for.
 */
const speakerCards: Make = (context, of) => {
  if (of.length % 2 !== 0)
    throw new RangeError(`${of.length} speakers; as many must be for as against`);
  const statements = of.map((name, index) => ({
    statement: recordOf(context, 'statements', name),
    side: sides[index % 2]!,
  }));
  for (const { statement, side } of statements) checkSide(context, statement, side);
  const pairs = statements.filter(({ side }) => side === 'for').map((_, index) => index);
  // Each side goes first as often as the other.
  const cards = pairs.flatMap((pair) => {
    const own = statements
      .slice(pair * 2, pair * 2 + 2)
      .map(({ statement, side }) => speakerCard(context, statement, side));
    const asked = sides.map((side) => caseCard(context, side));
    return pair % 2 === 0 ? [...own, ...asked.reverse()] : [...own.reverse(), ...asked];
  });
  return [{ type: 'cards', cards }];
};

function checkSide(
  { dataset }: LessonContext,
  { id, speaker, motion: about }: Statement,
  side: (typeof sides)[number],
): void {
  if (typeof speaker !== 'string' || !about) return;
  const { effect } = byId(dataset.motions, about);
  const vote = byId(dataset.rollCalls, about).votes.find(({ official }) => official === speaker);
  const stance = vote ? stanceOf(vote.option, effect) : 'unknown';
  if (stance !== side)
    throw new RangeError(`"${id}" is given as ${side}; the roll call has its speaker as ${stance}`);
}

function speakerCard(
  context: LessonContext,
  statement: Statement,
  side: (typeof sides)[number],
): Card {
  const t = useTranslations(context.language);
  return {
    title: t('teach.meeting.speaker', {
      name: speakerOf(context, statement),
      office: statement.office[context.language],
    }),
    text: [{ text: t(`teach.meeting.speaker.${side}`), strong: true }],
    more: [...lines(context, statement), [t('teach.meeting.speaker.read')]],
  };
}

function caseCard({ language }: LessonContext, side: (typeof sides)[number]): Card {
  const t = useTranslations(language);
  return {
    title: t('teach.meeting.case'),
    text: [{ text: t(`teach.meeting.case.${side}`), strong: true }],
    more: [[t('teach.meeting.case.how')]],
    small: [t('teach.meeting.case.task')],
  };
}

const duties = ['chair', 'clerk', 'attorney', 'manager', 'timekeeper', 'reporter'] as const;

/** Cards for those who run the meeting: a duty, then the names of the laws behind it (`clerk open-meetings`). */
const dutyCards: Make = (context, of) => {
  const { language } = context;
  const t = useTranslations(language);
  const cards = of.map((each): Card => {
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

export const roleMakes: Record<string, Make> = {
  'member-cards': memberCards,
  'speaker-cards': speakerCards,
  'duty-cards': dutyCards,
};
