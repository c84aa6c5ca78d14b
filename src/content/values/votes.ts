import { daysBetween } from '../../data/queries/days.ts';
import { byId } from '../../data/queries/lookup.ts';
import { isDecision } from '../../data/queries/motions.ts';
import {
  countedTally,
  measure,
  presentCount,
  quorumOf,
  requirementOf,
  resultUnder,
  seatsOn,
  type Measure,
} from '../../data/queries/thresholds.ts';
import {
  isCounted,
  isVoteKnown,
  voteShifts,
  yesToNo,
  type MotionWithRollCall,
  type Stance,
  type VoteShift,
} from '../../data/queries/votes.ts';
import type { Motion, Requirement, Tally, VoteOption } from '../../data/schema/index.ts';
import { voteOptions } from '../../data/schema/roll-calls.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { bodyOf, motionOf, recordOf, type ValueContext } from './context.ts';
import { notFoundValue, type Value, type ValueOf } from './value.ts';

type Args = readonly string[];

const ofMotion =
  (value: (motion: Motion, context: ValueContext) => Value): ValueOf<ValueContext> =>
  (context, [name]) =>
    value(motionOf(context, name).motion, context);

/** A value of a tally, where that was found. */
const ofTally =
  (value: (tally: Tally, option: string | undefined) => Value) =>
  (context: ValueContext, [name, option]: Args): Value => {
    const recorded = motionOf(context, name);
    const { tally } = recorded.rollCall;
    return isCounted(tally) ? value(tally, option) : notFoundValue;
  };

/** What a rule counts of a motion, and the rule; undefined where one of them is not known. */
function countedUnderRule(
  context: ValueContext,
  { motion, rollCall }: MotionWithRollCall,
): { tally: Tally; rule: Requirement } | undefined {
  const body = byId(context.dataset.bodies, motion.body);
  const [rule, tally] = [requirementOf(motion, body), countedTally(rollCall, body)];
  return rule && tally && measure(tally, rule) && { tally, rule };
}

/** A value of how a tally measures up to its rule, where that is known. */
const ofMeasure =
  (value: (measured: Measure, tally: Tally, rule: Requirement) => Value): ValueOf<ValueContext> =>
  (context, [name]) => {
    const counted = countedUnderRule(context, motionOf(context, name));
    return counted
      ? value(measure(counted.tally, counted.rule)!, counted.tally, counted.rule)
      : notFoundValue;
  };

/** The quorum of a body as its seats are now; undefined where its rule was not found. */
export function quorumToday(context: ValueContext, name: string | undefined): number | undefined {
  return quorumOf(bodyOf(context, name), context.dataset.edition.asOf);
}

/** The members of one option, where every vote of the roll is known. */
const named =
  (option: VoteOption): ValueOf<ValueContext> =>
  (context, [name]) => {
    const { votes } = motionOf(context, name).rollCall;
    if (!votes.every(isVoteKnown)) return notFoundValue;
    return names(
      context,
      votes.filter((vote) => vote.option === option).map(({ official }) => official),
    );
  };

/** `named-yes`, `named-absent` and so on: the members who voted so. */
const namedByOption = Object.fromEntries(
  voteOptions
    .filter((option) => isVoteKnown({ option }))
    .map((option) => [`named-${option}`, named(option)]),
);

/** The shifts between two roll calls; undefined while a vote of either is not known. */
function shiftsBetween(context: ValueContext, [before, after]: Args): VoteShift[] | undefined {
  const pair = [motionOf(context, before), motionOf(context, after)] as const;
  return pair.every(({ rollCall }) => rollCall.votes.every(isVoteKnown))
    ? voteShifts(...pair)
    : undefined;
}

const ofShifts =
  (value: (shifts: VoteShift[], context: ValueContext) => Value): ValueOf<ValueContext> =>
  (context, args) => {
    const shifts = shiftsBetween(context, args);
    return shifts ? value(shifts, context) : notFoundValue;
  };

const countShifts = (change: VoteShift['change']) =>
  ofShifts((shifts) => shifts.filter((shift) => shift.change === change).length);

const namesOfShifts = (is: (shift: VoteShift) => boolean) =>
  ofShifts((shifts, context) =>
    names(
      context,
      shifts.filter(is).map(({ before, after }) => (after ?? before)?.official),
    ),
  );

const stayed = (stance: Stance) =>
  namesOfShifts(({ change, after }) => change === 'same' && after?.stance === stance);

const compared = (shifts: readonly VoteShift[]) =>
  shifts.filter(({ change }) => change === 'changed' || change === 'same');

/** The tally as it would stand with one more no. */
function withOneMoreNo(tally: Tally): Tally {
  return { ...tally, no: tally.no + 1, absent: Math.max(0, tally.absent - 1) };
}

/** The tally as it would stand with some of the yes votes turned into no. */
function withTurned(tally: Tally, turned: number): Tally {
  return { ...tally, yes: tally.yes - turned, no: tally.no + turned };
}

