import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

// Root may write anywhere, so it looks as somebody else.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const outer = mkdtempSync(join(tmpdir(), 'rights-'));
const root = join(outer, 'my ledger');

beforeAll(() => {
  copyProject(root);
  cpSync('dist', join(root, 'dist'), { recursive: true });
  cpSync('.cache/built.json', join(root, '.cache/built.json'));
  chmodSync(outer, 0o755);
  for (const folder of foldersOf(root)) chmodSync(folder, 0o555);
});
afterAll(() => {
  for (const folder of foldersOf(root)) chmodSync(folder, 0o755);
  rmSync(outer, { recursive: true, force: true });
});

const foldersOf = (path: string) => [
  path,
  ...globSync('{src,data,public,dist,.cache}{,/**/*}', { cwd: path, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
];

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...words], {
    ...nobody,
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, HOME: outer },
  });
  return { status, stdout, stderr };
}
const contents = () =>
  globSync('data/**/*', { cwd: root })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${readFileSync(path, 'utf8')}`);

describe.skipIf(process.platform === 'win32')('in a folder that may not be written to', () => {
  beforeEach(({ skip }) => {
    const { status } = spawnSync(process.execPath, ['-e', '0'], { ...nobody, cwd: root });
    skip(status !== 0, 'the folder of the packages is not open to others');
  });

  test('the data can be checked', () => {
    expect(run('src/cli/check.ts').status).toBe(0);
  });

  test.each([
    ['src/cli/build.ts', '.cache/build.lock: you have no permission'],
    ['src/cli/schemas.ts', 'data/schema/agreements.schema.json: you have no permission'],
    ['src/cli/new.ts term new-term', 'data/glossary.json: you have no permission'],
    ['astro dev', "The project's folder can't be written to (EACCES)"],
    ['astro check', "The project's folder can't be written to (EACCES)"],
    ['vitest run', "The project's folder can't be written to (EACCES)"],
  ])('%s says so in one line, and changes nothing', (command, message) => {
    const before = contents();
    const { status, stdout, stderr } = run(...command.split(' '));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(contents()).toEqual(before);
  });
});

test('what set-up says of the size of the packages is so', () => {
  const [, said] = /(\d+) MB on disk/.exec(readFileSync('src/cli/setup.mjs', 'utf8'))!;
  const bytes = globSync('node_modules/**/*', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  expect(Math.abs(bytes / 1e6 - Number(said)) / Number(said)).toBeLessThan(0.2);
  expect(readFileSync('README.md', 'utf8')).toContain(`${said!} MB on disk`);
});
