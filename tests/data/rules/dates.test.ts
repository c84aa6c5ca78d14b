import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends, starts, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const event = 'events/2025-06-10-vote';

describeRule('weekdaysAgree', (faults) => {
  test('a weekday that is not that of the date is reported', () => {
    const found = faults((data) => {
      byId(data.motions, ends).weekday = 'monday';
      data.events[0]!.weekday = 'wednesday';
    });
    expect(found).toEqual([
      fault(`motions/${ends} › weekday`, 'found "monday"', 'expected "tuesday"'),
      fault(`${event} › weekday`, 'found "wednesday"', 'the weekday of 2025-06-10'),
    ]);
  });

  test('a weekday beside a month is reported', () => {
    const found = faults(
      ({ events }) => (events[0]!.when = { date: '2025-06', precision: 'month' }),
    );
    expect(found).toEqual([
      fault(`${event} › weekday`, 'found "tuesday" beside a month', 'only beside a day'),
    ]);
  });
});

describeRule('nothingIsInTheFuture', (faults) => {
  const next = '2026-01-01';
  const later: [string, (data: Draft) => void][] = [
    [`motions/${ends} › when.date`, ({ motions }) => (motions[0]!.when.date = next)],
    [`motions/${ends} › effective`, ({ motions }) => (motions[0]!.effective = next)],
    [`${event} › when.date`, ({ events }) => (events[0]!.when.date = next)],
    ['statements/rivera-2025-06-10 › when.date', (data) => (data.statements[0]!.when.date = next)],
    ['sources/example-agreement › published', ({ sources }) => (sources[0]!.published = '2026')],
    ['sources/example-agreement › accessed', ({ sources }) => (sources[0]!.accessed = '2026-01')],
    ['agreements/example-city › effective', (data) => (data.agreements[0]!.effective = next)],
    [
      'agreements/example-city › signatures[1].date',
      ({ agreements }) => {
        agreements[0]!.signatures[1]!.date = next;
      },
    ],
    ['statutes/example-law-1 › checked', ({ statutes }) => (statutes[0]!.checked = next)],
    ['statutes/example-law-1 › effective', ({ statutes }) => (statutes[0]!.effective = next)],
    ['changes/first-edition › date', (data) => (data.changes[0]!.date = next)],
    ['corrections/2025-07-01-tally › date', (data) => (data.corrections[0]!.date = next)],
    ['answers/is-it-in-force › checked', ({ answers }) => (answers[0]!.checked = next)],
    ['answers/is-it-in-force › validFrom', ({ answers }) => (answers[0]!.validFrom = next)],
    ['answers/is-it-in-force › validTo', ({ answers }) => (answers[0]!.validTo = next)],
    ['officials/chen › terms[0].began', (data) => (data.officials[0]!.terms[0]!.began = next)],
    ['officials/chen › terms[0].ended', (data) => (data.officials[0]!.terms[0]!.ended = next)],
    [
      'officials/chen › terms[0].attested.to',
      ({ officials }) => {
        officials[0]!.terms[0]!.attested.to = next;
      },
    ],
  ];

  test.each(later)('%s after the as-of date', (at, mutate) => {
    expect(faults(mutate)).toEqual([fault(at, 'found 2026', 'no later than 2025-12-31')]);
  });

  test('a planned event, and the as-of date itself, are allowed', () => {
    const planned = (data: Draft) =>
      Object.assign(data.events[0]!, { when: { date: next, precision: 'day' }, scheduled: true });
    expect(faults(planned)).toEqual([]);
    expect(faults(({ events }) => (events[0]!.when.date = '2025-12-31'))).toEqual([]);
  });
});

describeRule('votesAreNotBeforeTheLaw', (faults) => {
  test('a motion or an agreement older than the law on 287(g) is reported', () => {
    const found = faults((data) => {
      data.motions[0]!.when.date = '1996-09-29';
      data.agreements[0]!.effective = '1925-03-05';
    });
    expect(found).toEqual([
      fault(`motions/${ends} › when.date`, 'found 1996-09-29', 'after September 30, 1996'),
      fault('agreements/example-city › effective', 'found 1925-03-05', 'September 30, 1996'),
    ]);
  });

  test('a motion of the day on which the law passed is accepted', () => {
    expect(faults(({ motions }) => (motions[0]!.when.date = '1996-09-30'))).toEqual([]);
  });
});

