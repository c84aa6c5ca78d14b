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
 * Puts a finished folder in the place of another, at once where the system can. A folder that can't be moved,
 * because it is a link to another disk or mounted, gets the files instead.
 * @throws the error of the file system; the other folder is as it was then, unless its disk filled up midway.
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
