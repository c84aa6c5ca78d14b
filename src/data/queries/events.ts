import { sort } from 'd3';
import type { Dataset, Event } from '../schema/index.ts';

/** Sorts events: oldest first; within a day, those about an agreement first. A month counts as its middle. */
export function eventsInOrder(events: readonly Event[]): Event[] {
  const key = ({ when }: Event) => (when.precision === 'month' ? `${when.date}-15` : when.date);
  return sort(
    events,
    key,
    ({ agreement }) => agreement === undefined,
    ({ id }) => id,
  );
}

/**
 * Splits events in two, each oldest first: those of the whole state and of places whose agreement we have,
 * and those of other places.
 */
export function splitByStory({ events, agreements }: Pick<Dataset, 'events' | 'agreements'>): {
  story: Event[];
  elsewhere: Event[];
} {
  const places = new Set(agreements.map(({ place }) => place));
  const isStory = ({ place }: Event) => place === undefined || places.has(place);
  const ordered = eventsInOrder(events);
  return { story: ordered.filter(isStory), elsewhere: ordered.filter((event) => !isStory(event)) };
}

/** The first and last of some days, with a margin, as ISO days. */
export function daysAround(days: readonly string[], margin = 3): [string, string] {
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  const shift = (time: number, by: number) =>
    new Date(time + by * 86_400_000).toISOString().slice(0, 10);
  return [shift(Math.min(...times), -margin), shift(Math.max(...times), margin)];
}
