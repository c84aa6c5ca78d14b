import type { Problem } from '../load/problem.ts';
import { weekdays } from '../schema/shared.ts';
import type { CollectionName, Dataset, Moment } from '../schema/index.ts';

interface Dated {
  collection: CollectionName;
  record: string;
  path: (string | number)[];
  date: string;
  scheduled?: boolean;
}

/** The weekday printed with a date is that date's weekday. */
function weekdaysAgree({ motions, events }: Dataset): Problem[] {
  const check =
    (collection: CollectionName) =>
    (record: { id: string; when: Moment; weekday?: string | undefined }) => {
      if (record.weekday === undefined) return [];
      const at = { collection, record: record.id, path: ['weekday'] };
      if (record.when.precision === 'month')
        return {
          ...at,
          found: `found "${record.weekday}" beside a month`,
          expected: 'expected a weekday only beside a day',
        };
      const actual = weekdays[new Date(`${record.when.date}T00:00:00Z`).getUTCDay()]!;
      if (actual === record.weekday) return [];
      return {
        ...at,
        found: `found "${record.weekday}"`,
        expected: `expected "${actual}", the weekday of ${record.when.date}`,
      };
    };
  return [...motions.flatMap(check('motions')), ...events.flatMap(check('events'))];
}

/** Nothing has happened after the day up to which sources were searched, unless it is marked as planned. */
function nothingIsInTheFuture(dataset: Dataset): Problem[] {
  const { asOf } = dataset.edition;
  return datesIn(dataset)
    .filter(({ date, scheduled }) => !scheduled && date > asOf)
    .map(({ collection, record, path, date }) => ({
      collection,
      record,
      path,
      found: `found ${date}`,
      expected: `expected no later than ${asOf}, the as-of date in data/edition.json`,
    }));
}

/** A 287(g) agreement can't be older than the law it rests on (September 30, 1996). */
function votesAreNotBeforeTheLaw({ motions, agreements }: Dataset): Problem[] {
  const early = (
    collection: CollectionName,
    record: string,
    path: string[],
    date: string,
  ): Problem[] =>
    date >= '1996-09-30'
      ? []
      : [
          {
            collection,
            record,
            path,
            found: `found ${date}`,
            expected: 'expected a day after September 30, 1996, when the law was signed',
          },
        ];
  return [
    ...motions.flatMap(({ id, when }) => early('motions', id, ['when', 'date'], when.date)),
    ...agreements.flatMap(({ id, effective }) => early('agreements', id, ['effective'], effective)),
  ];
}

/** A source that reports what happened was not published before it did. */
function sourcesComeAfterEvents({ rollCalls, motions, events, sources }: Dataset): Problem[] {
  const published = new Map(sources.map(({ id, published }) => [id, published]));
  const early = (
    collection: CollectionName,
    record: string,
    path: (string | number)[],
    source: string,
    date: string,
  ): Problem[] => {
    const day = published.get(source);
    if (!day || day === 'not-found' || day.length < 10 || date.length < 10 || day >= date)
      return [];
    return [
      {
        collection,
        record,
        path,
        found: `"${source}" was published on ${day}, before ${date}`,
        expected: 'expected a source from that day or later',
      },
    ];
  };
  return [
    ...rollCalls.flatMap(({ id, votes }) => {
      const motion = motions.find((each) => each.id === id);
      const date = motion?.meetingBegan ?? motion?.when.date ?? '';
      return votes.flatMap((vote, index) =>
        vote.citations.flatMap((citation, at) =>
          early(
            'rollCalls',
            id,
            ['votes', index, 'citations', at, 'source'],
            citation.source,
            date,
          ),
        ),
      );
    }),
    ...events
      .filter(({ scheduled, when }) => !scheduled && when.precision === 'day')
      .flatMap(({ id, when, citations }) =>
        citations.flatMap((citation, at) =>
          early('events', id, ['citations', at, 'source'], citation.source, when.date),
        ),
      ),
  ];
}

/** How a motion came out is cited to a source from that day or later; an agenda alone can't say it. */
function motionsCiteWhatCameAfter({ motions, sources }: Dataset): Problem[] {
  const published = new Map(sources.map(({ id, published }) => [id, published]));
  return motions.flatMap(({ id, when, meetingBegan, citations }) => {
    const day = meetingBegan ?? when.date;
    const cited = citations.map(({ source }) => ({ source, printed: published.get(source) }));
    const isEarlier = ({ printed }: { printed?: string | undefined }) =>
      printed !== undefined &&
      printed !== 'not-found' &&
      // Of a month or a year, the days are not known.
      printed < day.slice(0, printed.length);
    const [first] = cited;
    if (!first || !cited.every(isEarlier)) return [];
    return {
      ...{ collection: 'motions' as const, record: id, path: ['citations', 0, 'source'] },
      found: `"${first.source}" was published on ${first.printed!}, before ${day}`,
      expected: 'expected a source from that day or later, which can say how it came out',
    };
  });
}

