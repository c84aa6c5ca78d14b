import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../data/format/canonical.ts';
import { readJson } from '../data/load/json-with-lines.ts';
import { DataError } from '../data/load/problem.ts';
import { dataParts, fileOf } from '../data/schema/index.ts';
import { rosterParts } from '../data/schema/roster.ts';
import { replaceFiles } from './replace-files.ts';

/** Files of `data/` that are not in canonical form, each with its first line that is not: `data/x.json:12`. */
export function unformattedFiles(root: string): string[] {
  return canonicalFiles(root)
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) => {
      const lines = after.split('\n');
      const line = before.split('\n').findIndex((text, index) => text !== lines[index]);
      return `${file}:${line === -1 ? lines.length : line + 1}`;
    });
}

/** Writes every file of `data/` in canonical form and returns those it changed. */
export function formatFiles(root: string): string[] {
  const changed = canonicalFiles(root).filter(({ before, after }) => before !== after);
  replaceFiles(
    root,
    changed.map(({ file, after }) => ({ file, text: after })),
  );
  return changed.map(({ file }) => file);
}

/** @throws DataError if a file is not JSON; nothing is written then. */
function canonicalFiles(root: string): { file: string; before: string; after: string }[] {
  // Files of ICE's lists may not exist yet.
  const there = dataParts.filter(
    (part) => !(part in rosterParts) || existsSync(join(root, fileOf(part))),
  );
  const read = there.map((part) => {
    const file = fileOf(part);
    const before = readFileSync(join(root, file), 'utf8');
    return { part, file, before, json: readJson(file, before) };
  });
  const problems = read.flatMap(({ json }) => json.problems);
  if (problems.length > 0) throw new DataError(problems);
  return read.map(({ part, file, before, json }) => ({
    file,
    before,
    after: canonicalJson(part, json.value),
  }));
}
