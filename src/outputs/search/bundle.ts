import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the code that the search page loads.
 * @param format a module, or a classic script that names it `searchEngine`.
 */
export async function bundleEngine(format: 'esm' | 'iife'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./engine.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format,
    ...(format === 'iife' && { globalName: 'searchEngine' }),
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.contents;
}
