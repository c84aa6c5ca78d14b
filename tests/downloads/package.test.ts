import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, describe, expect, test } from 'vitest';
import { tables } from '../../src/downloads/table.ts';
import { files, rowsOf, textOf } from './facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const { path, bytes } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

interface Descriptor {
  version: string;
  licenses: { name: string }[];
  resources: { name: string; path: string; bytes: number; hash: string; schema?: unknown }[];
}
const descriptor = JSON.parse(textOf('datapackage.json')) as Descriptor;
const load = (what: unknown) => Package.load(what, { basePath: folder });

test('the descriptor fits the profile of Frictionless data packages', async () => {
  const loaded = await load(descriptor);
  expect(loaded.errors.map(({ message }) => message)).toEqual([]);
  expect(loaded.valid).toBe(true);
});

test('and one without resources does not', async () => {
  expect((await load({ ...descriptor, resources: [] })).valid).toBe(false);
});

test('it has every table and every collection, with the size and hash of its file', () => {
  for (const { path, bytes, hash } of descriptor.resources) {
    const file = files.find((each) => each.path === path)!;
    expect([bytes, hash]).toEqual([file.bytes.length, `sha256:${file.sha256}`]);
  }
  const described = descriptor.resources.map(({ path }) => path).sort();
  const data = files.map(({ path }) => path).filter((path) => /^[a-z-]+\.(csv|json)$/.test(path));
  expect(described).toEqual(data.filter((path) => path !== 'datapackage.json').sort());
});

test('it says the licence and the version of the data', () => {
  expect(descriptor.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
  expect(textOf('edition.json')).toContain(`"version": "${descriptor.version}"`);
});

describe('a table fits its Table Schema, and its keys lead to rows of other tables', async () => {
  const loaded = await load(descriptor);
  test.each(tables.map(({ name }) => name))('%s', async (name) => {
    const resource = loaded.getResource(name)!;
    const rows = await resource.read({ keyed: true, relations: true }).catch((error) => {
      throw new Error([error.message, ...(error.errors ?? []).map(String)].join('\n'));
    });
    expect(rows).toHaveLength(rowsOf(name).length);
  });

  test('and a vote for an option that does not exist does not fit', async () => {
    const votes = join(folder, 'roll-call-votes.csv');
    const csv = textOf('roll-call-votes.csv');
    writeFileSync(votes, csv.replace(',unknown,unknown,', ',maybe,unknown,'));
    await expect(loaded.getResource('roll-call-votes')!.read()).rejects.toThrow();
    writeFileSync(votes, csv);
  });
});

test.each(tables.map(({ name, primaryKey }) => [name, primaryKey] as const))(
  '%s: no two rows have the same key',
  (name, key) => {
    const keys = rowsOf(name).map((row) => key.map((column) => row[column]).join('\u0000'));
    expect(new Set(keys).size).toBe(keys.length);
  },
);
