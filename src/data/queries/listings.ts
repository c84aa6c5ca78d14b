import type { Listing, ListKind, RosterList } from '../schema/roster.ts';
import { fromSpans, runs } from '../list-ranges.ts';
import { compareIds, type RosterIndex } from './roster-index.ts';

/** Consecutive lists that all show something, from first to last. */
export interface ListedSpan {
  first: RosterList;
  last: RosterList;
  /** The last list is the newest of its kind, so it is still listed as far as we know. */
  isOpen: boolean;
}

/** The runs of lists that show a listing, oldest first. */
export function spansOf(index: RosterIndex, listing: Listing): ListedSpan[] {
  return spansFrom(
    index,
    listing.kind,
    listing.prints.flatMap(({ lists }) => lists),
  );
}

/** Every date of signing that ICE has printed for a listing, with the lists that print it; oldest first. */
export function signedDates(
  index: RosterIndex,
  listing: Listing,
): { signed: string; spans: ListedSpan[] }[] {
  const dates = [...new Set(listing.prints.flatMap(({ signed }) => signed ?? []))].sort();
  return dates.map((signed) => {
    const prints = listing.prints.filter((print) => print.signed === signed);
    return {
      signed,
      spans: spansFrom(
        index,
        listing.kind,
        prints.flatMap(({ lists }) => lists),
      ),
    };
  });
}

/** The newest address that a list gives for an agreement or its addendum; `pending` if ICE says so. */
export function latestAddress(
  index: RosterIndex,
  listing: Listing,
  column: 'moa' | 'addendum',
): { address: string; list: RosterList } | undefined {
  const found = listing.prints
    .flatMap((print) => {
      const address = print[column];
      const last = spansFrom(index, listing.kind, print.lists).at(-1)!.last;
      return address === undefined ? [] : [{ address, list: last }];
    })
    .sort((a, b) => compareIds(a.list, b.list));
  return found.findLast(({ address }) => address !== 'pending') ?? found.at(-1);
}

function spansFrom(
  { lists, positions }: RosterIndex,
  kind: ListKind,
  spans: readonly string[],
): ListedSpan[] {
  const own = lists[kind];
  const found = [...fromSpans(spans, positions[kind])].sort((a, b) => a - b);
  return runs([...new Set(found)]).map(([first, last]) => ({
    first: own[first]!,
    last: own[last]!,
    isOpen: last === own.length - 1,
  }));
}

/** Whether the newest list of its kind shows a listing. */
export function isOnNewest(index: RosterIndex, listing: Listing): boolean {
  return spansOf(index, listing).at(-1)?.isOpen ?? false;
}
