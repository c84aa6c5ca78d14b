import { atEachWidth } from '../scene/scene.ts';
import { timelineChart, type TimelineLabels } from './draw.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { daysBetween } from '../../data/queries/days.ts';
import { daysAroundVotes, splitByStory } from '../../data/queries/events.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatDate, formatMoment } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { isAlone, type ChartModel } from '../chart-model.ts';

/** The events of the story, oldest first; their order numbers them. */
export function timelineModel(page: PageContext, { dataset }: SiteFacts): ChartModel {
  const { language, t, say } = page;
  const events = splitByStory(dataset).story;
  const detail = daysAroundVotes(events);
  const marks = events.map((event, index) => ({
    date: event.when.date,
    precision: event.when.precision,
    isVote: event.motion !== undefined,
    number: index + 1,
  }));
  // The votes on the agreement itself.
  const votes = events.filter(({ motion, agreement }) => motion && agreement);
  const first = events[0]!.when.date;
  const last = events.at(-1)!.when.date;
  const months = Math.round(daysBetween(first, last) / 30.44);
  const inside = events.filter(
    ({ when }) => when.date >= detail[0] && when.date <= detail[1],
  ).length;
  const short = (date: string) => formatDate(date, language, 'short');
  const labels: TimelineLabels = {
    title: t('timeline.name'),
    description: t('timeline.summary', {
      count: events.length,
      votes: marks
        .filter(({ isVote }) => isVote)
        .map(({ number, date }) =>
          t('timeline.summary.vote', { number, date: formatDate(date, language) }),
        )
        .join('; '),
      first: formatDate(first, language),
      last: formatDate(last, language),
      inside,
      from: short(detail[0]),
      to: formatDate(detail[1], language),
    }),
    whole: t('timeline.whole'),
    detail: t('timeline.detail', {
      from: formatDate(detail[0], language, 'brief'),
      to: formatDate(detail[1], language, 'medium'),
    }),
    tick: (date, strip) =>
      formatDate(
        date.toISOString().slice(0, 10),
        language,
        strip === 'whole' ? 'briefMonth' : 'brief',
      ),
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
    how: t(isAlone(page) ? 'download.timeline.how' : 'timeline.caption'),
    ...(isAlone(page) ? {} : { caption: t('timeline.sources', { count: citations.length }) }),
    asOf: dataset.edition.asOf,
    citations,
    isCitedElsewhere: true,
    scenes: atEachWidth((width) => timelineChart(marks, detail, labels, { width })),
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
  };
}
