import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../data/format/canonical.ts';
import { fileOf } from '../../data/schema/index.ts';
import type { Roster, RosterPart } from '../../data/schema/roster.ts';

/** The files that an import writes. It changes agencies only where suggestions are taken over. */
const written: readonly RosterPart[] = ['agencies', 'listings', 'lists'];

/** Files below `root` that change, with their new content. */
export function changedFiles(root: string, roster: Roster): { file: string; text: string }[] {
  return written.flatMap((part) => {
    const file = fileOf(part);
    const path = join(root, file);
    const text = canonicalJson(part, roster[part]);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    return before === text ? [] : [{ file, text }];
  });
}
