import { getOrThrow } from '../../data/queries/lookup.ts';
import { ascending, linkHorizontal } from 'd3';
import type { Stance, VoteInShift, VoteShift } from '../../data/queries/votes.ts';
import { keyMarks } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { columns } from './columns.ts';
import { headings } from './headings.ts';
import { bands, keyOf } from './key.ts';
import type { Side, VoteShiftLabels } from './labels.ts';
import { nameLine, nameLines, nameMarks } from './names.ts';
import { tenths } from './tenths.ts';
import { stanceMark } from '../scene/stance-mark.ts';
import { widestText } from '../scene/text-width.ts';

const heading = 30;

/**
 * A slope chart of two roll calls: one line per member, by stance on having the agreement. Members who
 * changed are drawn strong whichever way they changed; lines to an absent or unknown vote are dashed. Whoever
 * was a member in one of the two alone has no line. What belongs to a member is one group, so that it can be
 * picked out.
 */
export function voteShiftChart(
  shifts: readonly VoteShift[],
  labels: VoteShiftLabels,
  { width = 680 } = {},
): Scene {
  const seats = new Map(
    shifts.map((shift) => {
      // Once a member: on the left, or where they first appear.
      const side: Side = shift.before ? 'before' : 'after';
      return [shift.key, { side, text: labels.office?.(shift[side]!, side) ?? '' }];
    }),
  );
  const names = shifts.flatMap((shift) =>
    (['before', 'after'] as const).flatMap((side) =>
      shift[side] ? [labels.name(shift[side], side)] : [],
    ),
  );
  const { inset, offices, nameRoom, ...fit } = columns(
    width,
    Math.ceil(widestText(names, 'name')),
    Math.ceil(
      widestText(
        [...seats.values()].map(({ text }) => text),
        'note',
      ),
    ),
  );
  const mostLines = Math.max(1, ...names.map((name) => nameLines(name, nameRoom).length));
  const row = Math.max(fit.row, mostLines * nameLine + 10);
  const x = { before: inset, after: width - inset };
  const legend = keyMarks(keyOf(labels.key), width);
  const top = legend.height === 0 ? 0 : legend.height + 8;
  const head = headings(labels, x, { top, width });
  const height =
    head.height +
    Math.max(columnHeight(shifts, 'before', row), columnHeight(shifts, 'after', row)) +
    6;
  const box = { top: head.height, height, row };
  const before = place(shifts, 'before', box);
  const after = place(shifts, 'after', box);
  const curve = linkHorizontal<unknown, [number, number]>();
  const slope = (shift: VoteShift): Mark[] =>
    shift.before && shift.after
      ? [
          {
            type: 'path',
            class: `shift ${shift.change}`,
            d: tenths(
              curve({
                source: [x.before + 12, getOrThrow(before.rows, shift.key)],
                target: [x.after - 12, getOrThrow(after.rows, shift.key)],
              })!,
            ),
          },
        ]
      : [];
  const end = (shift: VoteShift, side: Side): Mark[] => {
    const vote = shift[side];
    if (!vote) return [];
    const { option, stance } = vote;
    const y = getOrThrow((side === 'before' ? before : after).rows, shift.key);
    const own = getOrThrow(seats, shift.key);
    const seat = offices !== 'none' && own.side === side ? own.text : '';
    return [
      {
        type: 'group',
        class: stance,
        marks: [
          stanceMark(stance, option, x[side], y),
          ...nameMarks(labels, vote, side, {
            ...{ seat, x: x[side], y, isBeside: offices === 'beside', room: nameRoom },
          }),
        ],
      },
    ];
  };
  // Who changed is drawn last, above the others.
  const members = [...shifts]
    .sort((a, b) => Number(a.change === 'changed') - Number(b.change === 'changed'))
    .map((shift): Mark => ({
      type: 'group',
      class: 'member',
      row: shifts.indexOf(shift),
      marks: [...slope(shift), ...end(shift, 'before'), ...end(shift, 'after')],
    }));
  return {
    width,
    height,
    title: labels.title,
    description: labels.description,
    marks: [
      ...legend.marks,
      ...head.marks,
      ...(labels.between
        ? [
            {
              type: 'path' as const,
              class: 'between',
              d: `M${width / 2} ${head.between + 6}V${height - 6}`,
            },
          ]
        : []),
      ...groupHeadings(before.groups, labels, x.before + 12, 'end'),
      ...groupHeadings(after.groups, labels, x.after - 12, undefined),
      ...members,
    ],
  };
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

function columnHeight(shifts: readonly VoteShift[], side: Side, row: number): number {
  const votes = shifts.flatMap((shift) => shift[side] ?? []);
  return votes.length * row + new Set(votes.map(({ stance }) => stance)).size * heading;
}

/** The y position of each member: against from the top, for from the bottom, everything else between. */
function place(
  shifts: readonly VoteShift[],
  side: Side,
  { top, height, row }: { top: number; height: number; row: number },
) {
  const other: Side = side === 'before' ? 'after' : 'before';
  const rank = (vote: VoteInShift | undefined) =>
    vote ? bands.indexOf(vote.stance) : bands.length;
  const rows = new Map<string, number>();
  const groups: Group[] = [];
  const present = bands.filter((stance) => shifts.some((shift) => shift[side]?.stance === stance));
  const slack = height - 6 - top - columnHeight(shifts, side, row);
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
