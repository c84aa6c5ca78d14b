import type { Mark } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What a mark means: the mark around a point, and its words. */
export interface KeyEntry {
  mark: (x: number, y: number) => readonly Mark[];
  text: string;
}

const row = 24;
const line = 16;
const indent = 24;
const gap = 20;

/**
 * The key to the marks of a drawing, at its top: entries beside each other while they fit, then below. An entry
 * that is longer than the drawing is wide takes several lines.
 * @returns its marks, and the height that they take; none without entries.
 */
export function keyMarks(
  entries: readonly KeyEntry[],
  width: number,
): { marks: Mark[]; height: number } {
  let x = 0;
  let y = 0;
  let deepest = 0;
  const marks = entries.map(({ mark, text }): Mark => {
    const lines = wrapText(text, width - indent, 'note');
    const own = indent + Math.max(...lines.map((each) => textWidth(each, 'note')));
    if (x > 0 && x + own > width) {
      x = 0;
      y += row + (deepest - 1) * line;
      deepest = 0;
    }
    deepest = Math.max(deepest, lines.length);
    const left = x;
    x += Math.ceil(own) + gap;
    return {
      type: 'group',
      class: 'key',
      marks: [
        ...mark(left + 9, y + 10),
        ...lines.map((words, at): Mark => ({
          ...{ type: 'text', class: 'note', text: words },
          ...{ x: left + indent, y: y + 14.5 + at * line },
        })),
      ],
    };
  });
  return { marks, height: entries.length === 0 ? 0 : y + row + (deepest - 1) * line };
}
