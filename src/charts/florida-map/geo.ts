import { geoConicEqualArea, type GeoProjection } from 'd3';
import type { CountyShape } from '../../data/schema/county-shape.ts';

/** A point or a step in map units, whole numbers with y downward. */
export type MapPoint = readonly [number, number];

/** A part of the map, in map units. */
export interface MapWindow {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Florida in an equal-area projection; one map unit is about 110 m. */
export interface MapGround {
  /** The whole drawing; its corner is the origin. */
  extent: MapWindow;
  project: (point: readonly [number, number]) => MapPoint;
}

/** An equal-area cone through Florida, fitted so that the outlines with a margin fill `width` map units. */
export function mapGround(shapes: readonly CountyShape[], width = 6960, margin = 40): MapGround {
  const cone = geoConicEqualArea()
    .parallels([24, 31.5])
    .rotate([83.5, 0])
    .scale(1)
    .translate([0, 0]);
  const points = shapes.flatMap(({ rings }) => rings.flat()).map((point) => cone(point)!);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const scale = (width - margin * 2) / (right - left);
  cone.scale(scale).translate([margin - left * scale, margin - top * scale]);
  return {
    extent: { x: 0, y: 0, width, height: Math.round((bottom - top) * scale + margin * 2) },
    project: (point) => rounded(cone, point),
  };
}

/** The part of the map that holds two corners, south-west and north-east. */
export function windowOf(
  { project }: MapGround,
  [west, south]: readonly [number, number],
  [east, north]: readonly [number, number],
): MapWindow {
  const corners = [
    project([west, south]),
    project([west, north]),
    project([east, south]),
    project([east, north]),
  ];
  const [left, right] = extent(corners.map(([x]) => x));
  const [top, bottom] = extent(corners.map(([, y]) => y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether a point lies in a part of the map. */
export function isInside({ x, y, width, height }: MapWindow, [px, py]: MapPoint): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

/**
 * Rings as one path of relative steps. Points that fall on the same map unit are drawn once;
 * every ring stays, however small.
 */
export function ringsPath(rings: CountyShape['rings'], project: MapGround['project']): string {
  let pen: MapPoint = [0, 0];
  const steps = rings.map((ring) => {
    // The last point repeats the first, and `z` closes the ring.
    const [first, ...rest] = ring.slice(0, -1).map(project) as [MapPoint, ...MapPoint[]];
    const start = `m${step(pen, first)}`;
    let at = first;
    const lines = rest.flatMap((point) => {
      const text = step(at, point);
      at = point;
      return text === '0 0' ? [] : [text];
    });
    pen = first;
    return `${start}l${joined(lines)}z`;
  });
  return steps.join('');
}

/** The box around rings. */
export function boxOf(rings: CountyShape['rings'], project: MapGround['project']): MapWindow {
  const points = rings.flat().map(project);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether two parts of the map share any of it. */
export function overlap(a: MapWindow, b: MapWindow): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The part of `a` that lies in `b`, at least `margin` from its edge. */
export function clip(a: MapWindow, b: MapWindow, margin: number): MapWindow {
  const [x, y] = [Math.max(a.x, b.x + margin), Math.max(a.y, b.y + margin)];
  const right = Math.min(a.x + a.width, b.x + b.width - margin);
  const bottom = Math.min(a.y + a.height, b.y + b.height - margin);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Moves points apart until none are closer than `distance`, with small moves in a fixed order, so that the
 * result is the same every time.
 */
export function spreadPoints(
  points: readonly MapPoint[],
  distance: number,
  within: MapWindow,
): MapPoint[] {
  const at = points.map(([x, y]) => [x, y] as [number, number]);
  const near = new Neighbors(at, distance - 0.5);
  const margin = distance / 2;
  for (let round = 0; round < 200; round += 1) {
    let moved = false;
    for (let a = 0; a < at.length; a += 1)
      for (let b = near.next(a, a); b !== undefined; b = near.next(a, b)) {
        const [one, two] = [at[a]!, at[b]!];
        let [dx, dy] = [two[0] - one[0], two[1] - one[1]];
        let gap = Math.hypot(dx, dy);
        if (gap === 0) [dx, dy, gap] = [1, 0, 1];
        const push = (distance - gap) / 2 / gap;
        one[0] -= dx * push;
        one[1] -= dy * push;
        two[0] += dx * push;
        two[1] += dy * push;
        near.moved(a);
        near.moved(b);
        moved = true;
      }
    for (const [index, point] of at.entries()) {
      point[0] = clamp(point[0], within.x + margin, within.x + within.width - margin);
      point[1] = clamp(point[1], within.y + margin, within.y + within.height - margin);
      near.moved(index);
    }
    if (!moved) break;
  }
  return at.map(([x, y]) => [Math.round(x), Math.round(y)]);
}

/** Which of many points that move lie near one: they are kept in square cells, and only those around it are looked at. */
class Neighbors {
  readonly #cells = new Map<number, number[]>();
  readonly #cellOf: number[] = [];
  readonly #at: readonly MapPoint[];
  readonly #reach: number;

  constructor(at: readonly MapPoint[], reach: number) {
    this.#at = at;
    this.#reach = reach;
    for (const index of at.keys()) this.moved(index);
  }

  /** Updates the index after a point has moved. */
  moved(index: number): void {
    const [x, y] = this.#at[index]!;
    const cell = cellAt(Math.floor(x / this.#reach), Math.floor(y / this.#reach));
    const before = this.#cellOf[index];
    if (before === cell) return;
    const left = before === undefined ? undefined : this.#cells.get(before);
    left?.splice(left.indexOf(index), 1);
    this.#cellOf[index] = cell;
    const there = this.#cells.get(cell);
    if (there) there.push(index);
    else this.#cells.set(cell, [index]);
  }

  /** The first point, in order after `after`, within reach of a point. */
  next(index: number, after: number): number | undefined {
    const [x, y] = this.#at[index]!;
    const [column, row] = [Math.floor(x / this.#reach), Math.floor(y / this.#reach)];
    let first: number | undefined;
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of this.#cells.get(cellAt(column + dx, row + dy)) ?? []) {
          if (other <= after || (first !== undefined && other >= first)) continue;
          const [left, top] = this.#at[other]!;
          if (Math.hypot(left - x, top - y) < this.#reach) first = other;
        }
    return first;
  }
}

/** A unique number for each cell of a grid with fewer than 100,000 columns. */
function cellAt(column: number, row: number): number {
  return row * 100_000 + column;
}

function rounded(projection: GeoProjection, point: readonly [number, number]): MapPoint {
  const [x, y] = projection([point[0], point[1]])!;
  return [Math.round(x), Math.round(y)];
}

function step(from: MapPoint, to: MapPoint): string {
  return `${to[0] - from[0]} ${to[1] - from[1]}`;
}

/** Joins numbers with spaces, except before a minus sign, which separates them. */
function joined(steps: readonly string[]): string {
  return steps.join(' ').replaceAll(' -', '-');
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
