import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipPart } from '../../data/format/zip.ts';
import { splitPath } from '../../urls/routes.ts';
import type { Language } from '../../data/schema/index.ts';
import { readHtml } from '../../data/format/html.ts';
import { isInEdition, offlinePart } from '../offline/edition.ts';
import { offlineReader } from '../offline/page.ts';
import { pageReader, type Entry } from '../search/records.ts';

/** What later build steps need to know about a file. */
export interface SeenFile {
  /** From the root of the site: `votes/index.html`. */
  name: string;
  sha256: string;
  /** The file as the offline edition holds it, if it does. */
  offline: ZipPart | undefined;
  /** What search finds on the page. */
  entries: { language: Language; found: Entry[] } | undefined;
}

/**
 * Reads a file once for all later steps: checksum, offline version, search entries.
 * @throws Error with the page when it has no title or summary, or a link that would not work offline.
 */
export function seeFile(name: string, bytes: Uint8Array): SeenFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (name.endsWith('.html')) return { name, sha256, ...seePage(name, bytes) };
  const offline = isInEdition(name) ? offlinePart(name, bytes) : undefined;
  return { name, sha256, offline, entries: undefined };
}

/** What a page is to the offline edition and to search: both read it at once. */
function seePage(name: string, bytes: Uint8Array): Pick<SeenFile, 'offline' | 'entries'> {
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  const { language, path } = splitPath(`/${name.replace(/index\.html$/, '')}`);
  const search = pageReader({ file: name, path: path.slice(1), html });
  const page = isInEdition(name) ? offlineReader(html) : undefined;
  readHtml(html, page ? [search, page] : [search]);
  try {
    const offline = page && offlinePart(name, Buffer.from(page.result()));
    return { offline, entries: { language, found: search.result() } };
  } catch (error) {
    throw new Error(`the offline edition: ${name}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The files of the built site. Files recorded during rendering are not read again; others are read when
 * first needed.
 */
export class BuiltSite {
  readonly #seen = new Map<string, SeenFile>();

  /** Keeps what was seen of a file. */
  add(file: SeenFile): void {
    this.#seen.set(file.name, file);
  }

  /** Every file below a folder, in the order of their names, but for notes that a command left for itself. */
  files(folder: string): SeenFile[] {
    return fileNames(folder).map((name) => {
      const seen = this.#seen.get(name) ?? seeFile(name, readFileSync(join(folder, name)));
      this.#seen.set(name, seen);
      return seen;
    });
  }
}

function fileNames(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('.'))
    .sort();
}
