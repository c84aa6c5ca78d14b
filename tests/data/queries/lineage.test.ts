import { describe, expect, test } from 'vitest';
import {
  claimLineage,
  countCopies,
  indented,
  inDescent,
  sourceLineage,
  type Lineage,
} from '../../../src/data/queries/lineage.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const tree = (lines: Record<string, string[]>): Lineage[] =>
  Object.entries(lines).map(([source, origins]) => ({ source, origins }));
const order = (lines: Record<string, string[]>) =>
  inDescent(tree(lines)).map(({ source, layer, under = '' }) => `${under}>${source}:${layer}`);

describe('the lineage of the example', () => {
  const { claims, sources } = exampleDataset();
  const expected = [
    { source: 'example-gazette', origins: [] },
    { source: 'example-herald', origins: ['example-gazette'] },
  ];

  test('in a row of the ledger has every source that speaks in it', () => {
    expect(claimLineage(claims[0]!)).toEqual([
      { source: 'example-minutes-2025-06-10', origins: [] },
      ...expected,
    ]);
  });

  test('in all sources has those alone that repeat or are repeated', () => {
    expect(sourceLineage(sources)).toEqual(expected);
  });

  test('in a row leaves out an origin that was not found, and names each origin once', () => {
    const [row] = claims;
    const [minutes, gazette, herald] = row!.assertions;
    const assertions = [
      { ...minutes!, repeats: 'not-found' },
      gazette!,
      herald!,
      { ...herald!, at: 'headline' },
    ];
    expect(claimLineage({ ...row!, assertions })).toEqual([
      { source: 'example-minutes-2025-06-10', origins: [] },
      ...expected,
    ]);
  });

  test('brings in an origin that the row does not quote', () => {
    const [row] = claims;
    const quoted = row!.assertions.filter(({ source }) => source !== 'example-gazette');
    expect(claimLineage({ ...row!, assertions: quoted }).map(({ source }) => source)).toContain(
      'example-gazette',
    );
  });
});

describe('in descent', () => {
  test('a copy stands below its origin, even if it is named first', () => {
    expect(order({ copy: ['first'], other: [], first: [] })).toEqual([
      '>other:0',
      '>first:0',
      'first>copy:1',
    ]);
  });

  test('a copy of a copy stands one step further in', () => {
    expect(order({ c: ['b'], b: ['a'], a: [] })).toEqual(['>a:0', 'a>b:1', 'b>c:2']);
  });

  test('a source with several origins stands once, below the last, with no stranger between', () => {
    expect(order({ a: [], stranger: [], b: [], both: ['a', 'b'], ofA: ['a'] })).toEqual([
      '>a:0',
      'a>ofA:1',
      '>b:0',
      'b>both:1',
      '>stranger:0',
    ]);
  });

  test('first reports of one family follow each other', () => {
    const lines = { a1: [], b1: [], a2: [], copy: ['a1'], b2: [] };
    const placed = inDescent(tree(lines), (source) => source.charAt(0));
    expect(placed.map(({ source }) => source)).toEqual(['a1', 'copy', 'a2', 'b1', 'b2']);
  });

  test('a first report is a family of its own, unless it is said otherwise', () => {
    expect(order({ a: [], b: [], a2: [], copy: ['a'] })).toEqual([
      '>a:0',
      'a>copy:1',
      '>b:0',
      '>a2:0',
    ]);
  });

  test('every source stands once, however tangled', () => {
    const lines = { a: [], b: ['a'], c: ['a', 'b'], d: ['c', 'b', 'a'], e: ['d'], f: [] };
    const placed = inDescent(tree(lines));
    expect(placed.map(({ source }) => source).sort()).toEqual(Object.keys(lines));
    placed.forEach(({ origins }, index) =>
      origins.forEach((origin) =>
        expect(placed.findIndex(({ source }) => source === origin)).toBeLessThan(index),
      ),
    );
  });
});

describe('what sources say, with each copy below what it repeats', () => {
  const [row] = exampleDataset().claims;
  const [minutes] = row!.assertions;
  const says = (source: string, repeats?: string) => ({
    ...minutes!,
    source,
    ...(repeats === undefined ? {} : { repeats }),
  });
  const rows = (...assertions: ReturnType<typeof says>[]) =>
    indented({ assertions }).map(
      ({ assertion, depth }) => `${'>'.repeat(depth)}${assertion.source}`,
    );

  test('keeps its order where nothing repeats anything that is quoted', () => {
    expect(rows(says('a'), says('b', 'not-quoted'), says('c', 'not-found'))).toEqual([
      ...['a', 'b', 'c'],
    ]);
  });

  test('moves a copy, and a copy of the copy, below it', () => {
    expect(rows(says('d', 'c'), says('c', 'a'), says('a'), says('b'))).toEqual([
      ...['a', '>c', '>>d', 'b'],
    ]);
  });

  test('follows all that a source says with its copies', () => {
    expect(rows(says('a'), says('copy', 'a'), says('b'), says('a'))).toEqual([
      ...['a', 'b', 'a', '>copy'],
    ]);
  });

  test('loses nothing in a circle, and nothing that names itself', () => {
    expect(rows(says('a', 'b'), says('b', 'a')).toSorted()).toEqual(['>b', 'a']);
    expect(rows(says('a', 'a'))).toEqual(['a']);
  });

  test('counts a copy once for each source that it repeats', () => {
    const assertions = [says('a'), says('b', 'a'), says('b', 'a'), says('c', 'b')];
    expect(countCopies({ ...row!, assertions })).toBe(2);
  });
});
