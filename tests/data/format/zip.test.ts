import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipOf, zipPart } from '../../../src/data/format/zip.ts';

const text = (value: string) => Buffer.from(value);
const parts = [
  zipPart('b/long.txt', text('again '.repeat(200))),
  zipPart('a/ñandú.txt', text('é')),
  zipPart('picture.png', text('as it is'), 0),
  zipPart('empty.txt', text('')),
];

test('a zip gives back its files, in the order that they were given', () => {
  const files = unzipSync(zipOf(parts, '2026-11-22'));
  expect(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  ).toEqual([
    ['b/long.txt', 'again '.repeat(200)],
    ['a/ñandú.txt', 'é'],
    ['picture.png', 'as it is'],
    ['empty.txt', ''],
  ]);
});

test('packs what is to be packed, and leaves the rest', () => {
  expect(parts[0]!.bytes.length).toBeLessThan(50);
  expect(Buffer.from(parts[2]!.bytes).toString()).toBe('as it is');
});

test('the same files and day are the same bytes, and another day is others', () => {
  const zips = ['2026-11-22', '2026-11-22', '2026-11-23'].map((day) =>
    Buffer.from(zipOf(parts, day)).toString('hex'),
  );
  expect(zips[1]).toBe(zips[0]);
  expect(zips[2]).not.toBe(zips[0]);
});

test('more files than a zip can count are refused', () => {
  const many = Array.from({ length: 65_536 }, () => parts[3]!);
  expect(() => zipOf(many, '2026-11-22')).toThrow('a zip of 65536 files; expected at most 65535');
});
