import type { Dataset, Name, NameTarget, Place } from '../schema/index.ts';
import { byGeoid } from './lookup.ts';

/** Where a name leads, with the place itself. */
export interface ResolvedTarget extends Pick<NameTarget, 'to' | 'share'> {
  place: Place;
}

/**
 * Where a name leads, the most people first.
 * @throws RangeError for a GEOID that no place has.
 */
export function targetsOf(
  { places }: Pick<Dataset, 'places'>,
  { leadsTo }: Name,
): ResolvedTarget[] {
  return leadsTo.map(({ place, ...target }) => ({ ...target, place: byGeoid(places, place) }));
}

/** Names for what lies outside the cities of a county, each A–Z. */
interface NamesOutside {
  /** Those that the Census draws, and others. */
  communities: Name[];
  /** Those that only the Postal Service uses. */
  postOffices: Name[];
  zips: Name[];
}

/** The names by which people who live outside the cities of a county look themselves up. */
export function namesOutside({ names }: Pick<Dataset, 'names'>, county: Place): NamesOutside {
  const here = names
    .filter(({ leadsTo }) =>
      leadsTo.some(({ to, place }) => to === 'outside' && place === county.geoid),
    )
    .toSorted((a, b) => collator.compare(a.name, b.name));
  const ofKind = (...kinds: Name['kind'][]) => here.filter(({ kind }) => kinds.includes(kind));
  const communities = ofKind('census-place', 'community', 'neighborhood');
  const known = new Set(communities.map(({ name }) => name));
  return {
    communities,
    postOffices: ofKind('post-office').filter(({ name }) => !known.has(name)),
    zips: ofKind('zip', 'post-office-zip'),
  };
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * How many people of a county live outside its municipalities, by the same estimate as the places' own. A
 * municipality in two counties counts in the first.
 */
export function peopleOutside({ places }: Pick<Dataset, 'places'>, county: Place): number {
  const inside = places
    .filter(({ kind, counties }) => kind === 'municipality' && counties[0] === county.geoid)
    .reduce((sum, { population }) => sum + population.count, 0);
  return Math.max(0, county.population.count - inside);
}
