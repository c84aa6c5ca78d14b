import { expect, test } from 'vitest';
import {
  anyMap,
  countMap,
  stepName,
  stepOf,
} from '../../../src/charts/florida-map/county-counts.ts';
import { floridaOf } from '../../../src/charts/florida-map/data.ts';
import { countyShapes, floridaMap, symbolShapes } from '../../../src/charts/florida-map/draw.ts';
import { floridaStep, smallGround } from '../../../src/charts/florida-map/step.ts';
import { timeScale } from '../../../src/charts/florida-map/time-scale.ts';
import { clip, overlap, spreadPoints, type MapPoint } from '../../../src/charts/florida-map/geo.ts';
import { floridaGround, insetNames } from '../../../src/charts/florida-map/ground.ts';
import { packModels, packTowns, storySteps } from '../../../src/charts/florida-map/lists.ts';
import { floridaModel } from '../../../src/charts/florida-map/model.ts';
import { floridaWords } from '../../../src/charts/florida-map/words.ts';
import { floridaPicture } from '../../../src/charts/export/picture.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends, starts } from '../../fixtures/example.ts';
import { english, spanish } from '../models/words-of.ts';
import { drawingOf } from '../scene/drawing-of.ts';
import { inFile, labels, shapes, statuses, towns } from './example-map.ts';
import { mapFacts } from './map-facts.ts';

/** Made by each test, from outlines that no other test has laid out. */
const outlines = () => structuredClone(shapes);
const florida = () => floridaOf(outlines(), mapFacts());
const lines = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const golden = (name: string) => `../golden/florida-map/${name}.txt`;

test('the ground has all its outlines, parts and symbols where they were', async () => {
  await expect(lines(floridaGround(outlines(), towns))).toMatchFileSnapshot(golden('ground'));
});

test('state and insets have all their marks where they were', async () => {
  const ground = floridaGround(outlines(), towns);
  const small = smallGround(outlines(), ground);
  const drawn = [
    ...(['state', ...insetNames] as const).flatMap((part) =>
      [labels, inFile].map((words) =>
        floridaMap(ground, part, statuses, words, ['small', 'large']),
      ),
    ),
    floridaStep(ground, small, (geoid) => statuses.get(geoid) === 'listed', labels),
    floridaStep(ground, small, () => false, labels, { width: 100 }),
  ].map(drawingOf);
  const kept = [...countyShapes(ground), small.land, ...symbolShapes()].map((shape) =>
    Object.values(shape).join(' '),
  );
  await expect(`${[...drawn, ...kept].join('\n')}\n`).toMatchFileSnapshot(golden('drawn'));
});

test('the model of the map says and draws all that it did', async () => {
  const { state, insets, ...facts } = floridaModel(english, florida());
  const drawn = [state, ...Object.values(insets)].map(drawingOf).join('\n');
  await expect(`${lines(facts)}${drawn}\n`).toMatchFileSnapshot(golden('model'));
});

test('its picture for files has the state, each part with its name, and the legend', async () => {
  const map = florida();
  const { placed, shapes: kept, ...size } = floridaPicture(english, map);
  const drawn = placed.map(({ scene, x, y }) => `at ${x} ${y}\n${drawingOf(scene)}`);
  await expect([lines(size), ...drawn, kept, ''].join('\n')).toMatchFileSnapshot(golden('picture'));
});

test('what the map says of each list is what it said, in both languages', async () => {
  const map = florida();
  const said = [english, spanish].flatMap((page) =>
    map.days.map((day) => {
      const { day: words, counties } = floridaWords(page, map, day);
      const each = counties.map(({ county, ...more }) => [county.id, ...Object.values(more)]);
      return { key: day.key, agreements: day.agreements, agencies: day.agencies, words, each };
    }),
  );
  await expect(lines(said)).toMatchFileSnapshot(golden('words'));
});

test('what the slider needs is packed as the script reads it', () => {
  const map = florida();
  expect(packTowns(map)).toMatchInlineSnapshot(`
    [
      "1 4",
      "0* 2 10",
      "0+1* 2 11",
      "1 3",
      "1* 0 12",
    ]
  `);
  expect(packModels(english, map)).toMatchInlineSnapshot(`
    {
      "jails": [
        "0",
        "0 12",
      ],
      "names": [
        "",
        "Jail Enforcement and Warrant Service Officer",
        "Jail Enforcement",
      ],
      "sheriffs": [
        "0 11",
        "0",
      ],
    }
  `);
});

test('the scale below the slider has a tick for each list, and names as many months as have room', () => {
  const dates = ['2025-02-21', '2025-02-26', '2025-02-26', '2026-05-18'];
  const { last, ticks, months, votes } = timeScale(dates, ['2025-06-30', '2025-07-08']);
  expect(last).toBe(451);
  expect(ticks).toBe('M0 0v8M11 0v8M1000 0v8');
  expect(votes).toEqual({ ticks: 'M286 0v8M304 0v8', at: 295 });
  const named = months.map(({ day, at, isMain, anchor }) => `${day} ${at} ${isMain} ${anchor}`);
  expect(named).toMatchInlineSnapshot(`
    [
      "2025-04-01 86 false middle",
      "2025-07-01 288 true middle",
      "2025-10-01 492 false middle",
      "2026-01-01 696 true middle",
      "2026-04-01 896 false middle",
    ]
  `);
  expect(timeScale(['2020-01-01', '2030-01-01'], ['2025-01-01']).months.length).toBeLessThan(13);
});