describeRule('motionsCiteWhatCameAfter', (faults) => {
  const cited = (...days: string[]) =>
    faults((data) => {
      const motion = byId(data.motions, ends);
      const sources = data.sources.slice(0, days.length);
      sources.forEach((source, index) => (source.published = days[index]!));
      motion.citations = sources.map(({ id }) => ({ source: id, at: 'page 1' }));
    }).filter(({ at }) => at.startsWith(`motions/${ends}`));

  test('a motion whose sources are all older than its day is reported', () => {
    expect(cited('2025-06-09', '2025-05')).toEqual([
      fault(
        `motions/${ends} › citations[0].source`,
        'was published on 2025-06-09, before 2025-06-10',
        'expected a source from that day or later',
      ),
    ]);
  });

  test('an agenda beside a report is accepted, and a source of the same day, month or no day', () => {
    expect(cited('2025-06-05', '2025-06-11')).toEqual([]);
    for (const day of ['2025-06-10', '2025-06', '2025', 'not-found'])
      expect(cited(day)).toEqual([]);
  });
});

describeRule('sourcesComeAfterEvents', (faults) => {
  const published = (source: string, day: string) => (data: Draft) =>
    (byId(data.sources, source).published = day);

  test('a vote and an event that cite a source from the day before are reported', () => {
    const found = faults(published('example-minutes-2025-06-10', '2025-06-09'));
    expect(found.map(({ at }) => at)).toEqual([
      ...[0, 1, 2, 3, 4].map((seat) => `rollCalls/${ends} › votes[${seat}].citations[0].source`),
      `${event} › citations[0].source`,
    ]);
    expect(found[0]).toEqual(
      fault(found[0]!.at, 'published on 2025-06-09, before 2025-06-10', 'from that day or later'),
    );
  });

  test('an event that was planned, or is not known to the day, may have been announced', () => {
    const announced = (change: Partial<Draft['events'][number]>) =>
      faults((data) => {
        published('example-gazette', '2025-06-01')(data);
        data.events[0]!.citations = [{ source: 'example-gazette', at: 'article' }];
        Object.assign(data.events[0]!, change);
      });
    expect(announced({})).toHaveLength(1);
    expect(announced({ scheduled: true })).toEqual([]);
    expect(announced({ when: { date: '2025-06-10', precision: 'about' } })).toEqual([]);
  });

  test('a source from the same day is accepted, and one known to the month only', () => {
    expect(faults(published('example-minutes-2025-06-10', '2025-06-10'))).toEqual([]);
    expect(faults(published('example-minutes-2025-06-10', '2025-06'))).toEqual([]);
    expect(faults(published('example-minutes-2025-06-10', 'not-found'))).toEqual([]);
  });
});

describeRule('spansRunForward', (faults) => {
  type Term = Draft['officials'][number]['terms'][number];
  const withTerm = (change: Partial<Term>) =>
    faults(({ officials }) => Object.assign(officials[0]!.terms[0]!, change));
  const term = 'officials/chen › terms[0]';

  test('a term that ends before it begins is reported', () => {
    expect(withTerm({ ended: '2024-11-11' })[0]).toEqual(
      fault(`${term}.ended`, 'found 2024-11-11, before 2024-11-12', 'an end after the beginning'),
    );
  });

  test('attested days that run backward are reported', () => {
    expect(withTerm({ attested: { from: '2025-06-24', to: '2025-06-10' } })).toEqual([
      fault(`${term}.attested.to`, 'found 2025-06-10, before 2025-06-24', 'an end after'),
    ]);
  });

  test('attested days outside the term are reported', () => {
    expect(withTerm({ began: '2025-06-11' })).toEqual([
      fault(`${term}.attested.from`, 'found 2025-06-10, before 2025-06-11', 'an end after'),
    ]);
    expect(withTerm({ ended: '2025-06-23' })).toEqual([
      fault(`${term}.ended`, 'found 2025-06-23, before 2025-06-24', 'an end after'),
    ]);
  });

  test('an answer that stops being true before it began to be is reported', () => {
    const found = faults(({ answers }) => (answers[0]!.validTo = '2025-03-04'));
    expect(found).toEqual([
      fault('answers/is-it-in-force › validTo', 'found 2025-03-04, before 2025-03-05', 'an end'),
    ]);
  });

  test('a span may be a single day', () => {
    expect(withTerm({ attested: { from: '2025-06-10', to: '2025-06-10' } })).toEqual([]);
    expect(faults(({ answers }) => (answers[0]!.validTo = '2025-03-05'))).toEqual([]);
  });

  test('days that were not found can’t be out of order', () => {
    expect(withTerm({ began: 'not-found', ended: 'not-found' })).toEqual([]);
  });
});

describeRule('eventsAgreeWithMotions', (faults) => {
  test('an event on another day than its motion is reported', () => {
    const found = faults(({ events }) => (events[0]!.motion = starts));
    expect(found).toEqual([
      fault(
        `${event} › when.date`,
        'found 2025-06-10',
        `2025-06-24, the date of the motion "${starts}"`,
      ),
    ]);
  });
});
