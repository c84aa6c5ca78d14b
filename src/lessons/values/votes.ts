import { byId } from '../../data/queries/lookup.ts';
import { daysBetween } from '../../data/queries/counts.ts';
import {
  passes,
  presentCount,
  voteShifts,
  votesNeeded,
  type MotionWithRollCall,
  type Stance,
} from '../../data/queries/votes.ts';
import type { Tally, VoteOption } from '../../data/schema/index.ts';
import { formatDate, formatList, formatNumber, type DateStyle } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf, type LessonContext } from '../context.ts';
import type { Condition, ValueResolver } from '../value.ts';

/** A number of a tally; not known where the tally was not found. */
const ofTally =
  (count: (tally: Tally, recorded: MotionWithRollCall) => number): ValueResolver =>
  (context, [name]) => {
    const recorded = motionOf(context, name);
    const { tally } = recorded.rollCall;
    return tally === 'not-found'
      ? undefined
      : formatNumber(count(tally, recorded), context.language);
  };

const needed = (tally: Tally, { motion }: MotionWithRollCall) =>
  votesNeeded(tally, motion.requirement);

/** The members of one option; not known while any vote of the roll is not. */
const named =
  (option: VoteOption): ValueResolver =>
  (context, [name]) => {
    const { votes } = motionOf(context, name).rollCall;
    if (votes.some((vote) => vote.option === 'unknown')) return undefined;
    return names(
      context,
      votes.filter((vote) => vote.option === option).map(({ official }) => official),
    );
  };

/** The shifts between two roll calls; not known while any vote of either is not. */
function shifts(context: LessonContext, [before, after]: readonly string[]) {
  const pair = [motionOf(context, before), motionOf(context, after)] as const;
  if (pair.some(({ rollCall }) => rollCall.votes.some(({ option }) => option === 'unknown')))
    return undefined;
  return voteShifts(...pair);
}

const compared = (context: LessonContext, args: readonly string[]) =>
  shifts(context, args)?.filter(({ change }) => change !== 'open');

const stayed =
  (stance: Stance): ValueResolver =>
  (context, args) => {
    const same = shifts(context, args)?.filter(
      (shift) => shift.change === 'same' && shift.after.stance === stance,
    );
    return (
      same &&
      names(
        context,
        same.map(({ after }) => after.official),
      )
    );
  };

const numberOf =
  (count: (context: LessonContext, args: readonly string[]) => number | undefined): ValueResolver =>
  (context, args) => {
    const value = count(context, args);
    return value === undefined ? undefined : formatNumber(value, context.language);
  };

/** The tally as it would stand with one more no. */
function withOneMoreNo(tally: Tally): Tally {
  return { ...tally, no: tally.no + 1, absent: Math.max(0, tally.absent - 1) };
}

/** The names of members as a list; "nobody" where there is none. */
function names(context: LessonContext, ids: readonly (string | undefined)[]): string {
  const found = ids
    .filter((id) => id !== undefined)
    .map((id) => byId(context.dataset.officials, id).short);
  return found.length === 0
    ? useTranslations(context.language)('teach.nobody')
    : formatList(found, context.language);
}

