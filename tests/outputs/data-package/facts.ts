import { readFileSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import papaparse from 'papaparse';
import { getDataset, getRoster } from '../../../src/data/load/dataset.ts';
import { readCell } from '../../../src/data/format/csv.ts';
import { downloadFiles } from '../../../src/outputs/data-package/files.ts';

/** The facts of the site, and the downloads made from them. */
export const facts = { dataset: getDataset(), roster: getRoster() };
export const makeFiles = () => downloadFiles(facts, readFileSync('data/LICENSE', 'utf8'));
export const files = makeFiles();

export function bytesOf(path: string): Uint8Array {
  const file = files.find((each) => each.path === path);
  if (!file) throw new RangeError(`no download is called ${path}`);
  return file.bytes;
}

export const textOf = (path: string): string => strFromU8(bytesOf(path));

/** The rows of a table as a program reads them: by column, with the apostrophes undone. */
export function rowsOf(table: string): Record<string, string>[] {
  const { data } = papaparse.parse<Record<string, string>>(textOf(`${table}.csv`), {
    header: true,
    skipEmptyLines: true,
    transform: readCell,
  });
  return data;
}
