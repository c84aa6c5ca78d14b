import { ascending } from 'd3';
import type { CountyShape } from '../../data/schema/county-shape.ts';
import {
  boxOf,
  isInside,
  mapGround,
  ringsPath,
  spreadPoints,
  windowOf,
  type MapPoint,
  type MapWindow,
} from './geo.ts';

/** The insets, with their south-west and north-east corners. Two have water beside them, for names. */
export const insets = {
  southeast: {
    corners: [
      [-80.5, 25.4],
      [-79.72, 27],
    ],
    width: 202,
  },
  orlando: {
    corners: [
      [-81.84, 28.2],
      [-81.14, 28.82],
    ],
    width: 170,
  },
  bay: {
    corners: [
      [-83.2, 27.6],
      [-82.4, 28.2],
    ],
    width: 170,
  },
  keys: {
    corners: [
      [-81.95, 24.45],
      [-80.25, 25.25],
    ],
    width: 170,
  },
} as const;
export type InsetName = keyof typeof insets;
export const insetNames = Object.keys(insets) as InsetName[];
export type PartName = 'state' | InsetName;

/** A municipality as the map needs it. */
export interface MapTown {
  geoid: string;
  point: readonly [number, number];
  /** Whether its symbol differs between lists. */
  varies: boolean;
}

/** A municipality where it is drawn. */
interface PlacedTown extends MapTown {
  at: MapPoint;
}

/** A part of the map. The state comes first, and in each part the municipalities that vary come last. */
interface MapPart {
  name: PartName;
  extent: MapWindow;
  towns: readonly PlacedTown[];
}

/** Positions that do not depend on the list. Computed once. */
export interface FloridaGround {
  extent: MapWindow;
  counties: readonly { geoid: string; d: string; box: MapWindow }[];
  parts: readonly MapPart[];
}

/** What the insets cover of the state where they stand over its water, in shares of its width and height. */
export const insetsOver = { right: 0.56, top: 0.29 };

/** How wide the state is drawn in a file, in pixels, and how many map units one of them has. */
export const stateWidth = 696;
export const unitsPerPixel = 5;
/** How far symbols stand apart, in pixels: on the state a bit more than they need, because a phone draws it smaller. */
const apart = { state: 10.5, inset: 9 };

/** Lays out the outlines and the symbols. A municipality stands in an inset or on the state, never on both. */
export function floridaGround(
  shapes: readonly CountyShape[],
  towns: readonly MapTown[],
): FloridaGround {
  const ground = mapGround(shapes, stateWidth * unitsPerPixel, 4 * unitsPerPixel);
  const windows = insetNames.map((name) => {
    const [southWest, northEast] = insets[name].corners;
    return { name, extent: windowOf(ground, southWest, northEast) };
  });
  const placed = towns
    .map((town) => ({ ...town, at: ground.project(town.point) }))
    .sort((a, b) => Number(a.varies) - Number(b.varies) || ascending(a.geoid, b.geoid));
  const homeOf = (at: MapPoint) =>
    windows.find(({ extent }) => isInside(extent, at))?.name ?? 'state';
  const parts = [{ name: 'state' as const, extent: ground.extent }, ...windows].map(
    ({ name, extent }) => {
      const own = placed.filter(({ at }) => homeOf(at) === name);
      const distance =
        name === 'state'
          ? apart.state * unitsPerPixel
          : (apart.inset * extent.width) / insets[name].width;
      const spread = spreadPoints(
        own.map(({ at }) => at),
        distance,
        extent,
      );
      return { name, extent, towns: own.map((town, index) => ({ ...town, at: spread[index]! })) };
    },
  );
  const counties = shapes.map(({ geoid, rings }) => ({
    geoid,
    d: ringsPath(rings, ground.project),
    box: boxOf(rings, ground.project),
  }));
  return { extent: ground.extent, counties, parts };
}