export const voteFills: Record<string, ValueResolver> = {
  /** The day of a motion: `{day first}`, `{day first short}`, `{day first full}`. */
  day: (context, [name, style = 'long']) =>
    formatDate(motionOf(context, name).motion.when.date, context.language, style as DateStyle),
  days: numberOf((context, [from, to]) =>
    daysBetween(motionOf(context, from).motion.when.date, motionOf(context, to).motion.when.date),
  ),
  question: (context, [name]) => motionOf(context, name).motion.question[context.language],
  body: (context, [name]) =>
    byId(context.dataset.bodies, motionOf(context, name).motion.body).name[context.language],
  /** What a yes meant. */
  meaning: (context, [name]) => motionOf(context, name).motion.yes[context.language],
  tally: (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    return tally === 'not-found' ? undefined : `${tally.yes}-${tally.no}`;
  },
  yes: ofTally(({ yes }) => yes),
  no: ofTally(({ no }) => no),
  absent: ofTally(({ absent }) => absent),
  /** Members who voted yes or no. */
  voted: ofTally(({ yes, no }) => yes + no),
  present: ofTally(presentCount),
  needed: ofTally(needed),
  margin: ofTally(({ yes, no }) => Math.abs(yes - no)),
  /** Yes votes beyond those needed. */
  spare: ofTally((tally, recorded) => tally.yes - needed(tally, recorded)),
  /** How many of the yes votes would have had to turn into no for the motion to fail. */
  'turned-to-fail': ofTally((tally, { motion }) => {
    let turned = 0;
    while (passes({ ...tally, yes: tally.yes - turned, no: tally.no + turned }, motion.requirement))
      turned += 1;
    return turned;
  }),
  /** The tally with that many yes votes turned into no: `{tally-turned second 1}`. */
  'tally-turned': (context, [name, count = '1']) => {
    const { tally } = motionOf(context, name).rollCall;
    return tally === 'not-found'
      ? undefined
      : `${tally.yes - Number(count)}-${tally.no + Number(count)}`;
  },
  'tally-with-added-no': (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    if (tally === 'not-found') return undefined;
    const { yes, no } = withOneMoreNo(tally);
    return `${yes}-${no}`;
  },
  seats: numberOf((context, [name]) => bodyOf(context, name).seats.length),
  quorum: numberOf((context, [name]) => {
    const { quorum } = bodyOf(context, name);
    return quorum === 'not-found' ? undefined : quorum;
  }),
  'named-yes': named('yes'),
  'named-no': named('no'),
  'named-absent': named('absent'),
  /** Members whose stance changed from one motion to the other. */
  changed: (context, args) => {
    const found = shifts(context, args)?.filter(({ change }) => change === 'changed');
    return (
      found &&
      names(
        context,
        found.map(({ after }) => after.official),
      )
    );
  },
  'changed-count': numberOf(
    (context, args) => shifts(context, args)?.filter(({ change }) => change === 'changed').length,
  ),
  'stayed-for': stayed('for'),
  'stayed-against': stayed('against'),
  /** Members who voted yes or no both times. */
  'voted-both': numberOf((context, args) => compared(context, args)?.length),
  'changed-share': (context, args) => {
    const both = compared(context, args);
    if (!both || both.length === 0) return undefined;
    const share = both.filter(({ change }) => change === 'changed').length / both.length;
    return `${formatNumber(Math.round(share * 100), context.language)}%`;
  },
};

const bodyOf = (context: LessonContext, name: string | undefined) =>
  byId(context.dataset.bodies, motionOf(context, name).motion.body);

export const voteConditions: Record<string, Condition> = {
  /** A yes did the same to the agreement both times. */
  'same-effect': (context, [first, second]) =>
    motionOf(context, first).motion.effect === motionOf(context, second).motion.effect,
  /** A yes would bring the agreement about. */
  'yes-starts': (context, [name]) => motionOf(context, name).motion.effect === 'starts',
  'yes-ends': (context, [name]) => motionOf(context, name).motion.effect === 'ends',
  passed: (context, [name]) => motionOf(context, name).motion.result === 'pass',
  'passes-with-added-no': (context, [name]) => {
    const { motion, rollCall } = motionOf(context, name);
    return rollCall.tally === 'not-found'
      ? undefined
      : passes(withOneMoreNo(rollCall.tally), motion.requirement);
  },
  'some-absent': (context, [name]) => {
    const { tally } = motionOf(context, name).rollCall;
    return tally === 'not-found' ? undefined : tally.absent > 0;
  },
  'some-changed': (context, args) =>
    shifts(context, args)?.some(({ change }) => change === 'changed'),
  'tie-fails': (context, [name]) => motionOf(context, name).motion.requirement === 'majority',
};
