import type { CountyShape } from '../../data/schema/county-shape.ts';
import { mapGround, ringsPath, type MapWindow } from './geo.ts';
import { glyphs } from '../scene/glyphs.ts';
import type { Hatching, Mark, Scene } from '../scene/scene.ts';

/** Lower bounds of the map's classes. */
export const countSteps = [0, 1, 2, 4, 8] as const;
export type CountStep = (typeof countSteps)[number];

/** The class of a number. */
export function stepOf(count: number): CountStep {
  return countSteps.findLast((from) => count >= from) ?? 0;
}

/** The label of a class: `1`, `2-3`, `8+`. */
export function stepName(step: CountStep): string {
  const next = countSteps[countSteps.indexOf(step) + 1];
  if (next === undefined) return `${step}+`;
  return next - step === 1 ? String(step) : `${step}-${next - 1}`;
}

interface CountyGround {
  extent: MapWindow;
  counties: readonly { geoid: string; d: string }[];
}

/** Resolution of the outlines. */
const units = 1000;
const known = new WeakMap<readonly CountyShape[], CountyGround>();

function groundOf(shapes: readonly CountyShape[]): CountyGround {
  const found = known.get(shapes);
  if (found) return found;
  const { extent, project } = mapGround(shapes, units, 8);
  const counties = shapes.map(({ geoid, rings }) => ({
    geoid,
    d: ringsPath(rings, project),
  }));
  const ground = { extent, counties };
  known.set(shapes, ground);
  return ground;
}

interface MapLabels {
  title: string;
  description: string;
}

/** Lines light to dark; the first step stays white and the last is filled. */
const lines: Partial<Record<CountStep, Omit<Hatching, 'name'>>> = {
  1: { apart: 24, thick: 3 },
  2: { apart: 12, thick: 4 },
  4: { apart: 13, thick: 5, isCrossed: true },
};
const nameOf = (step: CountStep) => `step-${step}`;
const hatchings = countSteps.flatMap((step): Hatching[] =>
  lines[step] ? [{ name: nameOf(step), ...lines[step] }] : [],
);

/** Whether each county has any: one pattern, or white. */
export function anyMap(
  shapes: readonly CountyShape[],
  counts: ReadonlyMap<string, number>,
  labels: MapLabels,
  { width = 190 } = {},
): Scene {
  const { extent, counties } = groundOf(shapes);
  return {
    ...sized(extent, width, labels),
    hatchings: hatchings.filter(({ name }) => name === nameOf(2)),
    marks: counties.map(({ geoid, d }) => area(d, (counts.get(geoid) ?? 0) > 0 ? 2 : 0)),
  };
}

/** How many each county has, with a legend; one county has a thick border, another a dashed one. */
export function countMap(
  shapes: readonly CountyShape[],
  counts: ReadonlyMap<string, number>,
  { mine, near }: { mine: string; near?: string | undefined },
  labels: MapLabels,
  { width = 256 } = {},
): Scene {
  const { extent, counties } = groundOf(shapes);
  const stepIn = (geoid: string) => stepOf(counts.get(geoid) ?? 0);
  const used = countSteps.filter((step) => counties.some(({ geoid }) => stepIn(geoid) === step));
  const border = (geoid: string | undefined, name: string): Mark[] =>
    counties
      .filter((county) => county.geoid === geoid)
      .flatMap(({ d }) => [
        { type: 'path', class: `around ${name}`, d },
        { type: 'path', class: name, d },
      ]);
  return {
    ...sized(extent, width, labels),
    hatchings,
    marks: [
      ...counties.map(({ geoid, d }) => area(d, stepIn(geoid))),
      ...used.flatMap((step, row) => legendRow(step, 40, extent.height * 0.52 + row * 74)),
      ...border(near, 'near'),
      ...border(mine, 'mine'),
    ],
  };
}

function legendRow(step: CountStep, x: number, y: number): Mark[] {
  return [
    area(`M${x} ${Math.round(y)}h80v52h-80z`, step),
    glyphs(stepName(step), x + 104, y + 44, 38),
  ];
}

function area(d: string, step: CountStep): Mark {
  if (lines[step]) return { type: 'path', class: 'area', d, hatching: nameOf(step) };
  return { type: 'path', class: step === 0 ? 'area empty' : 'area full', d };
}

function sized(extent: MapWindow, width: number, labels: MapLabels) {
  const height = Math.round((extent.height / extent.width) * width);
  return { ...labels, width, height, extent };
}
