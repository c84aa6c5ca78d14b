// Plain JavaScript, for the Node that is there before ours is: installs what is missing, and says so before.
//
//   node src/cli/setup.mjs                what the site needs
//   node src/cli/setup.mjs --tests        and Chromium, for the tests
//   node src/cli/setup.mjs --tests=full   and every program that any test needs
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import {
  folderNameProblem,
  folderProblem,
  missingPackages,
  packagesProblem,
} from './installed.mjs';
import { nodeProblem } from './node-version.mjs';

const local = 'node_modules/.bin/node';
const npm =
  'npm ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund --no-update-notifier';

const misnamed = folderNameProblem(process.cwd());
if (misnamed) stop(misnamed);
if (!existsSync('node_modules/.package-lock.json') || missingPackages('.').length > 0) install();
const node = usableNode();
const tests = process.argv.find((word) => word.startsWith('--tests'));
const problem =
  nodeProblem(versionOf(node) || 'that does not run here') ??
  packagesProblem(missingPackages('.')) ??
  (tests && folderProblem('.'));
if (problem) stop(problem);

if (tests)
  spawnSync(node, ['src/cli/browsers/get.ts', ...(tests === '--tests=full' ? ['--full'] : [])], {
    stdio: 'inherit',
  });

function install() {
  if (process.env.NO_INSTALL)
    stop(`The packages are not installed, and NO_INSTALL is set. To install them: ${npm}`);
  const closed = folderProblem('.');
  if (closed) stop(`The packages are not installed. ${closed}`);
  console.log(
    `Installing the packages of package-lock.json into node_modules/, from the npm registry: about 170 MB to download, 790 MB on disk (190 MB of it Node 24, on Linux for x64). Nothing outside of this folder is changed, but npm's own cache; no script of a package is run. To install nothing, stop this and set NO_INSTALL=1.`,
  );
  const [command = '', ...words] = npm.split(' ');
  const { status } = spawnSync(command, [...words, '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    stop(
      'npm could not install the packages, as it says above. Is the network there, and the disk not full?',
    );
}

/** The Node that commands of npm run with: that of the packages where there is one, else this one. */
function usableNode() {
  if (!existsSync(local)) return process.execPath;
  if (versionOf(local) !== '' || nodeProblem(process.versions.node)) return local;
  // It is made for another C library than this system has, and would stand before the Node that works.
  rmSync(local);
  return process.execPath;
}

/**
 * @param {string} program
 * @returns {string} empty where it does not run.
 */
function versionOf(program) {
  /** @type {{ stdout: string | null }} */
  const asked = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return asked.stdout?.trim() ?? '';
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
