import type { AgencyKind, Listing, ListKind, RosterAgency, RosterList } from '../schema/roster.ts';
import { agencyKinds, listKinds } from '../schema/roster.ts';
import { spellingOf } from '../agency-names.ts';
import type { ListedRow, RosterIndex } from './roster-index.ts';

/** The lists around a day: those of the day itself, the nearest before and the nearest after. */
export function listsAround(
  { lists }: RosterIndex,
  kind: ListKind,
  day: string,
): { before: RosterList | undefined; on: RosterList[]; after: RosterList | undefined } {
  return {
    before: lists[kind].findLast(({ date }) => date < day),
    on: lists[kind].filter(({ date }) => date === day),
    after: lists[kind].find(({ date }) => date > day),
  };
}

/** The list in effect at the end of a day: the last one of that day or before. */
export function listAsOf(
  { lists }: RosterIndex,
  kind: ListKind,
  day: string,
): RosterList | undefined {
  return lists[kind].findLast(({ date }) => date <= day);
}

/** The list of the same kind before this one. */
export function previousList({ lists }: RosterIndex, list: RosterList): RosterList | undefined {
  return lists[list.kind].findLast(({ id }) => id < list.id);
}

/** The list of the same kind after this one. */
export function nextList({ lists }: RosterIndex, list: RosterList): RosterList | undefined {
  return lists[list.kind].find(({ id }) => id > list.id);
}

/** Every day that has a list of either kind, oldest first. */
export function listDays({ lists }: RosterIndex): string[] {
  return [...new Set(listKinds.flatMap((kind) => lists[kind].map(({ date }) => date)))].sort();
}

/** Florida's rows on a list, by agency and then by model. */
export function rowsOn({ rows }: RosterIndex, list: RosterList): readonly ListedRow[] {
  return rows.get(list.id) ?? [];
}

/** Listings and agencies that one list has and another of its kind does not. */
export interface ListChanges {
  added: Listing[];
  removed: Listing[];
  agenciesAdded: RosterAgency[];
  agenciesRemoved: RosterAgency[];
}

/** What changed from one list to another. A change of spelling, date or link changes nothing here. */
export function changesBetween(
  index: RosterIndex,
  before: RosterList,
  after: RosterList,
): ListChanges {
  const [old, young] = [before, after].map((list) => rowsOn(index, list)) as [
    readonly ListedRow[],
    readonly ListedRow[],
  ];
  return {
    added: missingFrom(old, young, ({ listing }) => listing),
    removed: missingFrom(young, old, ({ listing }) => listing),
    agenciesAdded: missingFrom(old, young, ({ agency }) => agency),
    agenciesRemoved: missingFrom(young, old, ({ agency }) => agency),
  };
}

/** Counts of one list. Agreements and agencies are two different numbers. */
export interface ListCounts {
  /** Rows as printed; one that stands twice counts twice. */
  agreements: number;
  /** Pairs of agency and model. */
  listings: number;
  agencies: number;
  /** Distinct names as printed, which is how other publications count agencies. */
  spellings: number;
  byModel: Record<NonNullable<Listing['model']> | 'not-stated', number>;
  /** Agencies, not agreements. */
  byKind: Record<AgencyKind, number>;
}

export function countsOn(index: RosterIndex, list: RosterList): ListCounts {
  const rows = rowsOn(index, list);
  const agencies = [...new Set(rows.map(({ agency }) => agency))];
  const byModel = {
    'jail-enforcement': 0,
    'task-force': 0,
    'warrant-service-officer': 0,
    'not-stated': 0,
  };
  for (const { listing } of rows) byModel[listing.model ?? 'not-stated'] += 1;
  const byKind = Object.fromEntries(
    agencyKinds.map((kind) => [kind, agencies.filter((agency) => agency.kind === kind).length]),
  ) as Record<AgencyKind, number>;
  return {
    agreements: rows.length,
    listings: new Set(rows.map(({ listing }) => listing)).size,
    agencies: agencies.length,
    spellings: new Set(rows.map(({ printed }) => spellingOf(printed.agency))).size,
    byModel,
    byKind,
  };
}

function missingFrom<Value>(
  rows: readonly ListedRow[],
  others: readonly ListedRow[],
  of: (row: ListedRow) => Value,
): Value[] {
  const known = new Set(rows.map(of));
  return [...new Set(others.map(of))].filter((value) => !known.has(value));
}
