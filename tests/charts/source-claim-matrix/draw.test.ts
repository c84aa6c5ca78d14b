import { expect, test } from 'vitest';
import {
  sourceClaimMatrixChart,
  type MatrixGroup,
} from '../../../src/charts/source-claim-matrix/draw.ts';
import { drawnMarks } from '../scene/drawn-marks.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';
import { textWidth } from '../../../src/charts/scene/text-width.ts';
import type { MatrixCell } from '../../../src/data/queries/voices.ts';

const cell = (voice: MatrixCell['voice'], isCopy = false): MatrixCell => ({ voice, isCopy });
const groups: MatrixGroup[] = [
  {
    name: 'Settled by the record',
    lines: [
      {
        name: 'D-01 The tally in June, and a title that goes on',
        cells: [cell('agrees'), cell('differs', true)],
      },
      { name: 'D-02 The day', cells: [cell('partly'), cell('silent')] },
    ],
  },
  {
    name: 'Both true, of two things that have long names',
    lines: Array.from({ length: 9 }, (_, index) => ({
      name: `D-1${index} Open`,
      cells: [cell('open', index === 4), cell('silent')],
    })),
  },
];
const labels = {
  title: 'A title',
  description: 'A description.',
  columns: ['Example Gazette, June 11, 2025', 'Example Herald, June 12, 2025'],
  voice: (voice: string) => voice,
  copy: '(copy)',
};
const textsOf = (width: number) =>
  drawnMarks(sourceClaimMatrixChart(groups, labels, { width }).marks).flatMap((mark) =>
    mark.type === 'text' ? [mark.text] : [],
  );

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('the matrix looks as it did, drawn %s', async (name, width) => {
  const scene = sourceClaimMatrixChart(groups, labels, { width });
  await expect(renderSvg(scene, 'matrix')).toMatchFileSnapshot(
    `../golden/source-claim-matrix-${name}.svg`,
  );
});

test('every cell has a shape, and every copy a ring; the key has one of each', () => {
  const svg = renderSvg(sourceClaimMatrixChart(groups, labels, { width: 320 }), 'x');
  // A half circle is two shapes.
  expect(svg.match(/class="full"/g)).toHaveLength(13 + 4);
  expect(svg.match(/class="hollow"/g)).toHaveLength(10 + 2);
  expect(svg.match(/class="copy"/g)).toHaveLength(2 + 1);
});

test('wide, each shape but silence has its word', () => {
  const words = textsOf(696);
  expect(words.filter((word) => word === 'open')).toHaveLength(9);
  expect(words.filter((word) => word === '(copy)')).toHaveLength(2);
  expect(words).not.toContain('silent');
});

test('narrow, the numbers of the columns stand again over every eight questions', () => {
  expect(textsOf(320).filter((word) => word === '1')).toHaveLength(3);
});

test('narrow, nothing runs out of the drawing', () => {
  const { marks, width, height } = sourceClaimMatrixChart(groups, labels, { width: 320 });
  for (const mark of marks) {
    if (mark.type !== 'text' || mark.anchor) continue;
    expect(mark.x + textWidth(mark.text, mark.class), mark.text).toBeLessThanOrEqual(width);
    expect(mark.y).toBeLessThan(height);
  }
});
