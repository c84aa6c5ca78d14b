import type { Place } from '../schema/places.ts';
import type { AgencyKind, Listing, RosterList } from '../schema/roster.ts';
import { placeStatuses, statusFrom, type PlaceStatus } from './place-status.ts';
import { listAsOf, rowsOn } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/** The status of every municipality on the day of one list. */
export interface MapDay {
  list: RosterList;
  /** The last pending list up to that day, from which `pending` is read. */
  pendingList: RosterList | undefined;
  /** By the GEOID of the municipality. */
  statuses: ReadonlyMap<string, PlaceStatus>;
}

/** The status of every municipality on the day of a participating list. */
export function mapDay(
  index: RosterIndex,
  municipalities: readonly Place[],
  list: RosterList,
): MapDay {
  const pendingList = listAsOf(index, 'pending', list.date);
  const placesOn = (on: RosterList) => new Set(rowsOn(index, on).map(({ agency }) => agency.place));
  const listed = placesOn(list);
  const pending = pendingList ? placesOn(pendingList) : new Set();
  const statuses = municipalities.map((place): [string, PlaceStatus] => [
    place.geoid,
    statusFrom(place, listed.has(place.geoid), pending.has(place.geoid)),
  ]);
  return { list, pendingList, statuses: new Map(statuses) };
}

/** How many municipalities have each status. */
export function statusCounts({ statuses }: Pick<MapDay, 'statuses'>): Record<PlaceStatus, number> {
  const counts = Object.fromEntries(placeStatuses.map((status) => [status, 0])) as Record<
    PlaceStatus,
    number
  >;
  for (const status of statuses.values()) counts[status] += 1;
  return counts;
}

/** Shades of the map, light to dark, then counties without any municipal police. */
export type Share = 'none' | 'under-half' | 'half-or-more' | 'all' | 'no-own-police';

/** A county and its municipalities that have police of their own: how many there are, how many are listed. */
export interface CountyShare {
  county: Place;
  own: number;
  listed: number;
  pending: number;
  share: Share;
}

/** Counts for each county. A municipality in two counties counts in both. */
export function countyShares(
  counties: readonly Place[],
  municipalities: readonly Place[],
  { statuses }: Pick<MapDay, 'statuses'>,
): CountyShare[] {
  return counties.map((county) => {
    const own = municipalities.filter(
      ({ policing, counties: within }) =>
        policing?.by === 'own-department' && within.includes(county.geoid),
    );
    const having = (status: PlaceStatus) =>
      own.filter(({ geoid }) => statuses.get(geoid) === status).length;
    const listed = having('listed');
    const share = shareOf(listed, own.length);
    return { county, own: own.length, listed, pending: having('pending'), share };
  });
}

/** The shade for a number of listed police departments. */
export function shareOf(listed: number, own: number): Share {
  if (own === 0) return 'no-own-police';
  if (listed === 0) return 'none';
  if (listed === own) return 'all';
  return listed * 2 < own ? 'under-half' : 'half-or-more';
}

/** The models of a county's agencies of one kind on a list, each once, in the order of the list. */
export function countyModels(
  index: RosterIndex,
  list: RosterList,
  kind: AgencyKind,
): ReadonlyMap<string, NonNullable<Listing['model']>[]> {
  const models = new Map<string, NonNullable<Listing['model']>[]>();
  for (const { agency, listing } of rowsOn(index, list)) {
    if (agency.kind !== kind || listing.model === undefined) continue;
    for (const county of agency.counties ?? []) {
      const known = models.get(county) ?? [];
      models.set(county, known);
      if (!known.includes(listing.model)) known.push(listing.model);
    }
  }
  return models;
}
