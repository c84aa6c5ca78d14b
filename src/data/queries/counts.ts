import type { Dataset } from '../schema/index.ts';
import { byId } from './lookup.ts';
import { motionWithRollCall } from './motions.ts';
import { voteShifts } from './votes.ts';

const day = 24 * 60 * 60 * 1000;

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** The numbers that prose may ask for, each worked out from records named by id. */
export const counts = {
  /** Seats of a body. */
  seats: (dataset, [body]) => byId(dataset.bodies, need(body)).seats.length,
  /** Seats of a body besides the first, the mayor's. */
  commissioners: (dataset, [body]) => byId(dataset.bodies, need(body)).seats.length - 1,
  quorum: (dataset, [body]) => {
    const { quorum } = byId(dataset.bodies, need(body));
    if (quorum === 'not-found')
      throw new RangeError(`the quorum of "${body}" was not found, so prose can't use it`);
    return quorum;
  },
  /** Days between two motions. */
  days: (dataset, [from, to]) => daysBetween(dayOf(dataset, from), dayOf(dataset, to)),
  /** Members whose stance changed between two motions. */
  changed: (dataset, [before, after]) =>
    voteShifts(
      motionWithRollCall(dataset, need(before)),
      motionWithRollCall(dataset, need(after)),
    ).filter(({ change }) => change === 'changed').length,
  /** Members whose stance stayed the same. */
  same: (dataset, [before, after]) =>
    voteShifts(
      motionWithRollCall(dataset, need(before)),
      motionWithRollCall(dataset, need(after)),
    ).filter(({ change }) => change === 'same').length,
  yes: (dataset, [motion]) => cast(dataset, need(motion), 'yes'),
  no: (dataset, [motion]) => cast(dataset, need(motion), 'no'),
  absent: (dataset, [motion]) => cast(dataset, need(motion), 'absent'),
  /** Motions of a body in the ledger. */
  votes: (dataset, [body]) => dataset.motions.filter((motion) => motion.body === body).length,
  /** Motions of a body that would start or end an agreement. */
  decisions: (dataset, [body]) =>
    dataset.motions.filter((motion) => motion.body === body && motion.effect !== 'none').length,
  /** Pages of an agreement. */
  pages: (dataset, [agreement]) => byId(dataset.agreements, need(agreement)).pages,
  /** Powers that an agreement gives to trained officers. */
  powers: (dataset, [agreement]) =>
    byId(dataset.agreements, need(agreement)).clauses.filter(({ role }) => role === 'power').length,
} satisfies Record<string, (dataset: Dataset, ids: readonly string[]) => number>;

export type CountName = keyof typeof counts;

function need(id: string | undefined): string {
  if (id === undefined) throw new RangeError('the number needs one more record to be counted in');
  return id;
}

function dayOf({ motions }: Dataset, id: string | undefined): string {
  const { when } = byId(motions, need(id));
  if (when.precision === 'month')
    throw new RangeError(`"${id}" is known only to the month, so days can't be counted`);
  return when.date;
}

function cast(dataset: Dataset, motion: string, option: 'yes' | 'no' | 'absent'): number {
  const { tally } = byId(dataset.rollCalls, motion);
  if (tally === 'not-found')
    throw new RangeError(`the tally of "${motion}" was not found, so prose can't use it`);
  return tally[option];
}
