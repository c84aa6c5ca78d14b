import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes `SHA256SUMS`, which `sha256sum -c` reads: the hash of every other file of the site. It comes after all that write. */
export function fileSums(): AstroIntegration {
  return {
    name: 'file-sums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const started = performance.now();
        const sums = sumsOf(fileURLToPath(dir));
        writeFileSync(new URL('SHA256SUMS', dir), sums);
        const took = Math.round(performance.now() - started);
        logger.info(`${sums.split('\n').length - 1} files in ${took} ms`);
      },
    },
  };
}

/** A line for each file below a folder, in the order of their names: its hash, two spaces, its name. */
export function sumsOf(folder: string): string {
  return (
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
      .map((name) => name.replaceAll('\\', '/'))
      // Not itself, and no note that a command left for itself.
      .filter((name) => name !== 'SHA256SUMS' && !name.startsWith('.'))
      .sort()
      .map((name) => {
        const hash = createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex');
        return `${hash}  ${name}\n`;
      })
      .join('')
  );
}
