import { scaleLinear, scaleUtc } from 'd3';
import { glyphs } from '../scene/glyphs.ts';
import { longGap, pathOf } from './draw.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { dayStart } from '../scene/time-axis.ts';

const space = { left: 44, right: 12, top: 14, bottom: 26 };
const letterSize = 13;

/**
 * Lines over time for paper: the first thick, the others thin, dashed where no list was kept for more than
 * a month. The points that a table names have a letter below.
 */
export function listLinesChart(
  days: readonly string[],
  lines: readonly (readonly number[])[],
  points: readonly { index: number; letter: string }[],
  labels: { title: string; description: string },
  { width = 460, height = 116 } = {},
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
      glyphs(letter, at, height - 4, letterSize, 'middle'),
    ];
  });
  return { ...labels, width, height, marks: [...grid, ...curves, ...named] };
}
