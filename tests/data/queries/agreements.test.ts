import { expect, test } from 'vitest';
import { clausesByRole, saidOfClause } from '../../../src/data/queries/agreements.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const { agreements, claims } = exampleDataset();

test('what is said of a clause is what the named articles say, and nobody else', () => {
  const [row] = saidOfClause(claims, [
    { claim: 'june-tally', articles: [{ source: 'example-herald', at: 'article' }] },
  ]);
  expect(row!.claim.id).toBe('june-tally');
  expect(row!.assertions.map(({ source }) => source)).toEqual(['example-herald']);
});

test('of several articles each is heard, and only in the place that is named', () => {
  const said = (...articles: { source: string; at: string }[]) =>
    saidOfClause(claims, [{ claim: 'june-tally', articles }])[0]!.assertions.map(
      ({ source }) => source,
    );
  const gazette = 'example-gazette';
  const herald = 'example-herald';
  expect(said({ source: gazette, at: 'article' }, { source: herald, at: 'article' })).toEqual([
    gazette,
    herald,
  ]);
  expect(said({ source: gazette, at: 'headline' })).toEqual([]);
});

test('each clause stands once among powers, limits and the rest', () => {
  const [agreement] = agreements;
  const [clause] = agreement!.clauses;
  const roles = clausesByRole({
    ...agreement!,
    clauses: [{ ...clause!, role: 'power' }, { ...clause!, role: 'limit' }, clause!],
  });
  expect(Object.values(roles).map(({ length }) => length)).toEqual([1, 1, 1]);
});
