import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findTool, lookAgain, tools, unpacked, type ToolName } from './tools.ts';

/** What a system allows us to install. */
export interface System {
  /** Whether Debian packages can be installed, which needs root. */
  isDebianRoot: boolean;
  /** Whether Debian packages can be downloaded and unpacked, which needs no root. */
  isDebian: boolean;
  /** Whether installing is allowed: not with `NO_INSTALL=1`. */
  isAllowed: boolean;
}

/** A step of the installation and the message before it. */
export interface Step {
  way: 'install' | 'unpack' | 'download';
  names: ToolName[];
  notice: string;
}

/** @returns the steps that can install what is missing, with their messages. */
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

/** A line about a program that could not be installed. */
export function missingNotice(name: ToolName, { isDebian }: System): string {
  const { use, setting, debian } = tools[name];
  const how = isDebian ? ` (apt-get install ${debian[0]})` : '';
  return `Not installed: ${name}. The tests of ${use} are skipped. Install it${how}, or set ${setting} to its program.`;
}

/** @returns the packages of Debian that hold some programs. */
function packagesOf(names: readonly ToolName[]): string[] {
  return names.flatMap((name) => tools[name].debian);
}

/** Installs what is missing, if possible, and announces it first. Never throws. */
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
  // A dry run, to print the size.
  const { stdout } = apt('install', '--assume-no', ...options);
  for (const line of stdout.split('\n'))
    if (/^(Need to get|After this operation)/.test(line)) console.log(`  ${line.trim()}`);
  apt('install', '-y', ...options);
}

/** Downloads and unpacks packages without root and without starting their services. */
function unpackPackages(names: readonly string[]): void {
  try {
    mkdirSync(unpacked, { recursive: true });
    apt('download', ...names);
    for (const file of readdirSync(unpacked).filter((name) => name.endsWith('.deb'))) {
      spawnSync('dpkg-deb', ['-x', file, '.'], { cwd: unpacked, stdio: 'ignore' });
      rmSync(join(unpacked, file));
    }
  } catch {
    // If the folder is read-only, the missing programs are reported at the end.
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

/** The capabilities of this system. */
export function thisSystem(): System {
  const isDebian = existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-deb');
  return {
    isDebian,
    isDebianRoot: isDebian && process.getuid?.() === 0,
    isAllowed: !process.env.NO_INSTALL,
  };
}
