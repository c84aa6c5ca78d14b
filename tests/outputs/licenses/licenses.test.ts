import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { directDependencies, lockedPackages } from '../../../src/outputs/licenses/lock.ts';
import { notices } from '../../../src/outputs/licenses/notices.ts';
import {
  exceptions,
  isPermitted,
  permission,
} from '../../../src/outputs/licenses/allowed-licenses.ts';
import { shipped } from '../../../src/outputs/licenses/bundled-packages.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const packages = lockedPackages(read('package-lock.json'));
const nameOf = ({ name, version }: { name: string; version: string }) => `${name} ${version}`;

describe('licenses', () => {
  test('every package has one that is permitted, or an exception with its reason', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter((each) => permission(each) === undefined)).toEqual([]);
  });

  test('every exception is needed', () => {
    const idle = exceptions.filter(({ name }) => !packages.some((each) => name.test(each.name)));
    expect(idle).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', false],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-3.0-only OR ISC', false],
    ['GPL-3.0-only', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['none named', false],
  ])('%s: permitted %s', (license, expected) => {
    expect(isPermitted(license)).toBe(expected);
  });

  test('an exception is for its package under its license alone', () => {
    expect(permission({ name: 'satori', license: 'MPL-2.0' })).toContain('while building');
    expect(permission({ name: 'satori', license: 'AGPL-3.0' })).toBeUndefined();
    expect(permission({ name: 'other', license: 'MPL-2.0' })).toBeUndefined();
  });

  test('the lock file says of each installed package what the package says of itself', () => {
    const differ = packages.flatMap(({ folder, license, version }) => {
      if (!existsSync(join(folder, 'package.json'))) return [];
      const own = JSON.parse(read(join(folder, 'package.json'))) as {
        license?: string;
        version: string;
      };
      const isSame =
        own.version === version && (own.license === undefined || own.license === license);
      return isSame ? [] : [`${folder}: ${own.version} ${own.license}, ${version} ${license}`];
    });
    expect(differ).toEqual([]);
  });
});

describe('the notices', () => {
  const text = notices(read);

  test('are plain ASCII, since a host may name no character set with a text', () => {
    expect(text.match(/[^\n -~]/g)).toBeNull();
  });

  test('hold the whole license of all that is in the site', () => {
    for (const { name, file } of shipped) {
      const lines = read(`node_modules/${name}/${file}`)
        .split(/\r?\n/)
        .map((line) => line.trim());
      for (const line of lines) expect(text, name).toContain(line);
    }
  });

  test('name every package once', () => {
    const lines = text.split('\n');
    for (const each of packages)
      expect(lines.filter((line) => line.startsWith(`${nameOf(each)}: `))).toHaveLength(1);
    expect(text).not.toContain('NOT PERMITTED');
  });

  test('lack no package whose code is in the search library', async () => {
    const { metafile } = await build({
      ...{
        entryPoints: ['src/outputs/search/engine.ts'],
        bundle: true,
        format: 'esm',
        target: 'es2022',
      },
      ...{ write: false, metafile: true },
    });
    const inside = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([file, { bytesInOutput }]) => file.includes('node_modules/') && bytesInOutput > 0)
      .map(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)![1]!);
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining([...new Set(inside)]));
  });
});

test('no page and no script of ours brings code of a package into the site unseen', () => {
  const scripts = globSync('src/client/*').flatMap((file) => [
    ...read(file).matchAll(/\bfrom\s*['"]([^'"]+)|\bimport\s*['"]([^'"]+)/g),
  ]);
  expect(scripts.map(([match]) => match)).toEqual([]);
});

describe('install scripts', () => {
  test('belong to the packages that are known to have one, and to no other', () => {
    const known = ['core-js', 'esbuild'];
    const found = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(known);
  });

  test('do not run, in any command of ours', () => {
    const commands = [
      ...globSync([
        'src/cli/**/*.{ts,mjs}',
        '.github/workflows/*.yml',
        'README.md',
        'CONTRIBUTING.md',
        'src/content/about/**/*.mdx',
      ]),
    ].flatMap((file) => read(file).match(/\bnpm['", [\]]+(?:ci|install)\b.*/g) ?? []);
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
  });

  test('nor does one of this project', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const own = Object.keys(scripts).filter((name) =>
      /^(pre|post)?(install|prepare|publish|pack)/.test(name),
    );
    expect(own).toEqual([]);
  });
});

test('every package comes from a registry, by the hash of its bytes: none from an address of its own', () => {
  // Where the lock file names no address, npm asks its registry.
  const registry = 'https://registry.npmjs.org/';
  const { packages: entries } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; integrity?: string; inBundle?: boolean }>;
  };
  const loose = Object.entries(entries).filter(
    ([folder, { resolved, integrity, inBundle }]) =>
      folder !== '' &&
      !inBundle &&
      !((resolved ?? registry).startsWith(registry) && integrity?.startsWith('sha512-')),
  );
  expect(loose.map(([folder]) => folder)).toEqual([]);
});

test('every direct dependency is named by one exact version', () => {
  const loose = Object.entries(directDependencies(read('package.json'))).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
