import { describe, expect, test } from 'vitest';
import { seatsChart, type Seat } from '../../src/charts/seats/draw.ts';
import { textWidth } from '../../src/charts/scene/text-width.ts';
import { renderSvg } from '../../src/charts/scene/svg.ts';
import { tallyBarChart, type TallyPart } from '../../src/charts/tally-bar/draw.ts';
import {
  timelineChart,
  type TimelineEvent,
  type TimelineLabels,
} from '../../src/charts/timeline/draw.ts';

const words = { title: 'A title', description: 'A description.' };
const key = [
  { option: 'yes', stance: 'for', text: 'Yes: for it' },
  { option: 'no', stance: 'against', text: 'No: against it' },
] as const;

const seats: Seat[] = [
  { name: 'Mayor Rivera', option: 'yes', stance: 'for' },
  { name: 'Chen', option: 'no', stance: 'against' },
  { name: 'Okafor', option: 'absent', stance: 'absent' },
  { name: 'Novak', option: 'unknown', stance: 'unknown' },
  { name: 'Diaz', option: 'yes', stance: 'none' },
  { name: 'Kim', option: 'no', stance: 'none' },
];

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('the chamber looks as it did, drawn %s', async (name, width) => {
  const scene = seatsChart(seats, { ...words, option: (option) => option, key }, { width });
  await expect(renderSvg(scene, 'seats')).toMatchFileSnapshot(`./golden/seats-${name}.svg`);
});

test('every seat of the chamber is drawn once, with its name and what its member did', () => {
  const { marks } = seatsChart(
    seats,
    { ...words, option: (option) => option, key: [] },
    { width: 320 },
  );
  const texts = marks.map((mark) =>
    mark.type === 'group'
      ? mark.marks.flatMap((inner) => (inner.type === 'text' ? [inner.text] : []))
      : [],
  );
  expect(texts.sort()).toEqual(seats.map(({ name, option }) => [name, option]).sort());
});

test('a long name at the end of a row stays inside the drawing', () => {
  const long: Seat[] = ['Ito', 'Watkins Brown', 'Ng', 'Gomez Cordero'].map((name) => ({
    name,
    option: 'yes',
    stance: 'for',
  }));
  const { marks } = seatsChart(
    long,
    { ...words, option: (option) => option, key: [] },
    { width: 300 },
  );
  for (const mark of marks) {
    const text = mark.type === 'group' && mark.marks.find((inner) => inner.type === 'text');
    if (!text) continue;
    expect(text.x - textWidth(text.text, text.class) / 2, text.text).toBeGreaterThanOrEqual(0);
    expect(text.x + textWidth(text.text, text.class) / 2, text.text).toBeLessThanOrEqual(300);
  }
});

const parts: TallyPart[] = [
  { option: 'yes', count: 5, stance: 'none' },
  { option: 'no', count: 1, stance: 'none' },
  { option: 'absent', count: 1, stance: 'absent' },
];
const tally = {
  ...words,
  part: (option: string, count: number) => `${option} ${count}`,
  needed: '4 needed',
  key: [],
};

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('the tally bar looks as it did, drawn %s', async (name, width) => {
  const scene = tallyBarChart(parts, 4, { ...tally, key }, { width });
  await expect(renderSvg(scene, 'tally')).toMatchFileSnapshot(`./golden/tally-bar-${name}.svg`);
});

test('a part of the tally is as wide as its share of the seats', () => {
  const bars = tallyBarChart(parts, 4, tally, { width: 700 }).marks.filter(
    (mark) => mark.type === 'rect',
  );
  expect(bars.map(({ width }) => Math.round((width + 4) / 100))).toEqual([5, 1, 1]);
});

test('a part of the tally that is too small for its share still shows, at one unit wide', () => {
  const many: TallyPart[] = [
    { option: 'yes', count: 318, stance: 'none' },
    { option: 'no', count: 1, stance: 'none' },
    { option: 'absent', count: 0, stance: 'absent' },
    { option: 'abstain', count: 7, stance: 'none' },
  ];
  const bars = tallyBarChart(many, undefined, tally, { width: 326 }).marks.filter(
    (mark) => mark.type === 'rect',
  );
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [2, 314],
    [320, 1],
    [321, 3],
  ]);
});

