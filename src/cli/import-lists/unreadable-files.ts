import { accessSync, constants, statSync } from 'node:fs';
import { bounds } from './xlsx/bounds.ts';
import type { SheetProblem } from './problem.ts';

/** Problems of paths before anything is read: missing, a folder, no permission, too large. */
export function unreadableFiles(paths: readonly string[]): SheetProblem[] {
  return paths.flatMap((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return { file, found: 'there is no such file', expected: 'expected a file' };
    if (stats.isDirectory())
      return {
        file,
        found: 'it is a folder',
        expected: `expected files: ${file.replace(/\/+$/, '')}/*.xlsx`,
      };
    if (!stats.isFile()) return { file, found: 'it is no plain file', expected: 'expected a file' };
    if (stats.size > bounds.fileBytes)
      return {
        file,
        found: `the file has ${stats.size.toLocaleString('en')} bytes`,
        expected: `expected at most ${bounds.fileBytes.toLocaleString('en')}`,
      };
    try {
      accessSync(file, constants.R_OK);
    } catch {
      return { file, found: 'it may not be read', expected: 'expected permission to read it' };
    }
    return [];
  });
}
