import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { insetNames } from '../../../src/charts/florida-map/ground.ts';
import { floridaMap, floridaShapes, floridaStep } from '../../../src/charts/florida-map/draw.ts';
import { mapGround, ringsPath, spreadPoints } from '../../../src/charts/florida-map/geo.ts';
import { renderShapes, renderSvg } from '../../../src/charts/scene/svg.ts';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';
import { ground, labels, shapes, shares, statuses, towns } from './example-map.ts';

const data = { shares, statuses };

test.each(['state', 'keys'] as const)('the map looks as it did: %s', async (part) => {
  const svg = renderSvg(floridaMap(ground, part, data, labels), part);
  await expect(svg).toMatchFileSnapshot(`../golden/florida-map-${part}.svg`);
});

test('a step and the shapes that all maps share look as they did', async () => {
  const step = renderSvg(floridaStep(ground, data, labels), 'step');
  await expect(step).toMatchFileSnapshot('../golden/florida-step.svg');
  const kept = renderShapes(floridaShapes(ground), [{ id: 'no-own-police', size: 70 }]);
  await expect(kept).toMatchFileSnapshot('../golden/florida-shapes.svg');
});

test('a municipality stands once: in its inset or on the state', () => {
  const drawn = (['state', ...insetNames] as const).flatMap((part) =>
    floridaMap(ground, part, data, labels).marks.flatMap((mark) =>
      mark.type === 'use' && mark.shape.startsWith('town-') ? [mark.name] : [],
    ),
  );
  expect(drawn.sort()).toEqual(towns.map(({ geoid }) => `Town ${geoid}`));
});

test('two municipalities at one spot are drawn apart, and a symbol that can change comes last', () => {
  const { towns: drawn, extent } = ground.parts.find(({ name }) => name === 'keys')!;
  const [first, second] = drawn;
  const pixel = extent.width / 244;
  expect([first!.varies, second!.varies]).toEqual([false, true]);
  const gap = Math.hypot(first!.at[0] - second!.at[0], first!.at[1] - second!.at[1]);
  expect(gap / pixel).toBeGreaterThan(8);
});

test('points that are far enough apart stay where they are', () => {
  const points = [
    [10, 10],
    [30, 10],
  ] as const;
  const within = { x: 0, y: 0, width: 100, height: 100 };
  expect(spreadPoints(points, 20, within)).toEqual(points);
});

test('an outline keeps every ring and every point but those that fall together', () => {
  const { project } = mapGround(shapes);
  const [first, second] = shapes.map(({ rings }) => ringsPath(rings, project));
  expect(first).toMatch(/^m\d+ \d+l-?\d+[ -]\d+[ -]\d+[ -]\d+z$/);
  expect(second!.match(/z/g)).toHaveLength(2);
});

test('steps that are followed end where the points are', () => {
  const { project } = mapGround(countyShapes());
  const monroe = countyShapes().find(({ geoid }) => geoid === '12087')!;
  const starts: [number, number][] = [];
  let pen: [number, number] = [0, 0];
  for (const [, x, y] of ringsPath(monroe.rings, project).matchAll(/m(-?\d+) ?(-?\d+)/g)) {
    pen = [pen[0] + Number(x), pen[1] + Number(y)];
    starts.push(pen);
  }
  expect(starts).toEqual(monroe.rings.map((ring) => project(ring[0]!)));
});

test('text can’t become markup in a map', () => {
  const poison = '"><script>alert(1)</script>';
  const poisoned = {
    title: poison,
    description: poison,
    county: () => poison,
    town: () => poison,
    letter: () => poison,
  };
  const drawn = renderSvg(floridaMap(ground, 'state', data, poisoned), poison);
  const kept = renderShapes([{ id: poison, class: poison, d: poison }], [{ id: poison, size: 1 }]);
  for (const svg of [drawn, kept]) {
    const $ = load(svg, { xml: true });
    expect($('script').length).toBe(0);
    expect($('*').length).toBeGreaterThan(3);
  }
});
