import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { startHereName, topFolder, zipPath } from '../../urls/offline-zip.ts';

/**
 * Unpacks the offline edition of a built site into a folder of its own, beside a copy of the zip. What
 * was in the folder before is removed.
 * @throws Error when the site was built without the zip.
 * @returns how many files there are, and the one to start from.
 */
export function writeOffline(built: string, folder: string): { files: number; start: string } {
  const zip = join(built, zipPath);
  if (!existsSync(zip))
    throw new Error(`found no ${zip}; expected a site that was built without OFFLINE_ZIP=no`);
  const files = Object.entries(unzipSync(readFileSync(zip)));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  cpSync(zip, join(folder, basename(zipPath)));
  return { files: files.length, start: join(folder, topFolder, startHereName) };
}
