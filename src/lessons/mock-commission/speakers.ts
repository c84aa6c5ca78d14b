import { byId } from '../../data/queries/lookup.ts';
import { stanceOf } from '../../data/queries/votes.ts';
import type { Statement } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { bodyOf, recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { PaperCard } from '../paper/document.ts';
import { paragraphsOf, speakerOf } from './statement-words.ts';

const sides = ['for', 'against'] as const;

/**
 * Cards with words of real people. Names come in pairs, one for having an agreement and one against, so that
 * both sides are equal.
 * @throws RangeError when the sides are unequal, or a member's card is on the side that the member voted
 * against.
 */
export const speakerCards: BlockGenerator = (context, of) => {
  if (of.length % 2 !== 0)
    throw new RangeError(`${of.length} speakers; as many must be for as against`);
  const statements = of.map((name, index) => ({
    statement: recordOf(context, 'statements', name),
    side: sides[index % 2]!,
  }));
  for (const { statement, side } of statements) checkSide(context, statement, side);
  const cards = statements.map(({ statement, side }) => speakerCard(context, statement, side));
  return [{ type: 'cards', cards }];
};

/**
 * Cards that leave the case to the student, for and against in turn: `case-cards 2` makes two pairs.
 * @throws RangeError when the number of pairs is not one.
 */
export const caseCards: BlockGenerator = (context, [pairs]) => {
  if (!(Number(pairs) > 0)) throw new RangeError(`"${pairs ?? ''}" is no number of pairs`);
  const cards = Array.from({ length: Number(pairs) }, () =>
    sides.map((side) => caseCard(context, side)),
  );
  return [{ type: 'cards', cards: cards.flat() }];
};

/** A brief for each seat of a body, as many for as against; one without a pair is undecided. */
export const briefCards: BlockGenerator = (context, [name]) => {
  const t = useTranslations(context.language);
  const { seats } = bodyOf(context, name);
  const pairs = Math.floor(seats.length / 2);
  const cards = seats.map((_, index): PaperCard => {
    const brief = sides[Math.floor(index / pairs)] ?? 'undecided';
    return {
      title: t('teach.meeting.brief'),
      text: [{ text: t(`teach.meeting.brief.${brief}`), strong: true }],
      small: [t('teach.meeting.case.task')],
    };
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
): PaperCard {
  const t = useTranslations(context.language);
  return {
    title: t('teach.meeting.speaker', {
      name: speakerOf(context, statement),
      office: statement.office[context.language],
    }),
    text: [{ text: t(`teach.meeting.speaker.${side}`), strong: true }],
    more: [...paragraphsOf(context, statement), [t('teach.meeting.speaker.read')]],
  };
}

function caseCard({ language }: LessonContext, side: (typeof sides)[number]): PaperCard {
  const t = useTranslations(language);
  return {
    title: t('teach.meeting.case'),
    text: [{ text: t(`teach.meeting.case.${side}`), strong: true }],
    more: [[t('teach.meeting.case.how')]],
    small: [t('teach.meeting.case.task')],
  };
}
