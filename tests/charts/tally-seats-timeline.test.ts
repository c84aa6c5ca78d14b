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

/** The numbers of the events in the upper and in the lower strip. */
function strippedBy(marks: ReturnType<typeof timelineChart>['marks']) {
  const numbers = marks.flatMap((mark) =>
    mark.type === 'group' ? mark.marks.filter((inner) => inner.type === 'text') : [],
  );
  return {
    upper: numbers.filter(({ y }) => y < 156).map(({ text }) => Number(text)),
    lower: numbers.filter(({ y }) => y > 156).map(({ text }) => Number(text)),
  };
}

test('the zoom takes in its first and its last day, and neither the day before nor the day after', () => {
  const at = (date: string, number: number): TimelineEvent => ({
    ...{ date, precision: 'day', isVote: false, number },
  });
  const around = ['2025-06-26', '2025-06-27', '2025-07-11', '2025-07-12'].map(at);
  const { marks } = timelineChart(around, ['2025-06-27', '2025-07-11'], strips);
  expect(strippedBy(marks)).toEqual({ upper: [0, 3], lower: [1, 2] });
});

test('a month known only as such stands in the zoom if its middle does', () => {
  const month: TimelineEvent = { date: '2025-06', precision: 'month', isVote: false, number: 9 };
  const zoomed = (from: string, to: string) =>
    strippedBy(timelineChart([...events, month], [from, to], strips).marks).lower;
  expect(zoomed('2025-06-15', '2025-06-20')).toContain(9);
  expect(zoomed('2025-06-16', '2025-06-30')).not.toContain(9);
});

test('the window of the zoom covers its days on the upper axis, and its lines lead to the lower strip', () => {
  const { marks } = timelineChart(events, ['2025-06-27', '2025-07-11'], strips, { width: 320 });
  const [window] = marks.filter((mark) => mark.type === 'rect');
  const [zoom] = marks.filter((mark) => mark.type === 'path' && mark.class === 'zoom');
  const day = 24 * 60 * 60 * 1000;
  const unit = (320 - 23) / ((Date.parse('2026-05-18') - Date.parse('2025-03-04')) / day);
  const left = 11.5 + unit * ((Date.parse('2025-06-27') - Date.parse('2025-03-04')) / day) - 3;
  expect(window).toMatchObject({ class: 'window', y: 30, height: 82 });
  expect(window!.x).toBeCloseTo(left, 5);
  expect(window!.width).toBeCloseTo(unit * 14 + 6, 5);
  expect(zoom).toMatchObject({
    d: `M${left.toFixed(1)} 138L0.5 156M${(left + unit * 14 + 6).toFixed(1)} 138L319.5 156`,
  });
});
