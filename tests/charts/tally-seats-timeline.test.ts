import { expect, test } from 'vitest';
import { seatsChart, type Seat } from '../../src/charts/seats/draw.ts';
import { textWidth } from '../../src/charts/scene/text-width.ts';
import { renderSvg } from '../../src/charts/scene/svg.ts';
import { tallyBarChart, type TallyPart } from '../../src/charts/tally-bar/draw.ts';
import { timelineChart, type TimelineEvent } from '../../src/charts/timeline/draw.ts';

const words = { title: 'A title', description: 'A description.' };

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
  ['narrow', 320],
])('the chamber looks as it did, drawn %s', async (name, width) => {
  const scene = seatsChart(seats, { ...words, option: (option) => option }, { width });
  await expect(renderSvg(scene, 'seats')).toMatchFileSnapshot(`./golden/seats-${name}.svg`);
});

test('every seat of the chamber is drawn once, with its name and what its member did', () => {
  const { marks } = seatsChart(seats, { ...words, option: (option) => option }, { width: 320 });
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
  const { marks } = seatsChart(long, { ...words, option: (option) => option }, { width: 300 });
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
};

test.each([
  ['wide', 696],
  ['narrow', 320],
])('the tally bar looks as it did, drawn %s', async (name, width) => {
  const scene = tallyBarChart(parts, 4, tally, { width });
  await expect(renderSvg(scene, 'tally')).toMatchFileSnapshot(`./golden/tally-bar-${name}.svg`);
});

test('a part of the tally is as wide as its share of the seats', () => {
  const bars = tallyBarChart(parts, 4, tally, { width: 700 }).marks.filter(
    (mark) => mark.type === 'rect',
  );
  expect(bars.map(({ width }) => Math.round((width + 4) / 100))).toEqual([5, 1, 1]);
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
  { date: '2025-03-04', precision: 'day', isVote: false, number: 1 },
  { date: '2025-06', precision: 'month', isVote: false, number: 2 },
  { date: '2025-06-30', precision: 'day', isVote: true, number: 3 },
  { date: '2025-07-02', precision: 'day', isVote: false, number: 4 },
  { date: '2025-07-02', precision: 'about', isVote: false, number: 5 },
  { date: '2025-07-08', precision: 'day', isVote: true, number: 6 },
  { date: '2026-05-18', precision: 'day', isVote: false, number: 7 },
];
const strips = {
  ...words,
  whole: 'The whole story',
  detail: 'The days of the votes',
  tick: (date: Date) => date.toISOString().slice(0, 10),
};

test.each([
  ['wide', 696],
  ['narrow', 320],
])('the timeline looks as it did, drawn %s', async (name, width) => {
  const scene = timelineChart(events, ['2025-06-27', '2025-07-11'], strips, { width });
  await expect(renderSvg(scene, 'timeline')).toMatchFileSnapshot(`./golden/timeline-${name}.svg`);
});

test('every event stands on the timeline once, and no two of them touch', () => {
  const { marks } = timelineChart(events, ['2025-06-27', '2025-07-11'], strips, { width: 320 });
  const dots = marks.flatMap((mark) =>
    mark.type === 'group'
      ? mark.marks.flatMap((inner) => (inner.type === 'circle' ? [inner] : []))
      : [],
  );
  expect(dots).toHaveLength(events.length);
  dots.forEach((dot, index) =>
    dots
      .slice(index + 1)
      .forEach((other) =>
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(dot.r * 2),
      ),
  );
});

test('an event known only to the month is drawn as inexact', () => {
  const svg = renderSvg(timelineChart(events, ['2025-06-27', '2025-07-11'], strips), 'x');
  expect(svg.match(/class="event inexact"/g)).toHaveLength(2);
});