/** Terms, attested spans and answers end after they begin. */
function spansRunForward({ officials, answers }: Dataset): Problem[] {
  const backward = (
    collection: CollectionName,
    record: string,
    path: (string | number)[],
    from: string | undefined,
    to: string | undefined,
  ): Problem[] =>
    from && to && from !== 'not-found' && to !== 'not-found' && to < from
      ? [
          {
            collection,
            record,
            path,
            found: `found ${to}, before ${from}`,
            expected: 'expected an end after the beginning',
          },
        ]
      : [];
  return [
    ...officials.flatMap(({ id, terms }) =>
      terms.flatMap(({ began, ended, attested }, index) => [
        ...backward('officials', id, ['terms', index, 'ended'], began, ended),
        ...backward(
          'officials',
          id,
          ['terms', index, 'attested', 'to'],
          attested.from,
          attested.to,
        ),
        ...backward('officials', id, ['terms', index, 'attested', 'from'], began, attested.from),
        ...backward('officials', id, ['terms', index, 'ended'], attested.to, ended),
      ]),
    ),
    ...answers.flatMap(({ id, validFrom, validTo }) =>
      backward('answers', id, ['validTo'], validFrom, validTo),
    ),
  ];
}

/** An event about a motion carries the motion's date. */
function eventsAgreeWithMotions({ events, motions }: Dataset): Problem[] {
  return events.flatMap(({ id, motion, when }) => {
    const about = motions.find((candidate) => candidate.id === motion);
    if (!about || about.when.date === when.date || about.meetingBegan === when.date) return [];
    return {
      collection: 'events' as const,
      record: id,
      path: ['when', 'date'],
      found: `found ${when.date}`,
      expected: `expected ${about.when.date}, the date of the motion "${about.id}"`,
    };
  });
}

function datesIn(dataset: Dataset): Dated[] {
  const day = (
    collection: CollectionName,
    record: string,
    path: (string | number)[],
    date: string | undefined,
    scheduled = false,
  ): Dated[] =>
    date === undefined || date === 'not-found'
      ? []
      : [{ collection, record, path, date, scheduled }];
  return [
    ...dataset.motions.flatMap(({ id, when, effective, fate = [] }) => [
      ...fate.flatMap((each, index) =>
        day('motions', id, ['fate', index, 'when', 'date'], each.when.date),
      ),
      ...day('motions', id, ['when', 'date'], when.date),
      ...day('motions', id, ['effective'], effective),
    ]),
    ...dataset.events.flatMap(({ id, when, scheduled }) =>
      day('events', id, ['when', 'date'], when.date, scheduled),
    ),
    ...dataset.statements.flatMap(({ id, when }) =>
      day('statements', id, ['when', 'date'], when.date),
    ),
    ...dataset.sources.flatMap(({ id, published, accessed }) => [
      ...day('sources', id, ['published'], published),
      ...day('sources', id, ['accessed'], accessed),
    ]),
    ...dataset.agreements.flatMap(({ id, effective, signatures }) => [
      ...day('agreements', id, ['effective'], effective),
      ...signatures.flatMap(({ date }, index) =>
        day('agreements', id, ['signatures', index, 'date'], date),
      ),
    ]),
    ...dataset.signers.flatMap(({ id, signed, ice, others = [], checked }) => [
      ...day('signers', id, ['signed', 'date'], signed.date),
      ...day('signers', id, ['ice', 'date'], ice.date),
      ...others.flatMap(({ date }, index) => day('signers', id, ['others', index, 'date'], date)),
      ...day('signers', id, ['checked'], checked),
    ]),
    ...dataset.forms.flatMap(({ id, revised }) => day('forms', id, ['revised'], revised)),
    ...dataset.statutes.flatMap(({ id, checked, effective }) => [
      ...day('statutes', id, ['checked'], checked),
      ...day('statutes', id, ['effective'], effective),
    ]),
    ...dataset.figures.flatMap(({ id, asOf }) => day('figures', id, ['asOf'], asOf)),
    ...dataset.changes.flatMap(({ id, date }) => day('changes', id, ['date'], date)),
    ...dataset.corrections.flatMap(({ id, date }) => day('corrections', id, ['date'], date)),
    ...dataset.answers.flatMap(({ id, checked, validFrom, validTo }) => [
      ...day('answers', id, ['checked'], checked),
      ...day('answers', id, ['validFrom'], validFrom),
      ...day('answers', id, ['validTo'], validTo),
    ]),
    ...dataset.officials.flatMap(({ id, terms }) =>
      terms.flatMap(({ began, ended, attested }, index) => [
        ...day('officials', id, ['terms', index, 'began'], began),
        ...day('officials', id, ['terms', index, 'ended'], ended),
        ...day('officials', id, ['terms', index, 'attested', 'to'], attested.to),
      ]),
    ),
  ];
}

export const datesRules = {
  weekdaysAgree,
  nothingIsInTheFuture,
  votesAreNotBeforeTheLaw,
  sourcesComeAfterEvents,
  motionsCiteWhatCameAfter,
  spansRunForward,
  eventsAgreeWithMotions,
};
