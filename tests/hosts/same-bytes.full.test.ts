import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The hash of each file below a folder, by name. */
function hashes(built: string): Map<string, string> {
  const files = globSync('**/*', { cwd: built, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      file.slice(join(built, '/').length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

test('a second build, in another folder and another time zone, gives the same bytes', () => {
  copyProject(folder);
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', TZ: 'Asia/Kathmandu', LC_ALL: 'C' },
    },
  );
  expect(status, stderr).toBe(0);
  const first = hashes('dist');
  const second = hashes(join(folder, 'dist'));
  expect(first.size).toBeGreaterThan(2500);
  expect([...second.keys()]).toEqual([...first.keys()]);
  const differ = [...first].filter(([file, hash]) => second.get(file) !== hash);
  expect(differ.map(([file]) => file)).toEqual([]);
}, 180_000);
