import { scaleUtc } from 'd3';
import { legendMarks, type LegendLabels } from './legend.ts';
import { placeInLanes, type MarkedVote, type PlacedVote } from './lanes.ts';
import { markRadius as r, voteMark } from '../scene/vote-mark.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { widestText, wrapText } from '../scene/text-width.ts';
import { dayStart, monthTicks, tickLabels } from '../scene/time-axis.ts';

export interface AllVotesRow {
  name: string;
  /** Oldest first. */
  votes: readonly MarkedVote[];
}

/** Bodies that decided alike. */
export interface AllVotesGroup {
  heading: string;
  rows: readonly AllVotesRow[];
}

export interface AllVotesLabels {
  title: string;
  description: string;
  legend: LegendLabels;
  /** A month label for the axis, without the year, which has its own label above. */
  month: (date: string) => string;
}

const lane = 22;
const nameLine = 20;
const head = 30;

/**
 * Every vote on one time axis, a row for each body, in groups of bodies that decided alike. A circle is on having an agreement, a square on
 * ending one, a diamond on something else; a failed vote is struck through; a mark is hatched where
 * not every member's vote is known; a bar spans the month where the day is not known.
 */
export function allVotesChart(
  groups: readonly AllVotesGroup[],
  labels: AllVotesLabels,
  { width = 696 } = {},
): Scene {
  const hasRoom = isWide(width);
  // Side by side, rows are as close as those of a table, so that a sheet of paper holds them all.
  const gap = hasRoom ? 2 : 8;
  const rows = groups.flatMap((group) => group.rows);
  const months = monthTicks(rows.flatMap(({ votes }) => votes.map(({ when }) => when.date)));
  // A name that would take too much of the width has several lines.
  const linesOf = (name: string) => wrapText(name, hasRoom ? width * 0.3 : width, 'name');
  const left = hasRoom
    ? widestText(
        rows.flatMap(({ name }) => linesOf(name)),
        'name',
      ) + 10
    : r + 2;
  const x = scaleUtc()
    .domain([dayStart(months[0]!), dayStart(months.at(-1)!)])
    .rangeRound([Math.ceil(left), Math.floor(width - r - 2)]);
  const legend = legendMarks(labels.legend, width);
  const top = legend.height + 44;
  let y = top;
  const drawRow = (row: AllVotesRow): Mark[] => {
    const lanes = placeInLanes(row.votes, (date) => x(dayStart(date)), width);
    const names = linesOf(row.name);
    const first = y + gap + (hasRoom ? 0 : names.length * nameLine);
    const count = Math.max(...lanes.map((placed) => placed.lane)) + 1;
    const line: Mark = { type: 'path', class: 'row', d: `M0 ${y}H${width}` };
    const taken = Math.max(count * lane, hasRoom ? names.length * nameLine + 2 : 0);
    const baseline = hasRoom ? first + 16 : first - 5 - (names.length - 1) * nameLine;
    y = first + taken + gap / 2;
    const name = names.map((text, at): Mark => ({
      ...{ type: 'text', class: 'name halo', x: 0, y: baseline + at * nameLine, text },
    }));
    return [line, ...name, ...lanes.map((placed) => drawVote(placed, first))];
  };
  const drawn = groups.flatMap((group): Mark[] => {
    const lines = wrapText(group.heading, width, 'heading');
    const heading = lines.map((text, at): Mark => ({
      ...{ type: 'text', class: 'heading halo', x: 0, y: y + 22 + at * 20, text },
    }));
    y += head + (lines.length - 1) * 20;
    return [...heading, ...group.rows.flatMap(drawRow)];
  });
  const ticks = months.map((date) => ({ x: x(dayStart(date)), text: labels.month(date) }));
  const years = months
    .slice(0, -1)
    .filter((date, index) => index === 0 || date.slice(5, 7) === '01')
    .map((date) => ({ x: Math.max(x(dayStart(date)), 18), text: date.slice(0, 4) }));
  const grid = ticks.map((tick): Mark => ({
    type: 'path',
    class: 'month',
    d: `M${round(tick.x)} ${top}V${round(y)}`,
  }));
  return {
    width,
    height: y + 24,
    title: labels.title,
    description: labels.description,
    marks: [
      ...legend.marks,
      ...grid,
      ...tickLabels(years, top - 26, width),
      ...tickLabels(ticks.slice(0, -1), top - 8, width),
      ...drawn,
      { type: 'path', class: 'axis', d: `M${round(left)} ${round(y)}H${width}` },
      ...tickLabels(ticks.slice(0, -1), y + 18, width),
    ],
  };
}

function drawVote({ vote, x, span, isRight, lane: row }: PlacedVote, first: number): Mark {
  const y = first + row * lane + lane / 2;
  const edge = isRight ? Math.max(x + r, span?.[1] ?? 0) : Math.min(x - r, span?.[0] ?? x);
  return {
    type: 'link',
    href: vote.href,
    name: vote.name,
    row: vote.row,
    marks: [
      ...voteMark(vote, x, y, r, span),
      {
        type: 'text',
        class: vote.isReversal ? 'word group halo' : 'word halo',
        x: Math.round(isRight ? edge + 7 : edge - 7),
        y: y + 5,
        text: vote.text,
        ...(isRight ? {} : { anchor: 'end' as const }),
      },
    ],
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
