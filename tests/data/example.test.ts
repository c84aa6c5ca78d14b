import { describe, expect, test } from 'vitest';
import { findProblems } from '../../src/data/rules/index.ts';
import { references } from '../../src/data/references.ts';
import { findRosterProblems } from '../../src/data/rules/roster-index.ts';
import { agreementsAreListed } from '../../src/data/rules/listed.ts';
import { listDaysAreCompared, signersAreListed } from '../../src/data/rules/signers-listed.ts';
import { collectionNames, collections, edition } from '../../src/data/schema/index.ts';
import { broken, exampleDataset } from '../fixtures/example.ts';
import { exampleRoster } from '../fixtures/example-roster.ts';

describe('the invented dataset that tests start from', () => {
  test.each(collectionNames)('has %s that fit their schema', (name) => {
    const records = exampleDataset()[name];
    expect(records).not.toEqual([]);
    for (const record of records) expect(collections[name].parse(record)).toEqual(record);
  });

  test('has an edition that fits its schema', () => {
    expect(edition.parse(exampleDataset().edition)).toEqual(exampleDataset().edition);
  });

  test('breaks no rule', () => {
    expect(findProblems(exampleDataset())).toEqual([]);
  });

  test('has ICE’s lists, which fit its places and break no rule', () => {
    const roster = exampleRoster();
    expect(findRosterProblems({ roster, places: exampleDataset().places })).toEqual([]);
    expect(agreementsAreListed(exampleDataset(), roster)).toEqual([]);
    expect(signersAreListed(exampleDataset(), roster)).toEqual([]);
    expect(listDaysAreCompared(exampleDataset(), roster)).toEqual([]);
  });

  test('is a fresh copy each time', () => {
    broken((data) => data.motions.pop());
    broken((data) => (data.bodies[0]!.seats[0]!.id = 'changed'));
    expect(findProblems(exampleDataset())).toEqual([]);
    expect(exampleDataset().motions).toHaveLength(3);
  });

  test('refers to every collection that records can refer to', () => {
    const named = new Set(references(exampleDataset()).map(({ to }) => to));
    expect([...named].sort()).toEqual([
      'agreements',
      'answers',
      'benchmarks',
      'bodies',
      'claims',
      'figures',
      'forms',
      'glossary',
      'lessons',
      'motions',
      'officials',
      'places',
      'sources',
      'statutes',
    ]);
  });
});
