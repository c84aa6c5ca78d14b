import { expect, test } from 'vitest';
import { locatorOf } from '../../../src/charts/florida-map/locator.ts';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';
import { getDataset } from '../../../src/data/load/dataset.ts';

const { places } = getDataset();

/** The points of a path of relative steps, one list a ring. */
function ringsOf(d: string): [number, number][][] {
  let [x, y] = [0, 0];
  return d
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const steps = ring.match(/-?\d+/g)!.map(Number);
      const points: [number, number][] = [];
      for (let at = 0; at < steps.length; at += 2) {
        [x, y] = [x + steps[at]!, y + steps[at + 1]!];
        points.push([x, y]);
      }
      [x, y] = points[0]!;
      return points;
    });
}

test('every county is drawn within the map, by a shape that can be seen', () => {
  for (const { geoid } of countyShapes()) {
    const { width, height, counties } = locatorOf([geoid]);
    const points = ringsOf(counties).flat();
    expect(points.length, geoid).toBeGreaterThan(3);
    for (const [x, y] of points) {
      expect(x >= 0 && x <= width, geoid).toBe(true);
      expect(y >= 0 && y <= height, geoid).toBe(true);
    }
  }
});

test('the dot of every city lies in the box around its counties', () => {
  const outside = places
    .filter(({ kind }) => kind === 'municipality')
    .filter(({ counties, point }) => {
      const { counties: d, dot } = locatorOf(counties, point);
      const points = ringsOf(d).flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [x, y] = dot!;
      // Two units are about a mile and a half: the atlas is simplified.
      const isIn = (value: number, all: number[]) =>
        value >= Math.min(...all) - 2 && value <= Math.max(...all) + 2;
      return !(isIn(x, xs) && isIn(y, ys));
    })
    .map(({ id }) => id);
  expect(outside).toEqual([]);
});

test('the outline of the state has no lines between counties, and is small', () => {
  const { state } = locatorOf([]);
  expect(state.length).toBeLessThan(2000);
  expect(locatorOf([]).counties).toBe('');
  expect(locatorOf([]).dot).toBeUndefined();
});
