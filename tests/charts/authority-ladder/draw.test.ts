import { describe, expect, test } from 'vitest';
import { dutyTableChart, type DutyRowDrawn } from '../../../src/charts/authority-ladder/draw.ts';
import { widths } from '../../../src/charts/scene/scene.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';

const law = '§ 1, Example Stat.';
const rows: DutyRowDrawn[] = [
  {
    name: 'Counting the votes',
    cells: [
      { party: 'Clerks', lines: [{ verb: 'Must', what: 'count them in a public place', law }] },
      {
        party: 'Commissions',
        lines: [
          { verb: 'May', what: 'watch', law },
          { verb: 'In dispute:', what: 'whether they may count again', law },
        ],
      },
    ],
  },
  {
    name: 'Voting twice',
    cells: [
      { party: 'Clerks', lines: [] },
      { party: 'Commissions', lines: [{ verb: 'Must not', what: 'vote twice', law }] },
    ],
  },
];
const labels = { title: 'Who does what', description: 'Two decisions.', none: 'No law says.' };
const draw = (width: number) => dutyTableChart(rows, labels, { width });
const texts = (width: number) =>
  draw(width).marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
const topOf = (width: number, text: string) => texts(width).find((mark) => mark.text === text)!.y;

describe('the table of duties', () => {
  test.each(['wide', 'middle', 'narrow'] as const)('is drawn %s', async (width) => {
    const svg = renderSvg(draw(widths[width]), 'ladder');
    await expect(svg).toMatchFileSnapshot(`../golden/authority-ladder-${width}.svg`);
  });

  test('parties stand side by side where there is room, each named once', () => {
    expect(topOf(widths.wide, 'Clerks')).toBe(topOf(widths.wide, 'Commissions'));
    expect(texts(widths.wide).filter(({ text }) => text === 'Clerks')).toHaveLength(1);
  });

  test('on a phone each party is named again in each decision, one below the other', () => {
    expect(topOf(widths.narrow, 'Clerks')).toBeLessThan(topOf(widths.narrow, 'Commissions'));
    expect(texts(widths.narrow).filter(({ text }) => text === 'Clerks')).toHaveLength(2);
  });

  test('where no law says anything, words say so', () => {
    for (const width of Object.values(widths))
      expect(texts(width).filter(({ text }) => text === labels.none)).toHaveLength(1);
  });
});
