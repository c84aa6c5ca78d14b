import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A line for each file below a folder, in the order of their names: its hash, two spaces, its name. */
function sumsOf(folder: string): string {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== 'SHA256SUMS' && !name.startsWith('.'))
    .sort()
    .map((name) => `${sumOf(join(folder, name))}  ${name}\n`)
    .join('');
}

test('the sums are those of all files of the site, as they stand there', () => {
  const written = readFileSync('dist/SHA256SUMS', 'utf8');
  expect(written).toBe(sumsOf('dist'));
  const [sum, file] = written
    .trimEnd()
    .split('\n')
    .find((line) => line.endsWith('-offline.zip'))!
    .split('  ');
  expect(existsSync(`dist/${file}`)).toBe(true);
  expect(sumOf(`dist/${file}`)).toBe(sum);
  for (const name of ['index.html', 'es/index.html', 'search/engine.js', '404.html'])
    expect(written).toMatch(new RegExp(`^[0-9a-f]{64}  ${name}$`, 'm'));
});
