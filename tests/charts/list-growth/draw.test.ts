import { expect, test } from 'vitest';
import {
  listedLineChart,
  type Decision,
  type ListDot,
} from '../../../src/charts/listed-line/draw.ts';
import { listGrowthChart, type GrowthLine } from '../../../src/charts/list-growth/draw.ts';
import type { Mark, Scene } from '../../../src/charts/scene/scene.ts';
import { drawnMarks } from '../scene/drawn-marks.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';

const words = { title: 'A title', description: 'A description.' };
const sizes = [
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
] as const;
const of = <Type extends Mark['type']>(scene: Scene, type: Type) =>
  drawnMarks(scene.marks).filter(
    (mark): mark is Extract<Mark, { type: Type }> => mark.type === type,
  );

const days = ['2025-02-21', '2025-03-06', '2025-03-07', '2025-07-01', '2025-07-03'];
const lines: GrowthLine[] = [
  { name: 'Agreements', values: [51, 161, 168, 289, 302] },
  { name: 'Agencies', values: [49, 97, 104, 224, 300] },
  { name: 'Jail', values: [5, 6, 6, 6, 6] },
];
const growthLabels = {
  ...words,
  end: ({ name, values }: { name: string; values: readonly number[] }) =>
    `${name}: ${values.at(-1)}`,
  tick: (date: Date) => date.toISOString().slice(0, 7),
  key: { list: 'A list', gap: 'None for a month' },
};

test.each(sizes)('the growth of the list looks as it did, drawn %s', async (name, width) => {
  const scene = listGrowthChart(days, lines, growthLabels, { width });
  await expect(renderSvg(scene, 'growth')).toMatchFileSnapshot(`../golden/list-growth-${name}.svg`);
});

test('a line is dashed just where more than a month has no list', () => {
  const drawn = of(listGrowthChart(days, lines, growthLabels), 'path').filter((mark) =>
    mark.class.startsWith('growth'),
  );
  const [solid, dashed] = drawn.filter((mark) => mark.class.startsWith('growth first'));
  expect(solid!.d.match(/[ML]/g)).toEqual(['M', 'L', 'L', 'M', 'L']);
  expect(dashed!.class).toBe('growth first open');
  expect(dashed!.d.match(/[ML]/g)).toEqual(['M', 'L']);
  expect(solid!.d).toContain(dashed!.d.slice(1).split('L')[0]);
});

test('every list is a tick, and every line ends in its last value', () => {
  const scene = listGrowthChart(days, lines, growthLabels);
  expect(
    of(scene, 'path')
      .find((mark) => mark.class === 'stem')!
      .d.match(/M/g),
  ).toHaveLength(5);
  const texts = of(scene, 'text').map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Agreements: 302', 'Agencies: 300', 'Jail: 6']));
});

test.each(sizes)('the labels of lines that end close together stay apart, drawn %s', (_, width) => {
  const ends = of(listGrowthChart(days, lines, growthLabels, { width }), 'text')
    .filter(({ text }) => text.includes(': '))
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  expect(ends).toHaveLength(3);
  ends.slice(1).forEach((y, index) => {
    expect(y - ends[index]!).toBeGreaterThanOrEqual(16);
  });
  expect(ends[0]).toBeGreaterThan(10);
});

test.each(['2025-03-06', '2025-07-02', '2025-01-01', '2025-08-01'])(
  'a day of the story, %s, is marked inside the drawing, where the lists span it',
  (date) => {
    for (const [, width] of sizes) {
      const mark = { date, text: 'A place with a long name votes' };
      const scene = listGrowthChart(days, lines, { ...growthLabels, mark }, { width });
      const text = of(scene, 'text').find((each) => each.text.startsWith('A place'));
      expect(text !== undefined).toBe(date >= days[0]! && date <= days.at(-1)!);
      if (!text) continue;
      const length = text.text.length * 6.5;
      expect(text.anchor === 'end' ? text.x - length : text.x).toBeGreaterThanOrEqual(0);
      expect(text.anchor === 'end' ? text.x : text.x + length).toBeLessThanOrEqual(width);
    }
  },
);

test('no list at all draws no broken number', () => {
  const empty = listGrowthChart([], [{ name: 'a', values: [] }], {
    ...growthLabels,
    end: () => '',
  });
  expect(renderSvg(empty, 'x')).not.toMatch(/NaN|Infinity/);
});

const span = ['2025-06-27', '2025-07-11'] as const;
const decisions: Decision[] = [
  { date: '2025-06-30', effect: 'ends', result: 'pass', text: 'Jun 30: 6-1, against having it' },
  { date: '2025-07-08', effect: 'starts', result: 'pass', text: 'Jul 8: 4-2, for having it' },
];
const dots: ListDot[] = [
  { date: '2025-06-27', isListed: true },
  { date: '2025-07-01', isListed: true },
  { date: '2025-07-03', isListed: true },
  { date: '2025-07-03', isListed: false },
  { date: '2025-07-07', isListed: true },
  { date: '2025-07-11', isListed: true },
];
const lineLabels = {
  ...words,
  decisions: 'What the city voted',
  lists: 'What the list said',
  day: (date: string) => date.slice(5),
  key: { on: 'On it', off: 'Not on it' },
};

test.each(sizes)('a place’s line on the list looks as it did, drawn %s', async (name, width) => {
  const scene = listedLineChart(decisions, dots, span, lineLabels, { width });
  await expect(renderSvg(scene, 'listed')).toMatchFileSnapshot(`../golden/listed-line-${name}.svg`);
});

test.each(sizes)('lists of one day stand side by side without touching, drawn %s', (_, width) => {
  const circles = of(listedLineChart([], dots, span, lineLabels, { width }), 'circle');
  expect(circles).toHaveLength(dots.length);
  circles.slice(1).forEach((circle, index) => {
    expect(circle.x - circles[index]!.x).toBeGreaterThanOrEqual(circle.r * 2);
  });
});

test('the thick line breaks where a list does not have the agency, and its dot is hollow', () => {
  const scene = listedLineChart([], dots, span, lineLabels);
  expect(of(scene, 'path').filter((mark) => mark.class === 'listed')).toHaveLength(2);
  expect(of(scene, 'circle').filter((mark) => mark.class === 'absent')).toHaveLength(1);
});

test.each(sizes)('the words of a decision stay inside the drawing, drawn %s', (_, width) => {
  const texts = of(listedLineChart(decisions, dots, span, lineLabels, { width }), 'text').filter(
    ({ class: name }) => name.startsWith('name'),
  );
  expect(texts).toHaveLength(2);
  for (const { x, text, anchor } of texts) {
    const length = text.length * 7;
    expect(anchor === 'end' ? x - length : x).toBeGreaterThanOrEqual(0);
    expect(anchor === 'end' ? x : x + length).toBeLessThanOrEqual(width);
  }
});
