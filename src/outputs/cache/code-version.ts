import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';

/**
 * A hash of everything that determines a module's behavior: its code, the project modules it imports,
 * package versions, Node and the platform.
 * @param entry the module's path from the root: `src/outputs/social-images/draw.ts`.
 * @throws Error when an imported module does not exist.
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

/** A module and all project modules it imports, from the root. Type-only imports do not count. */
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
