import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { getFlorida } from '../../../src/charts/florida-map/data.ts';
import { floridaMap, nameSets, type NameSet } from '../../../src/charts/florida-map/draw.ts';
import { overlap, type MapWindow } from '../../../src/charts/florida-map/geo.ts';
import {
  floridaGround,
  insetNames,
  insets,
  insetsOver,
  stateWidth,
  type FloridaGround,
  type PartName,
} from '../../../src/charts/florida-map/ground.ts';
import { floridaModel } from '../../../src/charts/florida-map/model.ts';
import { crosses, nameSize } from '../../../src/charts/florida-map/names.ts';
import type { Mark } from '../../../src/charts/scene/scene.ts';
import { lineHeight } from '../../../src/charts/scene/svg.ts';
import { widestText } from '../../../src/charts/scene/text-width.ts';
import { countyShapes } from '../../../src/data/load/county-shapes.ts';
import { getDataset, siteFacts } from '../../../src/data/load/dataset.ts';
import { english, spanish } from '../models/words-of.ts';

const municipalities = getDataset().places.filter(({ kind }) => kind === 'municipality');
const parts = ['state', ...insetNames] as const;
const widthOf = (part: PartName) => (part === 'state' ? stateWidth : insets[part].width);
let real: FloridaGround;
beforeAll(() => {
  real = floridaGround(
    countyShapes(),
    municipalities.map(({ geoid, point }) => ({ geoid, point, varies: true })),
  );
});

test('on the real map no two symbols of a part overlap, and none has left its part', () => {
  expect(real.parts.flatMap(({ towns: drawn }) => drawn)).toHaveLength(municipalities.length);
  for (const { name, extent, towns: drawn } of real.parts) {
    const pixel = extent.width / widthOf(name);
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

test('no symbol and no frame of the state stands where the insets stand over its water', () => {
  const { extent, towns: drawn } = real.parts.find(({ name }) => name === 'state')!;
  const right = extent.width * insetsOver.right;
  const top = extent.height * insetsOver.top;
  const hidden = drawn.filter(({ at: [x, y] }) => x < right + 20 && y > top - 20);
  expect(hidden).toEqual([]);
  for (const { name, extent: frame } of real.parts)
    if (name !== 'state') expect(frame.x, name).toBeGreaterThan(right);
});

test('the style sheet knows how many map units each part is wide', () => {
  const css = readFileSync('src/styles/map.css', 'utf8');
  for (const { name, extent } of real.parts)
    expect(css.match(new RegExp(`\\.${name} \\{\\s+--w: (\\d+);`))?.[1], name).toBe(
      String(extent.width),
    );
});

/** What a name covers, as it is set: the widest font that a reader may have. */
function boxOf(mark: Extract<Mark, { type: 'text' }>, unit: number): MapWindow {
  const size = nameSize * unit;
  const next = mark.next === undefined ? [] : [mark.next];
  const width = widestText([mark.text, ...next], { size });
  const start =
    mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
  return {
    x: start,
    y: mark.y - size * (0.75 + (next.length * lineHeight) / 2),
    width,
    height: size * (0.95 + next.length * lineHeight),
  };
}

/** The narrowest that a set of names is shown at. */
const shownFrom = (part: PartName, set: NameSet) => {
  const { from } = nameSets[set];
  if (part === 'state') return from;
  const share = set === 'small' ? (part === 'keys' ? 1 : 0.478) : insets[part].width / stateWidth;
  return from * share;
};

/** Each set of names of a part, with the symbols and frames that it stands among. */
function namesOf(part: PartName, marks: readonly Mark[]) {
  const { extent, towns } = real.parts.find(({ name }) => name === part)!;
  return marks.flatMap((mark) => {
    if (mark.type !== 'group') return [];
    const set = mark.class.replace('names ', '') as NameSet;
    const unit = extent.width / shownFrom(part, set);
    const names = mark.marks.flatMap((each) =>
      each.type === 'text' && each.class === 'city' ? [each] : [],
    );
    const half = 3.7 * nameSets[set].scale * unit;
    const symbols = towns.map(({ at: [x, y] }) => ({
      ...{ x: x - half, y: y - half },
      ...{ width: half * 2, height: half * 2 },
    }));
    const frames = marks.flatMap((each) => (each.type === 'rect' ? [each] : []));
    const leaders = mark.marks.flatMap((each) =>
      each.type === 'path'
        ? [...each.d.matchAll(/M(\S+) (\S+)L(\S+) (\S+?)(?=M|$)/g)].map(
            ([, ...ends]) => ends.map(Number) as [number, number, number, number],
          )
        : [],
    );
    return [{ set, unit, extent, names, symbols, frames, leaders }];
  });
}

/** What is wrong with the names of a drawing. */
function faultsOf(part: PartName, marks: readonly Mark[]): string[] {
  return namesOf(part, marks).flatMap(({ set, unit, extent, ...drawn }) => {
    const { names, symbols, frames, leaders } = drawn;
    const boxes = names.map((name) => ({ name, box: boxOf(name, unit) }));
    const said = ({ text }: { text: string }) => `${part} ${set} "${text}"`;
    return boxes.flatMap(({ name, box }, at) => [
      ...(box.x < extent.x ||
      box.y < extent.y ||
      box.x + box.width > extent.x + extent.width ||
      box.y + box.height > extent.y + extent.height
        ? [`${said(name)} leaves the drawing`]
        : []),
      ...boxes
        .slice(at + 1)
        .filter((other) => overlap(box, other.box))
        .map((other) => `${said(name)} covers "${other.name.text}"`),
      ...[...symbols, ...frames]
        .filter((each) => overlap(each, box))
        .map(() => `${said(name)} covers a symbol or a frame`),
      ...leaders
        .filter(([ax, ay, bx, by]) =>
          crosses(
            [
              [ax, ay],
              [bx, by],
            ],
            box,
          ),
        )
        .map(() => `a line crosses ${said(name)}`),
    ]);
  });
}

test.each([english, spanish])(
  'names cover no other name, symbol, frame or line, and stay in the drawing ($language)',
  (page) => {
    const { state, insets: drawn } = floridaModel(page, getFlorida(siteFacts()));
    const scenes = { state, ...drawn };
    expect(parts.flatMap((part) => faultsOf(part, scenes[part].marks))).toEqual([]);
    const counts = namesOf('state', state.marks).map(({ names }) => names.length);
    expect(counts.length).toBe(4);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
  },
);

test('names twice as long cover nothing either, and are left out where they have no room', () => {
  const { statuses } = getFlorida(siteFacts()).newest;
  const names = municipalities.map(({ geoid, name, population }) => ({
    ...{ geoid, text: `${name} ${name}`, people: population.count },
  }));
  const sets = Object.keys(nameSets) as NameSet[];
  const labels = { title: '', description: '', names, letter: () => 'A' };
  for (const part of parts)
    expect(faultsOf(part, floridaMap(real, part, statuses, labels, sets).marks)).toEqual([]);
});