test.each([
  [1, 'beside the left edge'],
  [7, 'beside the right edge'],
])('the label of the tick at %i of 7 stays in the drawing, %s', (needed) => {
  const { marks } = tallyBarChart(parts, needed, tally, { width: 320 });
  const tick = marks.find((mark) => mark.type === 'path')!;
  expect(tick.d).toBe(`M${(needed * 320) / 7} 23V62`);
  const note = marks.filter((mark) => mark.type === 'text').at(-1)!;
  const half = textWidth(note.text, 'note') / 2;
  expect(note).toMatchObject({ text: '4 needed', y: 76, anchor: 'middle' });
  expect(note.x - half).toBeGreaterThanOrEqual(0);
  expect(note.x + half).toBeLessThanOrEqual(320);
});

test('there is no tick where the number of votes needed, or a label for it, is not known', () => {
  const { needed: _, ...unlabelled } = tally;
  for (const scene of [tallyBarChart(parts, undefined, tally), tallyBarChart(parts, 4, unlabelled)])
    expect(scene.marks.filter((mark) => mark.type === 'path')).toEqual([]);
});

test('labels of small parts do not touch each other', () => {
  const texts = tallyBarChart(parts, undefined, tally, { width: 320 }).marks.filter(
    (mark) => mark.type === 'text',
  );
  const edges = texts.map(({ x, text }) => [x - text.length * 3.9, x + text.length * 3.9] as const);
  for (let index = 1; index < edges.length; index += 1)
    expect(edges[index]![0]).toBeGreaterThan(edges[index - 1]![1]);
  expect(edges.at(-1)![1]).toBeLessThanOrEqual(321);
});

test('an empty tally draws no bar and no broken number', () => {
  expect(renderSvg(tallyBarChart([], undefined, tally), 'x')).not.toMatch(/NaN|Infinity|<rect/);
});

const events: TimelineEvent[] = [
  { when: 'Mar 4, 2025', title: 'It is signed', isExact: true, isVote: false },
  { when: 'June 2025', title: 'It is read', isExact: false, isVote: false },
  { when: 'Jun 30, 2025', title: 'A vote', isExact: true, isVote: true },
  {
    ...{ when: 'May 18, 2026', isExact: true, isVote: false, gap: '46 weeks later' },
    title:
      'A list that is the newest one, which is said in so many words that they need two lines or even three',
  },
];

const onRail: TimelineLabels = {
  ...words,
  key: { vote: 'Vote', other: 'Other event', inexact: 'Exact day not known' },
};

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('the timeline looks as it did, drawn %s', async (name, width) => {
  const scene = timelineChart(events, onRail, { width });
  await expect(renderSvg(scene, 'timeline')).toMatchFileSnapshot(`./golden/timeline-${name}.svg`);
});

describe.each([696, 512, 320])('at %i pixels, on the timeline', (width) => {
  const { marks, height } = timelineChart(events, onRail, { width });
  const dots = marks.flatMap((mark) =>
    mark.type === 'group' ? mark.marks.flatMap((dot) => (dot.type === 'circle' ? [dot] : [])) : [],
  );
  const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));

  test('every event has one mark, below the one before and clear of it', () => {
    expect(dots).toHaveLength(events.length);
    dots.slice(1).forEach((dot, index) => {
      expect(dot.y - dots[index]!.y).toBeGreaterThanOrEqual(dot.r + dots[index]!.r);
    });
  });

  test('no text leaves the drawing or crosses the rail', () => {
    for (const { x, y, text, anchor, class: name } of texts) {
      const length = textWidth(text, name);
      const [from, to] = anchor === 'end' ? [x - length, x] : [x, x + length];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(width);
      expect(to < dots[0]!.x - 8 || from > dots[0]!.x + 8).toBe(true);
      expect(y).toBeLessThanOrEqual(height);
    }
  });
});

test('a vote is filled, a day that is not known is dashed, and a long time without events is said', () => {
  const svg = renderSvg(timelineChart(events, onRail), 'x');
  // Each once on the rail, and once in the key.
  expect(svg.match(/class="event vote"/g)).toHaveLength(2);
  expect(svg.match(/class="event inexact"/g)).toHaveLength(2);
  expect(svg).toContain('46 weeks later');
});

test('no event draws no rail and no broken number', () => {
  expect(renderSvg(timelineChart([], onRail), 'x')).not.toMatch(/NaN|Infinity|<path/);
});
