import type { Piece } from './report.ts';

/** Lengths in characters: of what stays around a change, and of a whole value. */
const shownAround = 60;
const shownWhole = 700;

/** The pieces of a long text, cut to what differs and a little around it. */
export function shorten(pieces: readonly Piece[]): Piece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= shownAround * 4) return [...pieces];
  const isMarked = pieces.some(({ isChanged }) => isChanged);
  let left = shownWhole;
  return pieces.flatMap((piece, index) => {
    if (left <= 0) return [];
    const text =
      piece.isChanged || !isMarked
        ? piece.text.length > left
          ? `${piece.text.slice(0, left)}…`
          : piece.text
        : around(piece.text, index > 0, index < pieces.length - 1);
    left -= text.length;
    return [{ ...piece, text: left <= 0 && !text.endsWith('…') ? `${text}…` : text }];
  });
}

/** The ends of a text that stays, next to what differs. */
function around(text: string, isAfter: boolean, isBefore: boolean): string {
  const [head, tail] = [isAfter ? shownAround : 0, isBefore ? shownAround : 0];
  if (text.length <= head + tail + 1) return text;
  return `${text.slice(0, head)}…${tail > 0 ? text.slice(-tail) : ''}`;
}
