import { expect, test } from 'vitest';
import { floridaGround } from '../../../src/charts/florida-map/ground.ts';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';
import { getDataset } from '../../../src/data/load/dataset.ts';

test('on the real map no two symbols of a part overlap, and none has left its part', () => {
  const municipalities = getDataset().places.filter(({ kind }) => kind === 'municipality');
  const real = floridaGround(
    countyShapes(),
    municipalities.map(({ geoid, point }) => ({ geoid, point, varies: true })),
  );
  expect(real.parts.flatMap(({ towns: drawn }) => drawn)).toHaveLength(municipalities.length);
  const width = { state: 696, southeast: 132, bay: 132, keys: 244 };
  for (const { name, extent, towns: drawn } of real.parts) {
    const pixel = extent.width / width[name];
    const gaps = drawn.flatMap(({ at: [x, y] }, index) =>
      drawn.slice(index + 1).map(({ at }) => Math.hypot(at[0] - x, at[1] - y) / pixel),
    );
    expect(Math.min(...gaps), name).toBeGreaterThan(7);
    for (const { at } of drawn) {
      expect(at[0]).toBeGreaterThanOrEqual(extent.x);
      expect(at[0]).toBeLessThanOrEqual(extent.x + extent.width);
    }
  }
});
