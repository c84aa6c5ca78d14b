import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot, getDataset, getRoster } from '../../data/load/dataset.ts';
import { downloadFiles } from './files.ts';
import type { DownloadFile } from './types.ts';

let made: readonly DownloadFile[] | undefined;

/** Every download of this site, made once. */
function getDownloads(): readonly DownloadFile[] {
  const facts = { dataset: getDataset(), roster: getRoster() };
  return (made ??= downloadFiles(facts, readFileSync(join(dataRoot(), 'data/LICENSE'), 'utf8')));
}

/**
 * One download, by its path below `/data/`.
 * @throws RangeError when there is no such file.
 */
export function getDownload(path: string): DownloadFile {
  const found = getDownloads().find((file) => file.path === path);
  if (!found) throw new RangeError(`"${path}" is not among the downloads`);
  return found;
}
