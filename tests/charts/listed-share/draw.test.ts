import { textWidth } from '../../../src/charts/scene/text-width.ts';
import { expect, test } from 'vitest';
import { listedShareChart, type ListedShareRow } from '../../../src/charts/listed-share/draw.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';

const labels = {
  title: 'A title',
  description: 'A description.',
  row: (listed: number, own: number) => `${listed} of ${own}`,
  key: { on: 'On it', off: 'Not on it' },
};
const rows: ListedShareRow[] = [
  { name: 'Example', own: 4, listed: 4 },
  { name: 'Sample', own: 5, listed: 2 },
  { name: 'Test & Trial', own: 1, listed: 0 },
  { name: 'Nowhere', own: 0, listed: 0 },
];
const shares = [{ heading: 'Any share', rows }];
const groups = (width: number) =>
  listedShareChart(shares, labels, { width }).marks.flatMap((mark) =>
    mark.type === 'group' && mark.class === 'share' ? [mark.marks] : [],
  );

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('shares of counties look as they did, drawn %s', async (name, width) => {
  const scene = listedShareChart(shares, labels, { width });
  await expect(renderSvg(scene, 'share')).toMatchFileSnapshot(`../golden/listed-share-${name}.svg`);
});

test('a county without such departments is not drawn', () => {
  expect(groups(320)).toHaveLength(3);
});

test('the filled length is the share, and all bars are of one length', () => {
  const bars = groups(696).map((marks) => {
    const rects = marks.flatMap((mark) => (mark.type === 'rect' ? [mark] : []));
    const of = (kind: string) => rects.find(({ class: name }) => name === kind)?.width ?? 0;
    return { listed: of('listed'), all: of('listed') + of('not-listed') };
  });
  expect(bars.map(({ listed, all }) => Math.round((listed / all) * 100))).toEqual([100, 40, 0]);
  expect(new Set(bars.map(({ all }) => Math.round(all))).size).toBe(1);
});

test('a bar has as many parts as the county has departments', () => {
  const cuts = groups(696).map((marks) =>
    marks.flatMap((mark) => (mark.type === 'path' ? (mark.d.match(/M/g) ?? []) : [])),
  );
  // The edge between the filled and the hollow part needs no cut of its own.
  expect(cuts.map(({ length }) => length)).toEqual([3, 3, 0]);
});

test('no name runs out of the drawing on a phone', () => {
  for (const marks of groups(320))
    for (const mark of marks)
      if (mark.type === 'text') {
        expect(mark.x).toBeLessThanOrEqual(320);
        expect(mark.x - textWidth(mark.text, mark.class)).toBeGreaterThanOrEqual(0);
      }
});

test('counties are told apart by share under headings, and a group without any has none', () => {
  const { marks } = listedShareChart([...shares, { heading: 'None', rows: [] }], labels);
  expect(marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))).toEqual(['Any share']);
});

test('an empty state draws no bar and no broken number', () => {
  expect(renderSvg(listedShareChart([], labels), 'x')).not.toMatch(/NaN|Infinity|<rect/);
});
