import { ascending } from 'd3';
import type { Listing, ListKind, SheetRow, Roster, RosterList } from '../../data/schema/roster.ts';
import { spellingOf } from '../../data/agency-names.ts';
import { listDigest, listingDigest } from '../../data/digest.ts';
import { toSpans } from '../../data/list-ranges.ts';
import type { AgencyIndex } from './agency-index.ts';
import type { ImportedList } from './imported-list.ts';
import type { ResolvedListDate } from './list-date.ts';
import { readSupportModel } from './words.ts';

type Dated = ImportedList & { dating: ResolvedListDate };

/** How many times a row appears on a list. */
interface Sighting {
  position: number;
  times: number;
}

/**
 * Builds lists and listings from imported lists. The result does not depend on the order of files or the
 * number of imports.
 * @throws RangeError if an agency is unknown, which readers report first.
 */
export function buildRoster(
  lists: readonly Dated[],
  agencies: AgencyIndex,
): Pick<Roster, 'lists' | 'listings'> {
  const dated = [...lists].sort((a, b) => ascending(a.dating.id, b.dating.id));
  const listings = (['participating', 'pending'] as const).flatMap((kind) =>
    listingsOf(
      kind,
      dated.filter((list) => list.kind === kind),
      agencies,
    ),
  );
  return {
    lists: dated.map((list) => recordOf(list, agencies)),
    listings: listings.sort((a, b) => ascending(a.id, b.id)),
  };
}

function recordOf(list: Dated, agencies: AgencyIndex): RosterList {
  const { id, date, dateFrom, label, captured } = list.dating;
  const named = list.florida.map(({ agency }) => agencyOf(agency, agencies).id);
  const record = {
    id,
    kind: list.kind,
    date,
    dateFrom,
    ...(label !== undefined && { label }),
    ...(captured !== undefined && { captured }),
    sha256: list.sha256,
    names: [...list.names].sort(),
    columns: [...list.columns],
    rows: list.rows,
    florida: {
      rows: list.florida.length,
      agencies: new Set(named).size,
      spellings: new Set(list.florida.map(({ agency }) => spellingOf(agency))).size,
    },
  };
  return { ...record, digest: listDigest(record) };
}

function listingsOf(kind: ListKind, lists: readonly Dated[], agencies: AgencyIndex): Listing[] {
  const ids = lists.map(({ dating }) => dating.id);
  const found = new Map<
    string,
    Omit<Listing, 'prints' | 'digest'> & { seen: Map<string, Sighting[]> }
  >();
  for (const [position, { florida }] of lists.entries())
    for (const [text, times] of countRows(florida)) {
      const printed = JSON.parse(text) as SheetRow;
      const agency = agencyOf(printed.agency, agencies).id;
      const model = printed.support === undefined ? undefined : readSupportModel(printed.support);
      const id = [agency, model ?? 'model-not-stated', ...(kind === 'pending' ? [kind] : [])].join(
        '-',
      );
      const listing = found.get(id) ?? {
        id,
        kind,
        agency,
        ...(model && { model }),
        seen: new Map<string, Sighting[]>(),
      };
      found.set(id, listing);
      listing.seen.set(text, [...(listing.seen.get(text) ?? []), { position, times }]);
    }
  return [...found.values()].map(({ seen, ...listing }) => {
    const prints = [...seen]
      .flatMap(([text, sightings]) => printsOf(text, sightings, ids))
      .sort(byFirstList);
    return { ...listing, prints, digest: listingDigest({ ...listing, prints }) };
  });
}

/** A row once for each number of times that it appears on a list. */
function printsOf(
  text: string,
  sightings: readonly Sighting[],
  ids: readonly string[],
): Listing['prints'] {
  const numbers = [...new Set(sightings.map(({ times }) => times))].sort();
  return numbers.map((times) => ({
    ...(JSON.parse(text) as SheetRow),
    ...(times > 1 && { times }),
    lists: toSpans(
      sightings.filter((each) => each.times === times).map(({ position }) => position),
      ids,
    ),
  }));
}

function byFirstList(a: Listing['prints'][number], b: Listing['prints'][number]): number {
  const [first, second] = [a, b].map((print) => `${print.lists[0]} ${JSON.stringify(print)}`);
  return ascending(first, second);
}

function countRows(rows: readonly SheetRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = JSON.stringify(inOrder(row));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Fixes the order of keys, so that equal rows give equal JSON. */
function inOrder(row: SheetRow): SheetRow {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => ascending(a, b))) as SheetRow;
}

function agencyOf(printed: string, agencies: AgencyIndex) {
  const agency = agencies.find(printed);
  if (!agency) throw new RangeError(`no agency is known as "${printed}"`);
  return agency;
}
