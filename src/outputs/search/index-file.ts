import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Language } from '../../data/schema/index.ts';
import { indexOptions, type SearchRecord } from './find.ts';

/** The index of a language, ready to be asked. */
export function makeIndex(
  records: readonly SearchRecord[],
  language: Language,
): MiniSearch<SearchRecord> {
  const index = new MiniSearch(indexOptions(language));
  index.addAll(records);
  return index;
}

/**
 * The index as a file. It is compressed here, so that it is small on a host that compresses nothing, and
 * carries no time, so that the same records give the same bytes.
 */
export function indexFile(index: MiniSearch<SearchRecord>): Uint8Array {
  return gzipSync(JSON.stringify(index), { level: 9 });
}
