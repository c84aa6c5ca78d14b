import { describe, expect, test } from 'vitest';
import { byNumber, ledgerMatrix } from '../../../src/data/queries/ledger-matrix.ts';
import { cellOf, countVoices } from '../../../src/data/queries/voices.ts';
import type { Claim, Source } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';

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

describe('a source of a claim', () => {
  test('is placed by what it says, and a copy is marked as one', () => {
    expect(cellOf(example, 'example-gazette')).toEqual({ voice: 'differs', isCopy: false });
    expect(cellOf(example, 'example-herald')).toEqual({ voice: 'differs', isCopy: true });
    expect(cellOf(example, 'example-law')).toEqual({ voice: 'silent', isCopy: false });
  });

  test('that says both counts as partly, and is no copy if one of them is its own', () => {
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

  test('without a publisher stay separate', () => {
    const none = sources.map((source) => ({ ...source, publisher: 'not-found' }));
    expect(countVoices(example, none).independent).toBe(2);
  });

  test('count each publisher once', () => {
    const one = sources.map((source) => ({ ...source, publisher: 'Example Press' }));
    expect(countVoices(example, one).independent).toBe(1);
  });

  test('are found through copies of copies', () => {
    const row = withAssertions(
      says('example-law', 'agrees', 'example-herald'),
      says('example-herald', 'agrees', 'example-gazette'),
      says('example-gazette', 'agrees'),
    );
    expect(countVoices(row, published)).toMatchObject({ sources: 3, independent: 1 });
  });

  test('do not include a copy of reports that were not found', () => {
    const row = withAssertions(
      says('example-law', 'agrees', 'not-found'),
      says('example-gazette', 'agrees'),
    );
    expect(countVoices(row, published)).toMatchObject({ sources: 2, independent: 1 });
    expect(cellOf(row, 'example-law').isCopy).toBe(true);
  });
});

test('the counts of a row are of sources and of publishers, by what they say', () => {
  expect(countVoices(example, published)).toEqual({
    sources: 3,
    independent: 2,
    by: { agrees: 1, partly: 0, differs: 1, open: 0 },
    several: 0,
  });
  const { standing: _, ...open } = says('example-law', 'agrees');
  const mixed = withAssertions(
    open,
    says('example-gazette', 'partly'),
    says('example-gazette', 'agrees'),
    says('example-minutes-2025-06-10', 'partly'),
  );
  expect(countVoices(mixed, published)).toEqual({
    sources: 3,
    independent: 3,
    by: { agrees: 1, partly: 2, differs: 0, open: 1 },
    several: 1,
  });
});

test('two reports that repeat each other are followed no further than once around', () => {
  const circle = withAssertions(
    says('example-gazette', 'agrees', 'example-herald'),
    says('example-herald', 'agrees', 'example-gazette'),
  );
  expect(countVoices(circle, published)).toMatchObject({ sources: 2, independent: 2 });
});

test('a copy that also reports on its own stands for itself and not for its origin', () => {
  const row = withAssertions(
    says('example-law', 'agrees', 'example-herald'),
    says('example-herald', 'agrees', 'example-gazette'),
    says('example-herald', 'agrees'),
  );
  expect(countVoices(row, published).independent).toBe(2);
});

test('what copies a copy of both kinds has the copy behind it, not that one’s origin', () => {
  const row = withAssertions(
    says('example-law', 'differs', 'example-herald'),
    says('example-gazette', 'differs'),
    says('example-herald', 'agrees', 'example-gazette'),
    says('example-herald', 'agrees'),
  );
  expect(countVoices(row, published).by).toMatchObject({ differs: 2, agrees: 2 });
});

test('what copies a source whose own origin was not found stands for none', () => {
  const row = withAssertions(
    says('example-law', 'differs', 'example-herald'),
    says('example-herald', 'agrees', 'not-found'),
    says('example-gazette', 'agrees'),
  );
  expect(countVoices(row, published)).toMatchObject({
    ...{ sources: 3, independent: 1 },
    by: { agrees: 1, differs: 0 },
  });
});

test('sources that speak equally often stand by their ids, and lines by their numbers', () => {
  const rows = ledgerMatrix([example], [...sources].reverse());
  expect(rows.map(({ source }) => source.id)).toEqual([
    'example-gazette',
    'example-herald',
    'example-minutes-2025-06-10',
  ]);
  const numbers = ['D-10', 'D-02', 'D-01'].map((number) => ({ ...example, number }));
  expect(byNumber(numbers).map(({ number }) => number)).toEqual(['D-01', 'D-02', 'D-10']);
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
