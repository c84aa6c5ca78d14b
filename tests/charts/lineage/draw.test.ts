import { describe, expect, test } from 'vitest';
import { lineageChart, type LineageRow } from '../../../src/charts/lineage/draw.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';

const row = (name: string, layer: number, ...origins: number[]): LineageRow => ({
  name,
  publisher: name,
  note: 'June 30, 2025 · agrees',
  voice: 'agrees',
  layer,
  origins,
});
const rows: LineageRow[] = [
  { ...row('The Example Radio', 0), publisher: 'Example Radio' },
  { ...row('The Copyist', 1, 0), voice: 'differs' },
  { ...row('The Example Radio', 0), publisher: 'Example Radio', voice: 'partly' },
  { ...row('A digest of both reports, with a very long name for a small page', 1, 0, 2) },
  { ...row('A second digest', 2, 3, 0), voice: 'open' },
  { ...row('On its own', 0), voice: 'silent' },
];
const words = {
  ...{ title: 'A title', description: 'A description.' },
  key: { copy: 'Repeats another', family: 'Of one publisher' },
};

describe('the chart of a lineage', () => {
  test.each([
    ['wide', 696],
    ['narrow', 320],
  ])('looks as it did, drawn %s', async (name, width) => {
    const scene = lineageChart(rows, words, { width });
    await expect(renderSvg(scene, 'lineage')).toMatchFileSnapshot(`../golden/lineage-${name}.svg`);
  });

  test('has one arrow for each source that is repeated', () => {
    const { marks } = lineageChart(rows, words);
    expect(marks.filter((mark) => 'class' in mark && mark.class === 'descent')).toHaveLength(5);
  });

  test('marks a copy with a ring, and joins the sources of one publisher', () => {
    const svg = renderSvg(lineageChart(rows, words), 'x');
    expect(svg.match(/class="copy"/g)).toHaveLength(3 + 1);
    expect(svg.match(/class="family"/g)).toHaveLength(1 + 1);
  });

  test('joins no two families by one line, even where they cross', () => {
    const crossed = ['A', 'B', 'A', 'B'].map((publisher) => ({ ...row(publisher, 0), publisher }));
    const lines = lineageChart(crossed, words).marks.flatMap((mark) =>
      mark.type === 'path' && mark.class === 'family' ? [/^M(\d+)/.exec(mark.d)![1]] : [],
    );
    expect(new Set(lines).size).toBe(2);
  });

  test('keeps every line of text inside the drawing', () => {
    const { marks, width, height } = lineageChart(rows, words, { width: 320 });
    const texts = marks
      .flatMap((mark) => (mark.type === 'group' ? mark.marks : mark))
      .filter((mark) => mark.type === 'text');
    expect(texts.length).toBeGreaterThan(rows.length);
    for (const mark of texts) {
      if (mark.anchor === 'end') continue;
      expect(
        mark.x + mark.text.length * (mark.class === 'name' ? 7.6 : 6.6),
        mark.text,
      ).toBeLessThan(width);
      expect(mark.y).toBeLessThan(height);
    }
  });

  test('of no sources has nothing in it', () => {
    expect(lineageChart([], words).marks).toEqual([]);
  });
});
