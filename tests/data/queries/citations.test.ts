import { expect, test } from 'vitest';
import { citedBy, uniqueCitations } from '../../../src/data/queries/citations.ts';
import { ends, exampleDataset } from '../../fixtures/example.ts';

test('citations without repeats keep the order of first use', () => {
  const [a, b, c] = [
    { source: 'x', at: 'page 2' },
    { source: 'x', at: 'page 1' },
    { source: 'y', at: 'page 2' },
  ] as const;
  expect(uniqueCitations([a, b, { ...a }, c, { ...b }])).toEqual([a, b, c]);
});

test('a source is cited by each record once, wherever in the record', () => {
  const found = citedBy(exampleDataset(), 'example-minutes-2025-06-10');
  const records = found.map(({ collection, record }) => `${collection}/${record}`);
  expect(records.sort()).toEqual([
    'bodies/example-city-commission',
    'claims/june-tally',
    'corrections/2025-07-01-tally',
    'events/2025-06-10-vote',
    `motions/${ends}`,
    'officials/chen',
    'officials/haddad',
    'officials/novak',
    'officials/okafor',
    'officials/rivera',
    'places/example-city',
    `rollCalls/${ends}`,
    'statements/rivera-2025-06-10',
  ]);
});

test('a copy cites the source that it repeats', () => {
  const found = citedBy(exampleDataset(), 'example-gazette');
  expect(found).toContainEqual(expect.objectContaining({ record: 'example-herald' }));
});

test('the totals of the edition are no record that cites, and neither is a reference of another kind', () => {
  expect(exampleDataset().edition.totals.citations[0]!.source).toBe('example-census');
  const found = citedBy(exampleDataset(), 'example-census').map(({ collection }) => collection);
  expect(new Set(found)).toEqual(new Set(['benchmarks', 'names', 'places']));
  expect(citedBy(exampleDataset(), ends)).toEqual([]);
});

test('a source that nothing cites is cited by nothing', () => {
  expect(citedBy(exampleDataset(), 'unread')).toEqual([]);
});
