import { scaleUtc } from 'd3';
import { keyMarks } from '../scene/key.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { widestText, wrapText } from '../scene/text-width.ts';
import { dayStart, tickLabels } from '../scene/time-axis.ts';
import { daysBetween } from '../../data/queries/days.ts';

/** One row: the days of a municipality's votes, of the signature and of the first list. */
export interface StepsRow {
  name: string;
  votes: readonly { date: string; stance: 'for' | 'against' }[];
  signed?: string;
  listed?: string;
}

export interface ListingStepsLabels {
  title: string;
  description: string;
  tick: (date: Date) => string;
  /** How long after the signature a first vote came. */
  days: (count: number) => string;
  /** What each mark means. */
  key: Record<'for' | 'against' | 'signed' | 'listed', string>;
}

const row = 30;
const line = 17;
const top = 14;

/**
 * A row for each municipality on one time axis: a shape for each vote by its stance, a ring for the
 * signature, a bar for the first list that shows it, and a line from the first to the last.
 */
export function listingStepsChart(
  rows: readonly StepsRow[],
  labels: ListingStepsLabels,
  { width = 696 } = {},
): Scene {
  // The longest name fits beside its row, in several lines where it would take too much of the width.
  const names = rows.map(({ name }) => wrapText(name, width * 0.36, 'name'));
  const left = Math.ceil(widestText(names.flat(), 'name')) + 2;
  const days = rows.flatMap(daysOf);
  const { title, description } = labels;
  if (days.length === 0) return { width, height: top, title, description, marks: [] };
  const key = keyMarks(
    [
      { mark: (x, y) => [voteMark('for', x, y)], text: labels.key.for },
      ...(rows.some(({ votes }) => votes.some(({ stance }) => stance === 'against'))
        ? [
            {
              mark: (x: number, y: number) => [voteMark('against', x, y)],
              text: labels.key.against,
            },
          ]
        : []),
      { mark: (x, y) => [signedMark(x, y)], text: labels.key.signed },
      { mark: (x, y) => [listedMark(x, y)], text: labels.key.listed },
    ],
    width,
  );
  const x = scaleUtc()
    .domain([dayOf([...days].sort()[0]!), dayOf([...days].sort().at(-1)!)])
    .range([left + 16, width - 12]);
  const at = (day: string) => x(dayOf(day));
  let below = top + key.height;
  const marks = rows.map((each, index): Mark => {
    const lines = names[index]!;
    const height = row + (lines.length - 1) * line;
    const y = below + height / 2;
    below += height;
    const places = daysOf(each).map(at);
    const first = each.votes.find(({ date }) => date.length > 7)?.date;
    const isLate = each.signed !== undefined && first !== undefined && each.signed < first;
    return {
      ...{ type: 'group', class: 'step', row: index },
      marks: [
        ...lines.map((text, place): Mark => ({
          type: 'text',
          class: 'name',
          x: left,
          y: y + 5 + (place - (lines.length - 1) / 2) * line,
          text,
          anchor: 'end',
        })),
        {
          type: 'path',
          class: 'axis',
          d: `M${Math.round(Math.min(...places))} ${y}H${Math.round(Math.max(...places))}`,
        },
        ...(each.listed ? [listedMark(at(each.listed), y)] : []),
        // The one thing to see: a signature that came before any vote.
        ...(isLate
          ? [
              {
                type: 'text',
                class: 'note halo',
                x: (at(each.signed!) + at(first)) / 2,
                y: y - 6,
                text: labels.days(daysBetween(each.signed!, first)),
                anchor: 'middle',
              } as const,
            ]
          : []),
        ...(each.signed ? [signedMark(at(each.signed), y)] : []),
        ...each.votes.map(({ date, stance }) => voteMark(stance, at(date), y)),
      ],
    };
  });
  const axis = below + 4;
  const ticks = x
    .ticks(isWide(width) ? 6 : 3)
    .map((date) => ({ x: x(date), text: labels.tick(date) }));
  return {
    width,
    height: axis + 28,
    ...{ title, description },
    marks: [
      ...key.marks,
      { type: 'path', class: 'axis', d: `M${left + 8} ${axis}H${width}` },
      ...ticks.map((tick): Mark => ({
        type: 'path',
        class: 'axis',
        d: `M${Math.round(tick.x)} ${axis}v5`,
      })),
      ...tickLabels(ticks, axis + 20, width),
      ...marks,
    ],
  };
}

/** A body has no stance of its own, so its votes are ink: a circle for having an agreement, a square against. */
function voteMark(stance: 'for' | 'against', x: number, y: number): Mark {
  return stance === 'for'
    ? { type: 'circle', class: 'cast', x, y, r: 6 }
    : { type: 'rect', class: 'cast', x: x - 5.5, y: y - 5.5, width: 11, height: 11 };
}

function signedMark(x: number, y: number): Mark {
  return { type: 'circle', class: 'absent', x, y, r: 5.5 };
}

function listedMark(x: number, y: number): Mark {
  return { type: 'rect', class: 'listed', x: x - 3, y: y - 9, width: 6, height: 18 };
}

function daysOf({ votes, signed, listed }: StepsRow): string[] {
  return [...votes.map(({ date }) => date), signed, listed].filter((day) => day !== undefined);
}

function dayOf(date: string): Date {
  return dayStart(date.length === 7 ? `${date}-15` : date);
}
