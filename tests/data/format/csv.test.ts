import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formulaLike, readCell, writeCsv } from '../../../src/data/format/csv.ts';
import { files, textOf } from '../../outputs/data-package/facts.ts';

const read = (csv: string) => papaparse.parse<string[]>(csv).data.slice(0, -1);

describe('a text that a spreadsheet could take for a formula', () => {
  const texts = ['=1+1', '+1', '-81.7 by text', '@home', '\tx', '\rx', '\nx', '＝1', "'=1", "''-1"];

  test.each(texts)(
    '%j is written with an apostrophe before it, and read back as it was',
    (text) => {
      const [, [cell]] = read(writeCsv(['a'], [[text]])) as [string[], [string]];
      expect(cell).toBe(`'${text}`);
      expect(readCell(cell)).toBe(text);
    },
  );

  test.each(["'quoted' words", 'a = b', '5-2', '«=»'])('%j is left as it is', (text) => {
    const [, [cell]] = read(writeCsv(['a'], [[text]])) as [string[], [string]];
    expect(cell).toBe(text);
    expect(readCell(cell)).toBe(text);
  });
});

test('a number stays a number, below zero too', () => {
  expect(writeCsv(['a', 'b'], [[-81.7, 0]])).toBe('a,b\r\n-81.7,0\r\n');
});

test('what does not apply is an empty cell, and what is so is "true"', () => {
  expect(writeCsv(['a', 'b'], [[undefined, true]])).toBe('a,b\r\n,true\r\n');
});

test('quotes, commas and line ends stand in quotes', () => {
  expect(writeCsv(['a', 'b'], [['say "no"', 'one, two\nthree']])).toBe(
    'a,b\r\n"say ""no""","one, two\nthree"\r\n',
  );
});

test('a table without rows is its head', () => {
  expect(writeCsv(['a', 'b'], [])).toBe('a,b\r\n');
});

const tables = files.filter(({ path }) => /^[a-z-]+\.csv$/.test(path)).map(({ path }) => path);

test.each(tables)(
  '%s: every line ends with CRLF, every row is full, no text starts a formula',
  (path) => {
    const csv = textOf(path);
    const rows = read(csv);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell);
    const risky = rows.flat().filter((cell) => formulaLike.test(cell) && !cell.startsWith("'"));
    expect(risky.filter((cell) => !isNumber(cell))).toEqual([]);
  },
);
