import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSet } from './snapshot.ts';

/** The base can't be read: a message for the person who asked. */
export class BaseError extends Error {
  override name = 'BaseError';
}

const folders = ['data', 'src/content', 'src/i18n/strings'];
/** Branches that a change is made from. */
const mainBranches = ['main', 'origin/main'];
/** The largest file of a base, in bytes. */
const largestFile = 256 * 1024 * 1024;

function git(root: string, ...words: string[]): { isDone: boolean; text: string; fault: string } {
  const { status, stdout, stderr, error } = spawnSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: largestFile,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new BaseError('git: the program is not there; expected git, which keeps the base');
  return { isDone: status === 0, text: stdout, fault: stderr.trim().split('\n')[0] ?? '' };
}

/**
 * The commit to compare with.
 * @param asked a branch, tag or commit; left out, it is where the branch left main.
 * @throws BaseError when there is no git, no repository, or no such commit.
 */
export function findBase(root: string, asked?: string): string {
  const { isDone, fault } = git(root, 'rev-parse', '--git-dir');
  if (!isDone) throw new BaseError(`${root}: ${fault}; expected a folder that git keeps`);
  if (asked !== undefined) {
    const found = git(
      root,
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${asked}^{commit}`,
    );
    if (found.isDone) return found.text.trim();
    throw new BaseError(
      `--base: found "${asked}", which git does not know; expected a branch, tag or commit that is here ("git fetch" brings others)`,
    );
  }
  for (const branch of mainBranches) {
    const found = git(root, 'merge-base', 'HEAD', branch);
    if (found.isDone) return found.text.trim();
  }
  throw new BaseError(
    `found no common commit with ${mainBranches.join(' or ')}; expected one, or another base: npm run diff -- --base REF`,
  );
}

/**
 * The files of a commit that a review compares.
 * @throws BaseError when the commit has none of them, or one can't be read.
 */
export function filesAt(root: string, commit: string): FileSet {
  const listed = git(root, 'ls-tree', '-r', '--name-only', '-z', commit, ...folders);
  const names = listed.text.split('\0').filter((name) => name !== '');
  if (!names.some((name) => name.startsWith('data/')))
    throw new BaseError(`${commit}: found no files in data/; expected a commit that has the facts`);
  const suffix = `at ${commit.slice(0, 9)}`;
  return {
    suffix,
    names,
    read: (name) => {
      const { isDone, text, fault } = git(root, 'show', `${commit}:./${name}`);
      if (isDone) return text;
      throw new BaseError(`${name} ${suffix}: ${fault}; expected a file that git can show`);
    },
  };
}

/** The files of the working tree that a review compares. */
export function filesIn(root: string): FileSet {
  const names = globSync(
    folders.map((folder) => `${folder}/**/*.{json,mdx}`),
    { cwd: root },
  )
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return { suffix: '', names, read: (name) => readFileSync(join(root, name), 'utf8') };
}
