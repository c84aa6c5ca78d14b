import { byId } from '../../data/queries/lookup.ts';
import { stanceOf } from '../../data/queries/votes.ts';
import type { Statement } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { PaperCard } from '../paper/document.ts';
import { paragraphsOf, speakerOf } from './statement-words.ts';

const sides = ['for', 'against'] as const;

/**
 * Speaker cards. Names come in pairs, one for having an agreement and one against, so that both sides are
 * equal; the same number of cards leaves the case to the student.
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
  const pairs = statements.filter(({ side }) => side === 'for').map((_, index) => index);
  // Alternate which side goes first.
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
