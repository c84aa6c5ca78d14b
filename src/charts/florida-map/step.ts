import type { CountyShape } from '../../data/schema/county-shape.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import { outerRings } from './dots.ts';
import { mapGround, ringsPath, type MapWindow } from './geo.ts';
import { unitsPerPixel, type FloridaGround } from './ground.ts';

/** Florida in small: its land, for drawings that use it by id, in units of their own. */
export interface SmallGround {
  extent: MapWindow;
  land: Shape;
  /** How many map units one of its units has. */
  unit: number;
}

/** Twice the pixels that it is shown at. */
const units = 440;

/** Lays out the land of some counties, without the lines between them. */
export function smallGround(
  shapes: readonly CountyShape[],
  { extent: whole }: Pick<FloridaGround, 'extent'>,
): SmallGround {
  const unit = whole.width / units;
  const { extent, project } = mapGround(shapes, units, (4 * unitsPerPixel) / unit);
  const rings = shapes.flatMap((shape) => shape.rings.map((ring) => ring.map(project)));
  const d = ringsPath(outerRings(rings), ([x, y]) => [x, y]);
  return { extent, unit, land: { id: 'land', class: 'land', d } };
}

/** A small map of one list: Florida’s land, and a dot for each listed municipality. */
export function floridaStep(
  { parts }: FloridaGround,
  { extent, land, unit }: SmallGround,
  isListed: (geoid: string) => boolean,
  { title, description }: Pick<Scene, 'title' | 'description'>,
  { width = 220 } = {},
): Scene {
  const dots = parts
    .flatMap(({ towns }) => towns)
    .filter(({ geoid }) => isListed(geoid))
    .map(({ at: [x, y] }) => `M${Math.round(x / unit)} ${Math.round(y / unit)}h0`);
  return {
    ...{ width, title, description, extent },
    height: Math.round((extent.height / extent.width) * width),
    marks: [
      { type: 'use', class: '', shape: land.id },
      ...(dots.length > 0 ? [{ type: 'path' as const, class: 'dots', d: dots.join('') }] : []),
    ],
  };
}
