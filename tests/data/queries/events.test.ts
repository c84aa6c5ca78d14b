import { expect, test } from 'vitest';
import { daysAround, eventsInOrder, splitByStory } from '../../../src/data/queries/events.ts';
import type { Event } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const { agreement: _agreement, motion: _motion, ...plain } = exampleDataset().events[0]!;
const event = (id: string, date: string, about: Partial<Event> = {}): Event => ({
  ...plain,
  ...about,
  id,
  when: date.length === 7 ? { date, precision: 'month' } : { date, precision: 'day' },
});
const ids = (events: readonly Event[]) => events.map(({ id }) => id);

test('events stand oldest first, a month at its middle', () => {
  const events = [
    event('late', '2025-07-16'),
    event('month', '2025-07'),
    event('early', '2025-07-14'),
    event('first', '2025-07-02'),
    event('before', '2024-12-31'),
  ];
  expect(ids(eventsInOrder(events))).toEqual(['before', 'first', 'early', 'month', 'late']);
  expect(ids(events)[0]).toBe('late');
});

test('a month and its middle day stand by their ids', () => {
  const events = [event('b', '2025-07'), event('a', '2025-07-15'), event('c', '2025-07-15')];
  expect(ids(eventsInOrder(events))).toEqual(['a', 'b', 'c']);
});

test('within a day, what is about an agreement comes first, then the order of ids', () => {
  const day = '2025-06-24';
  const about = { agreement: 'example-city' };
  const events = [event('b', day), event('a', day), event('z', day, about), event('y', day, about)];
  expect(ids(eventsInOrder(events))).toEqual(['y', 'z', 'a', 'b']);
  expect(ids(eventsInOrder([...events].reverse()))).toEqual(['y', 'z', 'a', 'b']);
});

test('the days around some days have a margin', () => {
  const days = ['2025-07-08', '2025-06-30'];
  expect(daysAround(days)).toEqual(['2025-06-27', '2025-07-11']);
  expect(daysAround(days, 0)).toEqual(['2025-06-30', '2025-07-08']);
});

test('what happened in other places stands apart from the story of the agreement', () => {
  const { agreements } = exampleDataset();
  const { place: _place, ...nowhere } = event('court', '2025-06-11');
  const events = [
    event('town', '2025-06-12', { place: '12999' }),
    nowhere,
    event('city', '2025-06-10', { place: agreements[0]!.place }),
    event('other', '2025-06-09', { place: '12998' }),
  ];
  const { story, elsewhere } = splitByStory({ events, agreements });
  expect(ids(story)).toEqual(['city', 'court']);
  expect(ids(elsewhere)).toEqual(['other', 'town']);
});
