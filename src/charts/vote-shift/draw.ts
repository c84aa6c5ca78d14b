import { getOrThrow } from '../../data/queries/lookup.ts';
import { ascending } from 'd3';
import { linkHorizontal } from 'd3';
import type { Stance, VoteInShift, VoteShift } from '../../data/queries/votes.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { stanceMark } from '../scene/stance-mark.ts';
import { widestText } from '../scene/text-width.ts';

export interface VoteShiftLabels {
  title: string;
  description: string;
  before: { heading: string; note: string };
  after: { heading: string; note: string };
  /** The short name of the member in a seat, on the day of that side. */
  name: (vote: VoteInShift, side: Side) => string;
  /** A group's heading, such as "Against, 6". */
  group: (stance: Stance, count: number) => string;
}

export type Side = 'before' | 'after';

/** Top to bottom. */
const bands: Stance[] = ['against', 'absent', 'unknown', 'none', 'for'];
const row = 30;
const heading = 30;
const top = 52;

/**
 * A slope chart of two roll calls: one line per member, by stance on having the agreement. Members who
 * changed are drawn strong whichever way they changed; lines to an absent or unknown vote are dashed. Whoever
 * was a member in one of the two alone has no line.
 */
export function voteShiftChart(
  shifts: readonly VoteShift[],
  labels: VoteShiftLabels,
  { width = 680 } = {},
): Scene {
  const names = shifts.flatMap((shift) =>
    (['before', 'after'] as const).flatMap((side) =>
      shift[side] ? [labels.name(shift[side], side)] : [],
    ),
  );
  const inset = Math.max(isWide(width) ? 190 : 92, Math.ceil(widestText(names, 'name')) + 16);
  const x = { before: inset, after: width - inset };
  const height = top + Math.max(columnHeight(shifts, 'before'), columnHeight(shifts, 'after')) + 6;
  const before = place(shifts, 'before', height);
  const after = place(shifts, 'after', height);
  const curve = linkHorizontal<unknown, [number, number]>();
  const lines: Mark[] = shifts
    .filter((shift) => shift.before && shift.after)
    .sort((a, b) => Number(a.change === 'changed') - Number(b.change === 'changed'))
    .map((shift) => ({
      type: 'path',
      class: `shift ${shift.change}`,
      d: rounded(
        curve({
          source: [x.before + 12, getOrThrow(before.rows, shift.key)],
          target: [x.after - 12, getOrThrow(after.rows, shift.key)],
        })!,
      ),
    }));
  const members = (side: Side): Mark[] =>
    shifts.flatMap((shift): Mark[] => {
      const vote = shift[side];
      if (!vote) return [];
      const { option, stance } = vote;
      const y = getOrThrow((side === 'before' ? before : after).rows, shift.key);
      const outward = side === 'before' ? -1 : 1;
      const text: Mark = {
        type: 'text',
        class: 'name',
        x: x[side] + outward * 16,
        y: y + 5,
        text: labels.name(vote, side),
        ...(side === 'before' ? { anchor: 'end' as const } : {}),
      };
      return [
        {
          type: 'group',
          class: stance,
          marks: [stanceMark(stance, option, x[side], y), text],
        },
      ];
    });
  return {
    width,
    height,
    title: labels.title,
    description: labels.description,
    marks: [
      ...headings(labels, width),
      ...groupHeadings(before.groups, labels, x.before + 12, 'end'),
      ...groupHeadings(after.groups, labels, x.after - 12, undefined),
      ...lines,
      ...members('before'),
      ...members('after'),
    ],
  };
}

function headings({ before, after }: VoteShiftLabels, width: number): Mark[] {
  return [
    { type: 'text', class: 'heading', x: 0, y: 16, text: before.heading },
    { type: 'text', class: 'note', x: 0, y: 35, text: before.note },
    { type: 'text', class: 'heading', x: width, y: 16, text: after.heading, anchor: 'end' },
    { type: 'text', class: 'note', x: width, y: 35, text: after.note, anchor: 'end' },
  ];
}

interface Group {
  stance: Stance;
  count: number;
  y: number;
}

function groupHeadings(
  groups: Group[],
  labels: VoteShiftLabels,
  x: number,
  anchor: 'end' | undefined,
): Mark[] {
  return groups.map(({ stance, count, y }) => ({
    type: 'text',
    class: `group ${stance}`,
    x,
    y,
    text: labels.group(stance, count),
    ...(anchor ? { anchor } : {}),
  }));
}

function columnHeight(shifts: readonly VoteShift[], side: Side): number {
  const votes = shifts.flatMap((shift) => shift[side] ?? []);
  return votes.length * row + new Set(votes.map(({ stance }) => stance)).size * heading;
}

/** The y position of each member: against from the top, for from the bottom, everything else between. */
function place(shifts: readonly VoteShift[], side: Side, height: number) {
  const other: Side = side === 'before' ? 'after' : 'before';
  const rank = (vote: VoteInShift | undefined) =>
    vote ? bands.indexOf(vote.stance) : bands.length;
  const rows = new Map<string, number>();
  const groups: Group[] = [];
  const present = bands.filter((stance) => shifts.some((shift) => shift[side]?.stance === stance));
  const slack = height - 6 - top - columnHeight(shifts, side);
  let y = top;
  present.forEach((stance, index) => {
    const members = shifts
      .filter((shift) => shift[side]?.stance === stance)
      .sort((a, b) => rank(a[other]) - rank(b[other]) || ascending(key(a), key(b)));
    // If the column has only one group, "for" is still at the bottom.
    if (index > 0) y += slack / (present.length - 1);
    else if (present.length === 1 && stance === 'for') y += slack;
    groups.push({ stance, count: members.length, y: y + heading - 10 });
    y += heading;
    for (const member of members) {
      rows.set(member.key, y + row / 2);
      y += row;
    }
  });
  return { rows, groups };
}

function key(shift: VoteShift): string {
  return shift.key.split('-').at(-1)!;
}

function rounded(path: string): string {
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
