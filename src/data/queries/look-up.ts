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

/** The communities that lie outside the cities of a county, A–Z: those that the Census draws, and others. */
export function communitiesOutside({ names }: Pick<Dataset, 'names'>, county: Place): Name[] {
  return names
    .filter(
      ({ kind, leadsTo }) =>
        (kind === 'census-place' || kind === 'community') &&
        leadsTo.some(({ to, place }) => to === 'outside' && place === county.geoid),
    )
    .toSorted((a, b) => collator.compare(a.name, b.name));
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
