import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basePath, siteAddress } from '../urls/site-address.ts';
import { takeLock } from './lock.ts';
import { replaceFolder } from './replace-folder.ts';

const built = 'dist';
const lock = '.cache/build.lock';
/** Where a build is put together: nothing that is half done ever stands in `dist/`. */
const draft = '.cache/site';
/** What `dist/` was built from, and a hash of what it held then. */
const mark = '.cache/built.json';

/**
 * Builds the site into `dist/`, alone: a second build waits for the first. `dist/` changes at the end, at once.
 * @param isNeeded false to build only if something has changed since the last time.
 * @returns whether it was built.
 * @throws SettingError, DataError, or what the build ended with; `dist/` is as it was then.
 */
export async function buildSite({ isNeeded = true, isSilent = false } = {}): Promise<boolean> {
  siteAddress();
  basePath();
  if (!isNeeded && isCurrent()) return false;
  const giveBack = await takeLock(lock, (holder) =>
    console.log(`Waiting for another build of this folder, process ${holder} (${lock}).`),
  );
  try {
    if (!isNeeded && isCurrent()) return false;
    const source = fingerprint();
    const { build } = await import('astro');
    await build({ outDir: draft, ...(isSilent && { logLevel: 'silent' }) });
    rmSync(mark, { force: true });
    replaceFolder(draft, built);
    writeFileSync(mark, JSON.stringify({ source, sums: sums() }));
    return true;
  } catch (error) {
    // Pages that were begun before the error are still being written.
    process.once('exit', removeDraft);
    throw error instanceof Error && 'code' in error
      ? Object.assign(error, { path: (error as NodeJS.ErrnoException).path ?? draft })
      : error;
  } finally {
    removeDraft();
    giveBack();
  }
}

function removeDraft(): void {
  rmSync(draft, { recursive: true, force: true });
}

/**
 * Builds `dist/` if it is not what the files that are there now make, in a process of its own; ends this one if
 * that fails.
 * @returns whether it was built.
 */
export function buildIfStale(): boolean {
  if (isCurrent()) return false;
  console.log('Building the site, which takes up to a minute…');
  const words = ['--max-semi-space-size=64', 'src/cli/run.mjs', 'src/cli/build.ts'];
  const { status } = spawnSync(process.execPath, [...words, '--if-stale', '--silent'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A test runner sets this to `test`, which would build pages without their policy.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
  return true;
}

/** Whether `dist/` is a whole build of the files that are there now. */
export function isCurrent(): boolean {
  if (!existsSync(mark)) return false;
  const last = JSON.parse(readFileSync(mark, 'utf8')) as { source: string; sums: string };
  return last.sums === sums() && last.source === fingerprint();
}

/** One number for all files of the build: that of the list of their hashes, which is written last. */
function sums(): string {
  const list = `${built}/SHA256SUMS`;
  return existsSync(list) ? createHash('sha256').update(readFileSync(list)).digest('hex') : '';
}

const sources = [
  'src/**/*',
  'data/**/*',
  'public/**/*',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];

/** One number for everything that the pages are made of. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  for (const name of ['SITE_URL', 'BASE_PATH']) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}
