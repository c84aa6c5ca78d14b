import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { pageKindOf, pageKinds } from './kinds.ts';
import type { Measured } from './measured.ts';

/** The size of a text with the best compression that hosts use. */
export function compressed(
  content: string | Buffer,
  quality = constants.BROTLI_MAX_QUALITY,
): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** The size of a text on hosts that compress with gzip alone, at the level that most of them use. */
export function gzipped(content: string | Buffer): number {
  return gzipSync(content, { level: 6 }).length;
}

/**
 * The heaviest pages of each kind and what they consist of.
 * @param count how many candidates of each kind are compressed fully.
 */
export function weighPages(
  folder: string,
  count: number,
  progress: (text: string) => void,
): Measured[] {
  const pages = globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== '404.html')
    .sort()
    .map((file) => {
      const html = readFileSync(`${folder}/${file}`, 'utf8');
      // A fast compression is enough to choose candidates.
      return {
        path: `/${file.replace(/index\.html$/, '')}`,
        html,
        about: compressed(html, 4).length,
      };
    });
  progress(
    `${pages.length} pages, of which the heaviest ${count} of each kind are weighed in full`,
  );
  return pageKinds.flatMap((kind) => {
    const own = pages.filter(({ path }) => pageKindOf(path) === kind);
    const heavy = own
      .sort((a, b) => b.about - a.about)
      .slice(0, count)
      .map(({ path, html }) => ({ path, html, bytes: compressed(html).length }))
      .sort((a, b) => b.bytes - a.bytes);
    const [worst] = heavy;
    if (!worst) return [];
    return [
      {
        area: 'weight',
        what: `${kind.name}, heaviest of ${own.length}: ${worst.path}`,
        value: worst.bytes,
        unit: 'bytes' as const,
        target: kind.bytes,
        note: partsOf(worst.html),
      },
      {
        area: 'weight',
        what: `${kind.name}, the same with gzip`,
        value: Math.max(...heavy.map(({ html }) => gzipped(html))),
        unit: 'bytes' as const,
        target: kind.gzipBytes,
      },
    ];
  });
}

/** The parts of a page by size, uncompressed. */
function partsOf(html: string): string {
  const bytes = (pattern: RegExp) =>
    [...html.matchAll(pattern)].reduce((sum, [all]) => sum + Buffer.byteLength(all), 0);
  const styles = bytes(/<style>[\s\S]*?<\/style>/g);
  const scripts = bytes(/<script[\s\S]*?<\/script>/g);
  const drawings = bytes(/<svg[\s\S]*?<\/svg>/g);
  const kb = (count: number) => (count / 1000).toFixed(1);
  return `raw KB: styles ${kb(styles)}, drawings ${kb(drawings)}, scripts ${kb(scripts)}, all ${kb(Buffer.byteLength(html))}`;
}
