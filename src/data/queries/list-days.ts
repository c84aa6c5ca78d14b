import { findOrThrow } from './lookup.ts';
import { sort } from 'd3';
import type { ListKind, SheetRow, RosterList } from '../schema/roster.ts';
import { changesBetween, previousList, rowsOn } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/** A row as printed, with the lists of that day that have it. */
export interface DayRow {
  agency: string;
  printed: SheetRow;
  lists: readonly RosterList[];
}

/** The lists of one kind on one day, oldest first. */
export function listsOn({ lists }: RosterIndex, kind: ListKind, day: string): RosterList[] {
  return lists[kind].filter(({ date }) => date === day);
}

/**
 * Florida's rows on the lists of one day, each distinct row once, by agency. A row that one list repeats is
 * repeated. A day's lists differ little, so one table can show all of them.
 */
export function rowsOfDay(index: RosterIndex, lists: readonly RosterList[]): DayRow[] {
  const found = new Map<string, DayRow & { order: string; lists: RosterList[] }>();
  for (const list of lists) {
    const times = new Map<string, number>();
    for (const { listing, printed } of rowsOn(index, list)) {
      const text = JSON.stringify(printed);
      // Stryker disable next-line ArithmeticOperator: it only tells equal rows apart
      const time = (times.get(text) ?? 0) + 1;
      times.set(text, time);
      const key = `${text} ${time}`;
      const row = found.get(key) ?? {
        order: listing.id,
        agency: listing.agency,
        printed,
        lists: [],
      };
      found.set(key, row);
      row.lists.push(list);
    }
  }
  return sort(found.values(), ({ order }) => order);
}

/** An agreement that a list has and its neighbor does not: the agency's printed name and the model's. */
export interface ListChange {
  agency: string;
  support: string | undefined;
}

/** What changed since the previous list, as printed, by agency and model. */
export function changesSince(
  index: RosterIndex,
  list: RosterList,
): { before: RosterList; added: ListChange[]; removed: ListChange[] } | undefined {
  const before = previousList(index, list);
  if (!before) return undefined;
  const changes = changesBetween(index, before, list);
  const printed = (on: RosterList, ids: readonly string[]) =>
    ids.map((id) => {
      const row = findOrThrow(
        rowsOn(index, on),
        ({ listing }) => listing.id === id,
        `row of ${id}`,
      );
      return { agency: row.printed.agency, support: row.printed.support };
    });
  return {
    before,
    added: printed(
      list,
      changes.added.map(({ id }) => id),
    ),
    removed: printed(
      before,
      changes.removed.map(({ id }) => id),
    ),
  };
}
