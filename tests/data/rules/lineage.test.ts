import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const gazette = 'sources/example-gazette';

describeRule('addressesAreTheirOwn', (faults) => {
  test('one address of two sources is reported', () => {
    const url = 'https://example.org/report';
    const found = faults(({ sources }) =>
      [sources[2]!, sources[3]!].forEach((each) => (each.url = url)),
    );
    expect(found).toEqual([
      fault('sources/example-herald › url', '"example-gazette" has the same address', 'one source'),
    ]);
  });
});

describeRule('addressesCarryTheirDates', (faults) => {
  test('a report of another day than its address is reported', () => {
    const at = (url: string) => faults(({ sources }) => (sources[2]!.url = url));
    expect(at('https://example.org/2025/07/01/vote')).toEqual([
      fault(
        `${gazette} › published`,
        'found 2025-06-11',
        'expected 2025-07-01, the day in its address',
      ),
    ]);
    expect(at('https://example.org/2025-06-10/vote')).toEqual([]);
  });
});

describeRule('sourcesAreReadOnceThere', (faults) => {
  test('a source that is read before it is published is reported', () => {
    expect(faults(({ sources }) => (sources[2]!.accessed = '2025-06-10'))).toEqual([
      fault(`${gazette} › accessed`, 'found 2025-06-10', 'no earlier than 2025-06-11'),
    ]);
  });
});

describeRule('publishersAreOfOneKind', (faults) => {
  test('one source of a publisher that is of another kind than the rest is reported', () => {
    const found = faults(({ sources }) => {
      sources
        .slice(1, 6)
        .forEach((each) => Object.assign(each, { publisher: 'The Gazette', kind: 'local-news' }));
      sources[3]!.kind = 'aggregator';
      sources[4]!.kind = 'opinion';
    });
    expect(found).toEqual([
      fault('sources/example-herald › kind', 'found "aggregator"', 'expected "local-news"'),
    ]);
  });
});

describeRule('nothingIsListedTwice', (faults) => {
  test('a place that is cited twice is reported', () => {
    const found = faults(({ events }) =>
      events[0]!.citations.push({ ...events[0]!.citations[0]! }),
    );
    expect(found).toEqual([
      fault(
        'events/2025-06-10-vote › citations[1]',
        'stands twice in the list',
        'expected it once',
      ),
    ]);
  });
});

describeRule('confidenceRestsOnSources', (faults) => {
  test('high confidence in a single report is reported', () => {
    const found = faults(({ events }) => {
      events[0]!.citations = [{ source: 'example-gazette', at: 'article' }];
    });
    expect(found).toEqual([
      fault(
        'events/2025-06-10-vote › confidence',
        'found "high" with one report',
        'a second source',
      ),
    ]);
  });
});
