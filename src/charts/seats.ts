import type { Stance } from '../data/queries/votes.ts';
import type { VoteOption } from '../data/schema/index.ts';
import { nameWidth, type Mark, type Scene } from './scene.ts';
import { stanceMark } from './stance-mark.ts';

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
}

const cell = { width: 92, height: 74 };

/**
 * The chamber: the first seat presides from the middle of the front row, the others sit in a gentle arc,
 * or in rows where the arc would not fit.
 */
export function seatsChart(
  seats: readonly Seat[],
  labels: SeatsLabels,
  { width = 680 } = {},
): Scene {
  const rows = arrange(seats, Math.max(3, Math.floor(width / cell.width)));
  const bend = rows.length === 1 ? 26 : 0;
  const marks = rows.flatMap((row, rowIndex) =>
    row.map((seat, index): Mark => {
      const middle = (row.length - 1) / 2;
      const away = middle === 0 ? 0 : (index - middle) / middle;
      const step = Math.min(width / row.length, 120);
      // A long name at the end of a row moves its seat inward.
      const room = nameWidth(seat.name) / 2;
      const x = Math.min(Math.max(width / 2 + (index - middle) * step, room), width - room);
      const y = 18 + rowIndex * (cell.height + bend) + bend * (1 - away * away);
      return {
        type: 'group',
        class: seat.stance,
        marks: [
          stanceMark(seat.stance, seat.option, x, y, 11),
          {
            type: 'text',
            class: seat.name.length > 12 ? 'name long' : 'name',
            x,
            y: y + 33,
            text: seat.name,
            anchor: 'middle',
          },
          {
            type: 'text',
            class: 'note',
            x,
            y: y + 51,
            text: labels.option(seat.option),
            anchor: 'middle',
          },
        ],
      };
    }),
  );
  return {
    width,
    height: rows.length * (cell.height + bend) + 8,
    title: labels.title,
    description: labels.description,
    marks,
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
