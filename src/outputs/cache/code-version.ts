import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';

/**
 * One hash for what a module does: its text, that of all modules of the project that it imports, the
 * versions of all packages, and those of Node and of the kind of computer.
 * @param entry the module, from the root of the project: `src/outputs/social-images/draw.ts`.
 * @throws Error when a module is not where it is imported from.
 */
export function codeVersion(entry: string, root = process.cwd()): string {
  const hash = createHash('sha256');
  for (const file of [...modulesOf(entry, root)].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`\0${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

/** A module and all that it imports of the project, from the root; types alone are nothing that it does. */
export function modulesOf(entry: string, root: string): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!/\.[jt]s$/.test(file)) return;
    for (const name of importsIn(readFileSync(join(root, file), 'utf8')))
      follow(posix.join(posix.dirname(file), name.replace(/\?.*$/, '')));
  };
  follow(entry);
  return found;
}

function importsIn(code: string): string[] {
  const imports = code.matchAll(
    /^\s*(?:import|export)\b(?!\s+type\b)(?:[^'"`;]*?from)?\s*['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm,
  );
  return [...imports].map(([, named, dynamic]) => (named ?? dynamic)!);
}
