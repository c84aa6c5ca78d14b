import { ascending } from 'd3';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature, merge } from 'topojson-client';
import type { CountyShape } from '../schema/county-shape.ts';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Florida's part of the Census Bureau's county codes. */
const state = '12';

let shapes: CountyShape[] | undefined;

/** The outlines of Florida's counties from us-atlas (Census Bureau, 1:10,000,000), read once, by GEOID. */
export function countyShapes(): readonly CountyShape[] {
  return (shapes ??= readShapes());
}

/** Florida's own outline, from the same source: its counties without the lines between them. */
export function floridaOutline(): CountyShape['rings'] {
  const atlas = readAtlas();
  const own = atlas.objects.counties.geometries.filter(({ id }) => String(id).startsWith(state));
  return merge(atlas, own as (Polygon | MultiPolygon)[]).coordinates.flat() as [number, number][][];
}

function readAtlas(): Topology<{ counties: GeometryCollection }> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return require('us-atlas/counties-10m.json') as Topology<{ counties: GeometryCollection }>;
}

function readShapes(): CountyShape[] {
  const atlas = readAtlas();
  return feature(atlas, atlas.objects.counties)
    .features.filter(({ id }) => String(id).startsWith(state))
    .map(({ id, geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      return { geoid: String(id), rings: polygons.flat() as [number, number][][] };
    })
    .sort((a, b) => ascending(a.geoid, b.geoid));
}
