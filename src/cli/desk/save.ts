import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFiles } from '../replace-files.ts';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { fileOf, type DataPart } from '../../data/schema/index.ts';
import type { Disk } from './disk.ts';
import {
  changedFiles,
  digestOfRecord,
  nameOfDraft,
  recordIn,
  withDrafts,
  type Draft,
} from './drafts.ts';
import { problemsIn, type FieldProblem } from './problems.ts';

/** What became of saving: the files that were written, or why none was. */
export type Saved =
  | { isSaved: true; files: string[] }
  | {
      isSaved: false;
      why: 'stale' | 'problems' | 'nothing';
      text: string;
      problems: FieldProblem[];
    };

/**
 * Writes all drafts or none, in canonical form.
 * @param digests what the drafts were made from: the digest of each file that they change.
 * @param prose the folder of the pages that must agree with the facts; left out, they are not read.
 * @param names what the drafts are, for whoever may want to undo it.
 * @throws the file system's error; all files are then unchanged.
 */
export function save(
  disk: Disk,
  drafts: readonly Draft[],
  digests: Readonly<Partial<Record<DataPart, string>>>,
  prose?: string,
  names: string[] = [],
): Saved {
  const files = disk.read();
  const refuse = (
    why: 'stale' | 'problems' | 'nothing',
    text: string,
    problems: FieldProblem[] = [],
  ) => ({ isSaved: false, why, text, problems }) as const;
  if (drafts.length === 0) return refuse('nothing', 'There is nothing to save.');
  const parts = [...new Set(drafts.map(({ part }) => part))];
  const moved = parts.filter((part) => getOrThrow(files, part).digest !== digests[part]);
  if (moved.length > 0)
    return refuse(
      'stale',
      `${moved.map(fileOf).join(', ')}: changed on disk since the desk read it; nothing was saved. Look at the files again, then save.`,
    );
  const others = drafts.filter(
    ({ part, id, was }) => digestOfRecord(recordIn(files, part, id)) !== was,
  );
  if (others.length > 0)
    return refuse(
      'stale',
      `${others.map(nameOfDraft).join(', ')}: somebody else changed this record since you began; nothing was saved. Discard your change and make it again.`,
    );
  const problems = problemsIn(withDrafts(files, drafts), files, prose);
  const fresh = problems.filter(({ isOld }) => !isOld);
  if (fresh.length > 0)
    return refuse(
      'problems',
      `Nothing was saved: the check finds ${fresh.length === 1 ? 'a problem' : `${fresh.length} problems`}.`,
      problems,
    );
  const changed = changedFiles(files, drafts).map(({ part, text }) => ({
    file: fileOf(part),
    before: readFileSync(join(disk.root, fileOf(part)), 'utf8'),
    text,
  }));
  replaceFiles(disk.root, changed);
  disk.lastSave = { names, files: changed };
  return { isSaved: true, files: changed.map(({ file }) => file) };
}

/** What can be taken back: the last save, while nobody has changed its files since. */
export function savedLast({ root, lastSave }: Disk): string[] | undefined {
  const isAsSaved = lastSave?.files.every(
    ({ file, text }) => readFileSync(join(root, file), 'utf8') === text,
  );
  return isAsSaved ? lastSave!.names : undefined;
}

/**
 * Takes the last save back: its files are as they were before, all of them or none.
 * @throws the file system's error; all files are then unchanged.
 */
export function undoSave(disk: Disk): { isUndone: boolean; text: string } {
  if (savedLast(disk) === undefined)
    return {
      isUndone: false,
      text: 'Nothing was undone: the files have changed since the save, or there was none.',
    };
  replaceFiles(
    disk.root,
    disk.lastSave!.files.map(({ file, before }) => ({ file, text: before })),
  );
  disk.lastSave = undefined;
  return { isUndone: true, text: '' };
}
