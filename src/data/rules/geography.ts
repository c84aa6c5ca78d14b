import type { Problem } from '../load/problem.ts';
import type { Dataset, Place } from '../schema/index.ts';
import { didYouMean } from '../did-you-mean.ts';

/** West, south, east and north of all land of Florida, in degrees. */
const florida = { west: -87.7, south: 24.3, east: -79.9, north: 31.01 };

/**
 * The largest distance, in degrees, between the points of a municipality and its county. Key West is 1.27
 * from Monroe.
 */
const farthest = 1.3;

/** A problem of a place, at a path in its record. */
export const problemOfPlace = (
  { id }: Pick<Place, 'id'>,
  path: (string | number)[],
  found: string,
  expected: string,
): Problem => ({ collection: 'places', record: id, path, found, expected });

/** There are as many counties and municipalities as the edition says. */
function everyPlaceIsThere({ places, edition: { totals } }: Dataset): Problem[] {
  const expected = { county: totals.counties, municipality: totals.municipalities };
  return (['county', 'municipality'] as const).flatMap((kind) => {
    const found = places.filter((place) => place.kind === kind);
    if (found.length === expected[kind]) return [];
    return problemOfPlace(
      found.at(-1) ?? { id: '' },
      ['kind'],
      `there are ${found.length} places of kind "${kind}"`,
      `expected ${expected[kind]}, the total in data/edition.json`,
    );
  });
}

/** A county lists itself; a municipality lists counties that exist. The length of a GEOID tells the kind. */
function placesLieInCounties({ places }: Dataset): Problem[] {
  const counties = places.filter(({ kind }) => kind === 'county').map(({ geoid }) => geoid);
  return places.flatMap((place) => {
    const { kind, geoid } = place;
    const digits = kind === 'county' ? 5 : 7;
    const wrongGeoid =
      geoid.length === digits
        ? []
        : [
            problemOfPlace(
              place,
              ['geoid'],
              `found "${geoid}"`,
              `expected ${digits} digits, as for a ${kind}`,
            ),
          ];
    if (kind === 'county' && (place.counties.length !== 1 || place.counties[0] !== geoid))
      return [
        ...wrongGeoid,
        problemOfPlace(
          place,
          ['counties'],
          `found ${place.counties.join(', ')}`,
          `expected ${geoid}, the county itself`,
        ),
      ];
    const unknown = place.counties.flatMap((county, index) =>
      counties.includes(county)
        ? []
        : problemOfPlace(
            place,
            ['counties', index],
            `"${county}" is no county in data/places.json`,
            didYouMean(county, counties),
          ),
    );
    return [...wrongGeoid, ...unknown];
  });
}

/** Who polices a municipality is said, if only as unknown, and what its charter calls it. Counties have neither. */
function municipalitiesSayWhoPolices({ places }: Dataset): Problem[] {
  return places.flatMap((place) =>
    (['policing', 'legalType'] as const).flatMap((field) => {
      const has = place[field] !== undefined;
      if (has === (place.kind === 'municipality')) return [];
      return has
        ? problemOfPlace(place, [field], 'it is there', 'expected it for municipalities only')
        : problemOfPlace(
            place,
            [field],
            'it is missing',
            'expected it for every municipality; "unknown" where it is not known',
          );
    }),
  );
}

/** A place's point lies in Florida, and that of a municipality near those of its counties. */
function pointsLieInFlorida({ places }: Dataset): Problem[] {
  const byGeoid = new Map(places.map((place) => [place.geoid, place]));
  return places.flatMap((place) => {
    const [x, y] = place.point;
    const shown = `found ${x}, ${y}`;
    if (x < florida.west || x > florida.east || y < florida.south || y > florida.north)
      return problemOfPlace(
        place,
        ['point'],
        shown,
        'expected longitude and latitude of a place in Florida',
      );
    return place.counties.flatMap((geoid) => {
      const county = byGeoid.get(geoid);
      if (!county || Math.hypot(x - county.point[0], y - county.point[1]) <= farthest) return [];
      return problemOfPlace(
        place,
        ['point'],
        shown,
        `expected a point within ${farthest} degrees of ${county.name} County, at ${county.point.join(', ')}`,
      );
    });
  });
}

export const geographyRules = {
  everyPlaceIsThere,
  placesLieInCounties,
  municipalitiesSayWhoPolices,
  pointsLieInFlorida,
};
