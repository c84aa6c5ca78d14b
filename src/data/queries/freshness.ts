import { daysBetween } from './days.ts';
import type { Edition } from '../schema/index.ts';
import type { RosterList } from '../schema/roster.ts';

/** How far the facts reach, and how old the newest list was when the edition was made. */
export interface Freshness {
  newestList: string | undefined;
  asOf: string;
  lawChecked: string;
  /** Days from the newest list to the build; undefined if there is no list. */
  daysSinceList: number | undefined;
}

/**
 * How far facts and lists reach.
 * @param builtOn the day of the build, which a setting gives: a page never asks a clock.
 */
export function freshness(
  { asOf, lawChecked }: Pick<Edition, 'asOf' | 'lawChecked'>,
  lists: readonly Pick<RosterList, 'date'>[],
  builtOn: string,
): Freshness {
  const newestList = lists
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    newestList,
    asOf,
    lawChecked,
    daysSinceList: newestList === undefined ? undefined : daysBetween(newestList, builtOn),
  };
}

/** After this many days, ICE has most likely published newer lists. */
const oldAfter = 45;

/** Whether a list is so old that pages speak of it in the past and lead to ICE's own page. */
export function isOld(list: Pick<RosterList, 'date'>, builtOn: string): boolean {
  return daysBetween(list.date, builtOn) > oldAfter;
}
