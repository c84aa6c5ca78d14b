import { keyMarks } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';

export interface SignerOfficesRow {
  /** The office, with its count. */
  name: string;
  count: number;
  /** How many of them show nothing else of city hall. */
  alone: number;
  /** Its row in the table. */
  row?: number;
}

/** Offices that belong together, under one heading. */
export interface SignerOfficesGroup {
  heading: string;
  rows: readonly SignerOfficesRow[];
}

export interface SignerOfficesLabels {
  title: string;
  description: string;
  /** What a filled and a hollow square mean. */
  key: Record<'alone' | 'with', string>;
}

const square = 11;
const step = 14;
const label = 20;
const gap = 10;
const head = 24;

/**
 * A square for each agreement, below the office that signed it: filled where the page shows nothing else of
 * city hall, then hollow. A row that is longer than the drawing goes on below. Offices without any are left out, and groups without any.
 */
export function signerOfficesChart(
  groups: readonly SignerOfficesGroup[],
  labels: SignerOfficesLabels,
  { width = 696 } = {},
): Scene {
  const across = Math.max(1, Math.floor((width + step - square) / step));
  const drawSquare = (kind: 'only' | 'with', x: number, y: number): Mark => ({
    ...{ type: 'rect', class: kind, x: x + 0.5, y: y + 0.5 },
    ...{ width: square - 1, height: square - 1 },
  });
  const kinds = groups.some(({ rows }) => rows.some(({ count }) => count > 0))
    ? (['alone', 'with'] as const)
    : [];
  const key = keyMarks(
    kinds.map((each) => ({
      mark: (x, y) => [
        drawSquare(each === 'alone' ? 'only' : 'with', x - square / 2, y - square / 2),
      ],
      text: labels.key[each],
    })),
    width,
  );
  let top = key.height;
  const drawRow = ({ name, count, alone, row }: SignerOfficesRow): Mark => {
    const y = top;
    top += label + Math.ceil(count / across) * step + gap;
    const squares = Array.from({ length: count }, (_, index) =>
      drawSquare(
        index < alone ? 'only' : 'with',
        (index % across) * step,
        y + label + Math.floor(index / across) * step,
      ),
    );
    return {
      type: 'group',
      class: 'office',
      row,
      marks: [{ type: 'text', class: 'name long', x: 0, y: y + 14, text: name }, ...squares],
    };
  };
  const marks = groups.flatMap(({ heading, rows }): Mark[] => {
    const shown = rows.filter(({ count }) => count > 0);
    if (shown.length === 0) return [];
    const heads = wrapText(heading, width, 'heading').map((text): Mark => {
      top += head;
      return { type: 'text', class: 'heading', x: 0, y: top - 4, text };
    });
    return [...heads, ...shown.map(drawRow)];
  });
  const { title, description } = labels;
  return {
    width,
    height: Math.max(top - gap, 1),
    title,
    description,
    marks: [...key.marks, ...marks],
  };
}
