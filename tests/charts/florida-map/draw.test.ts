import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { insetNames, insets, type PartName } from '../../../src/charts/florida-map/ground.ts';
import {
  countyShapes as countiesOf,
  floridaMap,
  nameSets,
  symbolShapes,
  type NameSet,
} from '../../../src/charts/florida-map/draw.ts';
import { mapGround, ringsPath, spreadPoints } from '../../../src/charts/florida-map/geo.ts';
import { floridaStep, smallGround } from '../../../src/charts/florida-map/step.ts';
import { renderMarkers, renderShapes, renderSvg } from '../../../src/charts/scene/svg.ts';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';
import { ground, inFile, labels, shapes, statuses, towns } from './example-map.ts';

const sets = Object.keys(nameSets) as NameSet[];

test.each(sets)('the map looks as it did, with the names of its width: %s', async (set) => {
  const svg = renderSvg(floridaMap(ground, 'state', statuses, labels, [set]), 'state');
  await expect(svg).toMatchFileSnapshot(`../golden/florida-map-state-${set}.svg`);
});

test.each(['small', 'large'] as const)(
  'an inset looks as it did, with the names of its width: %s',
  async (set) => {
    const svg = renderSvg(floridaMap(ground, 'keys', statuses, labels, [set]), 'keys');
    await expect(svg).toMatchFileSnapshot(`../golden/florida-map-keys-${set}.svg`);
  },
);

test('the map of a file, a step and the shapes look as they did', async () => {
  const file = renderSvg(floridaMap(ground, 'state', statuses, inFile, ['large']), 'state');
  await expect(file).toMatchFileSnapshot('../golden/florida-map-file.svg');
  const small = smallGround(shapes, ground);
  const isListed = (geoid: string) => statuses.get(geoid) === 'listed';
  const step = renderSvg(floridaStep(ground, small, isListed, labels), 'step');
  await expect(step).toMatchFileSnapshot('../golden/florida-step.svg');
  const kept = renderShapes([...countiesOf(ground), small.land, ...symbolShapes()]);
  await expect(kept).toMatchFileSnapshot('../golden/florida-shapes.svg');
  await expect(renderMarkers(symbolShapes(), 11)).toMatchFileSnapshot(
    '../golden/florida-markers.svg',
  );
});

/** The links of a part that lead to municipalities: their address, their name, and what they are drawn with. */
const townLinks = (part: PartName) =>
  floridaMap(ground, part, statuses, labels, []).marks.flatMap((mark) => {
    if (mark.type !== 'link' || mark.at === undefined) return [];
    const [drawn] = mark.marks;
    return [`${mark.href} ${mark.name} ${drawn && 'class' in drawn ? drawn.class : ''}`];
  });

test('each municipality is one link with its name and its status: in its inset or on the state', () => {
  const drawn = (['state', ...insetNames] as const).flatMap(townLinks);
  expect(drawn.sort()).toEqual(
    towns.map(({ geoid }) => `../places/${geoid}/ Place ${geoid} town is-${statuses.get(geoid)}`),
  );
});

test('each county is a link on the state, and on each inset that it reaches into', () => {
  const links = (part: PartName) =>
    floridaMap(ground, part, statuses, labels, []).marks.flatMap((mark) =>
      mark.type === 'link' && mark.at === undefined ? [mark.name] : [],
    );
  expect(links('state')).toEqual(['Place 12901', 'Place 12902']);
  expect(links('keys')).toEqual(['Place 12902']);
});

test('in a file nothing is a link', () => {
  const { marks } = floridaMap(ground, 'state', statuses, inFile, ['large']);
  expect(marks.filter(({ type }) => type === 'link')).toEqual([]);
});

test('two municipalities at one spot are drawn apart, and a symbol that can change comes last', () => {
  const { towns: drawn, extent } = ground.parts.find(({ name }) => name === 'keys')!;
  const [first, second] = drawn;
  const pixel = extent.width / insets.keys.width;
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
    ...{ title: poison, description: poison, letter: () => poison },
    names: [{ geoid: '1290001', text: poison, people: 900_000 }],
    link: () => ({ href: poison, name: poison, text: poison }),
  };
  const drawn = renderSvg(floridaMap(ground, 'state', statuses, poisoned, sets), poison);
  const kept = renderShapes([{ id: poison, class: poison, d: poison }]);
  const markers = renderMarkers([{ id: poison, class: poison, d: poison }], 11);
  for (const svg of [drawn, kept, markers]) {
    const $ = load(svg, { xml: true });
    expect($('script').length).toBe(0);
    expect($('*').length).toBeGreaterThan(2);
  }
});
