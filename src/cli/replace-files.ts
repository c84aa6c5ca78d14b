import * as nodeFiles from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A file and all that it is to hold. Its name is given from the project's folder, or in full. */
export interface NewFile {
  file: string;
  text: string;
}

/** What is needed of the file system. */
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
 * Replaces files: all of them, or none. Each is complete under another name before any takes its place.
 * @param fs another file system, for a test of what happens when it fails.
 * @throws the error of the file system; the files are as they were then, and nothing is left beside them.
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
      // Renaming would replace even a file that is marked read-only.
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
    // A full disk names no file, and a draft is nothing that anyone knows of.
    throw Object.assign(error as Error, { path: current?.path });
  }
}

function readBefore(path: string, fs: FileSystem): { bytes: Buffer; mode: number } | undefined {
  if (!fs.existsSync(path)) return undefined;
  return { bytes: fs.readFileSync(path), mode: fs.statSync(path).mode };
}
