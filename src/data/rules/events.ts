import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';

/** A vote is recorded as a motion, or told as an event that says what is lacking; not both. */
function incompleteVotesHaveNoMotion({ events }: Dataset): Problem[] {
  return events
    .filter(({ voteLacks, motion }) => voteLacks !== undefined && motion !== undefined)
    .map(({ id, voteLacks, motion }) => ({
      collection: 'events',
      record: id,
      path: ['voteLacks'],
      found: `it lacks "${voteLacks}", but names the motion "${motion}"`,
      expected: 'expected one or the other',
    }));
}

/** An event about a motion is where its body is, and about its agreement. */
function eventsStandWithMotions({ events, motions, bodies, agreements }: Dataset): Problem[] {
  return events.flatMap((event) => {
    const at = { collection: 'events' as const, record: event.id };
    const motion = motions.find(({ id }) => id === event.motion);
    const agreement = agreements.find(({ id }) => id === event.agreement);
    const body = bodies.find(({ id }) => id === motion?.body);
    const place = body?.place ?? agreement?.place;
    return [
      ...(place !== undefined && event.place !== place
        ? [
            {
              ...at,
              path: ['place'],
              found: `found ${event.place ?? 'none'}`,
              expected: `expected ${place}, the place of ${body?.id ?? `"${agreement!.id}"`}`,
            },
          ]
        : []),
      ...(motion && event.agreement !== undefined && event.agreement !== motion.agreement
        ? [
            {
              ...at,
              path: ['agreement'],
              found: `found "${event.agreement}"`,
              expected: `expected "${motion.agreement ?? 'none'}", as in "${motion.id}"`,
            },
          ]
        : []),
    ];
  });
}

/** The place of an event is named in its words, or by what reports it. */
function eventsNameTheirPlaces({ events, places, sources }: Dataset): Problem[] {
  const titles = new Map(
    sources.map(({ id, title }) => [id, `${title} ${id.replaceAll('-', ' ')}`]),
  );
  return events.flatMap(({ id, place, title, text, citations }) => {
    const home = places.find(({ geoid }) => geoid === place);
    const told = [
      title.en,
      text.en,
      ...citations.flatMap(({ source, at }) => [titles.get(source) ?? '', at]),
    ]
      .join(' | ')
      .toLowerCase();
    if (!home || told.includes(home.name.toLowerCase())) return [];
    return [
      {
        collection: 'events' as const,
        record: id,
        path: ['place'],
        found: `${home.geoid} is ${home.name}`,
        expected: 'expected a place that the event or its sources name',
      },
    ];
  });
}

/** A vote that is recorded took place, so it is not one that was planned. */
function recordedVotesAreNotPlanned({ events }: Dataset): Problem[] {
  return events
    .filter(({ scheduled, motion }) => scheduled && motion !== undefined)
    .map(({ id, motion }) => ({
      collection: 'events',
      record: id,
      path: ['scheduled'],
      found: `it is marked as planned, and names the motion "${motion!}"`,
      expected: 'expected one or the other',
    }));
}

/** An event whose id has a day is known to the day: ids are permanent, so a day that was known stays. */
function daysInIdsAreDays({ events, motions }: Dataset): Problem[] {
  const check = (
    collection: 'events' | 'motions',
    { id, when }: Dataset['events' | 'motions'][number],
  ) =>
    when.precision === 'month' && /(^|-)\d{4}-\d{2}-\d{2}(-|$)/.test(id)
      ? [
          {
            collection,
            record: id,
            path: ['when', 'precision'],
            found: 'found "month"',
            expected: 'expected "day" or "about", as the id has a day',
          },
        ]
      : [];
  return [
    ...events.flatMap((event) => check('events', event)),
    ...motions.flatMap((motion) => check('motions', motion)),
  ];
}

export const eventsRules = {
  daysInIdsAreDays,
  recordedVotesAreNotPlanned,
  incompleteVotesHaveNoMotion,
  eventsNameTheirPlaces,
  eventsStandWithMotions,
};
