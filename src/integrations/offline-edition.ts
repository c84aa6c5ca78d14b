import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataRoot, loadData } from '../data/dataset.ts';
import { offlineFiles, offlineZip } from '../offline/edition.ts';
import { zipPath } from '../offline/names.ts';

/** Adds the whole site as one zip that opens from a folder. It comes last: it takes in what the others made. */
export function offlineEdition(): AstroIntegration {
  return {
    name: 'offline-edition',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { asOf } = loadData(dataRoot()).dataset.edition;
        const built = fileURLToPath(dir);
        const files = offlineFiles(built, asOf);
        const zip = offlineZip(files, asOf);
        const path = join(built, zipPath);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, zip);
        logger.info(`${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB`);
      },
    },
  };
}
