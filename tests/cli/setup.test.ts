import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { missingNotice, planSteps } from '../../src/cli/browsers/install.ts';
import { tools, type ToolName } from '../../src/cli/browsers/tools.ts';
import { explainError } from '../../src/cli/explain-error.ts';
import { folderNameProblem, missingPackages, packagesProblem } from '../../src/cli/installed.mjs';
import { nodeProblem } from '../../src/cli/node-version.mjs';
import { DataError } from '../../src/data/load/problem.ts';
import { SettingError } from '../../src/urls/site-address.ts';

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};

describe('a version of Node', () => {
  test.each(['22.18.0', '22.23.3', '23.6.0', '24.0.0', '24.21.0', '26.1.0', '100.0.0'])(
    '%s runs the project',
    (version) => expect(nodeProblem(version)).toBeUndefined(),
  );

  test.each(['18.20.4', '20.20.2', '21.7.3', '22.17.1', '23.5.0'])(
    '%s does not, and one line says which does',
    (version) => {
      expect(nodeProblem(version)).toContain(`Found Node ${version}; expected 22.18 or newer.`);
      expect(nodeProblem(version)).not.toContain('\n');
    },
  );

  test('is asked for alike in package.json', () => {
    expect(engines.node).toBe('^22.18.0 || >=23.6.0');
  });
});

test('every command says what is missing before it starts', () => {
  const bare = Object.entries(scripts).filter(
    ([, script]) => !/^node (--[a-z0-9=-]+ )*src\/cli\/(run|setup)\.mjs( |$)/.test(script),
  );
  expect(bare).toEqual([]);
});

describe('a folder', () => {
  test.each(['/home/a/ledger', '/home/José Núñez/my ledger', 'C:\\Users\\a\\100% $x & [y]'])(
    '%s can be built in',
    (folder) => expect(folderNameProblem(folder)).toBeUndefined(),
  );

  test.each(['/home/a/C#/ledger', '/home/a/what?', '/home/a/*new*'])(
    '%s can not, and one line says why',
    (folder) => {
      expect(folderNameProblem(folder)).toContain(`(${folder}); expected a path without`);
      expect(folderNameProblem(folder)).not.toContain('\n');
    },
  );

  test.each(['run.mjs vitest run', 'run.mjs src/cli/build.ts', 'setup.mjs'])(
    'is looked at before anything else is done: %s',
    (words) => {
      const root = mkdtempSync(join(tmpdir(), 'C# '));
      const [script = '', ...rest] = words.split(' ');
      const { status, stderr } = spawnSync(
        process.execPath,
        [resolve('src/cli', script), ...rest],
        { cwd: root, encoding: 'utf8' },
      );
      rmSync(root, { recursive: true });
      expect(stderr).toMatch(/^The project's folder has "#" in its path .*\n$/);
      expect(status).toBe(1);
    },
  );
});

describe('packages', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'un café '));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const locked = {
    '': { version: '0.1.0' },
    'node_modules/plain': { version: '1.0.0' },
    'node_modules/plain/node_modules/@scope/inner': { version: '2.0.0' },
    'node_modules/tool-linux': { version: '3.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/tool-musl': {
      version: '3.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/tool-mac': { version: '3.0.0', optional: true, os: ['darwin'] },
    'node_modules/tool-wasm': { version: '3.0.0', optional: true },
  };
  const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };

  /** A project with its lock file, and with these packages installed. */
  function install(versions: Record<string, string>): void {
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
    for (const [folder, version] of Object.entries(versions)) {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, 'package.json'), JSON.stringify({ version }));
    }
  }
  const whole = {
    'node_modules/plain': '1.0.0',
    'node_modules/plain/node_modules/@scope/inner': '2.0.0',
    'node_modules/tool-linux': '3.0.0',
  };

  test('that are all there need nothing, whatever other systems need', () => {
    install(whole);
    expect(missingPackages(root, { machine })).toEqual([]);
    expect(packagesProblem([])).toBeUndefined();
  });

  test('that are missing or of another version are named', () => {
    install({ ...whole, 'node_modules/plain': '0.9.0' });
    rmSync(join(root, 'node_modules/plain/node_modules'), { recursive: true });
    expect(missingPackages(root, { machine })).toEqual(['plain', '@scope/inner']);
  });

  test('with native code are those of the machine', () => {
    install(whole);
    expect(missingPackages(root, { machine: { ...machine, libc: 'musl' } })).toEqual(['tool-musl']);
    expect(
      missingPackages(root, { machine: { os: 'darwin', cpu: 'arm64', libc: undefined } }),
    ).toEqual(['tool-mac']);
  });

  test('with native code may be left out where they are not asked for', () => {
    install({ ...whole, 'node_modules/tool-linux': '2.9.0' });
    expect(missingPackages(root, { machine })).toEqual(['tool-linux']);
    expect(missingPackages(root, { machine, withOptional: false })).toEqual([]);
  });

  test('are asked for in one line', () => {
    expect(packagesProblem(['a', 'b', 'c'])).toBe(
      'Not installed: a and 2 more. Run "npm ci --ignore-scripts", and leave out no optional packages.',
    );
  });
});

