import { ascending } from 'd3';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { CountyShape } from '../schema/county-shape.ts';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Florida's part of the Census Bureau's county codes. */
const state = '12';

let shapes: CountyShape[] | undefined;

/** The outlines of Florida's counties from us-atlas (Census Bureau, 1:10,000,000), read once, by GEOID. */
export function countyShapes(): readonly CountyShape[] {
  return (shapes ??= readShapes());
}

function readShapes(): CountyShape[] {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const atlas = require('us-atlas/counties-10m.json') as Topology<{ counties: GeometryCollection }>;
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
