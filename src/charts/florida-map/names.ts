import { least, range } from 'd3';
import { widestText } from '../scene/text-width.ts';
import { lineHeight } from '../scene/svg.ts';
import { overlap, type MapPoint, type MapWindow } from './geo.ts';

/** Something that may get its name on the map: the text, and the box it is written beside, in map units. */
export interface Named {
  text: string;
  box: MapWindow;
}

/** A name on the map, in one line or two: where the first baseline starts, ends or has its middle. */
export interface PlacedName {
  lines: readonly string[];
  x: number;
  y: number;
  anchor?: 'middle' | 'end';
  /** A line to what it names, where that is not beside it: from there to the name. */
  leader?: readonly [from: MapPoint, to: MapPoint];
  /** What it covers. */
  box: MapWindow;
}

/** How names are set, in pixels; the style sheet has the same size. */
export const nameSize = 12.5;
/** From the baseline up and down, in sizes. */
const [ascent, descent] = [0.8, 0.22];
/** Free space between a name and what it is beside, and between a name and anything else, in pixels. */
const [beside, around] = [3, 2];
/** How far from what it names a name may stand at the end of a line, in pixels, and in which directions, in degrees. */
const reaches = range(12, 96, 6);
const directions = range(-80, 81, 10);

/**
 * Writes names beside their boxes: the first ones first, each where it covers no other name, no obstacle, and
 * does not leave the map. Where nothing beside a box is free, the name stands off, at the end of a line that
 * crosses no obstacle. A name that fits nowhere is left out.
 * @param unit how many map units a pixel has.
 * @param most how many names are enough.
 */
export function placeNames(
  wanted: readonly Named[],
  obstacles: readonly MapWindow[],
  within: MapWindow,
  { unit, most }: { unit: number; most: number },
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { text, box } of wanted) {
    if (placed.length === most) break;
    const others = obstacles.filter((each) => each !== box);
    const lines = placed.flatMap(({ leader }) => (leader ? [leader] : []));
    const taken = [...others, ...placed.map((each) => each.box)];
    const spots = [spotsBeside, spotsOff].flatMap((spotsOf) =>
      linesOf(text).flatMap((each) => spotsOf(each, box, unit)),
    );
    const free = spots.find((spot) => {
      const room = grown(spot.box, around * unit);
      return (
        holds(within, grown(spot.box, unit)) &&
        !taken.some((each) => overlap(each, room)) &&
        !lines.some((line) => crosses(line, room)) &&
        !(spot.leader && taken.some((each) => crosses(spot.leader!, each)))
      );
    });
    if (free) placed.push(free);
  }
  return placed;
}

/** A name in one line, and in two that are as even as its words allow. */
function linesOf(text: string): string[][] {
  const words = text.split(' ');
  const cuts = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const even = least(cuts, (lines) => Math.max(...lines.map((line) => line.length)));
  return even ? [[text], even] : [[text]];
}

type Spot = (
  x: number,
  y: number,
  anchor?: PlacedName['anchor'],
  leader?: PlacedName['leader'],
) => PlacedName;

/** @returns a function from the middle of a name’s height, in map units, to the name. */
function spotOf(lines: readonly string[], unit: number): Spot {
  const size = nameSize * unit;
  const width = widestText(lines, { size });
  const more = (lines.length - 1) * size * lineHeight;
  const height = more + size * (ascent + descent);
  return (x, center, anchor, leader) => {
    const start = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const top = center - height / 2;
    return {
      ...{ lines, x: Math.round(x), y: Math.round(top + size * ascent) },
      ...(anchor ? { anchor } : {}),
      ...(leader ? { leader } : {}),
      box: { x: start, y: top, width, height },
    };
  };
}

/** Right, left, above, below, then at the corners. */
function spotsBeside(lines: readonly string[], box: MapWindow, unit: number): PlacedName[] {
  const spot = spotOf(lines, unit);
  const gap = beside * unit;
  const half = spot(0, 0).box.height / 2;
  const [left, right] = [box.x - gap, box.x + box.width + gap];
  const [middle, center] = middleOf(box);
  const [over, under] = [box.y - gap - half, box.y + box.height + gap + half];
  return [
    spot(right, center),
    spot(left, center, 'end'),
    spot(middle, over, 'middle'),
    spot(middle, under, 'middle'),
    spot(right, over + gap),
    spot(right, under - gap),
    spot(left, over + gap, 'end'),
    spot(left, under - gap, 'end'),
  ];
}

/** To the right or left at the end of a line, the shortest first. */
function spotsOff(lines: readonly string[], box: MapWindow, unit: number): PlacedName[] {
  const spot = spotOf(lines, unit);
  const [middle, center] = middleOf(box);
  return reaches.flatMap((reach) =>
    directions.flatMap((degrees) =>
      ([1, -1] as const).map((side) => {
        const turn = (degrees * Math.PI) / 180;
        const [dx, dy] = [side * Math.cos(turn), Math.sin(turn)];
        // From the edge of the box on.
        const edge = Math.min(box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy));
        const at = (far: number): MapPoint => [
          Math.round(middle + dx * far),
          Math.round(center + dy * far),
        ];
        const to = at(edge + reach * unit);
        const anchor = side === 1 ? undefined : 'end';
        return spot(to[0] + side * unit * 2, to[1], anchor, [at(edge), to]);
      }),
    ),
  );
}

function middleOf({ x, y, width, height }: MapWindow): MapPoint {
  return [x + width / 2, y + height / 2];
}

function grown({ x, y, width, height }: MapWindow, by: number): MapWindow {
  return { x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 };
}

function holds(outer: MapWindow, inner: MapWindow): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether a line passes through a box: the part of it that is left between each pair of sides. */
export function crosses(
  [[ax, ay], [bx, by]]: readonly [MapPoint, MapPoint],
  box: MapWindow,
): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [ax, bx - ax, box.x, box.x + box.width],
    [ay, by - ay, box.y, box.y + box.height],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, two] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(one, two));
    to = Math.min(to, Math.max(one, two));
  }
  return from <= to;
}
