import { expect, test } from 'vitest';
import {
  signerOfficesChart,
  type SignerOfficesRow,
} from '../../../src/charts/signer-offices/draw.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';

const labels = {
  title: 'A title',
  description: 'A description.',
  key: { alone: 'Nothing else', with: 'Another mark' },
};
const rows: SignerOfficesRow[] = [
  { name: 'Police chief: 45', count: 45, alone: 40 },
  { name: 'Mayor: 1', count: 1, alone: 0 },
  { name: 'Nobody: 0', count: 0, alone: 0 },
];
const all = [{ heading: 'Offices: 46', rows }];
const groups = (width: number) =>
  signerOfficesChart(all, labels, { width }).marks.flatMap((mark) =>
    mark.type === 'group' && mark.class === 'office'
      ? [mark.marks.flatMap((each) => (each.type === 'rect' ? [each] : []))]
      : [],
  );

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('offices look as they did, drawn %s', async (name, width) => {
  const scene = signerOfficesChart(all, labels, { width });
  await expect(renderSvg(scene, 'offices')).toMatchFileSnapshot(
    `../golden/signer-offices-${name}.svg`,
  );
});

test('there is a square for each agreement, filled where nothing else is on the page', () => {
  for (const width of [696, 320]) {
    const kinds = groups(width).map((marks) => [
      marks.filter(({ class: kind }) => kind === 'only').length,
      marks.filter(({ class: kind }) => kind === 'with').length,
    ]);
    expect(kinds).toEqual([
      [40, 5],
      [0, 1],
    ]);
  }
});

test('no square leaves the drawing, and no two of them touch', () => {
  for (const width of [696, 320]) {
    const { height } = signerOfficesChart(all, labels, { width });
    const squares = groups(width).flat();
    for (const { x, y, width: side } of squares) {
      expect(x + side).toBeLessThanOrEqual(width);
      expect(y + side).toBeLessThanOrEqual(height);
    }
    expect(new Set(squares.map(({ x, y }) => `${x} ${y}`)).size).toBe(46);
  }
});

test('an empty state draws no square and no broken number', () => {
  expect(renderSvg(signerOfficesChart([], labels), 'x')).not.toMatch(/NaN|Infinity|<rect/);
});
