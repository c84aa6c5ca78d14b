import type { Mark, Scene } from '../../../src/charts/scene/scene.ts';
import { labelStyle, textWidth } from '../../../src/charts/scene/text-width.ts';

export interface Label {
  text: string;
  classes: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
type Point = readonly [x: number, y: number];
export interface Line {
  classes: string;
  from: Point;
  to: Point;
}

/** The labels of a drawing with the room that they take. */
export function labelsOf(scene: Scene): Label[] {
  return flat(scene.marks).flatMap(({ mark, around }): Label[] => {
    if (mark.type !== 'text') return [];
    const classes = [mark.class, ...around].join(' ').trim();
    const { size } = labelStyle(classes);
    const width = textWidth(mark.text, classes);
    const left = mark.x - (mark.anchor === 'end' ? width : mark.anchor ? width / 2 : 0);
    return [
      {
        ...{ text: mark.text, classes, left, right: left + width },
        ...{ top: mark.y - size * 0.74, bottom: mark.y + size * 0.2 },
      },
    ];
  });
}

/** The straight strokes of a drawing's lines, and the chords of its curves. */
export function linesOf(scene: Scene): Line[] {
  return flat(scene.marks).flatMap(({ mark }) =>
    mark.type === 'path'
      ? strokes(mark.d).map(([from, to]) => ({ classes: mark.class, from, to }))
      : [],
  );
}

/** Whether a stroke runs through a label. One that only touches its edge does not. */
export function crosses({ from, to }: Line, label: Label): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1])));
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((part) => {
    const x = from[0] + (to[0] - from[0]) * part;
    const y = from[1] + (to[1] - from[1]) * part;
    return x > label.left + 1 && x < label.right - 1 && y > label.top + 1 && y < label.bottom - 1;
  });
}

/** Whether two labels overlap. */
export function overlap(a: Label, b: Label): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 1 && down > 1;
}

function flat(
  marks: readonly Mark[],
  around: readonly string[] = [],
): { mark: Mark; around: readonly string[] }[] {
  return marks.flatMap((mark) =>
    mark.type === 'group'
      ? flat(mark.marks, [...around, mark.class])
      : mark.type === 'link'
        ? flat(mark.marks, around)
        : [{ mark, around }],
  );
}

/** How many numbers a command takes, and which of them are its end. */
const takes: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Z: 0 };

function strokes(d: string): [Point, Point][] {
  const found: [Point, Point][] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  for (const [, letter = '', numbers = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const name = letter.toUpperCase();
    const size = takes[name];
    if (size === undefined) throw new RangeError(`expected a known command, found "${letter}"`);
    const all = [...numbers.matchAll(/-?\d*\.?\d+/g)].map(Number);
    for (let first = 0; first === 0 || first < all.length; first += Math.max(size, 1)) {
      const own = all.slice(first, first + size);
      const [dx, dy] = letter === name ? [0, 0] : at;
      const to: Point =
        name === 'Z'
          ? start
          : name === 'H'
            ? [dx + own[0]!, at[1]]
            : name === 'V'
              ? [at[0], dy + own[0]!]
              : [dx + own.at(-2)!, dy + own.at(-1)!];
      if (name === 'M' && first === 0) start = to;
      else if (name === 'C') {
        const [a, b] = [0, 2].map((index): Point => [dx + own[index]!, dy + own[index + 1]!]);
        const curve = bezier(at, a!, b!, to);
        curve.slice(1).forEach((point, index) => found.push([curve[index]!, point]));
      } else found.push([at, to]);
      at = to;
    }
  }
  return found;
}

function bezier(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: 21 }, (_, step): Point => {
    const t = step / 20;
    const u = 1 - t;
    const mix = (i: 0 | 1) =>
      u ** 3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t ** 3 * d[i];
    return [mix(0), mix(1)];
  });
}
