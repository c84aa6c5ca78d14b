import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { siteFacts } from '../../data/load/dataset.ts';
import { languages } from '../../data/schema/index.ts';
import { indexFile, makeIndex } from '../search/index-file.ts';
import { searchRecords } from '../search/records.ts';
import { BuiltSite } from './built-site.ts';

/**
 * Writes what search needs, beside its page: one index for each language, and the library that asks it.
 *
 * The library is MiniSearch. Pagefind was measured against it on these pages: it, too, gives the same bytes
 * twice, but takes over twice as long, writes 2,700 files instead of 3, and needs WebAssembly in the page's policy.
 */
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
  const written = languages.map((language) => {
    const own = pages.filter((page) => page.language === language).flatMap(({ found }) => found);
    const index = makeIndex(searchRecords(own, siteFacts(), language), language);
    return { file: `search/${language}.json.gz`, bytes: indexFile(index) };
  });
  written.push({ file: 'search/engine.js', bytes: await bundle() });
  mkdirSync(`${folder}/search`, { recursive: true });
  for (const { file, bytes } of written) writeFileSync(`${folder}/${file}`, bytes);
  return written.map(({ file, bytes }) => ({ file, bytes: bytes.length }));
}

/** Bundles MiniSearch and our search code into one module. */
async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../search/engine.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    banner: { js: '// Contains MiniSearch (MIT) and @orama/stemmers (Apache-2.0).' },
    write: false,
  });
  return outputFiles[0]!.contents;
}
