// Plain JavaScript, for a Node that is too old for the rest: starts a script of ours, or the program of a
// package, and says in one line what is missing.
//
//   node src/cli/run.mjs src/cli/check.ts
//   node src/cli/run.mjs astro dev
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { missingPackages, packagesProblem } from './installed.mjs';
import { nodeProblem } from './node-version.mjs';

const [name = '', ...words] = process.argv.slice(2);
const isScript = name.endsWith('.ts');
// What a program of a package lacks, it would say in fifty lines.
const problem =
  nodeProblem(process.versions.node) ??
  (existsSync('node_modules/astro') && isScript
    ? undefined
    : packagesProblem(missingPackages(process.cwd())));
if (problem) {
  console.error(problem);
  process.exit(1);
}

const script = isScript ? resolve(name) : programOf(name);
process.argv = [process.execPath, script, ...words];
// Astro would tell its makers that it was used.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
try {
  await import(pathToFileURL(script).href);
} catch (error) {
  const { explainError } = await import('./explain-error.ts');
  console.error(explainError(error, process.cwd()));
  process.exitCode = 1;
}

/** @param {string} packageName */
function programOf(packageName) {
  const folder = `node_modules/${packageName}`;
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  );
  return resolve(folder, typeof bin === 'string' ? bin : (bin[packageName] ?? ''));
}
