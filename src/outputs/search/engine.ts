import MiniSearch from 'minisearch';
import type { Language } from '../../data/schema/index.ts';
import { find, indexOptions } from './find.ts';

/**
 * Reads the index at an address, in the browser, and gives the function that asks it.
 * @throws Error when the index can't be read: no connection, or a page opened from a folder.
 */
export async function open(address: string, language: Language) {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address}: found ${response.status}; expected the search index`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some hosts decompress the file on the way, so check for gzip's magic number.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = new Blob([bytes]).stream();
  const json = isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  const index = MiniSearch.loadJSON(await new Response(json).text(), indexOptions(language));
  return (query: string) => find(index, query, language);
}
