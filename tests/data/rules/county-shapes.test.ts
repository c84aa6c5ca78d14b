import { expect, test } from 'vitest';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';
import { getDataset, getRoster } from '../../../src/data/load/dataset.ts';
import { countiesAreTheSame, shapesAreCounties } from '../../../src/data/rules/county-shapes.ts';

const shapes = countyShapes();
const parts = { shapes, places: getDataset().places, agencies: getRoster().agencies };

test('the map, the places and the roster have the same 67 counties', () => {
  expect(shapes).toHaveLength(67);
  expect(countiesAreTheSame(parts)).toEqual([]);
});

test('a county without an outline, and an outline without a county, are found', () => {
  const renamed = shapes.map((shape) =>
    shape.geoid === '12087' ? { ...shape, geoid: '12088' } : shape,
  );
  expect(countiesAreTheSame({ ...parts, shapes: renamed })).toEqual([
    '12087 is a county in data/places.json, but the map has no outline of it',
    '12088 has an outline on the map, but is no county in data/places.json',
    '12088 has an outline on the map, but no sheriff in data/roster/agencies.json',
    '12087 has a sheriff in data/roster/agencies.json, but no outline on the map',
  ]);
});

test('every outline is smaller than Florida', () => {
  expect(shapesAreCounties({ shapes })).toEqual([]);
});

test('an outline that runs the wrong way covers the globe, and is found', () => {
  const [first, ...rest] = shapes;
  const reversed = { ...first!, rings: first!.rings.map((ring) => [...ring].reverse()) };
  expect(shapesAreCounties({ shapes: [reversed, ...rest] })).toEqual([
    expect.stringMatching(
      /^12001, ring 1: it covers \d+% of Florida; expected a part of one county$/,
    ),
  ]);
});

test('the outlines have every point of the source, and Monroe County all nine of its parts', () => {
  expect(shapes.flatMap(({ rings }) => rings.flat())).toHaveLength(1605);
  expect(shapes.find(({ geoid }) => geoid === '12087')!.rings).toHaveLength(9);
});
