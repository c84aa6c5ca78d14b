import type { Mark } from './scene.ts';
import { textWidth } from './text-width.ts';

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
    const half = textWidth(text, 'note') / 2;
    const at = Math.min(Math.max(x, half), width - half);
    if (at - half < end + 6) return [];
    end = at + half;
    return [{ type: 'text', class: 'note', x: at, y, text, anchor: 'middle' }];
  });
}

/** The first days of the months from the first date to the one after the last. */
export function monthTicks(dates: readonly string[]): string[] {
  const sorted = dates.map((date) => `${date.slice(0, 7)}-01`).sort();
  const months = [sorted[0]!];
  while (months.at(-1)! <= sorted.at(-1)!) months.push(nextMonth(months.at(-1)!));
  return months;
}

/** The first day of the month after one, by its first day. */
export function nextMonth(first: string): string {
  const date = dayStart(first);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}
