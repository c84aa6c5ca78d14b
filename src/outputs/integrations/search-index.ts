import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteFacts } from '../../data/load/dataset.ts';
import { languages } from '../../data/schema/index.ts';
import { bundleEngine } from '../search/bundle.ts';
import { indexFiles } from '../search/index-files.ts';
import { searchRecords } from '../search/records.ts';
import { BuiltSite } from './built-site.ts';

/** Writes what search needs, beside its page: titles and full text of each language, and the module that looks through them. */
export function searchIndex(site: BuiltSite): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const sizes = await writeSearch(fileURLToPath(dir), site);
        logger.info(sizes.map(({ file, bytes }) => `${file} ${bytes} bytes`).join(', '));
      },
    },
  };
}

/**
 * Writes `search/` in the folder of a built site, from what is found on its pages.
 * @throws Error when a page has no title or summary.
 */
export async function writeSearch(
  folder: string,
  site = new BuiltSite(),
): Promise<{ file: string; bytes: number }[]> {
  const pages = site.files(folder).flatMap(({ entries }) => entries ?? []);
  const written = languages.flatMap((language) => {
    const own = pages.filter((page) => page.language === language).flatMap(({ found }) => found);
    return indexFiles(searchRecords(own, siteFacts(), language), siteFacts(), language);
  });
  written.push({ file: 'engine.js', bytes: await bundleEngine('esm') });
  mkdirSync(`${folder}/search`, { recursive: true });
  for (const { file, bytes } of written) writeFileSync(`${folder}/search/${file}`, bytes);
  return written.map(({ file, bytes }) => ({ file: `search/${file}`, bytes: bytes.length }));
}
