import { describe, expect, test } from 'vitest';
import { byNumber, ledgerMatrix } from '../../src/data/queries/ledger-matrix.ts';
import { cellOf, countVoices } from '../../src/data/queries/voices.ts';
import type { Claim, Source } from '../../src/data/schema/index.ts';
import { getDataset } from '../../src/data/dataset.ts';
import { exampleDataset } from '../fixtures/example.ts';

const { claims, sources } = exampleDataset();
const example = claims[0]!;
const published: Source[] = sources.map((source) => ({ ...source, publisher: source.id }));
const says = (
  source: string,
  standing: NonNullable<Claim['assertions'][number]['standing']>,
  repeats?: string,
): Claim['assertions'][number] => ({
  source,
  at: 'article',
  says: { en: 'So.', es: 'Así.' },
  standing,
  ...(repeats ? { repeats } : {}),
});
const withAssertions = (...assertions: Claim['assertions']): Claim => ({ ...example, assertions });

describe('a source in a row', () => {
  test('stands as it says, and a copy is one', () => {
    expect(cellOf(example, 'example-gazette')).toEqual({ voice: 'differs', isCopy: false });
    expect(cellOf(example, 'example-herald')).toEqual({ voice: 'differs', isCopy: true });
    expect(cellOf(example, 'example-law')).toEqual({ voice: 'silent', isCopy: false });
  });

  test('that says both things stands in part, and is no copy if one of them is its own', () => {
    const both = withAssertions(
      says('example-herald', 'differs', 'example-gazette'),
      says('example-herald', 'agrees'),
    );
    expect(cellOf(both, 'example-herald')).toEqual({ voice: 'partly', isCopy: false });
  });

  test('on an open question is neither right nor wrong', () => {
    const { standing: _, ...open } = says('example-gazette', 'agrees');
    expect(cellOf(withAssertions(open), 'example-gazette').voice).toBe('open');
  });
});

describe('independent sources', () => {
  test('do not include a copy', () => {
    const { sources: all, independent, by } = countVoices(example, published);
    expect([all, independent, by.agrees, by.differs]).toEqual([3, 2, 1, 1]);
  });

  test('include an origin that the row itself does not quote', () => {
    const row = withAssertions(says('example-herald', 'differs', 'example-gazette'));
    expect(countVoices(row, published)).toMatchObject({ sources: 1, independent: 1 });
  });

  test('have each publisher once', () => {
    const one = sources.map((source) => ({ ...source, publisher: 'Example Press' }));
    expect(countVoices(example, one).independent).toBe(1);
  });

  test('follow a copy of a copy to its beginning', () => {
    const row = withAssertions(
      says('example-law', 'agrees', 'example-herald'),
      says('example-herald', 'agrees', 'example-gazette'),
      says('example-gazette', 'agrees'),
    );
    expect(countVoices(row, published)).toMatchObject({ sources: 3, independent: 1 });
  });

  test('and one that repeats reports which were not found stands for none of its own', () => {
    const row = withAssertions(
      says('example-law', 'agrees', 'not-found'),
      says('example-gazette', 'agrees'),
    );
    expect(countVoices(row, published)).toMatchObject({ sources: 2, independent: 1 });
    expect(cellOf(row, 'example-law').isCopy).toBe(true);
  });
});

test('the matrix has the sources that speak most first, and none that is silent throughout', () => {
  const second: Claim = {
    ...withAssertions(says('example-herald', 'agrees')),
    id: 'b',
    number: 'D-00',
  };
  const rows = ledgerMatrix(byNumber([example, second]), sources);
  expect(rows.map(({ source, spoken }) => [source.id, spoken])).toEqual([
    ['example-herald', 2],
    ['example-gazette', 1],
    ['example-minutes-2025-06-10', 1],
  ]);
  expect(rows[0]!.cells.map(({ voice }) => voice)).toEqual(['agrees', 'differs']);
});

test('in the ledger, all that say 5-1 on June 30 go back to one publisher', () => {
  const dataset = getDataset();
  const claim = dataset.claims.find(({ id }) => id === 'june-vote-tally')!;
  const { by } = countVoices(claim, dataset.sources);
  expect(by.differs).toBe(1);
  expect(by.agrees).toBeGreaterThan(by.differs);
});
