import type { Language } from '../../data/schema/index.ts';
import { unpackNames } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import { Search, type Found } from './find.ts';
import { fileName, type HeldFiles } from './on-disk.ts';
import type { TextFile } from './text-file.ts';
import type { TitlesFile } from './titles-file.ts';

/** Where the files of a language are. */
export interface Addresses {
  titles: string;
  names: string;
  /** How readers ask, in their own words. */
  asked: string;
  text: string;
}

/** Search that is ready to be asked. */
export interface OpenedSearch {
  find: (query: string) => Found;
  /** Reads the full text and how readers ask; afterward `find` looks through them, too. */
  read: () => Promise<void>;
  /** Whether the full text has been read. */
  hasText: () => boolean;
}

/**
 * Reads titles and names, in the browser.
 * @param fill fills a message of the site’s strings.
 * @throws Error when a file can't be read: no connection, or a page opened from a folder.
 */
export async function open(
  { titles, names, asked, text }: Addresses,
  language: Language,
  fill: Parameters<typeof unpackNames>[2],
): Promise<OpenedSearch> {
  const [titled, named] = await Promise.all([titles, names].map(load));
  const packed = named as Parameters<typeof unpackNames>[0];
  const search = new Search(
    titled as TitlesFile,
    unpackNames(packed, '', fill),
    language,
    packed.kinds,
  );
  let reading: Promise<void> | undefined;
  let isRead = false;
  return {
    find: (query) => search.find(query),
    read: () =>
      (reading ??= Promise.all([text, asked].map(load))
        .then(([file, ways]) => {
          search.read(file as TextFile, ways as AskedFile);
          isRead = true;
        })
        .catch((error: unknown) => {
          reading = undefined;
          throw error;
        })),
    hasText: () => isRead,
  };
}

/** The content of a file at an address, packed or not: some hosts unpack it on the way. */
async function load(address: string): Promise<unknown> {
  // On a disk nothing can be fetched: the script that brought this code holds the files, too.
  const held = (globalThis as { searchFiles?: HeldFiles }).searchFiles?.[fileName(address)];
  if (held !== undefined) return JSON.parse(held);
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address}: found ${response.status}; expected a file of the search index`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = new Blob([bytes]).stream();
  const json = isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  return new Response(json).json();
}
