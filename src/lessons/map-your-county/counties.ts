import { bodyOf } from '../../content/values/context.ts';
import { countyShapes } from '../../data/load/county-shapes.ts';
import { milesBetween } from '../../data/queries/nearby.ts';
import { rowsOn } from '../../data/queries/roster.ts';
import type { ListedRow, RosterIndex } from '../../data/queries/roster-index.ts';
import type { Place } from '../../data/schema/index.ts';
import {
  agencyKinds,
  type AgencyKind,
  type Listing,
  type RosterAgency,
  type RosterList,
} from '../../data/schema/roster.ts';
import type { LessonContext } from '../context.ts';

/** An agency on a list, with the models of its agreements there, in the order of the list. */
export interface CountyAgency {
  agency: RosterAgency;
  models: readonly (Listing['model'] | undefined)[];
}

const known = new WeakMap<RosterIndex, Map<string, ReadonlyMap<string, CountyAgency[]>>>();

/**
 * The agencies of each county on a list, by GEOID, each agency once. One that works in several counties is
 * in each of them; statewide agencies are left out. Cached.
 */
export function agenciesByCounty(
  index: RosterIndex,
  list: RosterList,
): ReadonlyMap<string, readonly CountyAgency[]> {
  const lists = known.get(index) ?? new Map<string, ReadonlyMap<string, CountyAgency[]>>();
  known.set(index, lists);
  const counted = lists.get(list.id) ?? group(index, list);
  lists.set(list.id, counted);
  return counted;
}

function group(index: RosterIndex, list: RosterList): Map<string, CountyAgency[]> {
  const models = new Map<RosterAgency, (Listing['model'] | undefined)[]>();
  for (const { agency, listing } of rowsOn(index, list)) {
    const found = models.get(agency) ?? [];
    models.set(agency, found);
    if (!found.includes(listing.model)) found.push(listing.model);
  }
  const counties = new Map<string, CountyAgency[]>();
  for (const [agency, found] of models)
    for (const county of agency.counties ?? []) {
      const here = counties.get(county) ?? [];
      counties.set(county, here);
      here.push({ agency, models: found });
    }
  return counties;
}

/** How many agencies each county has on a list, by GEOID; a county with none is left out. */
export function agencyCounts(index: RosterIndex, list: RosterList): Map<string, number> {
  return new Map(
    [...agenciesByCounty(index, list)].map(([county, agencies]) => [county, agencies.length]),
  );
}

/** The kinds of some agencies, in the order of the kinds. */
export function kindsOf(agencies: readonly CountyAgency[]): AgencyKind[] {
  return agencyKinds.filter((kind) => agencies.some(({ agency }) => agency.kind === kind));
}

let borders: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Neighboring counties by GEOID: those whose outlines share points. */
function neighbors(): ReadonlyMap<string, ReadonlySet<string>> {
  if (borders) return borders;
  const at = new Map<string, Set<string>>();
  for (const { geoid, rings } of countyShapes())
    for (const point of rings.flat()) {
      const key = point.join(' ');
      at.set(key, (at.get(key) ?? new Set()).add(geoid));
    }
  const found = new Map<string, Set<string>>();
  for (const here of at.values())
    for (const geoid of here)
      found.set(geoid, new Set([...(found.get(geoid) ?? []), ...here].filter((g) => g !== geoid)));
  return (borders = found);
}

/** The neighboring county whose center is nearest. */
export function neighborOf(places: readonly Place[], county: Place): Place | undefined {
  const near = neighbors().get(county.geoid);
  return places
    .filter(({ kind, geoid }) => kind === 'county' && near?.has(geoid))
    .map((place) => ({ place, miles: milesBetween(county, place) }))
    .sort((a, b) => a.miles - b.miles)[0]?.place;
}

/** The rows of a list for the police of the place whose body voted on a motion. */
export function policeRows(
  context: LessonContext,
  motion: string | undefined,
  list: RosterList,
): ListedRow[] {
  const { place } = bodyOf(context, motion);
  const police = context.lists.agenciesByPlace.get(place ?? '') ?? [];
  return rowsOn(context.lists, list).filter(({ agency }) => police.includes(agency));
}
