import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuiltSite } from './built-site.ts';

const sumsName = 'SHA256SUMS';

/** Writes `SHA256SUMS` for `sha256sum -c`: the hash of every other file. Must run last. */
export function fileSums(site: BuiltSite): AstroIntegration {
  return {
    name: 'file-sums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const files = site.files(fileURLToPath(dir)).filter(({ name }) => name !== sumsName);
        const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
        writeFileSync(new URL(sumsName, dir), lines.join(''));
        logger.info(`${lines.length} files`);
      },
    },
  };
}
