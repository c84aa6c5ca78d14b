import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basePath, siteAddress } from '../urls/site-address.ts';
import { siteSettings } from '../urls/site-settings.ts';
import { takeLock } from './lock.ts';
import { replaceFolder } from './replace-folder.ts';

const built = 'dist';
const lock = '.cache/build.lock';
const noPublisher = `
********************************************************************************
 This copy will say on every page that it names no publisher: SITE_URL is set,
 SITE_PUBLISHER is not. Set it to a name and where to write to, so that readers
 and officials know who answers for the site:

   SITE_PUBLISHER='Example League, ledger@example.org'
********************************************************************************
`;
/** The working folder, so that `dist/` never contains an unfinished build. */
const draft = '.cache/site';
/** Hashes of the inputs and outputs of the build in `dist/`. */
const mark = '.cache/built.json';

/**
 * Builds the site into `dist/`, alone: a second build waits for the first. `dist/` changes at the end, at once.
 * @param isNeeded false to build only if something has changed since the last time.
 * @returns whether it was built.
 * @throws SettingError, DataError, or what the build ended with; `dist/` is as it was then.
 */
export async function buildSite({ isNeeded = true, isSilent = false } = {}): Promise<boolean> {
  basePath();
  const { publisher } = siteSettings('');
  if (siteAddress() && !publisher) console.warn(noPublisher);
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
    // After an error, pages that are already rendering are still written.
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

/** Builds `dist/` in a separate process if it is stale, and exits if that fails. */
export function buildIfStale(): boolean {
  if (isCurrent()) return false;
  console.log('Building the site, which takes up to a minute…');
  const words = ['--max-semi-space-size=64', 'src/cli/run.mjs', 'src/cli/build.ts'];
  const { status } = spawnSync(process.execPath, [...words, '--if-stale', '--silent'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Vitest sets this to `test`, which would build pages without their security policy.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
  return true;
}

/** Whether `dist/` is a complete build of the current files. */
export function isCurrent(): boolean {
  if (!existsSync(mark)) return false;
  const last = JSON.parse(readFileSync(mark, 'utf8')) as { source: string; sums: string };
  return last.sums === sums() && last.source === fingerprint();
}

/** A hash of the build: that of `SHA256SUMS`, which is written last. */
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

/** A hash of all inputs of the build. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  for (const name of ['SITE_URL', 'BASE_PATH', 'SITE_PUBLISHER', 'BUILD_DATE', 'OFFLINE_ZIP'])
    hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}
