import { atEachWidth } from '../scene/scene.ts';
import { timelineChart, timelineMarks, type TimelineLabels, type TimelineMark } from './draw.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { daysBetween } from '../../data/queries/days.ts';
import { splitByStory } from '../../data/queries/events.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Event } from '../../data/schema/index.ts';
import { capitalize, formatDate, formatMoment } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { isAlone, type ChartModel } from '../chart-model.ts';

/** The timeline, and its events in order. */
export interface TimelineModel extends ChartModel {
  /** The words for the marks that are on the rail. */
  key: readonly { kind: TimelineMark; text: string }[];
  events: readonly {
    event: Event;
    /** How long nothing happened before it, in words. */
    gap?: string;
  }[];
}

/** So many days without an event are said. */
const quiet = 28;

/** The events of the story, oldest first; their order numbers them. */
export function timelineModel(page: PageContext, { dataset }: SiteFacts): TimelineModel {
  const { language, t, say } = page;
  const events = splitByStory(dataset).story;
  const gaps = events.map((event, index) => {
    const before = events[index - 1];
    // From a day that is not known, no time is counted.
    if (before?.when.precision !== 'day' || event.when.precision !== 'day') return {};
    const days = daysBetween(before.when.date, event.when.date);
    return days < quiet ? {} : { gap: t('timeline.gap', { weeks: Math.round(days / 7) }) };
  });
  const marks = events.map((event, index) => ({
    when: formatMoment(event.when, language, 'medium'),
    title: say(event.title),
    isExact: event.when.precision === 'day',
    isVote: event.motion !== undefined,
    ...gaps[index],
  }));
  // The votes on the agreement itself.
  const votes = events.filter(({ motion, agreement }) => motion && agreement);
  const first = events[0]!.when.date;
  const last = events.at(-1)!.when.date;
  const months = Math.round(daysBetween(first, last) / 30.44);
  const isMarked: Record<TimelineMark, boolean> = {
    vote: marks.some(({ isVote }) => isVote),
    other: marks.some(({ isVote }) => !isVote),
    inexact: marks.some(({ isExact }) => !isExact),
  };
  const key = timelineMarks
    .filter((kind) => isMarked[kind])
    .map((kind) => ({ kind, text: t(`timeline.key.${kind}`) }));
  const labels: TimelineLabels = {
    title: t('timeline.name'),
    key: Object.fromEntries(key.map(({ kind, text }) => [kind, text])),
    description: t('timeline.summary', {
      count: events.length,
      votes: events
        .filter(({ motion }) => motion)
        .map(({ when }) => formatDate(when.date, language))
        .join('; '),
      first: formatDate(first, language),
      last: formatDate(last, language),
    }),
  };
  const citations = uniqueCitations(events.flatMap((event) => event.citations));
  return {
    id: 'timeline',
    kind: 'timeline',
    anchor: 'timeline',
    subject: labels.title,
    finding: capitalize(
      t('timeline.finding', {
        count: votes.length,
        days: daysBetween(votes[0]!.when.date, votes.at(-1)!.when.date),
        months,
      }),
    ),
    how: t('timeline.how'),
    ...(isAlone(page) ? {} : { caption: t('timeline.sources', { count: citations.length }) }),
    asOf: dataset.edition.asOf,
    citations,
    isCitedElsewhere: true,
    scenes: atEachWidth((width) => timelineChart(marks, labels, { width })),
    table: {
      caption: t('timeline.table.caption'),
      columns: [
        { name: t('table.number') },
        { name: t('table.date') },
        { name: t('download.column.precision'), isExtra: true },
        { name: t('table.event') },
      ],
      header: 3,
      rows: events.map((event, index) => [
        index + 1,
        { text: formatMoment(event.when, language), value: event.when.date },
        t(`timeline.precision.${event.when.precision}`),
        { text: say(event.title), path: `/timeline/#${event.id}` },
      ]),
    },
    key,
    events: events.map((event, index) => ({ event, ...gaps[index] })),
  };
}
