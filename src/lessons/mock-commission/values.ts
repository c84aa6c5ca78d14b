import { attendances, type Attendance } from '../../data/queries/quorum.ts';
import { presentCount, quorumOf, requirementOf } from '../../data/queries/thresholds.ts';
import { isCounted } from '../../data/queries/votes.ts';
import { quorumToday } from '../../content/values/votes.ts';
import { bodyOf, motionOf, recordOf } from '../../content/values/context.ts';
import { notFoundValue } from '../../content/values/value.ts';
import type { Condition, LessonContext, LessonValue } from '../context.ts';
import { sentences } from '../sentences.ts';
import { plainStatement } from './statement-words.ts';

type Args = readonly string[];

/** What the body of a motion can do with so many present; undefined where its quorum was not found. */
export function attendancesOf(context: LessonContext, name: string | undefined) {
  const body = bodyOf(context, name);
  return body.quorum === 'not-found' ||
    requirementOf({ kind: 'resolution' }, body)?.of !== 'present'
    ? undefined
    : attendances(context.dataset, body);
}

/** The yes votes needed at one attendance. */
const neededAt =
  (chosen: (all: readonly Attendance[]) => Attendance | undefined): LessonValue =>
  (context, [name]) => {
    const all = attendancesOf(context, name);
    return all ? chosen(all)?.yesNeeded : notFoundValue;
  };

/** A section of law that was read; undefined where its text was not confirmed. */
function lawRead(context: LessonContext, name: string | undefined) {
  const law = recordOf(context, 'statutes', name);
  return law.confidence === 'unverified' ? undefined : law;
}

export const meetingValues: Record<string, LessonValue> = {
  /** Yes votes needed with every seat there. */
  'needed-full': neededAt((all) => all[0]),
  /** Yes votes needed with a bare quorum there. */
  'needed-quorum': neededAt((all) => all.findLast(({ isQuorum }) => isQuorum)),
  /** One fewer than a quorum. */
  'quorum-less': (context, [name]) => {
    const quorum = quorumToday(context, name);
    return quorum === undefined ? notFoundValue : quorum - 1;
  },
  /** What a section of law says, in our words: all of it, or its first sentences. */
  'law-says': (context, [name, count = '99']) => {
    const law = lawRead(context, name);
    return law && sentences(law.plain[context.language], Number(count));
  },
  /** What a statement says, quoted or as it was reported. */
  said: (context, [name]) => plainStatement(recordOf(context, 'statements', name), context),
  /** What is noted of a member's time in the body of a motion: `{seat-note hoover second}`. */
  'seat-note': (context, [name, motion]) => {
    const { id } = bodyOf(context, motion);
    const term = recordOf(context, 'officials', name).terms.find(({ body }) => body === id);
    return term?.note?.[context.language];
  },
};

export const meetingConditions: Record<string, Condition> = {
  /** Enough members were there to decide, at each of the votes. */
  'quorum-met': (context, names) => {
    const found = names.map((name) => {
      const { motion, rollCall } = motionOf(context, name);
      const { tally } = rollCall;
      if (!isCounted(tally)) return undefined;
      const quorum = quorumOf(bodyOf(context, name), motion.when.date, tally.vacant);
      return quorum === undefined ? undefined : presentCount(tally) >= quorum;
    });
    return found.includes(undefined) ? undefined : found.every(Boolean);
  },
  /** A law puts it so: `law-verb must-vote must`. */
  'law-verb': (context, [name, verb]: Args) => {
    const law = lawRead(context, name);
    return law && law.verb === verb;
  },
};
