import { byId } from '../../data/queries/lookup.ts';
import { attendances, type Attendance } from '../../data/queries/quorum.ts';
import type { Body } from '../../data/schema/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf, recordOf, type LessonContext } from '../context.ts';
import { plainStatement } from '../statement-words.ts';
import type { Condition, ValueResolver } from '../value.ts';

type Args = readonly string[];

/** The body that decided a motion that the lesson names. */
export function bodyOf(context: LessonContext, name: string | undefined): Body {
  return byId(context.dataset.bodies, motionOf(context, name).motion.body);
}

/** What the body of a motion can do with so many present; undefined where its quorum was not found. */
export function attendancesOf(context: LessonContext, name: string | undefined) {
  const body = bodyOf(context, name);
  return body.quorum === 'not-found' ? undefined : attendances(context.dataset, body);
}

/** The yes votes needed at one attendance. */
const neededAt =
  (chosen: (all: readonly Attendance[]) => Attendance | undefined): ValueResolver =>
  (context, [name]) => {
    const found = chosen(attendancesOf(context, name) ?? []);
    return found && formatNumber(found.yesNeeded, context.language);
  };

/** A section of law that was read; undefined where its text was not confirmed. */
function lawRead(context: LessonContext, name: string | undefined) {
  const law = recordOf(context, 'statutes', name);
  return law.confidence === 'unverified' ? undefined : law;
}

/** The first sentences of a text. */
export function sentences(text: string, count: number): string {
  return text
    .split(/(?<=[.!?][”»)]?)\s+(?=[\p{Lu}¿¡“«])/u)
    .slice(0, count)
    .join(' ');
}

export const meetingFills: Record<string, ValueResolver> = {
  /** Yes votes needed with every seat there. */
  'needed-full': neededAt((all) => all[0]),
  /** Yes votes needed with a bare quorum there. */
  'needed-quorum': neededAt((all) => all.findLast(({ isQuorum }) => isQuorum)),
  /** One fewer than a quorum. */
  'quorum-less': (context, [name]) => {
    const { quorum } = bodyOf(context, name);
    return quorum === 'not-found' ? undefined : formatNumber(quorum - 1, context.language);
  },
  /** What kind of act a motion was, in words. */
  kind: (context, [name]) =>
    useTranslations(context.language)(`kind.${motionOf(context, name).motion.kind}`),
  /** What that kind of act is, as the glossary has it. */
  'kind-means': (context, [name]) => {
    const { kind } = motionOf(context, name).motion;
    return context.dataset.glossary.find(({ id }) => id === kind)?.definition[context.language];
  },
  /** What a word of the glossary means. */
  'meaning-of': (context, [name]) =>
    recordOf(context, 'glossary', name).definition[context.language],
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
  /** A clause of an agreement, in our words. */
  clause: (context, [name, id]) =>
    byId(recordOf(context, 'agreements', name).clauses, id ?? '').plain[context.language],
};

export const meetingConditions: Record<string, Condition> = {
  /** Enough members were there to decide. */
  'quorum-met': (context, [name]) => {
    const { quorum } = bodyOf(context, name);
    const { tally } = motionOf(context, name).rollCall;
    if (quorum === 'not-found' || tally === 'not-found') return undefined;
    return tally.yes + tally.no + tally.abstain + tally.recused >= quorum;
  },
  /** A law puts it so: `law-verb must-vote must`. */
  'law-verb': (context, [name, verb]: Args) => {
    const law = lawRead(context, name);
    return law && law.verb === verb;
  },
};
