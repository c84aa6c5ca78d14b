import { scaleUtc } from 'd3';
import { keyMarks } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { textWidth } from '../scene/text-width.ts';
import { dayStart, tickLabels } from '../scene/time-axis.ts';
import { voteMark, type Effect, type Result } from '../scene/vote-mark.ts';

/** What a body decided, and when. */
export interface Decision {
  date: string;
  effect: Effect;
  result: Result;
  text: string;
  /** Its row in the table. */
  row?: number;
}

/** One list, and whether the agency is on it. In order of time. */
export interface ListDot {
  date: string;
  isListed: boolean;
  /** Its row in the table. */
  row?: number;
}

export interface ListedLineLabels {
  title: string;
  description: string;
  decisions: string;
  lists: string;
  day: (date: string) => string;
  /** What a filled and a hollow dot mean. */
  key: Record<'on' | 'off', string>;
}

const day = 864e5;
const row = 28;

/**
 * A body's decisions above, ICE's lists below, on one axis of days. A filled dot is a list that has the
 * agency, a hollow one a list that has not; a thick line joins lists in a row that have it. Within a day
 * only the order of the lists is shown.
 */
export function listedLineChart(
  decisions: readonly Decision[],
  dots: readonly ListDot[],
  [from, to]: readonly [string, string],
  labels: ListedLineLabels,
  { width = 696 } = {},
): Scene {
  const x = scaleUtc()
    .domain([dayStart(from), new Date(+dayStart(to) + day)])
    .range([8, width - 8]);
  const perDay = x(day) - x(0);
  const r = Math.min(6, Math.max(2.5, perDay / 6.5));
  const key = keyMarks(
    (['on', 'off'] as const)
      .filter((each) => dots.some(({ isListed }) => isListed === (each === 'on')))
      .map((each) => ({
        mark: (at, y) => [{ type: 'circle', class: dotOf(each === 'on'), x: at, y, r: 6 }],
        text: labels.key[each],
      })),
    width,
  );
  const top = key.height === 0 ? 0 : key.height + 8;
  const axis = top + 50 + decisions.length * row + 40;
  const noon = (date: string) => x(+dayStart(date) + day / 2);
  const placed = dots.map((dot) => {
    const same = dots.filter(({ date }) => date === dot.date);
    return {
      ...dot,
      x: x(+dayStart(dot.date) + (day * (same.indexOf(dot) + 1)) / (same.length + 1)),
    };
  });
  const days = [...new Set(dots.map(({ date }) => date))];
  const placedDecisions = decisions.map((decision, index) =>
    placeDecision(decision, noon(decision.date), top + 40 + index * row, width),
  );
  const rooms = [
    ...placedDecisions.map(({ room }) => room),
    { left: 0, right: textWidth(labels.lists, 'heading'), top: axis - 40, bottom: axis - 20 },
  ];
  return {
    width,
    height: axis + 36,
    title: labels.title,
    description: labels.description,
    marks: [
      ...key.marks,
      { type: 'text', class: 'heading', x: 0, y: top + 16, text: labels.decisions },
      ...placedDecisions.map(({ x: at, y }): Mark => ({
        type: 'path',
        class: 'stem open',
        d: dropLine(at, y, axis, rooms),
      })),
      ...placedDecisions.flatMap(({ marks }) => marks),
      { type: 'text', class: 'heading', x: 0, y: axis - 26, text: labels.lists },
      { type: 'path', class: 'axis', d: `M0 ${axis}H${width}` },
      ...runsOf(placed).map(([first, last]): Mark => ({
        type: 'path',
        class: 'listed',
        d: `M${Math.round(first)} ${axis}H${Math.round(last)}`,
      })),
      ...placed.map((dot): Mark => ({
        type: 'circle',
        class: dotOf(dot.isListed),
        row: dot.row,
        x: dot.x,
        y: axis,
        r,
      })),
      ...tickLabels(
        days.map((date) => ({ x: noon(date), text: labels.day(date) })),
        axis + 26,
        width,
      ),
    ],
  };
}

/** The room that a label takes. */
interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const size = 7;

/** Color is for what is on the list; what is not on it is hollow. */
function dotOf(isListed: boolean): string {
  return isListed ? 'listed' : 'absent';
}

function placeDecision(
  { effect, result, text, row: inTable }: Decision,
  x: number,
  y: number,
  width: number,
) {
  const long = textWidth(text, 'name');
  const isRight = x + size * 2 + long <= width;
  const at = isRight ? x + size * 2 : x - size * 2;
  const when = { precision: 'day' } as const;
  const mark = voteMark({ when, effect, result, isRollKnown: true }, x, y, size);
  const label: Mark = {
    type: 'text',
    class: 'name',
    x: at,
    y: y + 5,
    text,
    ...(isRight ? {} : { anchor: 'end' as const }),
  };
  const left = isRight ? at : at - long;
  const room: Room = { left, right: left + long, top: y - 8, bottom: y + 10 };
  return {
    x,
    y,
    marks: [{ type: 'group' as const, class: 'decision', row: inTable, marks: [...mark, label] }],
    room,
  };
}

/** A line down from a mark, with a gap where it would run through a label. */
function dropLine(x: number, from: number, to: number, rooms: readonly Room[]): string {
  const gaps = rooms
    .filter(({ left, right, top }) => x > left - 4 && x < right + 4 && top > from)
    .sort((a, b) => a.top - b.top);
  const ends = [from, ...gaps.flatMap(({ top, bottom }) => [top, bottom]), to];
  return ends.map((y, index) => (index % 2 === 0 ? `M${Math.round(x)} ${y}` : `V${y}`)).join('');
}

/** Where each run of listed dots begins and ends. */
function runsOf(dots: readonly { x: number; isListed: boolean }[]): [number, number][] {
  return dots.reduce<[number, number][]>((runs, dot, index) => {
    const open = runs.at(-1);
    if (!dot.isListed) return runs;
    if (open && dots[index - 1]?.isListed) open[1] = dot.x;
    else runs.push([dot.x, dot.x]);
    return runs;
  }, []);
}
