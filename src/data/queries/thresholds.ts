import { sum } from 'd3';
import type { Body, Motion, Requirement, RollCall, Tally, Vote } from '../schema/index.ts';
import { isCounted } from './votes.ts';
import type { Share, Treatment } from '../schema/requirements.ts';

/** Members in the room who count toward a quorum: those who voted, abstained, stepped aside or kept silent. */
export function presentCount(tally: Tally): number {
  return tally.yes + tally.no + tally.abstain + (tally.present ?? 0) + tally.recused;
}

/**
 * The rule that decides a motion: its own, or that of its body for its kind; undefined where nobody could find
 * it.
 */
export function requirementOf(
  { requirement, kind }: Pick<Motion, 'requirement' | 'kind'>,
  { requirements }: Pick<Body, 'requirements'>,
): Requirement | undefined {
  if (requirement !== undefined) return requirement === 'not-found' ? undefined : requirement;
  return requirements.find((rule) => rule.for.includes(kind));
}

/** Yes votes, what they are counted against, and how many of them pass the measure. */
export interface Measure {
  yes: number;
  /** Undefined where the rule asks for a fixed number. */
  base: number | undefined;
  needed: number;
}

/**
 * A tally without the chairs who vote on ties alone and had no tie to break: they are in no count of members,
 * whether they presided, stayed away or were yet to be elected.
 */
export function withoutChairs(
  tally: Tally,
  votes: readonly Vote[],
  { seats }: Pick<Body, 'seats'>,
): Tally {
  const chairs = new Set(seats.filter((seat) => seat.votes === 'on-ties').map(({ id }) => id));
  const aside = votes.filter(({ seat }) => chairs.has(seat)).map(({ option }) => option);
  return (['nonvoting', 'absent', 'vacant'] as const).reduce(
    (rest, option) => ({
      ...rest,
      [option]: Math.max(0, (rest[option] ?? 0) - aside.filter((each) => each === option).length),
    }),
    tally,
  );
}

/** The tally of a roll call as rules count it, without those chairs; undefined where nobody counted or we don't know. */
export function countedTally(
  { tally, votes }: Pick<RollCall, 'tally' | 'votes'>,
  body: Pick<Body, 'seats'>,
): Tally | undefined {
  return isCounted(tally) ? withoutChairs(tally, votes, body) : undefined;
}

/**
 * A tally under a rule. Undefined where the rule is not known to say how an abstention or a recusal counts, and
 * there is one. Who is in the room without a vote, as a member by video, is a member, but not one present to vote.
 * @param tally without the chairs who vote on ties alone.
 */
export function measure(tally: Tally, rule: Requirement): Measure | undefined {
  if (rule.of === 'fixed') return { yes: tally.yes, base: undefined, needed: rule.votes! };
  const usual: Treatment = rule.of === 'cast' ? 'left-out' : 'counted';
  const abstentions = rule.abstentions ?? usual;
  const recusals = rule.recusals ?? (rule.of === 'cast' ? 'left-out' : 'not-found');
  const others: [count: number, treatment: Treatment][] = [
    [tally.abstain + (tally.present ?? 0), abstentions],
    [tally.recused, recusals],
  ];
  if (others.some(([count, treatment]) => count > 0 && treatment === 'not-found')) return undefined;
  const yes = tally.yes + sum(others, ([count, how]) => (how === 'yes' ? count : 0));
  const base =
    tally.yes +
    tally.no +
    sum(others, ([count, how]) => (how === 'left-out' ? 0 : count)) +
    (rule.of === 'in-office' || rule.of === 'seats' ? tally.absent + (tally.nonvoting ?? 0) : 0) +
    (rule.of === 'seats' ? tally.vacant : 0);
  return { yes, base, needed: neededOf(rule.share!, base) };
}

/**
 * The fewest yes votes that are a share of a number, and one at least: for a majority more than half, so that a
 * tie fails; for the others that part of it, rounded up. Basis: s. 166.041(4), Fla. Stat., for the majority and
 * the two-thirds.
 */
export function neededOf(share: Share, base: number): number {
  const parts = {
    'three-fifths': [3, 5],
    'two-thirds': [2, 3],
    'three-quarters': [3, 4],
    'four-fifths': [4, 5],
    unanimous: [1, 1],
  } as const;
  if (share === 'majority') return Math.floor(base / 2) + 1;
  const [above, below] = parts[share];
  return Math.max(1, Math.ceil((base * above) / below));
}

/** How a tally comes out under a rule; undefined where the rule does not tell. */
export function resultUnder(tally: Tally, rule: Requirement): 'pass' | 'fail' | undefined {
  const measured = measure(tally, rule);
  if (!measured) return undefined;
  return measured.yes >= measured.needed ? 'pass' : 'fail';
}

/** The seats that a body has on a day. A month stands for all its days. */
export function seatsOn({ seats }: Pick<Body, 'seats'>, day: string): Body['seats'] {
  return seats.filter(
    ({ from, until }) =>
      (from === undefined || from.slice(0, day.length) <= day) &&
      (until === undefined || day <= until),
  );
}

/** Whether a seat exists on a day; for a month, on all its days. */
export function isThroughout(
  { from = '', until }: Pick<Body['seats'][number], 'from' | 'until'>,
  day: string,
): boolean {
  return (
    from <= `${day}-01`.slice(0, 10) && (until === undefined || until >= `${day}-31`.slice(0, 10))
  );
}

/** Members whom a body needs present on a day; undefined where its rule was not found. */
export function quorumOf(
  body: Pick<Body, 'quorum' | 'seats'>,
  day: string,
  vacant = 0,
): number | undefined {
  const { quorum } = body;
  if (quorum === 'not-found') return undefined;
  if (quorum.of === 'fixed') return quorum.members!;
  const voting = seatsOn(body, day).filter(({ votes }) => votes === undefined).length;
  return neededOf(quorum.share!, quorum.of === 'in-office' ? voting - vacant : voting);
}

/** A tally of nobody, for adding to. */
export const nobody = {
  ...{ yes: 0, no: 0, abstain: 0, present: 0, nonvoting: 0, absent: 0, recused: 0, vacant: 0 },
};
