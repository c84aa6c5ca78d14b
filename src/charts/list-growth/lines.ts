import { scaleLinear, scaleUtc, utcMonth } from 'd3';
import { glyphs } from '../scene/glyphs.ts';
import { longGap, pathOf } from './draw.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { dayStart } from '../scene/time-axis.ts';

const space = { left: 44, right: 12, top: 24, bottom: 20 };
const letterSize = 13;
const monthSize = 10;
const mostMonths = 6;

/**
 * Lines over time for paper: the first thick, the others thin, dashed where no list was kept for more than
 * a month. Months run across, as 4/2025. The points that a table names have a letter above.
 */
export function listLinesChart(
  days: readonly string[],
  lines: readonly (readonly number[])[],
  points: readonly { index: number; letter: string }[],
  labels: { title: string; description: string },
  { width = 460, height = 124 } = {},
): Scene {
  const dates = days.map(dayStart);
  const x = scaleUtc()
    .domain([dates[0] ?? 0, dates.at(-1) ?? 1])
    .range([space.left, width - space.right]);
  const bottom = height - space.bottom;
  const y = scaleLinear()
    .domain([0, Math.max(1, ...lines.flat())])
    .nice(3)
    .range([bottom, space.top]);
  const gaps = dates.map((date, at) => at > 0 && (+date - +dates[at - 1]!) / 864e5 > longGap);
  const grid = y
    .ticks(3)
    .filter(Number.isInteger)
    .flatMap((tick): Mark[] => [
      {
        type: 'path',
        class: tick === 0 ? 'axis' : 'zoom',
        d: `M${space.left} ${Math.round(y(tick))}H${width - space.right}`,
      },
      glyphs(String(tick), space.left - 8, y(tick) + letterSize / 2, letterSize, 'end'),
    ]);
  const months = firstDays(x.domain(), mostMonths).flatMap((month): Mark[] => {
    const at = Math.round(x(month));
    const name = `${month.getUTCMonth() + 1}/${month.getUTCFullYear()}`;
    const half = (name.length * monthSize) / 2;
    const label = glyphs(name, at, height - 2, monthSize, 'middle', 'glyph thin');
    return [
      { type: 'path', class: 'axis', d: `M${at} ${bottom}v4` },
      ...(at < half || at > width - half ? [] : [label]),
    ];
  });
  const curves = lines.flatMap((values, order): Mark[] => {
    const at = values.map((value, index) => ({ x: x(dates[index]!), y: y(value) }));
    const name = order === 0 ? 'growth first' : 'growth';
    const dashed = pathOf(at, (index) => gaps[index]!);
    return [
      { type: 'path', class: name, d: pathOf(at, (index) => !gaps[index]!) },
      ...(dashed ? [{ type: 'path' as const, class: `${name} open`, d: dashed }] : []),
    ];
  });
  const named = points.flatMap(({ index, letter }): Mark[] => {
    const at = x(dates[index]!);
    const top = Math.min(...lines.map((values) => y(values[index]!)));
    return [
      { type: 'path', class: 'stem', d: `M${Math.round(at)} ${bottom}V${Math.round(top)}` },
      ...lines.map((values): Mark => ({
        type: 'circle',
        class: 'dot',
        x: at,
        y: y(values[index]!),
        r: 3.5,
      })),
      glyphs(letter, at, top - 8, letterSize, 'middle'),
    ];
  });
  return { ...labels, width, height, marks: [...grid, ...months, ...curves, ...named] };
}

/** The first days of months between two days: of each month, quarter, half-year or year, so that they are few. */
function firstDays([from = new Date(0), to = from]: readonly Date[], most: number): Date[] {
  const count = utcMonth.count(from, to);
  const step = [1, 3, 6, 12].find((each) => count / each <= most) ?? 24;
  return utcMonth.every(step)?.range(from, to) ?? [];
}
