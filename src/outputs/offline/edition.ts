import { ascending } from 'd3';
import { wasBelowTeach } from '../../lessons/routes.ts';
import { zipOf, zipPart, type ZipPart } from '../../data/format/zip.ts';
import { startHereName, topFolder, zipPath } from '../../urls/offline-zip.ts';
import { startHere } from './start-here.ts';

/** Files that make sense only on a host: for search engines, and the 404 page. */
const forHosts =
  /^(404\.html|SHA256SUMS|_headers|robots\.txt|(es\/)?cards\/.*|sitemap[^/]*\.xml|(.*\/)?\.[^/]*)$/;

/** Downloads and slides of one county: they repeat what is there, for each of all counties. */
const ofCounty = /^(es\/)?teach\/[^/]+\/([^/]+-county-\w\w\.zip|[^/]+-county\/slides\/.*)$/;

/** Word files at their former addresses: they are below `student`, too. */
function isFormerFile(name: string): boolean {
  const [, slug] = /^(?:es\/)?teach\/.+\/([^/]+)\.docx$/.exec(name) ?? [];
  return slug !== undefined && wasBelowTeach(slug);
}

/** Files that are already compressed. */
const isPacked = /\.(docx|zip|png|jpe?g|webp|avif|woff2|pdf)$/;

/** Whether a file, by its path from the root, is part of the offline edition. */
export function isInEdition(name: string): boolean {
  return (
    `/${name}` !== zipPath && !forHosts.test(name) && !ofCounty.test(name) && !isFormerFile(name)
  );
}

/** A file of the edition, packed. @param bytes pages as `offlinePage` makes them, other files as they are. */
export function offlinePart(name: string, bytes: Uint8Array): ZipPart {
  return zipPart(`${topFolder}/site/${name}`, bytes, isPacked.test(name) ? 0 : undefined);
}

/**
 * The edition as one zip: the page to start from, then all parts in the order of their names.
 * @param asOf the day of the edition, `YYYY-MM-DD`. The same parts and day give the same bytes.
 */
export function offlineZip(parts: readonly ZipPart[], asOf: string): Uint8Array {
  const first = zipPart(`${topFolder}/${startHereName}`, Buffer.from(startHere(asOf)));
  const sorted = [...parts].sort((a, b) => ascending(a.name, b.name));
  return zipOf([first, ...sorted], asOf);
}
