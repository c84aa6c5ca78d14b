import { transformSync } from 'esbuild';

const known = new Map<string, string>();

/** A client script as pages carry it: without comments and spaces, with short names. Parts of it may be TypeScript. */
export function minified(script: string): string {
  if (script === '') return '';
  const code =
    known.get(script) ??
    transformSync(script, {
      loader: 'ts',
      minify: true,
      format: 'esm',
      target: 'es2022',
    }).code.trim();
  known.set(script, code);
  return code;
}
