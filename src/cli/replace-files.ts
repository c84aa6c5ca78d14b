import * as nodeFiles from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A file and its new content. The path is absolute or relative to the project's folder. */
export interface NewFile {
  file: string;
  text: string;
}

/** The file system functions used. */
export type FileSystem = Pick<
  typeof nodeFiles,
  | 'accessSync'
  | 'existsSync'
  | 'mkdirSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

/**
 * Replaces all of the files or none. Each is written completely under another name first.
 * @param fs another file system, for tests of failures.
 * @throws the file system's error; all files are then unchanged, and no drafts are left.
 */
export function replaceFiles(
  root: string,
  files: readonly NewFile[],
  fs: FileSystem = nodeFiles,
): void {
  const steps = files.map(({ file, text }) => {
    const path = resolve(root, file);
    return { path, text, draft: `${path}.${process.pid}.new`, before: readBefore(path, fs) };
  });
  let [current] = steps;
  const replaced: typeof steps = [];
  try {
    for (const step of steps) {
      current = step;
      const { path, text, draft, before } = step;
      fs.mkdirSync(dirname(path), { recursive: true });
      // Renaming would replace even a read-only file.
      if (before) fs.accessSync(path, nodeFiles.constants.W_OK);
      fs.writeFileSync(draft, text, { flush: true, ...(before && { mode: before.mode }) });
    }
    for (const step of steps) {
      current = step;
      fs.renameSync(step.draft, step.path);
      replaced.push(step);
    }
  } catch (error) {
    for (const { draft } of steps) fs.rmSync(draft, { force: true });
    for (const { path, before } of replaced)
      if (before) fs.writeFileSync(path, before.bytes);
      else fs.rmSync(path, { force: true });
    // "Disk full" errors name no file, and the draft's name would mean nothing.
    throw Object.assign(error as Error, { path: current?.path });
  }
}

function readBefore(path: string, fs: FileSystem): { bytes: Buffer; mode: number } | undefined {
  if (!fs.existsSync(path)) return undefined;
  return { bytes: fs.readFileSync(path), mode: fs.statSync(path).mode };
}
