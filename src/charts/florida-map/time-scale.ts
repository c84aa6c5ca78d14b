import { scaleLinear, utcDay } from 'd3';
import { dayStart, monthTicks } from '../scene/time-axis.ts';

/** A month named below the slider, at tenths of a percent of its length. */
interface NamedMonth {
  /** Its first day. */
  day: string;
  /** Whether it is named on a phone, too. */
  isMain: boolean;
  at: number;
  anchor: 'start' | 'middle' | 'end';
}

/** The scale below the slider: a day is as long wherever it is. Lengths are a thousand from end to end. */
export interface TimeScale {
  /** How many days it has. */
  last: number;
  /** A tick for each list. */
  ticks: string;
  months: readonly NamedMonth[];
  /** The story’s votes: a tick for each, and where their label stands. */
  votes: { ticks: string; at: number };
}

/** How many months there may be from one named month to the next, and how many names have room. */
const steps = [1, 2, 3, 6, 12];
const most = 6;

/**
 * @param dates the days of the lists, oldest first.
 * @param votes the days of the story’s votes.
 */
export function timeScale(dates: readonly string[], votes: readonly string[]): TimeScale {
  const [from, to] = [dayStart(dates[0]!), dayStart(dates.at(-1)!)];
  const place = scaleLinear([from.getTime(), to.getTime()], [0, 1000]);
  const at = (date: string) => Math.round(place(dayStart(date).getTime()));
  const whole = monthTicks(dates).filter((day) => at(day) >= 0 && at(day) <= 1000);
  const every = steps.find((step) => whole.length / step <= most) ?? 12;
  const months = whole
    .filter((day) => (Number(day.slice(5, 7)) - 1) % every === 0)
    .map((day): NamedMonth => {
      const x = at(day);
      const isMain = (Number(day.slice(5, 7)) - 1) % (every * 2) === 0;
      return { day, isMain, at: x, anchor: x < 60 ? 'start' : x > 940 ? 'end' : 'middle' };
    });
  const ticksOf = (days: readonly string[]) => days.map((day) => `M${at(day)} 0v8`).join('');
  const middle = votes.reduce((sum, day) => sum + at(day), 0) / votes.length;
  return {
    last: utcDay.count(from, to),
    ticks: ticksOf([...new Set(dates)]),
    months,
    votes: { ticks: ticksOf(votes), at: Math.round(middle) },
  };
}
