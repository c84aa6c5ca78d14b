import { expect, test } from 'vitest';
import { dotMap, outerRings } from '../../../src/charts/florida-map/dots.ts';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';

test('two areas side by side have one edge around both, and none between them', () => {
  const left = [
    [0, 0],
    [0, 2],
    [2, 2],
    [2, 0],
    [0, 0],
  ] as const;
  const right = left.map(([x, y]) => [x + 2, y] as const);
  const rings = outerRings([left, right]);
  expect(rings).toHaveLength(1);
  const edges = rings[0]!.slice(1).map((point, at) => [rings[0]![at]!, point].sort().join(' '));
  expect(edges).toHaveLength(6);
  expect(edges).not.toContain('2,0 2,2');
});

test('an area that vanishes at the scale of the drawing leaves nothing', () => {
  const speck = [
    [5, 5],
    [5, 5],
    [5, 6],
    [5, 5],
    [5, 5],
  ] as const;
  expect(outerRings([speck])).toEqual([]);
});

test('every point of each group has a dot inside the drawing, apart from all others', () => {
  const groups = [
    [[-80.19, 25.77]],
    [
      [-80.19, 25.77],
      [-80.13, 25.79],
      [-81.78, 24.56],
    ],
  ] as const;
  const { width, height, outline, dots } = dotMap(countyShapes(), groups, 520, 9);
  expect(outline.split('m').length - 1).toBeLessThan(67);
  const points = dots.map((path) => {
    let [x, y] = [0, 0];
    return [...path.matchAll(/m(-?\d+)\s?(-?\d+)h0/g)].map(([, dx, dy]) => {
      [x, y] = [x + Number(dx), y + Number(dy)];
      return [x, y] as const;
    });
  });
  expect(points.map(({ length }) => length)).toEqual([1, 3]);
  const all = points.flat();
  for (const [at, [x, y]] of all.entries()) {
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    for (const [otherX, otherY] of all.slice(at + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(7);
  }
});
