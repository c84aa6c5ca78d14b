import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { offlinePage } from './page.ts';
import { startHereName, topFolder, zipPath } from './names.ts';
import { startHere } from './start-here.ts';

/** What only a host or a search engine reads, and the page for addresses that nobody has here. */
const forHosts =
  /^(404\.html|SHA256SUMS|_headers|robots\.txt|(es\/)?cards\/.*|sitemap[^/]*\.xml|(.*\/)?\.[^/]*)$/;

/** Files that are packed already. */
const isPacked = /\.(docx|zip|png|jpe?g|webp|avif|woff2|pdf)$/;

/**
 * The built site as files that open from a folder, by name from the top, in the order of their names.
 * @param asOf the day of the edition, `YYYY-MM-DD`.
 * @throws Error that names the page when one has a link that a folder can't follow.
 */
export function offlineFiles(built: string, asOf: string): Map<string, Uint8Array> {
  const names = globSync('**/*', { cwd: built, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(built, '/').length))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => `/${name}` !== zipPath && !forHosts.test(name))
    .sort();
  const files = new Map<string, Uint8Array>([
    [`${topFolder}/${startHereName}`, strToU8(startHere(asOf))],
  ]);
  for (const name of names) {
    const bytes = readFileSync(join(built, name));
    files.set(`${topFolder}/site/${name}`, name.endsWith('.html') ? pageOf(name, bytes) : bytes);
  }
  return files;
}

/** The files as one zip: the same files and day give the same bytes, on any machine. */
export function offlineZip(files: ReadonlyMap<string, Uint8Array>, asOf: string): Uint8Array {
  const parts: Zippable = {};
  // Level 4 is as good as the highest, to one part in a hundred, and quickest (measured).
  for (const [name, bytes] of files) parts[name] = [bytes, { level: isPacked.test(name) ? 0 : 4 }];
  // A zip keeps local time: the parts of a day are the same in every time zone.
  const [year = 2000, month = 1, day = 1] = asOf.split('-').map(Number);
  return zipSync(parts, { mtime: new Date(year, month - 1, day, 12) });
}

function pageOf(name: string, bytes: Buffer): Uint8Array {
  try {
    return strToU8(offlinePage(bytes.toString('utf8')));
  } catch (error) {
    throw new Error(`the offline edition: ${name}: ${(error as Error).message}`, { cause: error });
  }
}
