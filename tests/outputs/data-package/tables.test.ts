import { describe, expect, test } from 'vitest';
import { countVotes } from '../../../src/data/queries/votes.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import {
  unusedDescriptions,
  meaningOf,
  meaningOfTable,
} from '../../../src/outputs/data-package/column-descriptions.ts';
import { citationText } from '../../../src/outputs/data-package/flatten.ts';
import { tables } from '../../../src/outputs/data-package/table.ts';
import { facts, rowsOf } from './facts.ts';

const { dataset, roster } = facts;

test.each(tables.map((table) => [table.name, table] as const))(
  '%s: what is read back is what was written',
  (_, table) => {
    const written = table.rows(facts).map((row) => row.map((cell) => String(cell ?? '')));
    expect(rowsOf(table.name).map((row) => table.columns.map(({ name }) => row[name]))).toEqual(
      written,
    );
  },
);

test('no table has a column twice, and each name is in snake case', () => {
  for (const { columns } of tables) {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))).toEqual([]);
  }
});

describe('the votes, one row for each seat', () => {
  const rows = rowsOf('roll-call-votes');

  test('are the votes of every roll, with their sources', () => {
    const expected = dataset.rollCalls.flatMap(({ id, votes }) =>
      votes.map(({ seat, official = '', option, citations }) =>
        [id, seat, official, option, citations.map(citationText).join('; ')].join('|'),
      ),
    );
    const found = rows.map(({ motion, seat, official, option, citations }) =>
      [motion, seat, official, option, citations].join('|'),
    );
    expect(found).toEqual(expected);
  });

  test('can be counted to what the rolls count', () => {
    for (const { id, votes } of dataset.rollCalls)
      for (const [option, count] of Object.entries(countVotes(votes)))
        expect(rows.filter((row) => row.motion === id && row.option === option)).toHaveLength(
          count,
        );
  });

  test('say where they were cast, by GEOID, and whether for or against having the agreement', () => {
    const void6 = rows.filter(({ motion }) => motion === 'key-west-2025-06-30-void');
    expect(new Set(void6.map(({ place }) => place))).toEqual(new Set(['1236550']));
    expect(void6.filter(({ stance }) => stance === 'against')).toHaveLength(6);
    expect(void6.every(({ option, stance }) => option !== 'yes' || stance === 'against')).toBe(
      true,
    );
  });

  test('keep unknown as unknown, and never leave it out', () => {
    const unknown = dataset.rollCalls.flatMap(({ votes }) =>
      votes.filter(({ option }) => option === 'unknown'),
    );
    expect(rows.filter(({ option }) => option === 'unknown')).toHaveLength(unknown.length);
    expect(unknown.length).toBeGreaterThan(0);
  });
});

test('a tally that was not found is not found in each of its columns, and never zero', () => {
  const lost = dataset.rollCalls.filter(({ tally }) => tally === 'not-found').map(({ id }) => id);
  expect(lost).not.toEqual([]);
  for (const row of rowsOf('roll-calls'))
    expect(row.tally_yes === 'not-found').toBe(lost.includes(row.id!));
});

test('a date says how exactly it is known', () => {
  for (const row of rowsOf('motions')) {
    const { when } = byId(dataset.motions, row.id!);
    expect([row.when_date, row.when_precision]).toEqual([when.date, when.precision]);
  }
  for (const { published, published_precision } of rowsOf('sources'))
    expect(published_precision).toBe(
      { 4: 'year', 7: 'month', 9: 'not-found', 10: 'day' }[published!.length],
    );
});

test('a row of ICE’s lists has the first and last list of each unbroken run', () => {
  const rows = rowsOf('roster-listing-intervals');
  const spans = roster.listings.flatMap(({ prints }) => prints.flatMap(({ lists }) => lists));
  expect(rows.map(({ first_list, last_list }) => `${first_list}/${last_list}`)).toEqual(
    spans.map((span) => (span.includes('/') ? span : `${span}/${span}`)),
  );
});

test('the dictionary says "required" only where no cell is empty, and "not-found" only where one can be', () => {
  for (const { name, columns } of tables)
    for (const row of rowsOf(name))
      for (const column of columns) {
        const cell = row[column.name];
        const where = `${name}.${column.name} of ${Object.values(row)[0]}`;
        if (column.isRequired) expect(cell, where).not.toBe('');
        if (!column.canBeNotFound) expect(cell, where).not.toBe('not-found');
      }
});

test('citations are all there: as many as the data has, each joined to its source', () => {
  const all = JSON.stringify([dataset, roster]).match(/"source":"[^"]+","at":/g)!;
  expect(rowsOf('citations')).toHaveLength(all.length);
});

test('every table and column says what it means in both languages, and no meaning is left over', () => {
  for (const table of tables) {
    const meanings = [
      meaningOfTable(table),
      ...table.columns.map(({ term }) => meaningOf(table, term)),
    ];
    for (const { en, es } of meanings) {
      expect(en).toMatch(/\.”?$/);
      expect(es).toMatch(/\.$/);
    }
  }
  expect(unusedDescriptions()).toEqual([]);
});
