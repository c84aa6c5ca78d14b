import { scaleLinear, scaleUtc } from 'd3';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { dayStart, tickLabels } from '../scene/time-axis.ts';

/** A line: a value on the day of each list, oldest first. */
interface GrowthLine {
  name: string;
  values: readonly number[];
}

export interface GrowthPanel {
  heading: string;
  lines: readonly GrowthLine[];
}

export interface ListGrowthLabels {
  title: string;
  description: string;
  /** The label at the end of a line, such as "348 agreements". */
  end: (line: GrowthLine) => string;
  tick: (date: Date) => string;
}

/** A line is dashed across a gap of more days than this. */
export const longGap = 31;

const panel = { height: 190, top: 30, gap: 22 };
const left = 34;

/**
 * Panels of lines over one time axis and one scale of counts. Each list is a tick at the bottom; a line
 * is dashed where no list was kept for more than a month.
 */
export function listGrowthChart(
  days: readonly string[],
  panels: readonly GrowthPanel[],
  labels: ListGrowthLabels,
  { width = 696 } = {},
): Scene {
  const dates = days.map(dayStart);
  const most = Math.max(0, ...panels.flatMap(({ lines }) => lines.flatMap(({ values }) => values)));
  const x = scaleUtc()
    .domain([dates[0] ?? 0, dates.at(-1) ?? 1])
    .range([left, width - 2]);
  const counts = scaleLinear().domain([0, most]).nice(4);
  const gaps = dates.map((date, at) => at > 0 && (+date - +dates[at - 1]!) / 864e5 > longGap);
  const drawn = panels.flatMap(({ heading, lines }, at): Mark[] => {
    const top = at * (panel.height + panel.gap);
    const y = counts.copy().range([top + panel.height, top + panel.top]);
    const grid = y
      .ticks(4)
      .filter(Number.isInteger)
      .flatMap((tick): Mark[] => [
        {
          type: 'path',
          class: tick === 0 ? 'axis' : 'zoom',
          d: `M${left} ${Math.round(y(tick))}H${width}`,
        },
        {
          type: 'text',
          class: 'note',
          x: left - 6,
          y: y(tick) + 4,
          text: String(tick),
          anchor: 'end',
        },
      ]);
    const curves = lines.flatMap((line, order): Mark[] => {
      const points = line.values.map((value, index) => ({ x: x(dates[index]!), y: y(value) }));
      const last = points.at(-1);
      const path = { type: 'path' as const, class: order === 0 ? 'growth first' : 'growth' };
      const dashed = pathOf(points, (index) => gaps[index]!);
      return [
        { ...path, d: pathOf(points, (index) => !gaps[index]!) },
        ...(dashed === '' ? [] : [{ ...path, class: `${path.class} open`, d: dashed }]),
        ...(last
          ? [
              {
                type: 'text' as const,
                class: order === 0 ? 'group halo' : 'note halo',
                x: width - 2,
                y: last.y - 7,
                text: labels.end(line),
                anchor: 'end' as const,
              },
            ]
          : []),
      ];
    });
    return [
      { type: 'text', class: 'heading', x: 0, y: top + 14, text: heading },
      ...grid,
      ...curves,
    ];
  });
  const bottom = panels.length * panel.height + (panels.length - 1) * panel.gap;
  const months = x
    .ticks(isWide(width) ? 8 : 4)
    .map((date) => ({ x: x(date), text: labels.tick(date) }));
  return {
    width,
    height: bottom + 34,
    title: labels.title,
    description: labels.description,
    marks: [
      ...drawn,
      {
        type: 'path',
        class: 'stem',
        d: dates.map((date) => `M${Math.round(x(date))} ${bottom}v7`).join(''),
      },
      ...tickLabels(months, bottom + 26, width),
    ],
  };
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
