import { relative, resolve } from 'node:path';

const causes: Record<string, string> = {
  ENOSPC: 'the disk is full; expected room for the new file',
  EDQUOT: 'your share of the disk is used up; expected room for the new file',
  EACCES: 'you have no permission; expected a file and a folder that you may use',
  EPERM: 'the system does not permit it; expected a file and a folder that you may use',
  EROFS: 'the disk is read-only; expected one that can be written to',
  ENOENT: 'there is no such file; expected it to be there',
  ENOTDIR: 'a file has the name of a folder; expected a folder',
  EISDIR: 'it is a folder; expected a file',
  EMFILE: 'too many files are open; expected the system to allow more',
  EBUSY: 'another program is using it; expected to have it alone',
  EIO: 'the disk does not answer; expected a disk that works',
};

/**
 * Describes a file system error in one line: `data/motions.json: the disk is full; expected …`.
 * @param error whatever was thrown.
 * @param root the folder that paths are relative to.
 * @returns undefined for any other error.
 */
export function describeFileError(error: unknown, root: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, syscall }: NodeJS.ErrnoException = error;
  if (!code || !syscall || syscall === 'watch' || syscall === 'listen' || !causes[code])
    return undefined;
  return `${nameOf(path, root)}: ${causes[code]} (${code}, ${syscall})`;
}

function nameOf(path: string | undefined, root: string): string {
  if (!path) return 'a file';
  const name = relative(root, resolve(root, path)).replaceAll('\\', '/');
  return name === '' || name.startsWith('..') ? path : name;
}
