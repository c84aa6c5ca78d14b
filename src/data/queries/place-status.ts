import type { Place } from '../schema/places.ts';
import type { AgencyKind, Listing, RosterAgency, RosterList } from '../schema/roster.ts';
import { listAsOf, rowsOn } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/**
 * Where a municipality stands on a day. `listed` and `pending` are about its own police department.
 * None of them means that somebody refused: a list does not say that.
 */
export const placeStatuses = [
  'listed',
  'pending',
  'own-police-not-listed',
  'policed-by-others',
  'unknown',
] as const;
export type PlaceStatus = (typeof placeStatuses)[number];

/** A status and the lists that it was read from, so that its day can be said. */
export interface StatusOnDay {
  status: PlaceStatus;
  list: RosterList | undefined;
  pendingList: RosterList | undefined;
}

/** The status of a municipality by the last lists up to a day; `unknown` before the first list. */
export function statusOn(index: RosterIndex, place: Place, day: string): StatusOnDay {
  const list = listAsOf(index, 'participating', day);
  const pendingList = listAsOf(index, 'pending', day);
  const isOn = (on: RosterList | undefined) =>
    on !== undefined && rowsOn(index, on).some(({ agency }) => agency.place === place.geoid);
  const read = { list, pendingList };
  if (list === undefined && !isOn(pendingList)) return { status: 'unknown', ...read };
  return { status: statusFrom(place, isOn(list), isOn(pendingList)), ...read };
}

/** The status of a municipality, given whether its own police are on a list and on the pending list of that time. */
export function statusFrom(place: Place, isListed: boolean, isPending: boolean): PlaceStatus {
  if (isListed) return 'listed';
  if (isPending) return 'pending';
  switch (place.policing?.by) {
    case 'own-department':
      return 'own-police-not-listed';
    case 'sheriff':
    case 'other-agency':
      return 'policed-by-others';
    default:
      return 'unknown';
  }
}

/** An agency and all that was ever listed of it. */
export interface AgencyListings {
  agency: RosterAgency;
  listings: readonly Listing[];
}

/** The agencies that matter at a place: its own police, the sheriff and the jail of its counties, others there. */
export interface PlaceListings {
  own: AgencyListings[];
  sheriffs: AgencyListings[];
  jails: AgencyListings[];
  others: AgencyListings[];
}

/** What was ever listed of the agencies at a county or municipality. Agencies of the whole state are left out. */
export function listingsAt(index: RosterIndex, place: Place): PlaceListings {
  const here = [
    ...new Set(place.counties.flatMap((geoid) => index.agenciesByCounty.get(geoid) ?? [])),
  ];
  const ofKind = (...kinds: AgencyKind[]) =>
    here.filter(({ kind }) => kinds.includes(kind)).map((agency) => listingsOf(index, agency));
  const others = ofKind('university-police', 'airport-or-port', 'state-attorney', 'other');
  return {
    own: (index.agenciesByPlace.get(place.geoid) ?? []).map((agency) => listingsOf(index, agency)),
    sheriffs: ofKind('sheriff'),
    jails: ofKind('county-corrections'),
    others,
  };
}

/** What was ever listed of an agency. */
export function listingsOf(index: RosterIndex, agency: RosterAgency): AgencyListings {
  return { agency, listings: index.listingsByAgency.get(agency.id) ?? [] };
}
