import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Takes a lock, waiting while another process holds it. The lock of a process that has ended is taken over.
 * @param file the lock file; it contains the process id.
 * @param tell called once if there is a process to wait for.
 * @returns a function that releases the lock.
 * @throws the file system's error when the file can't be written.
 */
export async function takeLock(
  file: string,
  tell: (holder: number) => void,
  isRunning = processRuns,
): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let isTold = false;
  while (!wasFree(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isRunning(holder)) breakLock(file, holder);
    else {
      if (!isTold && holder !== undefined) {
        tell(holder);
        isTold = true;
      }
      await sleep(200);
    }
  }
  return () => rmSync(file, { force: true });
}

function wasFree(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Even a full disk has room for an empty file.
    if (syscall === 'write') rmSync(file, { force: true });
    throw Object.assign(error as Error, { path: file });
  }
}

/**
 * The process id that holds the lock, 0 if the file has none; undefined if the lock is just being taken or
 * released.
 */
function holderOf(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0) return holder;
    const age = Date.now() - statSync(file).mtimeMs;
    return age > 5000 ? 0 : undefined;
  } catch {
    return undefined;
  }
}

function processRuns(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is running and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Two processes may break the same lock at once; the second must not break the lock that the first has just
 * taken.
 */
function breakLock(file: string, holder: number): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (Number(readFileSync(aside, 'utf8')) === holder) rmSync(aside);
    else renameSync(aside, file);
  } catch {
    // Another process was faster.
  }
}