/** The fewest yes votes that, turned into no, make a motion fail. */
function turnedToFail(tally: Tally, rule: Requirement): number {
  let turned = 0;
  while (resultUnder(withTurned(tally, turned), rule) === 'pass') turned += 1;
  return turned;
}

/** The names of members as a list; "nobody" where there is none. */
function names(context: ValueContext, ids: readonly (string | undefined)[]): string {
  const found = ids
    .filter((id) => id !== undefined)
    .map((id) => byId(context.dataset.officials, id).short);
  return found.length === 0
    ? useTranslations(context.language)('teach.nobody')
    : formatList(found, context.language);
}

/** The seats of a body today; of a motion, those that its body had on the day of the vote. */
function seatsOf(context: ValueContext, name: string | undefined): number {
  const { dataset, refs = {} } = context;
  const id = refs[name ?? '']?.split('/')[1] ?? name;
  const day = dataset.motions.find((motion) => motion.id === id)?.when.date;
  return seatsOn(bodyOf(context, name), day ?? dataset.edition.asOf).length;
}

/** Numbers of a body, a motion or two, as a title, a lesson or `<Count>` asks for them. */
export const voteCounts = {
  /** Seats of a body; of a motion, those of its body. */
  seats: (context, [name]) => seatsOf(context, name),
  /** Seats of a body besides the first, the mayor's. */
  commissioners: (context, [name]) => seatsOf(context, name) - 1,
  quorum: (context, [name]) => quorumToday(context, name) ?? notFoundValue,
  /** Motions of a body in the ledger. */
  votes: (context, [name]) => {
    const { id } = bodyOf(context, name);
    return context.dataset.motions.filter(({ body }) => body === id).length;
  },
  /** Motions of a body that would start or end an agreement. */
  decisions: (context, [name]) => {
    const { id } = bodyOf(context, name);
    return context.dataset.motions.filter((motion) => motion.body === id && isDecision(motion))
      .length;
  },
  /** Days between two motions, where both days are known. */
  days: (context, args) => {
    const [from, to] = [args[0], args[1]].map((name) => recordOf(context, 'motions', name).when);
    return [from!, to!].some(({ precision }) => precision === 'month')
      ? notFoundValue
      : daysBetween(from!.date, to!.date);
  },
  yes: ofTally(({ yes }) => yes),
  no: ofTally(({ no }) => no),
  absent: ofTally(({ absent }) => absent),
  /** Members whose stance changed from one motion to the other, or stayed. */
  changed: countShifts('changed'),
  same: countShifts('same'),
} satisfies Record<string, ValueOf<ValueContext>>;

/** What else a title or a lesson may ask of votes. */
export const voteValues: Readonly<Record<string, ValueOf<ValueContext>>> = {
  ...voteCounts,
  question: ofMotion(({ question }, { language }) => question[language]),
  /** What a yes meant. */
  meaning: ofMotion(({ yes }, { language }) => yes[language]),
  body: (context, [name]) => bodyOf(context, name).name[context.language],
  tally: ofTally(yesToNo),
  /** Members who voted yes or no. */
  voted: ofTally(({ yes, no }) => yes + no),
  present: ofTally(presentCount),
  needed: ofMeasure(({ needed }) => needed),
  margin: ofTally(({ yes, no }) => Math.abs(yes - no)),
  /** Yes votes beyond those needed. */
  spare: ofMeasure(({ yes, needed }) => yes - needed),
  /** How many of the yes votes would have had to turn into no for the motion to fail. */
  'turned-to-fail': ofMeasure((_, tally, rule) => turnedToFail(tally, rule)),
  /** The tally with those votes turned: `2-3`. */
  'tally-turned-to-fail': ofMeasure((_, tally, rule) =>
    yesToNo(withTurned(tally, turnedToFail(tally, rule))),
  ),
  /** The tally with that many yes votes turned into no: `{tally-turned second 1}`. */
  'tally-turned': ofTally(({ yes, no }, count = '1') =>
    yesToNo({ yes: yes - Number(count), no: no + Number(count) }),
  ),
  'tally-with-added-no': ofTally((tally) => yesToNo(withOneMoreNo(tally))),
  ...namedByOption,
  'named-changed': namesOfShifts(({ change }) => change === 'changed'),
  'named-same': namesOfShifts(({ change }) => change === 'same'),
  'stayed-for': stayed('for'),
  'stayed-against': stayed('against'),
  /** Members who voted yes or no both times. */
  'voted-both': ofShifts((shifts) => compared(shifts).length),
  'changed-share': ofShifts((shifts, { language }) => {
    const both = compared(shifts);
    if (both.length === 0) return undefined;
    const share = both.filter(({ change }) => change === 'changed').length / both.length;
    return `${formatNumber(Math.round(share * 100), language)}%`;
  }),
};
