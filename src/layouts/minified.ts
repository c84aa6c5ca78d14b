import { transformSync } from 'esbuild';

const known = new Map<string, string>();

/**
 * A client script as pages carry it: without comments and spaces, with short names. Parts of it may be
 * TypeScript.
 * @param format a module for a page's own script; for a file, a classic script that keeps its names to itself.
 */
export function minified(script: string, format: 'esm' | 'iife' = 'esm'): string {
  if (script === '') return '';
  const key = format + script;
  const code =
    known.get(key) ??
    transformSync(script, {
      loader: 'ts',
      minify: true,
      format,
      target: 'es2022',
    }).code.trim();
  known.set(key, code);
  return code;
}
