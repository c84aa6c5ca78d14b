import type { Mark } from './scene.ts';

/** Midnight of an ISO day. */
export function dayStart(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Labels below a time axis, left to right; one that would touch the label before it is left out. */
export function tickLabels(
  ticks: readonly { x: number; text: string }[],
  y: number,
  width: number,
): Mark[] {
  let end = -Infinity;
  return ticks.flatMap(({ x, text }): Mark[] => {
    const half = text.length * 3.5;
    const at = Math.min(Math.max(x, half), width - half);
    if (at - half < end + 6) return [];
    end = at + half;
    return [{ type: 'text', class: 'note', x: at, y, text, anchor: 'middle' }];
  });
}
