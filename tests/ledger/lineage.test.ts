import { describe, expect, test } from 'vitest';
import { lineageChart, type LineageRow } from '../../src/charts/lineage.ts';
import { renderSvg } from '../../src/charts/svg.ts';
import {
  claimLineage,
  inDescent,
  sourceLineage,
  type Lineage,
} from '../../src/data/queries/lineage.ts';
import { exampleDataset } from '../fixtures/example.ts';

const tree = (lines: Record<string, string[]>): Lineage[] =>
  Object.entries(lines).map(([source, origins]) => ({ source, origins }));
const order = (lines: Record<string, string[]>) =>
  inDescent(tree(lines)).map(({ source, layer, under = '' }) => `${under}>${source}:${layer}`);

describe('the lineage of the example', () => {
  const { claims, sources } = exampleDataset();
  const expected = [
    { source: 'example-gazette', origins: [] },
    { source: 'example-herald', origins: ['example-gazette'] },
  ];

  test('in a row of the ledger has every source that speaks in it', () => {
    expect(claimLineage(claims[0]!)).toEqual([
      { source: 'example-minutes-2025-06-10', origins: [] },
      ...expected,
    ]);
  });

  test('in all sources has those alone that repeat or are repeated', () => {
    expect(sourceLineage(sources)).toEqual(expected);
  });

  test('brings in an origin that the row does not quote', () => {
    const [row] = claims;
    const quoted = row!.assertions.filter(({ source }) => source !== 'example-gazette');
    expect(claimLineage({ ...row!, assertions: quoted }).map(({ source }) => source)).toContain(
      'example-gazette',
    );
  });
});

describe('in descent', () => {
  test('a copy stands below its origin, even if it is named first', () => {
    expect(order({ copy: ['first'], other: [], first: [] })).toEqual([
      '>other:0',
      '>first:0',
      'first>copy:1',
    ]);
  });

  test('a copy of a copy stands one step further in', () => {
    expect(order({ c: ['b'], b: ['a'], a: [] })).toEqual(['>a:0', 'a>b:1', 'b>c:2']);
  });

  test('a source with several origins stands once, below the last, with no stranger between', () => {
    expect(order({ a: [], stranger: [], b: [], both: ['a', 'b'], ofA: ['a'] })).toEqual([
      '>a:0',
      'a>ofA:1',
      '>b:0',
      'b>both:1',
      '>stranger:0',
    ]);
  });

  test('first reports of one family follow each other', () => {
    const lines = { a1: [], b1: [], a2: [], copy: ['a1'], b2: [] };
    const placed = inDescent(tree(lines), (source) => source.charAt(0));
    expect(placed.map(({ source }) => source)).toEqual(['a1', 'copy', 'a2', 'b1', 'b2']);
  });

  test('every source stands once, however tangled', () => {
    const lines = { a: [], b: ['a'], c: ['a', 'b'], d: ['c', 'b', 'a'], e: ['d'], f: [] };
    const placed = inDescent(tree(lines));
    expect(placed.map(({ source }) => source).sort()).toEqual(Object.keys(lines));
    placed.forEach(({ origins }, index) =>
      origins.forEach((origin) =>
        expect(placed.findIndex(({ source }) => source === origin)).toBeLessThan(index),
      ),
    );
  });
});

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
const words = { title: 'A title', description: 'A description.' };

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
    expect(svg.match(/class="copy"/g)).toHaveLength(3);
    expect(svg.match(/class="family"/g)).toHaveLength(1);
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
    for (const mark of marks) {
      if (mark.type !== 'text' || mark.anchor === 'end') continue;
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
