import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../data/format/canonical.ts';
import { readJson } from '../data/load/json-with-lines.ts';
import { DataError } from '../data/load/problem.ts';
import { canonicalRosterPart, readRoster } from '../data/load/roster.ts';
import { rosterFileOf, rosterPartNames } from '../data/schema/roster.ts';
import { collectionNames, fileOf } from '../data/schema/index.ts';
import { replaceFiles } from './replace-files.ts';

const parts = [...collectionNames, 'edition' as const];

/** Files of `data/` that are not in canonical form. */
export function unformattedFiles(root: string): string[] {
  return canonicalFiles(root)
    .filter(({ before, after }) => before !== after)
    .map(({ file }) => file);
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
  const read = parts.map((part) => {
    const file = fileOf(part);
    const before = readFileSync(join(root, file), 'utf8');
    return { part, file, before, json: readJson(file, before) };
  });
  const problems = read.flatMap(({ json }) => json.problems);
  if (problems.length > 0) throw new DataError(problems);
  const facts = read.map(({ part, file, before, json }) => ({
    file,
    before,
    after: canonicalJson(part, json.value),
  }));
  return [...facts, ...canonicalLists(root)];
}

function canonicalLists(root: string): { file: string; before: string; after: string }[] {
  const { roster, problems } = readRoster(root);
  if (problems.length > 0) throw new DataError(problems);
  return rosterPartNames
    .filter((part) => existsSync(join(root, rosterFileOf(part))))
    .map((part) => {
      const file = rosterFileOf(part);
      const before = readFileSync(join(root, file), 'utf8');
      return { file, before, after: canonicalRosterPart(part, roster[part]) };
    });
}
