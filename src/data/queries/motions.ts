import { ascending, descending, sort } from 'd3';
import type { Claim, Dataset, Motion, Place, RollCall, Statement } from '../schema/index.ts';
import { byId } from './lookup.ts';
import type { MotionWithRollCall } from './votes.ts';

/** A motion with its roll call. */
export function motionWithRollCall(
  dataset: Dataset,
  id: string,
): MotionWithRollCall & { rollCall: RollCall } {
  return { motion: byId(dataset.motions, id), rollCall: byId(dataset.rollCalls, id) };
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
  const later = dataset.motions.find(({ body, follows }) => follows && own.includes(body));
  return later && pairOf(dataset, later);
}

/** Newest first; within a day, those about an agreement first. */
export function newestFirst(motions: readonly Motion[]): Motion[] {
  return [...motions].sort(
    (a, b) =>
      descending(a.when.date, b.when.date) ||
      Number(a.effect === 'none') - Number(b.effect === 'none') ||
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
