import { ascending, descending, sort } from 'd3';
import type { Claim, Dataset, Motion, Place, RollCall, Statement } from '../schema/index.ts';
import { effects } from '../schema/motions.ts';
import { byId } from './lookup.ts';
import type { MotionWithRollCall } from './votes.ts';

/** A motion with its roll call. */
export function motionWithRollCall(dataset: Dataset, id: string): MotionWithRollCall {
  const motion = byId(dataset.motions, id);
  return { motion, rollCall: rollCallOf(dataset, motion) };
}

/**
 * The roll call of a motion; an empty one where nobody voted on it.
 * @throws RangeError when a motion that was voted on has none.
 */
export function rollCallOf(
  { rollCalls }: Pick<Dataset, 'rollCalls'>,
  motion: Pick<Motion, 'id' | 'result' | 'confidence'>,
): RollCall {
  if (isVotedOn(motion)) return byId(rollCalls, motion.id);
  return { id: motion.id, tally: 'not-taken', votes: [], confidence: motion.confidence };
}

/** Whether a vote was taken: it was not withdrawn, tabled, put off or left without a second. */
export function isVotedOn({ result }: Pick<Motion, 'result'>): boolean {
  return result === 'pass' || result === 'fail' || result === 'disputed';
}

/** Whether a measure passed and no veto undid it. What was rescinded later did stand until then. */
export function didStand({ result, fate = [] }: Pick<Motion, 'result' | 'fate'>): boolean {
  const last = fate.findLast(({ what }) => vetoes.has(what))?.what;
  return result === 'pass' && (last === undefined || last === 'veto-overridden');
}

const vetoes = new Set(['vetoed', 'veto-upheld', 'veto-overridden']);

/** Whether a motion is for or against having an agreement. */
export function isDecision({ effect }: Pick<Motion, 'effect'>): boolean {
  return effects[effect] !== 'none';
}

/** Sorts as things happened: by day, and within a day in the order of the meeting where that is known. */
export function inOrder(one: Motion, other: Motion): number {
  return (
    ascending(one.when.date, other.when.date) ||
    ascending(one.order ?? 0, other.order ?? 0) ||
    ascending(one.id, other.id)
  );
}

/** The earlier motion that this one answers, and the later one that answers this. */
export function pairOf({ motions }: Dataset, motion: Motion): [Motion, Motion] | undefined {
  const earlier = motions.find(({ id }) => id === motion.follows);
  if (earlier) return [earlier, motion];
  const later = motions.find(({ follows }) => follows === motion.id);
  return later && [motion, later];
}

/** The two motions in which a body of a place decided twice on having the agreement, if one did. */
export function decisionPairAt(dataset: Dataset, { geoid }: Place): [Motion, Motion] | undefined {
  const own = dataset.bodies.filter(({ place }) => place === geoid).map(({ id }) => id);
  const later = [...dataset.motions]
    .sort(inOrder)
    .findLast(({ body, follows }) => follows && own.includes(body));
  return later && pairOf(dataset, later);
}

/**
 * Newest first. Within a day, the last of a meeting first where the order is known; otherwise those about an
 * agreement first.
 */
export function newestFirst(motions: readonly Motion[]): Motion[] {
  return [...motions].sort(
    (a, b) =>
      descending(a.when.date, b.when.date) ||
      (a.body === b.body && a.order !== undefined && b.order !== undefined
        ? b.order - a.order
        : 0) ||
      Number(!isDecision(a)) - Number(!isDecision(b)) ||
      ascending(a.id, b.id),
  );
}

/** Ledger rows about a motion or its roll call. */
export function claimsAbout({ claims }: Dataset, motion: string): Claim[] {
  return claims.filter(({ about }) => about.some((target) => target.split('/')[1] === motion));
}

/** What was said about a motion, oldest first. */
export function statementsAbout({ statements }: Dataset, motion: string): Statement[] {
  const about = statements.filter((statement) => statement.motion === motion);
  return sort(about, ({ when }) => when.date);
}

/** Whether sources differ on the count, on who voted how, or on when it took effect. */
export function isCountDisputed(claims: readonly Pick<Claim, 'about'>[]): boolean {
  return claims.some(({ about }) =>
    about.some((target) => /\/(tally|votes|effective)$/.test(target)),
  );
}
