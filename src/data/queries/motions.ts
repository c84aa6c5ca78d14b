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

/**
 * Whether a measure passed, and neither a veto nor a reconsideration undid that vote. What was rescinded later
 * did stand until then.
 */
export function didStand({ result, fate = [] }: Pick<Motion, 'result' | 'fate'>): boolean {
  const last = fate.findLast(({ what }) => undoing.has(what))?.what;
  return result === 'pass' && (last === undefined || last === 'veto-overridden');
}

const undoing = new Set(['vetoed', 'veto-upheld', 'veto-overridden', 'reconsidered']);

/** Whether two motions came up in one meeting of a body: on one day, or on both sides of midnight. */
export function isSameMeeting(one: Motion, other: Motion): boolean {
  if (one.body !== other.body) return false;
  const [day, otherDay] = [one, other].map(({ when, meetingBegan }) => meetingBegan ?? when.date);
  return day === otherDay;
}

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

/**
 * The earlier vote that this one answers and itself; or itself and the first vote that answers it. Motions that
 * nobody voted on are compared with none.
 */
export function pairOf({ motions }: Dataset, motion: Motion): [Motion, Motion] | undefined {
  if (!isVotedOn(motion)) return undefined;
  const earlier = motions.find(({ id }) => id === motion.follows);
  if (earlier && isVotedOn(earlier)) return [earlier, motion];
  const later = answersTo(motions, motion).find(isVotedOn);
  return later && [motion, later];
}

/** The motions that answer a motion, oldest first. */
export function answersTo(motions: readonly Motion[], { id }: Pick<Motion, 'id'>): Motion[] {
  return motions.filter(({ follows }) => follows === id).sort(inOrder);
}

/** The two votes in which a body of a place last decided twice on having the agreement, if one did. */
export function decisionPairAt(dataset: Dataset, { geoid }: Place): [Motion, Motion] | undefined {
  const own = new Set(dataset.bodies.filter(({ place }) => place === geoid).map(({ id }) => id));
  return lastDecisionPair(
    dataset,
    dataset.motions.filter(({ body }) => own.has(body)),
  );
}

/** The last two votes of one body on having an agreement of which the later answers the earlier. */
function lastDecisionPair(
  dataset: Dataset,
  motions: readonly Motion[],
): [Motion, Motion] | undefined {
  const pairs = [...motions]
    .sort(inOrder)
    .filter(({ follows }) => follows !== undefined)
    .flatMap((motion) => {
      const pair = pairOf(dataset, motion);
      return pair && pair[1] === motion && pair.every(isDecision) ? [pair] : [];
    });
  return pairs.at(-1);
}

/**
 * Newest first. Within a day, those about an agreement first; but the votes of a body of which the order is known
 * stay together, the last of the meeting first.
 */
export function newestFirst(motions: readonly Motion[]): Motion[] {
  const meetings = Map.groupBy(motions, ({ id, body, when, order }) =>
    order === undefined ? id : `${body} ${when.date}`,
  );
  const byKind = (one: Motion, other: Motion) =>
    Number(!isDecision(one)) - Number(!isDecision(other)) || ascending(one.id, other.id);
  return [...meetings.values()]
    .map((own) => [...own].sort(byKind))
    .sort(([one], [other]) => descending(one!.when.date, other!.when.date) || byKind(one!, other!))
    .flatMap((own) =>
      own.sort((one, other) => descending(one.order ?? 0, other.order ?? 0) || byKind(one, other)),
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
export function isCountDisputed(claims: readonly Pick<Claim, 'about' | 'assertions'>[]): boolean {
  return claims.some(
    ({ about, assertions }) =>
      about.some((target) => /\/(tally|votes|effective)$/.test(target)) &&
      assertions.some(({ standing }) => standing !== 'agrees'),
  );
}
