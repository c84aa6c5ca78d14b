import { ascending, least } from 'd3';
import type { CountyShape } from '../../data/schema/county-shape.ts';
import { mapGround, ringsPath, spreadPoints, type MapPoint } from './geo.ts';

/** Florida with one dot for each police department: a small drawing without names or links. */
export interface DotMap {
  width: number;
  height: number;
  /** The state, without its counties. */
  outline: string;
  /** A path of points for each group that was given, to be drawn with round caps. */
  dots: string[];
}

/**
 * Lays out the drawing. Dots that would lie on each other are moved apart, in a fixed order.
 * @param shapes the outlines of the counties.
 * @param groups where the dots of each group stand, as longitude and latitude.
 * @param width in pixels, which are also its units.
 */
export function dotMap(
  shapes: readonly CountyShape[],
  groups: readonly (readonly (readonly [number, number])[])[],
  width = 520,
  apart = 9,
): DotMap {
  const { extent, project } = mapGround(shapes, width, 6);
  const points = groups.flatMap((group, index) =>
    group.map((point) => ({ index, at: project(point) })),
  );
  points.sort((a, b) => ascending(a.at[1], b.at[1]) || ascending(a.at[0], b.at[0]));
  const spread = spreadPoints(
    points.map(({ at }) => at),
    apart,
    extent,
  );
  return {
    width,
    height: extent.height,
    outline: ringsPath(
      outerRings(shapes.flatMap(({ rings }) => rings.map((ring) => ring.map(project)))),
      ([x, y]) => [x, y],
    ),
    dots: groups.map((_, index) =>
      pointsPath(spread.filter((_, at) => points[at]!.index === index)),
    ),
  };
}

/** Points as a path of lines without length, each the nearest to the one before it: short steps are written shortly. */
function pointsPath(points: readonly MapPoint[]): string {
  const left = new Set(points);
  let [x, y]: MapPoint = [0, 0];
  let path = '';
  while (left.size > 0) {
    const point = least([...left], (each) => Math.hypot(each[0] - x, each[1] - y))!;
    left.delete(point);
    path += `m${point[0] - x} ${point[1] - y}h0`.replaceAll(' -', '-');
    [x, y] = point;
  }
  return path;
}

/**
 * The outer edge of areas that lie beside each other: an edge that two areas share is in neither. Areas that
 * vanish at this scale have no edge.
 * @param rings closed rings of whole numbers; neighbors run along a shared edge in opposite directions.
 */
export function outerRings(rings: readonly (readonly MapPoint[])[]): [number, number][][] {
  const next = new Map<string, MapPoint[]>();
  const from = (point: MapPoint) => {
    const key = point.join();
    const known = next.get(key) ?? [];
    next.set(key, known);
    return known;
  };
  const take = (edges: MapPoint[], to: MapPoint) => {
    const at = edges.findIndex(([x, y]) => x === to[0] && y === to[1]);
    return at === -1 ? false : edges.splice(at, 1).length > 0;
  };
  for (const ring of rings)
    ring.forEach((point, at) => {
      const before = ring[at - 1];
      if (!before || before.join() === point.join()) return;
      if (!take(from(point), before)) from(before).push(point);
    });
  const outer: [number, number][][] = [];
  for (const [key, edges] of next)
    while (edges.length > 0) {
      const [x, y] = key.split(',').map(Number) as [number, number];
      const ring: [number, number][] = [[x, y]];
      let at = edges.shift();
      while (at) {
        ring.push([at[0], at[1]]);
        at = at.join() === key ? undefined : from(at).shift();
      }
      outer.push(ring);
    }
  return outer;
}
