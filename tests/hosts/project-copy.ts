import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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

/**
 * Lets a copy of the project be built from data that breaks its rules, for tests that look at what pages make
 * of such data. The project itself has no switch for that.
 */
export function liftRules(folder: string): void {
  replaceIn(folder, 'src/data/load/dataset.ts', 'problems: problemsOf(parsed)', 'problems: []');
  replaceIn(folder, 'src/outputs/integrations/checked-data.ts', 'problems.length > 0', 'false');
}

function replaceIn(folder: string, file: string, text: string, by: string): void {
  const path = join(folder, file);
  const code = readFileSync(path, 'utf8');
  if (code.split(text).length !== 2)
    throw new Error(`${file}: expected "${text}" once, so that it can be replaced in a copy`);
  writeFileSync(path, code.replace(text, by));
}
