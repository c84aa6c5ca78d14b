import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Replaces a folder by a finished one, atomically where possible. If the folder can't be moved, because it
 * is a link to another disk or a mount, its files are replaced instead.
 * @throws the file system's error; the folder is then unchanged, unless its disk filled up midway.
 */
export function replaceFolder(finished: string, target: string): void {
  const real = existsSync(target) ? realpathSync(target) : resolve(target);
  const aside = `${finished}.before`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(real), { recursive: true });
  if (!existsSync(real)) return move(finished, real);
  try {
    renameSync(real, aside);
  } catch {
    return fill(finished, real);
  }
  try {
    move(finished, real);
  } catch (error) {
    renameSync(aside, real);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function move(finished: string, target: string): void {
  try {
    renameSync(finished, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    fill(finished, target);
  }
}

function fill(finished: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true });
  cpSync(finished, target, { recursive: true });
  rmSync(finished, { recursive: true });
}
