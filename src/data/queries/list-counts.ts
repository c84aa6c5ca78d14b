import { findOrThrow } from './lookup.ts';
import { sort } from 'd3';
import type { RosterList } from '../schema/roster.ts';
import { daysBetween } from './days.ts';
import { listsOn } from './list-days.ts';
import { countListings } from './list-growth.ts';
import { spansOf } from './listings.ts';
import { rowsOn } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/** The numbers of ICE's lists that prose may ask for, each of the last list of a day. */
export const listCounts = {
  /** Rows of Florida as printed. */
  agreements: (index, list) => countListings(index, list).agreements,
  /** As `agreements`, on the first list of the day. */
  'agreements-first': (index, list) =>
    countListings(index, listsOn(index, 'participating', list.date)[0]!).agreements,
  agencies: (index, list) => countListings(index, list).agencies,
  /** Distinct spellings of agencies, because other publications count agencies that way. */
  spellings: (index, list) => countListings(index, list).spellings,
  'us-rows': (_, list) => list.rows,
  'task-force': (index, list) => countListings(index, list).byModel['task-force'],
  'warrant-service-officer': (index, list) =>
    countListings(index, list).byModel['warrant-service-officer'],
  'jail-enforcement': (index, list) => countListings(index, list).byModel['jail-enforcement'],
  /** Lists of agreements of that day with the same label, and so with one file name. */
  'same-name': (index, list) =>
    listsOn(index, 'participating', list.date).filter(({ label }) => label === list.label).length,
  /** Lists of both kinds in the archive, up to that day. */
  lists: ({ lists }, list) =>
    [...lists.participating, ...lists.pending].filter(({ date }) => date <= list.date).length,
  /** Median days from the signed date to the first list, over all agreements up to that day. */
  lag: (index, list) => {
    const lags = lagsUpTo(index, list);
    return lags[Math.floor(lags.length / 2)] ?? 0;
  },
} satisfies Record<string, (index: RosterIndex, list: RosterList) => number>;

/**
 * Days from the signed date to the first list with the agreement, sorted. Agreements on the very first list
 * are left out, because we don't know how long they had been listed.
 */
function lagsUpTo(index: RosterIndex, last: RosterList): number[] {
  const agreements = index.listings.filter(({ kind }) => kind === 'participating');
  return sort(
    agreements.flatMap((listing) => {
      const { first } = spansOf(index, listing)[0]!;
      if (first === index.lists.participating[0] || first.id > last.id) return [];
      const { printed } = findOrThrow(
        rowsOn(index, first),
        (each) => each.listing === listing,
        `row of ${listing.id}`,
      );
      return printed.signed === undefined ? [] : daysBetween(printed.signed, first.date);
    }),
  );
}
