import { sum } from 'd3';
import { keyMarks } from '../scene/key.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
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
const between = 28;

/**
 * One bar a row, all of the same length, each cut into as many parts as it has departments. The filled
 * length is the share; the parts show of how many. Rows without departments are left out, and groups without rows.
 * Where there is room, the groups stand in two columns, so that a page of paper has room for all.
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
  const columns = isWide(width) ? 2 : 1;
  const column = (width - between * (columns - 1)) / columns;
  const length = column - left - right;
  const drawRow = ({ name, own, listed, row: inTable }: ListedShareRow, x: number, y: number) => {
    const text = y + row.bar - 1;
    const filled = (length * listed) / own;
    const start = x + left;
    const bar = (kind: string, from: number, part: number): Mark[] =>
      part > 0
        ? [{ type: 'rect', class: kind, x: start + from, y, width: part, height: row.bar }]
        : [];
    // Divisions between departments, in the filled and in the hollow part.
    const cuts = (kind: string, from: number, to: number): Mark[] => {
      const d = Array.from(
        { length: Math.max(to - from, 0) },
        (_, cut) => `M${round(start + ((from + cut) * length) / own)} ${y}v${row.bar}`,
      ).join('');
      return d ? [{ type: 'path', class: `cut ${kind}`, d }] : [];
    };
    return {
      ...{ type: 'group' as const, class: 'share', row: inTable },
      marks: [
        {
          type: 'text' as const,
          class: 'name long',
          x: start - 8,
          y: text,
          text: name,
          anchor: 'end' as const,
        },
        ...bar('listed', 0, filled),
        ...bar('not-listed', filled, length - filled),
        ...cuts('inside', 1, listed),
        ...cuts('outside', listed + 1, own),
        {
          ...{ type: 'text' as const, class: 'note', anchor: 'end' as const },
          ...{ x: x + column, y: text, text: labels.row(listed, own) },
        },
      ],
    };
  };
  const blocks = parts.map(({ heading, rows }) => {
    const heads = wrapText(heading, column, 'group');
    const top = head.above + heads.length * head.line + head.below;
    return { heads, rows, top, height: top + rows.length * row.height };
  });
  const whole = sum(blocks, ({ height }) => height);
  const deepest = [0, 0];
  const marks = blocks.flatMap(({ heads, rows, top, height }, at): Mark[] => {
    // What begins in the second half of all stands in the second column.
    const before = sum(blocks.slice(0, at), (each) => each.height);
    const place = columns > 1 && before + height / 2 > whole / 2 ? 1 : 0;
    const x = place * (column + between);
    const y = key.height + deepest[place]!;
    deepest[place]! += height;
    return [
      ...heads.map((text, line): Mark => ({
        ...{ type: 'text', class: 'group', text },
        ...{ x, y: y + head.above + (line + 1) * head.line - 4 },
      })),
      ...rows.map((each, index) => drawRow(each, x, y + top + index * row.height + 4)),
    ];
  });
  const { title, description } = labels;
  return {
    width,
    height: key.height + Math.max(...deepest) + 8,
    title,
    description,
    marks: [...key.marks, ...marks],
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
