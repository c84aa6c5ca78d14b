import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readData } from '../../data/load/collections.ts';
import { rosterPartNames } from '../../data/schema/roster.ts';
import { importLists } from '../import-lists/import.ts';
import type { Measured } from './measured.ts';

/**
 * Imports every spreadsheet of a folder without writing anything.
 * @param folder where ICE's spreadsheets are, if available.
 */
export async function measureImport(
  folder: string,
  progress: (text: string) => void,
): Promise<Measured[]> {
  const files = globSync('**/*.xlsx', { cwd: folder })
    .sort()
    .map((file) => join(folder, file))
    .map((path) => ({ name: basename(path), path, read: () => readFileSync(path) }));
  if (files.length === 0) {
    progress('no spreadsheets there; left out');
    return [];
  }
  const start = performance.now();
  const { roster } = readData(process.cwd(), rosterPartNames);
  // Reset the list of known hashes, so that every file is read again.
  const { problems } = await importLists(
    files,
    { ...roster, lists: [], listings: [] },
    { today: '9999-12-31' },
  );
  if (problems.length > 0)
    throw new Error(`${problems.length} problems in the spreadsheets of ${folder}`);
  const seconds = (performance.now() - start) / 1000;
  progress(`${files.length} spreadsheets in ${seconds.toFixed(1)} s`);
  return [
    { area: 'import', what: `${files.length} spreadsheets`, value: seconds, unit: 's', target: 30 },
  ];
}
