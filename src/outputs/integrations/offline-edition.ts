import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getDataset } from '../../data/load/dataset.ts';
import { offlinePart, offlineZip } from '../offline/edition.ts';
import { searchOnDisk } from '../offline/search.ts';
import { zipPath } from '../../urls/offline-zip.ts';
import { siteSettings } from '../../urls/site-settings.ts';
import type { BuiltSite } from './built-site.ts';

/** Adds the offline edition, one zip of the whole site. Runs after everything that adds files. */
export function offlineEdition(site: BuiltSite): AstroIntegration {
  return {
    name: 'offline-edition',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { asOf } = getDataset().edition;
        if (!siteSettings(asOf).hasOfflineZip) {
          logger.info('left out: OFFLINE_ZIP=no');
          return;
        }
        const built = fileURLToPath(dir);
        const parts = site.files(built).flatMap(({ offline }) => offline ?? []);
        const scripts = await searchOnDisk(built);
        for (const { name, bytes } of scripts) parts.push(offlinePart(name, bytes));
        const zip = offlineZip(parts, asOf);
        const path = join(built, zipPath);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, zip);
        logger.info(`${parts.length + 1} files, ${(zip.length / 1e6).toFixed(1)} MB`);
      },
    },
  };
}
