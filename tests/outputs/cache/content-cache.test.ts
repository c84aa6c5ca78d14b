import {
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentCache } from '../../../src/outputs/cache/content-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => Buffer.from(text);
const textOf = (content: Uint8Array) => Buffer.from(content).toString();
const never = () => Promise.reject(new Error('it was made again'));
const entries = () => globSync('*', { cwd: folder }).map((name) => join(folder, name));

test('what was made once is not made again: it is the same bytes', async () => {
  const made = await new ContentCache(folder).get(['a', 1], () => bytes('ñ\0made'));
  const kept = await new ContentCache(folder).get(['a', 1], never);
  expect(textOf(made)).toBe('ñ\0made');
  expect(textOf(kept)).toBe('ñ\0made');
});

test('other inputs are computed again', async () => {
  const cache = new ContentCache(folder);
  await cache.get(['a', 1], () => bytes('one'));
  expect(textOf(await cache.get(['a', 2], () => bytes('two')))).toBe('two');
  expect(textOf(await cache.get(['a', 1], never))).toBe('one');
});

test.each([
  ['a byte too many', (entry: Buffer) => Buffer.concat([entry, bytes('x')])],
  ['a byte too few', (entry: Buffer) => entry.subarray(0, -1)],
  [
    'another byte',
    (entry: Buffer) => Buffer.from(entry.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
  ],
  ['nothing', () => bytes('')],
])('an entry with %s is made anew, and put right', async (_, damage) => {
  const cache = new ContentCache(folder);
  await cache.get('a', () => bytes('what was made'));
  const [entry] = entries();
  writeFileSync(entry!, damage(readFileSync(entry!)));
  expect(textOf(await cache.get('a', () => bytes('what was made')))).toBe('what was made');
  expect(textOf(await cache.get('a', never))).toBe('what was made');
});

test('a folder that takes no file costs time alone', async () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = new ContentCache(join(folder, 'file', 'below'));
  expect(textOf(await cache.get('a', () => bytes('made')))).toBe('made');
  expect(textOf(await cache.get('a', () => bytes('again')))).toBe('again');
  cache.prune(0);
});

test('two that make the same at once keep one whole entry', async () => {
  const caches = [new ContentCache(folder), new ContentCache(folder)];
  await Promise.all(caches.map((cache) => cache.get('a', () => bytes('made'))));
  expect(entries()).toHaveLength(1);
  expect(textOf(await caches[0]!.get('a', never))).toBe('made');
});

test('what was not used for longest goes first when there is too much', async () => {
  const cache = new ContentCache(folder);
  for (const name of ['a', 'b', 'c']) await cache.get(name, () => bytes(name.repeat(100)));
  const [size] = entries().map((entry) => statSync(entry).size);
  for (const entry of entries()) utimesSync(entry, 1000, 1000);
  await cache.get('b', never);
  cache.prune(size! * 2.5);
  expect(entries()).toHaveLength(2);
  expect(textOf(await cache.get('b', never))).toBe('b'.repeat(100));
  cache.prune(0);
  expect(entries()).toEqual([]);
});