describe('programs for the tests', () => {
  const all = Object.keys(tools) as ToolName[];
  const root = { isDebian: true, isDebianRoot: true, isAllowed: true };
  const user = { isDebian: true, isDebianRoot: false, isAllowed: true };
  const mac = { isDebian: false, isDebianRoot: false, isAllowed: true };

  test('are installed for the system by root alone, and never nginx', () => {
    const steps = planSteps(all, root);
    expect(steps.map(({ way, names }) => [way, names])).toEqual([
      ['install', ['Chromium', 'Firefox', 'w3m', 'LibreOffice']],
      ['unpack', ['nginx']],
    ]);
    for (const system of [user, mac])
      expect(planSteps(all, system).map(({ way }) => way)).not.toContain('install');
  });

  test('are named before they are installed, with their packages', () => {
    const [step] = planSteps(['Chromium', 'w3m'], root);
    expect(step!.notice).toBe(
      'Installing with apt-get, for the whole system: chromium-headless-shell, w3m.',
    );
  });

  test('come to anyone where that needs no rights, and the size is said', () => {
    const steps = planSteps(all, user);
    expect(steps.map(({ way, names }) => [way, names])).toEqual([
      ['unpack', ['nginx']],
      ['download', ['Chromium']],
    ]);
    for (const { notice } of steps) expect(notice).toMatch(/\d+ MB to download, \d+ MB on disk/);
  });

  test('are not installed at all where that is not wanted', () => {
    for (const system of [root, user, mac])
      expect(planSteps(all, { ...system, isAllowed: false })).toEqual([]);
  });

  test('that are missing are said to be, each in one line', () => {
    expect(missingNotice('w3m', user)).toBe(
      'Not installed: w3m. The tests of the pages as text are skipped. Install it (apt-get install w3m), or set W3M_PATH to its program.',
    );
    expect(missingNotice('w3m', mac)).not.toContain('apt-get');
  });
});

describe('a command that fails', () => {
  test('says what is wrong with data, a setting or a file, and no more', () => {
    const problem = {
      file: 'data/a.json',
      line: 3,
      record: 'b',
      field: 'c',
      found: 'd',
      expected: 'e',
    };
    expect(explainError(new DataError([problem]), '.')).toBe(
      '1 problem in the data\ndata/a.json:3 › b › c: d; e',
    );
    expect(explainError(new SettingError('SITE_URL: found "x"'), '.')).toBe('SITE_URL: found "x"');
    const full = Object.assign(new Error('raw'), {
      code: 'ENOSPC',
      syscall: 'write',
      path: 'dist/a',
    });
    expect(explainError(full, process.cwd())).toContain('dist/a: the disk is full');
  });

  test('shows where in the code it was, when only that helps', () => {
    expect(explainError(new TypeError('x is not a function'), '.')).toMatch(
      /^TypeError: x is not a function\n +at /,
    );
  });
});
