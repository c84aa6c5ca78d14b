import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findTool, lookAgain, tools, unpacked, type ToolName } from './tools.ts';

/** How a system can get programs. */
export interface System {
  /** Whether Debian's packages can be installed: by root alone. */
  isDebianRoot: boolean;
  /** Whether Debian's packages can be fetched and unpacked, which anyone may. */
  isDebian: boolean;
  /** Whether something may be installed at all: `NO_INSTALL=1` says no. */
  isAllowed: boolean;
}

/** One way to get programs, and what is said before it is gone. */
export interface Step {
  way: 'install' | 'unpack' | 'download';
  names: ToolName[];
  notice: string;
}

/** @returns the steps that may bring what is missing, and what is said of each before. */
export function planSteps(missing: readonly ToolName[], system: System): Step[] {
  if (!system.isAllowed) return [];
  const { isDebianRoot, isDebian } = system;
  const installed = missing.filter((name) => isDebianRoot && name !== 'nginx');
  const steps: Step[] = [];
  if (installed.length > 0)
    steps.push({
      way: 'install',
      names: installed,
      notice: `Installing with apt-get, for the whole system: ${packagesOf(installed).join(', ')}.`,
    });
  if (isDebian && missing.includes('nginx'))
    steps.push({
      way: 'unpack',
      names: ['nginx'],
      notice: `Unpacking nginx into ${unpacked} (1 MB to download, 3 MB on disk). It is not installed.`,
    });
  if (missing.includes('Chromium') && !isDebianRoot)
    steps.push({
      way: 'download',
      names: ['Chromium'],
      notice:
        'Downloading Chromium with Playwright into your own cache folder (about 170 MB to download, 400 MB on disk).',
    });
  return steps;
}

/** What is said of a program that could not be had: one line. */
export function missingNotice(name: ToolName, { isDebian }: System): string {
  const { use, setting, debian } = tools[name];
  const how = isDebian ? ` (apt-get install ${debian[0]})` : '';
  return `Not installed: ${name}. The tests of ${use} are skipped. Install it${how}, or set ${setting} to its program.`;
}

/** @returns the packages of Debian that hold some programs. */
function packagesOf(names: readonly ToolName[]): string[] {
  return names.flatMap((name) => tools[name].debian);
}

/** Gets what is missing, where that is possible, and says beforehand what that will be. Never fails. */
export function installTools(wanted: readonly ToolName[], system: System): void {
  const missing = () => wanted.filter((name) => !findTool(name));
  const first = missing();
  if (first.length === 0) return;
  const list = first.map((name) => `${name} (${tools[name].use})`).join(', ');
  console.log(`The tests need what is not installed: ${list}.`);
  const steps = planSteps(first, system);
  if (steps.length > 0)
    console.log('To install nothing, stop this and set NO_INSTALL=1: tests are skipped then.');
  if (steps.some(({ way }) => way !== 'download')) apt('update');
  for (const { way, names, notice } of steps) {
    console.log(notice);
    if (way === 'install') installPackages(packagesOf(names));
    else if (way === 'unpack') unpackPackages(packagesOf(names));
    else downloadChromium();
  }
  lookAgain();
  for (const name of missing()) console.log(missingNotice(name, system));
}

function installPackages(names: readonly string[]): void {
  const options = ['--no-install-recommends', ...names];
  // It says how much that is, and goes no further.
  const { stdout } = apt('install', '--assume-no', ...options);
  for (const line of stdout.split('\n'))
    if (/^(Need to get|After this operation)/.test(line)) console.log(`  ${line.trim()}`);
  apt('install', '-y', ...options);
}

/** Without the rights of root, and without starting what is in it. */
function unpackPackages(names: readonly string[]): void {
  try {
    mkdirSync(unpacked, { recursive: true });
    apt('download', ...names);
    for (const file of readdirSync(unpacked).filter((name) => name.endsWith('.deb'))) {
      spawnSync('dpkg-deb', ['-x', file, '.'], { cwd: unpacked, stdio: 'ignore' });
      rmSync(join(unpacked, file));
    }
  } catch {
    // A folder that can't be written to: what is missing is said at the end.
  }
}

function apt(command: string, ...words: string[]): { stdout: string } {
  return spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=20', command, ...words], {
    ...(command === 'download' && { cwd: unpacked }),
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
}

function downloadChromium(): void {
  const program = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  spawnSync(process.execPath, [program, 'install', '--no-shell', 'chromium'], {
    stdio: ['ignore', 'inherit', 'ignore'],
  });
}

/** What can be done here. */
export function thisSystem(): System {
  const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-deb');
  return {
    isDebian,
    isDebianRoot: isDebian && process.getuid?.() === 0,
    isAllowed: !process.env.NO_INSTALL,
  };
}
