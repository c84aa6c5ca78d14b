import { scaleLinear, scaleUtc } from 'd3';
import { keyMarks } from '../scene/key.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { textWidth, wrapText } from '../scene/text-width.ts';
import { dayStart, tickLabels } from '../scene/time-axis.ts';

/** A line: a value on the day of each list, oldest first. */
export interface GrowthLine {
  name: string;
  values: readonly number[];
}

export interface ListGrowthLabels {
  title: string;
  description: string;
  /** The label at the end of a line, such as "348 agreements". */
  end: (line: GrowthLine) => string;
  tick: (date: Date) => string;
  /** A day of the story that is marked, with its name, where the lists span it. */
  mark?: { date: string; text: string };
  /** The row of each day in the table; -1 where it has none. */
  rows?: readonly number[];
  /** What a tick at the bottom and a dashed line mean. */
  key: Record<'list' | 'gap', string>;
}

/** A line is dashed across a gap of more days than this. */
export const longGap = 31;

const panel = { top: 30, height: 260 };
const left = 34;

/**
 * Lines over one time axis and one scale of counts, each with its name and last value at its end. Each list is
 * a tick at the bottom; a line is dashed where no list was kept for more than a month.
 */
export function listGrowthChart(
  days: readonly string[],
  lines: readonly GrowthLine[],
  { title, description, end, tick, mark, rows = [], key: words }: ListGrowthLabels,
  { width = 696 } = {},
): Scene {
  const dates = days.map(dayStart);
  const gaps = dates.map((date, at) => at > 0 && (+date - +dates[at - 1]!) / 864e5 > longGap);
  const key = keyMarks(
    [
      {
        mark: (x, y) => [{ type: 'path', class: 'stem', d: `M${x} ${y - 4}v8` }],
        text: words.list,
      },
      ...(gaps.includes(true)
        ? [
            {
              mark: (x: number, y: number): Mark[] => [
                { type: 'path', class: 'growth open', d: `M${x - 9} ${y}h18` },
              ],
              text: words.gap,
            },
          ]
        : []),
    ],
    width,
  );
  const top = key.height + panel.top;
  const bottom = top + panel.height;
  const x = scaleUtc()
    .domain([dates[0] ?? 0, dates.at(-1) ?? 1])
    .range([left, width - 2]);
  const y = scaleLinear()
    .domain([0, Math.max(0, ...lines.flatMap(({ values }) => values))])
    .nice(4)
    .range([bottom, top]);
  const names = ends(lines, y).map(({ line, at, isFirst }) => ({
    ...{ at, text: end(line), kind: isFirst ? 'group halo' : 'note halo' },
  }));
  const grid = y
    .ticks(4)
    .filter(Number.isInteger)
    .flatMap((count): Mark[] => [
      {
        ...{ type: 'path', class: count === 0 ? 'axis' : 'zoom' },
        d: `M${left} ${Math.round(y(count))}H${Math.floor(clearOf(y(count), names, width))}`,
      },
      {
        ...{ type: 'text', class: 'note', anchor: 'end' },
        ...{ x: left - 6, y: y(count) + 4, text: String(count) },
      },
    ]);
  const curves = lines.flatMap(({ values }, order): Mark[] => {
    const points = values.map((value, index) => ({ x: x(dates[index]!), y: y(value) }));
    const path = { type: 'path' as const, class: order === 0 ? 'growth first' : 'growth' };
    const dashed = pathOf(points, (index) => gaps[index]!);
    return [
      { ...path, d: pathOf(points, (index) => !gaps[index]!) },
      ...(dashed === '' ? [] : [{ ...path, class: `${path.class} open`, d: dashed }]),
    ];
  });
  const months = x.ticks(isWide(width) ? 8 : 4).map((date) => ({ x: x(date), text: tick(date) }));
  return {
    ...{ width, height: bottom + 34, title, description },
    marks: [
      ...key.marks,
      ...grid,
      ...marked(mark, days, (day) => x(dayStart(day)), { top: key.height, bottom, width }),
      ...curves,
      ...names.map(({ at, text, kind }): Mark => ({
        ...{ type: 'text', class: kind, anchor: 'end' },
        ...{ x: width - 2, y: at, text },
      })),
      {
        ...{ type: 'path', class: 'stem' },
        d: dates.map((date) => `M${Math.round(x(date))} ${bottom}v7`).join(''),
      },
      // Seen only where a reader points.
      ...dates.flatMap((date, index): Mark[] => {
        const row = rows[index] ?? -1;
        const d = `M${Math.round(x(date))} ${top}V${bottom}`;
        return row < 0 ? [] : [{ type: 'path', class: 'day', row, d }];
      }),
      ...tickLabels(months, bottom + 26, width),
    ],
  };
}

/** The labels at the ends of lines, above them and clear of one another. */
function ends(lines: readonly GrowthLine[], y: (value: number) => number) {
  const ended = lines
    .flatMap((line, order) => {
      const last = line.values.at(-1);
      return last === undefined ? [] : { line, at: y(last) - 7, isFirst: order === 0 };
    })
    .sort((a, b) => b.at - a.at);
  ended.forEach((label, index) => {
    const below = ended[index - 1];
    if (below) label.at = Math.min(label.at, below.at - 16);
  });
  return ended;
}

/** Where a line across ends, so that it runs through no label. */
function clearOf(
  y: number,
  labels: readonly { at: number; text: string; kind: string }[],
  width: number,
): number {
  const met = labels.filter(({ at }) => y > at - 13 && y < at + 4);
  return Math.min(width, ...met.map(({ text, kind }) => width - 8 - textWidth(text, kind)));
}

/** A dated line with its name above the panel. */
function marked(
  mark: ListGrowthLabels['mark'],
  days: readonly string[],
  x: (day: string) => number,
  { top, bottom, width }: { top: number; bottom: number; width: number },
): Mark[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!mark || !first || !last || mark.date < first || mark.date > last) return [];
  const at = Math.round(x(mark.date));
  const isLeft = at < width / 2;
  const lines = wrapText(mark.text, (isLeft ? width - at : at) - 8, 'note');
  return [
    { type: 'path', class: 'stem', d: `M${at} ${top + 2}V${bottom}` },
    ...lines.map((text, index): Mark => ({
      ...{ type: 'text', class: 'note halo', text },
      ...{
        x: isLeft ? at + 6 : at - 6,
        y: top + 12 + index * 15,
        ...(!isLeft && { anchor: 'end' }),
      },
    })),
  ];
}

/** The stretches of a line that are wanted, by the index of the point that each one leads to. */
export function pathOf(
  points: readonly { x: number; y: number }[],
  isWanted: (index: number) => boolean,
): string {
  const at = (index: number) => `${Math.round(points[index]!.x)} ${Math.round(points[index]!.y)}`;
  return points
    .map((_, index) => {
      if (index === 0 || !isWanted(index)) return '';
      return index > 1 && isWanted(index - 1) ? `L${at(index)}` : `M${at(index - 1)}L${at(index)}`;
    })
    .join('');
}
