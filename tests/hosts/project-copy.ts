import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Copies what the site is made of into a folder. It gets a folder of packages of its own, linked one by one,
 * so that what builds leave there is not shared with another that runs at the same time.
 */
export function copyProject(folder: string): void {
  const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  for (const name of ['src', 'data', 'public', ...files])
    cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
}
