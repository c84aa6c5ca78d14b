import { keyMarks } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { widestText, wrapText } from '../scene/text-width.ts';

export interface ListedShareRow {
  /** The county. */
  name: string;
  own: number;
  listed: number;
  /** Its row in the table. */
  row?: number;
}

/** Rows with all, some or none of their departments on the list, under one heading. */
export interface ListedShareGroup {
  heading: string;
  rows: readonly ListedShareRow[];
}

export interface ListedShareLabels {
  title: string;
  description: string;
  /** The label at the end of a row, such as "3 of 4". */
  row: (listed: number, own: number) => string;
  /** What a filled and a hollow block mean. */
  key: Record<'on' | 'off', string>;
}

const row = { height: 22, bar: 13 };
const head = { line: 18, above: 12, below: 6 };

/**
 * One bar a row, all of the same length, each cut into as many parts as it has departments. The filled
 * length is the share; the parts show of how many. Rows without departments are left out, and groups without rows.
 */
export function listedShareChart(
  groups: readonly ListedShareGroup[],
  labels: ListedShareLabels,
  { width = 680 } = {},
): Scene {
  const parts = groups
    .map(({ heading, rows }) => ({ heading, rows: rows.filter(({ own }) => own > 0) }))
    .filter(({ rows }) => rows.length > 0);
  const shown = parts.flatMap(({ rows }) => rows);
  const block = (kind: string) => (x: number, y: number) => [
    {
      ...{ type: 'group' as const, class: 'share' },
      marks: [
        { type: 'rect' as const, class: kind, x: x - 8, y: y - 6, width: 16, height: row.bar - 1 },
      ],
    },
  ];
  const key = keyMarks(
    shown.length === 0
      ? []
      : [
          { mark: block('listed'), text: labels.key.on },
          { mark: block('not-listed'), text: labels.key.off },
        ],
    width,
  );
  const ends = shown.map(({ listed, own }) => labels.row(listed, own));
  const left =
    widestText(
      shown.map(({ name }) => name),
      'name long',
    ) + 8;
  const right = widestText(ends, 'note') + 8;
  const length = width - left - right;
  let below = key.height;
  const drawRow = ({ name, own, listed, row: inTable }: ListedShareRow): Mark => {
    const y = below + 4;
    below += row.height;
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
      row: inTable,
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
  };
  const marks = parts.flatMap(({ heading, rows }): Mark[] => {
    below += head.above;
    const heads = wrapText(heading, width, 'group').map((text): Mark => {
      below += head.line;
      return { type: 'text', class: 'group', x: 0, y: below - 4, text };
    });
    below += head.below;
    return [...heads, ...rows.map(drawRow)];
  });
  const { title, description } = labels;
  return { width, height: below + 8, title, description, marks: [...key.marks, ...marks] };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
