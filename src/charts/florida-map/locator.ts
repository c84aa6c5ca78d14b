import { countyShapes, floridaOutline } from '../../data/load/county-shapes.ts';
import type { CountyShape } from '../../data/schema/county-shape.ts';
import { memoize } from '../../data/memoize.ts';
import { mapGround, ringsPath, type MapGround, type MapPoint } from './geo.ts';

/** Florida in small, with some counties and a place on it, in map units. */
export interface Locator {
  width: number;
  height: number;
  state: string;
  counties: string;
  dot: MapPoint | undefined;
}

/** Twice the pixels it is shown at, so that whole numbers are fine enough. */
const width = 240;

const ground = memoize((shapes: readonly CountyShape[]) => {
  const { extent, project } = mapGround(shapes, width, 6);
  return { ...extent, project, state: path(floridaOutline(), project) };
});

/**
 * Where some counties are, and a place in them.
 * @param geoids the counties, which are all drawn however small they are here.
 * @param point the place's longitude and latitude.
 */
export function locatorOf(geoids: readonly string[], point?: readonly [number, number]): Locator {
  const shapes = countyShapes();
  const { height, state, project } = ground(shapes);
  const own = shapes.filter(({ geoid }) => geoids.includes(geoid));
  return {
    width,
    height,
    state,
    counties: own.map(({ rings }) => path(rings, project)).join(''),
    dot: point && project(point),
  };
}

/** Rings as a path; islands that are a point or a line at this size are left out. */
function path(rings: CountyShape['rings'], project: MapGround['project']): string {
  const isSeen = (ring: CountyShape['rings'][number]) =>
    new Set(ring.map((point) => project(point).join())).size > 2;
  return ringsPath(rings.filter(isSeen), project);
}
