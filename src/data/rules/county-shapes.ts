import { geoArea, geoContains, geoDistance } from 'd3';
import type { Problem } from '../load/problem.ts';
import type { CountyShape } from '../schema/county-shape.ts';
import type { Place } from '../schema/places.ts';
import type { RosterAgency } from '../schema/roster.ts';

/** What the map, the places and the roster must agree on. */
export interface MapParts {
  shapes: readonly CountyShape[];
  places: readonly Place[];
  agencies: readonly RosterAgency[];
}

/** The map, the places and the roster know the same counties by GEOID: every problem as a sentence. */
export function countiesAreTheSame({ shapes, places, agencies }: MapParts): string[] {
  const counties = places.filter(({ kind }) => kind === 'county').map(({ geoid }) => geoid);
  const drawn = shapes.map(({ geoid }) => geoid);
  const policed = agencies
    .filter(({ kind }) => kind === 'sheriff')
    .flatMap((each) => each.counties ?? []);
  return [
    ...missing(
      counties,
      drawn,
      'is a county in data/places.json, but the map has no outline of it',
    ),
    ...missing(drawn, counties, 'has an outline on the map, but is no county in data/places.json'),
    ...missing(
      drawn,
      policed,
      'has an outline on the map, but no sheriff in data/roster/agencies.json',
    ),
    ...missing(
      policed,
      drawn,
      'has a sheriff in data/roster/agencies.json, but no outline on the map',
    ),
  ];
}

/** A share of the globe's area, about Florida's land: 150,000 of 510 million square kilometers. */
const florida = 4 * Math.PI * 0.0003;

/** No outline is larger than Florida. One whose points run the wrong way would cover the rest of the globe. */
export function shapesAreCounties({ shapes }: Pick<MapParts, 'shapes'>): string[] {
  return shapes.flatMap(({ geoid, rings }) =>
    rings.flatMap((ring, position) => {
      const area = geoArea({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] });
      if (area < florida) return [];
      return `${geoid}, ring ${position + 1}: it covers ${((area / florida) * 100).toFixed(0)}% of Florida; expected a part of one county`;
    }),
  );
}

/** How far a point may be outside an outline, in degrees, because outlines leave out beaches. */
const shore = 0.07;

/** A place's point lies in the outline of one of its counties, or just off its shore. */
export function pointsLieInTheirCounties({
  shapes,
  places,
}: Pick<MapParts, 'shapes' | 'places'>): Problem[] {
  const outlines = new Map(shapes.map(({ geoid, rings }) => [geoid, rings]));
  return places.flatMap(({ id, point, counties }) => {
    const rings = counties.flatMap((geoid) => outlines.get(geoid) ?? []);
    const isInside = rings.some(
      (ring) =>
        geoContains({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] }, [...point]) ||
        ring.some((corner) => (geoDistance([...corner], [...point]) * 180) / Math.PI <= shore),
    );
    if (rings.length === 0 || isInside) return [];
    return [
      {
        collection: 'places' as const,
        record: id,
        path: ['point'],
        found: `found ${point.join(', ')}`,
        expected: `expected a point in ${counties.join(' or ')}, or another county in "counties"`,
      },
    ];
  });
}

function missing(expected: readonly string[], found: readonly string[], message: string): string[] {
  const known = new Set(found);
  return expected.filter((geoid) => !known.has(geoid)).map((geoid) => `${geoid} ${message}`);
}