test('each step of the story has the list nearest to its day, the last of a day', () => {
  const facts = mapFacts(({ motions }) => {
    const [first, last] = [byId(motions, ends), byId(motions, starts)];
    Object.assign(first, {
      id: 'key-west-2025-06-30-void',
      when: { ...first.when, date: '2025-04-01' },
    });
    Object.assign(last, {
      ...{ id: 'key-west-2025-07-08-enter', follows: 'key-west-2025-06-30-void' },
      when: { ...last.when, date: '2025-05-01' },
    });
  });
  const { lists } = facts;
  const early = {
    ...lists.lists.participating[0]!,
    id: '2025-02-01-am-aaaaaa9',
    date: '2025-02-01',
  };
  const index = {
    ...lists,
    lists: { ...lists.lists, participating: [early, ...lists.lists.participating] },
  };
  const map = floridaOf(outlines(), { ...facts, lists: index });
  const steps = storySteps(facts.dataset, map).map(({ step, on, day }) => [step, on.key, day]);
  expect(steps).toMatchInlineSnapshot(`
    [
      [
        "before-march",
        "2025-02-01",
        undefined,
      ],
      [
        "before-vote",
        "2025-03-06",
        "2025-04-01",
      ],
      [
        "after-vote",
        "2025-05-12",
        "2025-05-01",
      ],
      [
        "year-end",
        "2025-05-12",
        undefined,
      ],
      [
        "newest",
        "2025-05-12",
        undefined,
      ],
    ]
  `);
});

test('counties with their counts, the own one and its neighbor have all their marks', async () => {
  const counts = new Map([
    ['12901', 3],
    ['12902', 9],
  ]);
  const words = { title: 'A title', description: 'A description.' };
  const drawn = [
    countMap(outlines(), counts, { mine: '12901', near: '12902' }, words),
    countMap(outlines(), new Map(), { mine: '12902' }, words, { width: 300 }),
    anyMap(outlines(), counts, words),
    anyMap(outlines(), new Map([['12902', 0]]), words, { width: 100 }),
  ].map(drawingOf);
  await expect(`${drawn.join('\n\n')}\n`).toMatchFileSnapshot(golden('county-counts'));
});

test.each([
  [-1, 0, '0'],
  [0, 0, '0'],
  [1, 1, '1'],
  [2, 2, '2-3'],
  [3, 2, '2-3'],
  [4, 4, '4-7'],
  [7, 4, '4-7'],
  [8, 8, '8+'],
  [80, 8, '8+'],
] as const)('%i agencies are in the class from %i on, named %s', (count, step, name) => {
  expect(stepOf(count)).toBe(step);
  expect(stepName(step)).toBe(name);
});

test('a crowd is spread to where it was, no two closer than asked, and none outside', () => {
  const crowd: MapPoint[] = Array.from({ length: 12 }, (_, at) => [(at * 7) % 23, (at * 5) % 17]);
  const within = { x: -20, y: -20, width: 100, height: 90 };
  const spread = spreadPoints([...crowd, crowd[0]!], 12, within);
  for (const [index, [x, y]] of spread.entries()) {
    expect(x).toBeGreaterThanOrEqual(-14);
    expect(y).toBeGreaterThanOrEqual(-14);
    for (const other of spread.slice(index + 1))
      expect(Math.hypot(other[0] - x, other[1] - y)).toBeGreaterThanOrEqual(10);
  }
  expect(spread.map((point) => point.join(' ')).join(', ')).toMatchInlineSnapshot(
    `"-13 -9, -8 11, 14 29, 25 20, 19 -6, 13 17, 31 8, -4 -1, 8 -13, 19 7, 0 21, 4 10, 8 -1"`,
  );
});

test('parts of the map overlap where they share an area, and not where they touch', () => {
  const a = { x: 0, y: 0, width: 10, height: 10 };
  const at = (x: number, y: number) => overlap(a, { x, y, width: 5, height: 5 });
  expect([at(9, 9), at(-4, -4), at(3, 3)]).toEqual([true, true, true]);
  expect([at(10, 0), at(-5, 0), at(0, 10), at(0, -5)]).toEqual([false, false, false, false]);
});

test('a part is cut to another with a margin', () => {
  const whole = { x: 0, y: 0, width: 100, height: 50 };
  expect(clip({ x: -5, y: 20, width: 30, height: 60 }, whole, 10)).toEqual({
    ...{ x: 10, y: 20, width: 15, height: 20 },
  });
  expect(clip({ x: 80, y: 0, width: 30, height: 20 }, whole, 10)).toEqual({
    ...{ x: 80, y: 10, width: 10, height: 10 },
  });
});
