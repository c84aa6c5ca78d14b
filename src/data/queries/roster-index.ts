import { ascending } from 'd3';
import type {
  Listing,
  ListKind,
  SheetRow,
  Roster,
  RosterAgency,
  RosterList,
} from '../schema/roster.ts';
import { fromSpans } from '../list-ranges.ts';

/** A row of a list with its agency and listing. */
export interface ListedRow {
  listing: Listing;
  agency: RosterAgency;
  printed: SheetRow;
}

/** The roster, indexed. Build it once. */
export interface RosterIndex {
  /** What it indexes. */
  roster: Roster;
  /** Oldest first. */
  lists: Readonly<Record<ListKind, readonly RosterList[]>>;
  /** The index of each list in that order, by id. */
  positions: Readonly<Record<ListKind, ReadonlyMap<string, number>>>;
  listings: readonly Listing[];
  agencies: readonly RosterAgency[];
  agencyById: ReadonlyMap<string, RosterAgency>;
  /** Florida's rows by list id, by agency and then by model; a row printed twice is there twice. */
  rows: ReadonlyMap<string, readonly ListedRow[]>;
  listingsByAgency: ReadonlyMap<string, readonly Listing[]>;
  /** Police departments by the GEOID of their municipality. */
  agenciesByPlace: ReadonlyMap<string, readonly RosterAgency[]>;
  /** Agencies by the GEOID of each county that they work in. */
  agenciesByCounty: ReadonlyMap<string, readonly RosterAgency[]>;
}

/**
 * Indexes a roster.
 * @throws RangeError if its parts do not fit together.
 */
export function indexRoster(roster: Roster): RosterIndex {
  const inOrder = [...roster.lists].sort(compareIds);
  const listings = [...roster.listings].sort(compareIds);
  const lists = {
    participating: inOrder.filter(({ kind }) => kind === 'participating'),
    pending: inOrder.filter(({ kind }) => kind === 'pending'),
  };
  const index = {
    roster,
    lists,
    positions: {
      participating: positionsIn(lists.participating),
      pending: positionsIn(lists.pending),
    },
    listings,
    agencies: roster.agencies,
    agencyById: new Map(roster.agencies.map((agency) => [agency.id, agency])),
    listingsByAgency: groupBy(listings, ({ agency }) => [agency]),
    agenciesByPlace: groupBy(roster.agencies, ({ place }) => (place ? [place] : [])),
    agenciesByCounty: groupBy(roster.agencies, ({ counties }) => counties ?? []),
  };
  return { ...index, rows: rowsByList(index) };
}

function rowsByList(index: Omit<RosterIndex, 'rows'>): Map<string, ListedRow[]> {
  const rows = new Map<string, ListedRow[]>();
  for (const listing of index.listings) {
    const agency = index.agencyById.get(listing.agency);
    if (!agency)
      throw new RangeError(`"${listing.id}" names an unknown agency, "${listing.agency}"`);
    for (const { times = 1, lists, ...printed } of listing.prints)
      for (const position of fromSpans(lists, index.positions[listing.kind])) {
        const { id } = index.lists[listing.kind][position]!;
        const known = rows.get(id) ?? [];
        rows.set(id, known);
        for (let time = 0; time < times; time += 1) known.push({ listing, agency, printed });
      }
  }
  return rows;
}

function positionsIn(lists: readonly RosterList[]): Map<string, number> {
  return new Map(lists.map(({ id }, position) => [id, position]));
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(item);
    }
  return groups;
}

export function compareIds(a: { id: string }, b: { id: string }): number {
  return ascending(a.id, b.id);
}
