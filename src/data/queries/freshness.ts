import type { Edition } from '../schema/index.ts';
import type { RosterList } from '../schema/roster.ts';

/** How far the facts reach, and how old the newest list was when the edition was made. */
export interface Freshness {
  newestList: string | undefined;
  asOf: string;
  lawChecked: string;
  /** Days from the newest list to the edition; undefined if there is no list. */
  daysSinceList: number | undefined;
}

/** Measured from the edition's date, so that a page never needs a clock. */
export function freshness(
  { asOf, lawChecked }: Pick<Edition, 'asOf' | 'lawChecked'>,
  lists: readonly Pick<RosterList, 'date'>[],
): Freshness {
  const newestList = lists
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    newestList,
    asOf,
    lawChecked,
    daysSinceList: newestList === undefined ? undefined : daysBetween(newestList, asOf),
  };
}

const dayLength = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
