import type { Motion } from '../../data/schema/index.ts';
import { effects } from '../../data/schema/motions.ts';
import type { Mark } from './scene.ts';

export type MotionMoment = Motion['when'];
export type Effect = Motion['effect'];
export type Result = Motion['result'];

/** Half the width of a mark. */
export const markRadius = 6.5;

export interface VoteShape {
  when: Pick<MotionMoment, 'precision'>;
  effect: Effect;
  result: Result;
  isRollKnown: boolean;
}

/**
 * The result of a vote as a shape: a circle on having an agreement, a square on ending or refusing one, a
 * diamond on something else. Struck through: it failed. Hatched: not every member's vote is known.
 * A dashed ring: about this day. A bar: within this month.
 * @param span from where to where the month reaches.
 */
export function voteMark(
  { when, effect, result, isRollKnown }: VoteShape,
  x: number,
  y: number,
  r: number,
  span?: readonly [number, number],
): Mark[] {
  // A body has no stance of its own, so its marks are ink: color is for the stance of people.
  const name = isRollKnown ? 'cast' : 'unknown';
  const reach = r + 3.5;
  const [left, right] = [x - reach, x + reach].map(round);
  const strike = `M${left} ${round(y + reach)}L${right} ${round(y - reach)}`;
  return [
    ...(span ? [monthBar(span, x, y, r * 1.25)] : []),
    shape(effect, name, x, y, r),
    ...(when.precision === 'about'
      ? [{ type: 'circle' as const, class: 'about', x, y, r: r + 4 }]
      : []),
    ...(result !== 'pass' && result !== 'disputed'
      ? [
          { type: 'path' as const, class: 'strike under', d: strike },
          { type: 'path' as const, class: 'strike', d: strike },
        ]
      : []),
  ];
}

function shape(effect: Effect, name: string, x: number, y: number, r: number): Mark {
  if (effects[effect] === 'for') return { type: 'circle', class: name, x, y, r };
  if (effects[effect] === 'against')
    return { type: 'rect', class: name, x: x - r, y: y - r, width: r * 2, height: r * 2 };
  const half = Math.round(r * 1.25);
  const points = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ].map((point) => point.map(round).join(' '));
  return { type: 'path', class: name, d: `M${points.join('L')}Z` };
}

/** A bar over the month, open where the mark stands. */
function monthBar([from, to]: readonly [number, number], x: number, y: number, r: number): Mark {
  const [left, right, before, after] = [from + 1, to - 1, x - r, x + r].map(round);
  const [up, down, middle] = [y - 4, y + 4, y].map(round);
  return {
    type: 'path',
    class: 'span',
    d: `M${left} ${up}V${down}M${left} ${middle}H${before}M${after} ${middle}H${right}M${right} ${up}V${down}`,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
