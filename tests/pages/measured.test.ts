import { expect, test } from 'vitest';
import { pageKindOf, pageKinds } from '../../src/cli/bench/kinds.ts';
import { tableOf } from '../../src/cli/bench/measured.ts';
import { readPages } from './pages.ts';

test('the table says for each measurement whether it meets its bar, and by how much not', () => {
  const table = tableOf([
    { area: 'weight', what: 'a page', value: 14_100, unit: 'bytes', target: 14_000 },
    { area: 'paint', what: 'a page', value: 1.05, unit: '×', target: 1.1 },
    { area: 'build', what: 'memory', value: 512.4, unit: 'MB' },
    { area: 'paint', what: 'never painted', value: Number.NaN, unit: 'ms', target: 1 },
  ]);
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells[2]!.slice(3, 6)).toEqual(['14,100 bytes', '14,000 bytes', 'misses by 100 bytes']);
  expect(cells[3]!.slice(3, 6)).toEqual(['1.05×', '1.10×', 'meets']);
  expect(cells[4]!.slice(3, 6)).toEqual(['512 MB', '', '']);
  expect(cells[5]!.slice(3, 5)).toEqual(['not measured', '1 ms']);
});

test('every kind of page has pages, and every example of a kind is one of them', () => {
  const paths = readPages().map(({ path }) => path);
  for (const kind of pageKinds) {
    expect([kind.name, paths.some((path) => pageKindOf(path) === kind)]).toEqual([kind.name, true]);
    for (const path of kind.examples) {
      expect(paths).toContain(path);
      expect([path, pageKindOf(path).name]).toEqual([path, kind.name]);
    }
  }
});
