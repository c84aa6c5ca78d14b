import type { Place } from '../schema/places.ts';
import type { AgencyKind, Listing, RosterAgency, RosterList } from '../schema/roster.ts';
import { listAsOf, rowsOn } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/**
 * The status of a municipality on a day. `listed` and `pending` are about its own police department. No
 * status means that somebody refused, because a list can't show that.
 */
export const placeStatuses = [
  'listed',
  'pending',
  'own-police-not-listed',
  'policed-by-others',
  'unknown',
] as const;
export type PlaceStatus = (typeof placeStatuses)[number];

/** A status with the lists it comes from, so that pages can give their dates. */
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

/** As `statusOn`, for callers that already know whether its police are on the two lists. */
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

/** The agencies at a place: its own police, the sheriff and jail of its counties, and others. */
export interface PlaceListings {
  own: AgencyListings[];
  sheriffs: AgencyListings[];
  jails: AgencyListings[];
  others: AgencyListings[];
}

/** What was ever listed of the agencies at a county or municipality. Agencies of the whole state are left out. */
export function listingsAt(index: RosterIndex, place: Place): PlaceListings {
  const here = [
    // Stryker disable next-line ArrayDeclaration: what has no kind stands in no group
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

/** The police of another city that serve a place, where a source names them. */
export function servingAgency(index: RosterIndex, { policing }: Place): AgencyListings | undefined {
  const agency = policing?.agency && index.agencyById.get(policing.agency);
  return agency ? listingsOf(index, agency) : undefined;
}

/** What was ever listed of an agency. */
export function listingsOf(index: RosterIndex, agency: RosterAgency): AgencyListings {
  return { agency, listings: index.listingsByAgency.get(agency.id) ?? [] };
}
