import type { Mark, Scene } from '../scene/scene.ts';
import { widestText } from '../scene/text-width.ts';

export interface ListedShareRow {
  /** The county. */
  name: string;
  own: number;
  listed: number;
}

export interface ListedShareLabels {
  title: string;
  description: string;
  /** The label at the end of a row, such as "3 of 4". */
  row: (listed: number, own: number) => string;
}

const row = { height: 22, bar: 13 };

/**
 * One bar a row, all of the same length, each cut into as many parts as it has departments. The filled
 * length is the share; the parts show of how many. Rows without departments are left out.
 */
export function listedShareChart(
  rows: readonly ListedShareRow[],
  labels: ListedShareLabels,
  { width = 680 } = {},
): Scene {
  const shown = rows.filter(({ own }) => own > 0);
  const ends = shown.map(({ listed, own }) => labels.row(listed, own));
  const left =
    widestText(
      shown.map(({ name }) => name),
      'name long',
    ) + 8;
  const right = widestText(ends, 'note') + 8;
  const length = width - left - right;
  const marks = shown.map(({ name, own, listed }, index): Mark => {
    const y = index * row.height + 4;
    const text = y + row.bar - 1;
    const filled = (length * listed) / own;
    const bar = (kind: string, x: number, part: number): Mark[] =>
      part > 0 ? [{ type: 'rect', class: kind, x: left + x, y, width: part, height: row.bar }] : [];
    // Divisions between departments, in the filled and in the hollow part.
    const cuts = (kind: string, from: number, to: number): Mark[] => {
      const d = Array.from(
        { length: Math.max(to - from, 0) },
        (_, cut) => `M${round(left + ((from + cut) * length) / own)} ${y}v${row.bar}`,
      ).join('');
      return d ? [{ type: 'path', class: `cut ${kind}`, d }] : [];
    };
    return {
      type: 'group',
      class: 'share',
      marks: [
        { type: 'text', class: 'name long', x: left - 8, y: text, text: name, anchor: 'end' },
        ...bar('listed', 0, filled),
        ...bar('not-listed', filled, length - filled),
        ...cuts('inside', 1, listed),
        ...cuts('outside', listed + 1, own),
        {
          type: 'text',
          class: 'note',
          x: width,
          y: text,
          text: labels.row(listed, own),
          anchor: 'end',
        },
      ],
    };
  });
  const { title, description } = labels;
  return { width, height: shown.length * row.height + 8, title, description, marks };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
