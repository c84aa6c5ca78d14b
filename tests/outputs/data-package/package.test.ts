import { describe, expect, test } from 'vitest';
import { tables } from '../../../src/outputs/data-package/table.ts';
import { files, textOf } from './facts.ts';
import { lostKeys, packageFaults, readTable, type Descriptor } from './read-package.ts';

const descriptor = JSON.parse(textOf('datapackage.json')) as Descriptor;
const names = tables.map(({ name }) => name);
const read = new Map(names.map((name) => [name, readTable(descriptor, name, textOf)]));
const rowsOf = (name: string) => read.get(name)!.rows;

describe('the descriptor', () => {
  const damaged = (damage: (copy: Descriptor) => void) => {
    const copy = structuredClone(descriptor);
    damage(copy);
    return packageFaults(copy);
  };
  const votes = (copy: Descriptor) =>
    copy.resources.find(({ name }) => name === 'roll-call-votes')!;

  test('fits what the specification of Frictionless data packages asks', () => {
    expect(packageFaults(descriptor)).toEqual([]);
  });

  test.each<[string, (copy: Descriptor) => void]>([
    ['no resources', (copy) => (copy.resources = [])],
    ['a resource without a schema', (copy) => delete votes(copy).schema],
    ['two resources of one name', (copy) => (votes(copy).name = 'motions')],
    ['a path above its folder', (copy) => (votes(copy).path = '../roll-call-votes.csv')],
    [
      'a field of a type that there is not',
      (copy) => Object.assign(votes(copy).schema!.fields[0]!, { type: 'text' }),
    ],
    ['a bound on a text', (copy) => (votes(copy).schema!.fields[0]!.constraints = { minimum: 1 })],
    [
      'a pattern that is none',
      (copy) => (votes(copy).schema!.fields[0]!.constraints = { pattern: '(' }),
    ],
    ['a field twice', (copy) => (votes(copy).schema!.fields[0]!.name = 'order')],
    ['a key of no field', (copy) => (votes(copy).schema!.primaryKey = ['mayor'])],
    [
      'a key into no table',
      (copy) => (votes(copy).schema!.foreignKeys![0]!.reference.resource = 'mayors'),
    ],
    ['an unknown part', (copy) => Object.assign(copy, { licence: 'CC' })],
  ])('does not fit with %s', (_, damage) => {
    expect(damaged(damage)).not.toEqual([]);
  });

  test('has every table and every collection, with the size and hash of its file', () => {
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = files.find((each) => each.path === path)!;
      expect([bytes, hash]).toEqual([file.bytes.length, `sha256:${file.sha256}`]);
    }
    const described = descriptor.resources.map(({ path }) => path).sort();
    const data = files.map(({ path }) => path).filter((path) => /^[a-z-]+\.(csv|json)$/.test(path));
    expect(described).toEqual(data.filter((path) => path !== 'datapackage.json').sort());
  });

  test('says the license and the version of the data', () => {
    expect(descriptor.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    expect(textOf('edition.json')).toContain(`"version": "${descriptor.version}"`);
  });
});

describe('a table fits its Table Schema, and its keys lead to rows of other tables', () => {
  test.each(names)('%s', (name) => {
    expect(read.get(name)!.faults.slice(0, 5)).toEqual([]);
    expect(lostKeys(descriptor, name, rowsOf).slice(0, 5)).toEqual([]);
  });

  const faultsIn = (name: string, change: (csv: string) => string) =>
    readTable(descriptor, name, (path) => change(textOf(path))).faults;

  test.each<[string, string, (csv: string) => string]>([
    [
      'a vote for an option that there is not',
      'roll-call-votes',
      (csv) => csv.replace(',unknown,', ',maybe,'),
    ],
    ['a row with a cell too few', 'roll-call-votes', (csv) => csv.replace(/,[^,\r]*\r\n$/, '\r\n')],
    ['a row twice', 'roll-call-votes', (csv) => `${csv}${csv.split('\r\n')[1]}\r\n`],
    ['a column of another name', 'roll-call-votes', (csv) => csv.replace('option', 'choice')],
    ['an empty key', 'motions', (csv) => csv.replace(/\r\n[^,]+,/, '\r\n,')],
    ['a number that is none', 'places', (csv) => csv.replace(/,-8\d\.\d+,/, ',far,')],
    ['a day that is none', 'statutes', (csv) => csv.replace(/,20\d\d-\d\d-\d\d,/, ',2025-02-30,')],
    ['an address that is none', 'sources', (csv) => csv.replace('https://', 'nowhere ')],
  ])('%s does not fit', (_, name, change) => {
    expect(faultsIn(name, change)).not.toEqual([]);
  });

  test('a vote on a motion that there is not leads to no row', () => {
    const [first, ...rest] = rowsOf('roll-call-votes');
    const rows = [{ ...first!, motion: 'nowhere' }, ...rest];
    const changed = (name: string) => (name === 'roll-call-votes' ? rows : rowsOf(name));
    expect(lostKeys(descriptor, 'roll-call-votes', changed)).toContain(
      'row 2: motion leads to no row',
    );
  });
});
