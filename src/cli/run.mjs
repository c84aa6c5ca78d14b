// Plain JavaScript, for a Node that is too old for the rest: starts a script of ours, or the program of a
// package, and says in one line what is missing.
//
//   node src/cli/run.mjs src/cli/check.ts
//   node src/cli/run.mjs astro dev
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  folderNameProblem,
  folderProblem,
  missingPackages,
  packagesProblem,
} from './installed.mjs';
import { nodeProblem } from './node-version.mjs';

const [name = '', ...words] = process.argv.slice(2);
const isScript = name.endsWith('.ts');
const usesVite =
  /^(astro|vitest|@stryker-mutator\/core|src\/cli\/(build|build-offline|serve|test|lint|bench)\.ts)$/.test(
    name,
  );
const problem =
  nodeProblem(process.versions.node) ??
  (usesVite ? folderNameProblem(process.cwd()) : undefined) ??
  packagesOrFolderProblem();
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
  process.exit(1);
}

/** What a program of a package lacks, it would say in fifty lines. */
function packagesOrFolderProblem() {
  if (isScript && existsSync('node_modules/astro')) return undefined;
  const missing = packagesProblem(missingPackages(process.cwd()));
  return missing ?? (isScript ? undefined : folderProblem('.'));
}

/** @param {string} packageName */
function programOf(packageName) {
  const folder = `node_modules/${packageName}`;
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  );
  return resolve(
    folder,
    typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0] ?? ''),
  );
}
