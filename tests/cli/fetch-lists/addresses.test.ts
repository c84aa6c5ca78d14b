import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressesFile, isSafe, readAddresses } from '../../../src/cli/fetch-lists/addresses.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'addresses-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const ours = readAddresses(addressesFile);
const problemOf = (change: object | string) => {
  const file = join(folder, 'addresses.json');
  writeFileSync(file, typeof change === 'string' ? change : JSON.stringify({ ...ours, ...change }));
  try {
    readAddresses(file);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

test('our own addresses are https, at hosts that are allowed', () => {
  for (const address of [ours.page, ours.archive!]) {
    expect(address).toMatch(/^https:/);
    expect(ours.hosts).toContain(new URL(address).host);
  }
});

test.each([
  ['not JSON', '{', /addresses\.json: it can't be read as JSON/],
  ['http', { page: 'http://www.ice.gov/287g' }, /addresses\.json › page: expected https:/],
  ['no address', { page: '287g' }, /page: expected an address/],
  ['no hosts', { hosts: [] }, /hosts: /],
  ['a field that it does not know', { pauze: 3 }, /the whole: Unrecognized key: "pauze"/],
  ['a limit of none', { seconds: 0 }, /seconds: /],
])('a file with %s is refused, and its fault named', (_, change, expected) => {
  expect(problemOf(change)).toMatch(expected);
});

test.each([
  ['https://www.ice.gov/287g', true],
  ['http://127.0.0.1:8080/x', true],
  ['http://www.ice.gov/287g', false],
  ['http://127.0.0.1.example/x', false],
  ['https://someone:secret@www.ice.gov/', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('%s may be asked: %s', (address, expected) => {
  expect(isSafe(address)).toBe(expected);
});
