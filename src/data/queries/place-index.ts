import type { PolicingKind, Place } from '../schema/places.ts';
import type { RosterList } from '../schema/roster.ts';
import { statusOn, type PlaceStatus } from './place-status.ts';
import { listAsOf, listDays } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/** Places with their status on the newest lists, indexed. Build it once. */
export interface PlaceIndex {
  /** A–Z. */
  counties: readonly Place[];
  byGeoid: ReadonlyMap<string, Place>;
  /** The municipalities of a county, A–Z; one that lies in two counties is in both. */
  municipalities: ReadonlyMap<string, readonly Place[]>;
  /** By the GEOID of a municipality. */
  statuses: ReadonlyMap<string, PlaceStatus>;
  /** The newest lists. */
  list: RosterList;
  pendingList: RosterList | undefined;
  /** The oldest list of agreements. */
  oldest: RosterList;
}

const collator = new Intl.Collator('en');

/**
 * Indexes places.
 * @throws RangeError if there is no list of agreements.
 */
export function indexPlaces(places: readonly Place[], roster: RosterIndex): PlaceIndex {
  // Stryker disable next-line StringLiteral: without a day there is no list, whatever it is called
  const day = listDays(roster).at(-1) ?? '';
  const list = listAsOf(roster, 'participating', day);
  if (!list) throw new RangeError('there is no list of agreements in data/roster/lists.json');
  const sorted = [...places].sort((a, b) => collator.compare(a.name, b.name));
  const counties = sorted.filter(({ kind }) => kind === 'county');
  const municipalities = sorted.filter(({ kind }) => kind === 'municipality');
  return {
    counties,
    byGeoid: new Map(places.map((place) => [place.geoid, place])),
    municipalities: new Map(
      counties.map(({ geoid }) => [
        geoid,
        municipalities.filter((place) => place.counties.includes(geoid)),
      ]),
    ),
    statuses: new Map(
      municipalities.map((place) => [place.geoid, statusOn(roster, place, day).status]),
    ),
    list,
    pendingList: listAsOf(roster, 'pending', day),
    oldest: roster.lists.participating[0]!,
  };
}

/** The municipalities of a county, A–Z. */
export function municipalitiesOf(index: PlaceIndex, county: Place): readonly Place[] {
  return index.municipalities.get(county.geoid) ?? [];
}

/** The counties that a place lies in. */
export function countiesOf(index: PlaceIndex, place: Place): Place[] {
  return place.counties.flatMap((geoid) => index.byGeoid.get(geoid) ?? []);
}

/** The municipalities of each kind of policing; where it is missing, they are among the unknown. */
export function groupByPolicing(places: readonly Place[]): Map<PolicingKind, Place[]> {
  return Map.groupBy(places, ({ policing }) => policing?.by ?? 'unknown');
}

/** Of a county's municipalities with police of their own, how many police departments are on the newest list. */
export interface ListedShare {
  county: Place;
  own: number;
  listed: number;
}

/** The listed share of every county, the largest first; counties where nobody has police of their own come last. */
export function listedShares(index: PlaceIndex): ListedShare[] {
  return index.counties
    .map((county) => {
      const own = municipalitiesOf(index, county).filter(
        ({ policing }) => policing?.by === 'own-department',
      );
      const listed = own.filter(({ geoid }) => index.statuses.get(geoid) === 'listed');
      return { county, own: own.length, listed: listed.length };
    })
    .sort(
      (a, b) =>
        shareOf(b) - shareOf(a) || b.own - a.own || collator.compare(a.county.name, b.county.name),
    );
}

function shareOf({ own, listed }: ListedShare): number {
  return own === 0 ? -1 : listed / own;
}

/**
 * Totals over all counties. A police department counts once, even if its municipality is in two counties.
 * Counties are counted by whether all, some or none of their departments are listed, or whether they have
 * none.
 */
export function sumShares(index: PlaceIndex) {
  const shares = listedShares(index);
  const counties = (fits: (share: ListedShare) => boolean) => shares.filter(fits).length;
  const own = [...index.statuses.keys()].filter(
    (geoid) => index.byGeoid.get(geoid)?.policing?.by === 'own-department',
  );
  return {
    own: own.length,
    listed: own.filter((geoid) => index.statuses.get(geoid) === 'listed').length,
    counties: counties((share) => share.own > 0),
    all: counties((share) => share.own > 0 && share.listed === share.own),
    some: counties((share) => share.listed > 0 && share.listed < share.own),
    none: counties((share) => share.own > 0 && share.listed === 0),
    without: counties((share) => share.own === 0),
  };
}
