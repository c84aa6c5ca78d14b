import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { zipPath } from '../../src/urls/offline-zip.ts';

const site = globSync('**/*', { cwd: 'dist', withFileTypes: true }).map((entry) =>
  `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice('dist/'.length),
);
const zipped: string[] = [];
unzipSync(readFileSync(`dist${zipPath}`), {
  filter: ({ name }) => {
    zipped.push(name);
    return false;
  },
});

test('no two files differ by capital letters alone, for hosts and disks that ignore them', () => {
  for (const names of [site, zipped]) {
    expect(names.length).toBeGreaterThan(3000);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(new Set(names).size);
  }
});

test('every name is of letters, digits, dots, hyphens and underscores, and none is reserved on Windows', () => {
  const odd = [...site, ...zipped].filter(
    (name) =>
      !/^[\w./-]+$/.test(name) ||
      /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/i.test(name) ||
      /\.(\/|$)/.test(name),
  );
  expect(odd).toEqual([]);
});

test('the offline edition fits into the 260 characters of a path on Windows, in a folder of 110', () => {
  // Such as the folder for documents of a long name, synchronized by a school with a long name.
  const longest = zipped.reduce((a, b) => (b.length > a.length ? b : a));
  expect(longest.length, longest).toBeLessThanOrEqual(260 - 110);
});

test('no part of a name is longer than archives and disks take', () => {
  expect(
    [...site, ...zipped].flatMap((name) => name.split('/')).filter((part) => part.length > 120),
  ).toEqual([]);
});
