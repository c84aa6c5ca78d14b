import type { Stance } from '../../data/queries/votes.ts';
import type { VoteOption } from '../../data/schema/index.ts';
import { keyMarks } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { stanceMark } from '../scene/stance-mark.ts';
import type { StanceKeyEntry } from '../stance-key.ts';
import { textWidth, widestText, wrapName } from '../scene/text-width.ts';

/** One seat of the chamber, with what its member did. */
export interface Seat {
  name: string;
  option: VoteOption;
  stance: Stance;
}

export interface SeatsLabels {
  title: string;
  description: string;
  /** The word for what a member did, such as "Yes". */
  option: (option: VoteOption) => string;
  /** What the colors mean. */
  key: readonly StanceKeyEntry[];
}

const cell = { width: 92, height: 74, gap: 8 };
const line = 16;

/**
 * The chamber: the first seat presides from the middle of the front row, the others sit in a gentle arc,
 * or in rows where the arc would not fit.
 */
export function seatsChart(
  seats: readonly Seat[],
  labels: SeatsLabels,
  { width = 680 } = {},
): Scene {
  // As many in a row as the longest word leaves room for.
  const longest = Math.max(
    widestText(
      seats.flatMap(({ name }) => wrapName(name, 0, 'name long')),
      'name long',
    ),
    widestText(
      seats.map(({ option }) => labels.option(option)),
      'note',
    ),
  );
  const most = Math.floor(width / Math.max(cell.width, longest + cell.gap));
  const rows = arrange(seats, Math.max(1, most));
  const stepOf = (row: readonly Seat[]) => Math.min(width / row.length, 120);
  // One name that is too wide makes all of them smaller.
  const kind = rows.some((row) =>
    row.some(({ name }) => textWidth(name, 'name') > stepOf(row) - cell.gap),
  )
    ? 'name long'
    : 'name';
  const bend = rows.length === 1 ? 26 : 0;
  const key = keyMarks(
    labels.key.map(({ option, stance, text }) => ({
      mark: (x, y) => [stanceMark(stance, option, x, y)],
      text,
    })),
    width,
  );
  let top = key.height + 18;
  const marks = rows.flatMap((row): Mark[] => {
    const step = stepOf(row);
    const names = row.map(({ name }) => wrapName(name, step - cell.gap, kind));
    const middle = (row.length - 1) / 2;
    const drawn = row.map((seat, index): Mark => {
      const lines = names[index]!;
      const away = middle === 0 ? 0 : (index - middle) / middle;
      // A long name at the end of a row moves its seat inward.
      const room = widestText(lines, kind) / 2;
      const x = Math.min(Math.max(width / 2 + (index - middle) * step, room), width - room);
      const y = top + bend * (1 - away * away);
      const below = y + 33 + (lines.length - 1) * line;
      return {
        type: 'group',
        class: seat.stance,
        row: seats.indexOf(seat),
        marks: [
          stanceMark(seat.stance, seat.option, x, y, 11),
          ...lines.map((text, at): Mark => ({
            type: 'text',
            class: kind,
            x,
            y: y + 33 + at * line,
            text,
            anchor: 'middle',
          })),
          {
            type: 'text',
            class: 'note',
            x,
            y: below + 18,
            text: labels.option(seat.option),
            anchor: 'middle',
          },
        ],
      };
    });
    const deepest = Math.max(...names.map(({ length }) => length));
    top += cell.height + bend + (deepest - 1) * line;
    return drawn;
  });
  return {
    width,
    height: top - 10,
    title: labels.title,
    description: labels.description,
    marks: [...key.marks, ...marks],
  };
}

function arrange(seats: readonly Seat[], perRow: number): Seat[][] {
  const [first, ...others] = seats;
  if (!first) return [];
  if (seats.length <= perRow) {
    const half = Math.ceil(others.length / 2);
    return [[...others.slice(0, half), first, ...others.slice(half)]];
  }
  const rows: Seat[][] = [[first]];
  for (let start = 0; start < others.length; start += perRow)
    rows.push(others.slice(start, start + perRow));
  return rows;
}
