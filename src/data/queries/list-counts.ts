import type { RosterList } from '../schema/roster.ts';
import { listsOn } from './list-days.ts';
import { countsOf } from './list-growth.ts';
import type { RosterIndex } from './roster-index.ts';

/** The numbers of ICE's lists that prose may ask for, each of the last list of a day. */
export const listCounts = {
  /** Rows of Florida as printed. */
  agreements: (index, list) => countsOf(index, list).agreements,
  agencies: (index, list) => countsOf(index, list).agencies,
  /** Spellings of agencies as printed, as others count agencies. */
  names: (index, list) => countsOf(index, list).spellings,
  'us-rows': (_, list) => list.rows,
  'task-force': (index, list) => countsOf(index, list).byModel['task-force'],
  'warrant-service-officer': (index, list) => countsOf(index, list).byModel['warrant-service-officer'],
  'jail-enforcement': (index, list) => countsOf(index, list).byModel['jail-enforcement'],
  /** Lists of agreements of that day with the same label, and so with one file name. */
  'same-name': (index, list) =>
    listsOn(index, 'participating', list.date).filter(({ label }) => label === list.label).length,
  /** Lists of both kinds in the archive, up to that day. */
  lists: ({ lists }, list) =>
    [...lists.participating, ...lists.pending].filter(({ date }) => date <= list.date).length,
} satisfies Record<string, (index: RosterIndex, list: RosterList) => number>;

export type ListCountName = keyof typeof listCounts;

/**
 * A number of ICE's last list of agreements on a day.
 * @throws RangeError when there is no list of that day.
 */
export function listCount(index: RosterIndex, what: ListCountName, day: string): number {
  const list = listsOn(index, 'participating', day).at(-1);
  if (!list) throw new RangeError(`there is no list of agreements of ${day}`);
  return listCounts[what](index, list);
}
