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
 * Serializes and compresses the index. It is compressed here because some hosts don't, and without a
 * timestamp, so that the same records give the same bytes.
 */
export function indexFile(index: MiniSearch<SearchRecord>): Uint8Array {
  return gzipSync(JSON.stringify(index), { level: 9 });
}
