import { sort } from 'd3';
import type { Place } from '../schema/places.ts';
import { countiesOf, municipalitiesOf, type PlaceIndex } from './place-index.ts';

const earthInMiles = 3958.8;

/** Miles between the points of two places, as the crow flies. */
export function milesBetween(a: Pick<Place, 'point'>, b: Pick<Place, 'point'>): number {
  const [west, south, east, north] = [...a.point, ...b.point].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number, number];
  const half =
    Math.sin((north - south) / 2) ** 2 +
    Math.cos(south) * Math.cos(north) * Math.sin((east - west) / 2) ** 2;
  return 2 * earthInMiles * Math.asin(Math.sqrt(half));
}

/** The other municipalities of a municipality's counties that lie nearest, the nearest first. */
export function nearestTo(
  index: PlaceIndex,
  place: Place,
  count: number,
): { place: Place; miles: number }[] {
  const others = countiesOf(index, place).flatMap((county) => municipalitiesOf(index, county));
  const near = [...new Set(others)]
    .filter((other) => other !== place)
    .map((other) => ({ place: other, miles: milesBetween(place, other) }));
  return sort(near, ({ miles }) => miles).slice(0, count);
}
