import type { CountyShape } from '../../data/schema/county-shape.ts';
import { glyphs } from '../scene/glyphs.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { mapGround, ringsPath, type MapPoint } from './geo.ts';

/** Map units across, and how high numbers and how large dots are in them. */
const units = 1000;
const digit = 19;
const dot = 5;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * One county's outline with a numbered dot for each place, from 1 in the order given. A number stands beside its dot
 * where it covers no other, if there is such a place.
 * @param points longitude and latitude of each place.
 */
export function countyMap(
  shape: CountyShape,
  points: readonly (readonly [number, number])[],
  labels: { title: string; description: string },
  { width = 520, most = 560 } = {},
): Scene {
  const { extent, project } = mapGround([shape], units, 40);
  const dots = points.map(project);
  const taken: Box[] = dots.map(([x, y]) => boxAround(x, y, dot, dot));
  const numbers = dots.map((at, index): Mark => {
    const text = String(index + 1);
    const places = around(at, text);
    const { x, y, box } =
      places.find((place) => taken.every((other) => !overlap(place.box, other))) ?? places[0]!;
    taken.push(box);
    return glyphs(text, x, y, digit, 'middle');
  });
  const factor = Math.min(width / extent.width, most / extent.height);
  return {
    ...labels,
    width: Math.round(extent.width * factor),
    height: Math.round(extent.height * factor),
    extent,
    marks: [
      { type: 'path', class: 'area empty', d: ringsPath(shape.rings, project) },
      ...dots.map(([x, y]): Mark => ({ type: 'circle', class: 'dot', x, y, r: dot })),
      ...numbers,
    ],
  };
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Where a number may stand: right of its dot, left, above, below, and then further off. */
function around([x, y]: MapPoint, text: string) {
  const halfWidth = (text.length * digit) / 2 + 2;
  const halfHeight = digit / 2 + 3;
  const [dx, dy] = [dot + halfWidth + 3, dot + halfHeight + 2];
  const steps = [
    [dx, 0],
    [-dx, 0],
    [0, -dy],
    [0, dy],
    [dx, -dy],
    [-dx, -dy],
    [dx, dy],
    [-dx, dy],
  ] as const;
  return [1, 1.6, 2.2].flatMap((far) =>
    steps.map(([right, down]) => {
      const [cx, cy] = [x + right * far, y + down * far];
      return { x: cx, y: cy + digit / 2, box: boxAround(cx, cy, halfWidth, halfHeight) };
    }),
  );
}
