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

/** The insets, with their south-west and north-east corners. */
export const insets = {
  southeast: {
    corners: [
      [-80.52, 25.4],
      [-80, 27],
    ],
    width: 132,
  },
  bay: {
    corners: [
      [-82.9, 27.6],
      [-82.42, 28.2],
    ],
    width: 132,
  },
  keys: {
    corners: [
      [-81.95, 24.45],
      [-80.25, 25.25],
    ],
    width: 244,
  },
} as const;
export type InsetName = keyof typeof insets;
export const insetNames = Object.keys(insets) as InsetName[];

/** A municipality as the map needs it. */
export interface MapTown {
  geoid: string;
  point: readonly [number, number];
  /** Whether its symbol differs between lists. */
  varies: boolean;
}

/** Positions that do not depend on the list. Computed once. */
export interface FloridaGround {
  extent: MapWindow;
  counties: readonly { geoid: string; d: string; box: MapWindow }[];
  /** The state first, then each inset: the municipalities drawn there, those that vary last. */
  parts: readonly {
    name: 'state' | InsetName;
    extent: MapWindow;
    towns: readonly (MapTown & { at: MapPoint })[];
  }[];
}

/** How wide the state is drawn, and how far symbols stand apart, in pixels. */
export const stateWidth = 696;
const apart = 9;

/** Lays out the outlines and the symbols. A municipality stands in an inset or on the state, never on both. */
export function floridaGround(
  shapes: readonly CountyShape[],
  towns: readonly MapTown[],
): FloridaGround {
  const ground = mapGround(shapes, stateWidth * 10);
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
      const unit = extent.width / (name === 'state' ? stateWidth : insets[name].width);
      const spread = spreadPoints(
        own.map(({ at }) => at),
        apart * unit,
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
