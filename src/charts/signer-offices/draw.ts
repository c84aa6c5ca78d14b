import type { Mark, Scene } from '../scene/scene.ts';

export interface SignerOfficesRow {
  /** The office, with its count. */
  name: string;
  count: number;
  /** How many of them show nothing else of city hall. */
  alone: number;
}

export interface SignerOfficesLabels {
  title: string;
  description: string;
}

const square = 11;
const step = 14;
const label = 20;
const gap = 10;

/**
 * A square for each agreement, below the office that signed it: filled where the page shows nothing else of
 * city hall, then hollow. A row that is longer than the drawing goes on below. Offices without any are left out.
 */
export function signerOfficesChart(
  rows: readonly SignerOfficesRow[],
  labels: SignerOfficesLabels,
  { width = 696 } = {},
): Scene {
  const across = Math.max(1, Math.floor((width + step - square) / step));
  let top = 0;
  const marks = rows
    .filter(({ count }) => count > 0)
    .map(({ name, count, alone }): Mark => {
      const y = top;
      top += label + Math.ceil(count / across) * step + gap;
      const squares = Array.from({ length: count }, (_, index): Mark => ({
        type: 'rect',
        class: index < alone ? 'only' : 'with',
        x: (index % across) * step + 0.5,
        y: y + label + Math.floor(index / across) * step + 0.5,
        width: square - 1,
        height: square - 1,
      }));
      return {
        type: 'group',
        class: 'office',
        marks: [{ type: 'text', class: 'name long', x: 0, y: y + 14, text: name }, ...squares],
      };
    });
  const { title, description } = labels;
  return { width, height: Math.max(top - gap, 1), title, description, marks };
}
