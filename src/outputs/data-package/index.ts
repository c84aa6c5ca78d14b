import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot } from '../../data/load/collections.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Dataset } from '../../data/schema/index.ts';
import { downloadFiles } from './files.ts';
import type { DownloadFile } from './types.ts';

const known = new WeakMap<Dataset, readonly DownloadFile[]>();

/** Every download, made once. */
function getDownloads({ dataset, lists: { roster } }: DownloadFacts): readonly DownloadFile[] {
  const license = join(dataRoot(), 'data/LICENSE');
  const files =
    known.get(dataset) ?? downloadFiles({ dataset, roster }, readFileSync(license, 'utf8'));
  known.set(dataset, files);
  return files;
}

type DownloadFacts = Pick<SiteFacts, 'dataset' | 'lists'>;

/**
 * One download, by its path below `/data/`.
 * @throws RangeError when there is no such file.
 */
export function getDownload(facts: DownloadFacts, path: string): DownloadFile {
  const found = getDownloads(facts).find((file) => file.path === path);
  if (!found) throw new RangeError(`"${path}" is not among the downloads`);
  return found;
}
