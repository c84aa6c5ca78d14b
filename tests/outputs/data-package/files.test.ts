import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { downloadPaths } from '../../../src/outputs/data-package/files.ts';
import { parts } from '../../../src/outputs/data-package/parts.ts';
import { bytesOf, files, makeFiles, textOf } from './facts.ts';

const paths = files.map(({ path }) => path);

test('every file of data/ can be had as JSON, as it stands there', () => {
  const facts = globSync(['data/*.json', 'data/roster/*.json']).map((file) =>
    file.replaceAll('\\', '/'),
  );
  expect(parts.map(({ file }) => file).sort()).toEqual(facts.sort());
  for (const { name, file } of parts)
    expect(textOf(`${name}.json`)).toBe(readFileSync(file, 'utf8'));
});

test('the addresses of downloads are known without making them', () => {
  expect(downloadPaths()).toEqual(paths);
});

describe('a JSON download fits its JSON Schema', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  test.each(parts.map(({ name }) => name))('%s', (name) => {
    const check = ajv.compile(JSON.parse(textOf(`schema/${name}.schema.json`)));
    check(JSON.parse(textOf(`${name}.json`)));
    expect(check.errors ?? []).toEqual([]);
  });

  test('and a record with a field too many does not', () => {
    const check = ajv.compile(JSON.parse(textOf('schema/bodies.schema.json')));
    const [body] = JSON.parse(textOf('bodies.json')) as object[];
    expect(check([body])).toBe(true);
    expect(check([{ ...body, mayor: 'Rivera' }])).toBe(false);
  });
});

test('every collection has a table of its name', () => {
  for (const { name } of parts) expect(paths).toContain(`${name}.csv`);
});

test('the copies for spreadsheets are the tables with a mark that says UTF-8', () => {
  const tables = paths.filter((path) => /^[a-z-]+\.csv$/.test(path));
  expect(tables.length).toBeGreaterThan(30);
  for (const path of tables) {
    expect([...bytesOf(`spreadsheet/${path}`).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(bytesOf(`spreadsheet/${path}`).slice(3)).equals(bytesOf(path))).toBe(true);
  }
});

test('the checksums are those of the files, of all of them', () => {
  const hash = (path: string) => createHash('sha256').update(bytesOf(path)).digest('hex');
  const lines = textOf('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  for (const [sum, path] of lines) expect(hash(path!)).toBe(sum);
  const apart = ['SHA256SUMS', 'sunshine-ledger-data.zip', 'sunshine-ledger-data.zip.sha256'];
  expect(lines.map(([, path]) => path).sort()).toEqual(
    paths.filter((path) => !apart.includes(path)).sort(),
  );
  expect(textOf('sunshine-ledger-data.zip.sha256')).toBe(
    `${hash('sunshine-ledger-data.zip')}  sunshine-ledger-data.zip\n`,
  );
});

test('the archive holds every other file in one folder, byte for byte', () => {
  const inside = unzipSync(bytesOf('sunshine-ledger-data.zip'));
  const expected = paths.filter((path) => !path.includes('.zip'));
  expect(Object.keys(inside)).toEqual(expected.map((path) => `sunshine-ledger-data/${path}`));
  for (const path of expected)
    expect(Buffer.from(inside[`sunshine-ledger-data/${path}`]!).equals(bytesOf(path))).toBe(true);
});

test('the same facts give the same bytes', () => {
  expect(makeFiles().map(({ path, sha256 }) => [path, sha256])).toEqual(
    files.map(({ path, sha256 }) => [path, sha256]),
  );
});

test('the license and the version stand beside the data', () => {
  expect(textOf('LICENSE.txt')).toContain('CC BY 4.0');
  const { version } = JSON.parse(textOf('edition.json')) as { version: string };
  expect(textOf('README.txt')).toContain(`Version ${version}.`);
});
