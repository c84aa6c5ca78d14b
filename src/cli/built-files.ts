import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'dist/.built-from';

/** Builds `dist` unless it was built from the very files that are there now. Returns whether it did. */
export function buildIfStale(): boolean {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // A test runner sets this to `test`, which would build pages without their policy.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, now);
  return true;
}

/** One number for everything that the pages are made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(
    [
      'src/**/*',
      'data/**/*',
      'public/**/*',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
    ],
    {
      withFileTypes: true,
    },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  for (const name of ['SITE_URL', 'BASE_PATH']) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}
