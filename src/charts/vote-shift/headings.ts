import type { Mark } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';
import type { Side, VoteShiftLabels } from './labels.ts';

/** The height of a line of small print, and of a heading. */
const line = 17;
const headingLine = 19;

/**
 * The day and result of each vote above its own column, and what came between them: in the middle, or below both
 * where the columns leave no room.
 */
export function headings(
  { before, after, between }: Pick<VoteShiftLabels, Side | 'between'>,
  x: Record<Side, number>,
  { top, width }: { top: number; width: number },
): { marks: Mark[]; height: number; between: number } {
  const room = x.before + 8;
  const said = { before, after };
  const linesOf = (side: Side) => ({
    heading: wrapText(said[side].heading, room, 'heading'),
    note: wrapText(said[side].note, room, 'note'),
  });
  const texts = { before: linesOf('before'), after: linesOf('after') };
  const deepest = (part: 'heading' | 'note') =>
    Math.max(texts.before[part].length, texts.after[part].length);
  const notes = top + 35 + (deepest('heading') - 1) * headingLine;
  const column = (side: Side): Mark[] => {
    const at = side === 'before' ? x.before + 8 : x.after - 8;
    const anchor = side === 'before' ? { anchor: 'end' as const } : {};
    const { heading, note } = texts[side];
    return [
      ...heading.map((text, index): Mark => ({
        ...{ type: 'text', class: 'heading', text, ...anchor },
        ...{ x: at, y: top + 16 + index * headingLine },
      })),
      ...note.map((text, index): Mark => ({
        ...{ type: 'text', class: 'note', text, ...anchor },
        ...{ x: at, y: notes + index * line },
      })),
    ];
  };
  const bottom = notes + (deepest('note') - 1) * line;
  const gap = x.after - x.before - 40;
  const isBetween = gap >= 150;
  const lines = between ? wrapText(between, isBetween ? gap : width, 'note') : [];
  const first = isBetween ? top + 16 : bottom + line + 4;
  const last = first + (lines.length - 1) * line;
  return {
    marks: [
      ...column('before'),
      ...column('after'),
      ...lines.map((text, index): Mark => ({
        ...{ type: 'text', class: 'note', x: width / 2, y: first + index * line, text },
        anchor: 'middle',
      })),
    ],
    height: Math.max(bottom, lines.length > 0 ? last : 0) + line,
    between: last,
  };
}
