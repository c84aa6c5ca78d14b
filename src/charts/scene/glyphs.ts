import type { Mark } from './scene.ts';

/** Strokes on a grid of four by six, as pairs of x and y; a slash lifts the pen. */
const strokes: Record<string, string> = {
  '0': '10 30 41 45 36 16 05 01 10',
  '1': '11 20 26/16 36',
  '2': '01 10 30 41 42 06 46',
  '3': '00 40 22 32 43 45 36 16 05',
  '4': '36 30 04 44',
  '5': '40 00 02 32 43 45 36 16 05',
  '6': '40 20 02 05 16 36 45 43 32 02',
  '7': '00 40 16',
  '8': '10 30 41 42 33 13 02 01 10/13 04 05 16 36 45 44 33',
  '9': '06 26 44 41 30 10 01 03 14 44',
  A: '06 20 46/14 34',
  B: '00 06 36 45 44 33 03/33 42 41 30 00',
  C: '41 30 10 01 05 16 36 45',
  D: '00 06 26 44 42 20 00',
  E: '40 00 06 46/03 33',
  F: '40 00 06/03 33',
  '-': '13 33',
  '/': '40 06',
  '+': '03 43/21 25',
};
const advance = 6;

/**
 * Draws digits and a few letters as paths, so that a drawing with text looks the same without any font. `y`
 * is the baseline; `height` is that of a digit.
 * @throws RangeError on an unsupported character.
 */
export function glyphs(
  text: string,
  x: number,
  y: number,
  height: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  name: 'glyph' | 'glyph thin' = 'glyph',
): Mark {
  const unit = height / 6;
  const width = (text.length * advance - 2) * unit;
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const place = ([gx, gy]: string, at: number) =>
    `${tenth(left + (at * advance + Number(gx)) * unit)} ${tenth(y - height + Number(gy) * unit)}`;
  const d = Array.from(text).flatMap((character, at) => {
    const drawn = strokes[character];
    if (!drawn) throw new RangeError(`no strokes are kept for "${character}"`);
    return drawn.split('/').map(
      (line) =>
        `M${line
          .split(' ')
          .map((p) => place(p, at))
          .join('L')}`,
    );
  });
  return { type: 'path', class: name, d: d.join('') };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
