import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFileError } from '../../src/cli/file-error.ts';
import { replaceFiles, type FileSystem } from '../../src/cli/replace-files.ts';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'replace-'));
  fs.mkdirSync(join(root, 'data'));
  fs.writeFileSync(join(root, 'data/a.json'), 'a before');
  fs.writeFileSync(join(root, 'data/b.json'), 'b before');
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const wanted = [
  { file: 'data/a.json', text: 'a after' },
  { file: 'data/new/c.json', text: 'c after' },
  { file: 'data/b.json', text: 'b after' },
];
const contents = () =>
  Object.fromEntries(
    fs
      .globSync('**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(root.length + 1), fs.readFileSync(path, 'utf8')]),
  );
const before = { 'data/a.json': 'a before', 'data/b.json': 'b before' };

/** A file system in which one call fails, as on a full disk: half of what was to be written is there. */
function failing(method: keyof FileSystem, call: number, code: string): FileSystem {
  let calls = 0;
  const fail = (...args: unknown[]) => {
    calls += 1;
    const real = fs[method] as (...args: unknown[]) => unknown;
    if (calls !== call) return real(...args);
    const [path, text] = args as [string, string];
    if (method === 'writeFileSync') fs.writeFileSync(path, text.slice(0, text.length / 2));
    throw Object.assign(new Error(code), { code, syscall: 'write' });
  };
  return { ...fs, [method]: fail };
}

test('every file is replaced, and a new one begun', () => {
  replaceFiles(root, wanted);
  expect(contents()).toEqual({
    'data/a.json': 'a after',
    'data/b.json': 'b after',
    'data/new/c.json': 'c after',
  });
});

test('a file keeps its permissions', () => {
  fs.chmodSync(join(root, 'data/a.json'), 0o640);
  replaceFiles(root, wanted);
  expect(fs.statSync(join(root, 'data/a.json')).mode & 0o777).toBe(0o640);
});

describe.each(['ENOSPC', 'EACCES', 'EROFS'])('after %s', (code) => {
  const calls = (['mkdirSync', 'writeFileSync', 'renameSync', 'readFileSync'] as const).flatMap(
    (method) => [1, 2, 3].map((call) => [method, call] as const),
  );
  test.each(calls.filter(([method, call]) => method !== 'readFileSync' || call < 3))(
    'in %s, call %i, every file is as it was and nothing is left beside it',
    (method, call) => {
      expect(() => replaceFiles(root, wanted, failing(method, call, code))).toThrow(code);
      expect(contents()).toEqual(before);
    },
  );
});

test('the error names the file that was to be replaced, even where the system names none', () => {
  const attempt = () => replaceFiles(root, wanted, failing('writeFileSync', 3, 'ENOSPC'));
  expect(attempt).toThrow(expect.objectContaining({ path: join(root, 'data/b.json') }));
  expect(() => replaceFiles(root, wanted, failing('renameSync', 1, 'EACCES'))).toThrow(
    expect.objectContaining({ path: join(root, 'data/a.json') }),
  );
});

test('a file that may not be written is not replaced', () => {
  const fails = failing('accessSync', 2, 'EACCES');
  expect(() => replaceFiles(root, wanted, fails)).toThrow('EACCES');
  expect(contents()).toEqual(before);
});

describe('what went wrong with a file', () => {
  const error = (code: string, path?: string) =>
    Object.assign(new Error('raw words'), { code, path, syscall: 'open' });

  test.each([
    ['ENOSPC', 'data/a.json: the disk is full; expected room for the new file (ENOSPC, open)'],
    ['EACCES', 'data/a.json: you have no permission; expected'],
    ['EROFS', 'data/a.json: the disk is read-only; expected'],
  ])('is said in one line for %s', (code, text) => {
    const said = describeFileError(error(code, join(root, 'data/a.json')), root);
    expect(said).toContain(text);
    expect(said).not.toContain('\n');
  });

  test('names a file outside of the project in full', () => {
    expect(describeFileError(error('EACCES', '/elsewhere/a'), root)).toContain('/elsewhere/a: ');
  });

  test('is left to others when it is no error of the file system', () => {
    expect(describeFileError(new TypeError('x is not a function'), root)).toBeUndefined();
    expect(describeFileError(error('ERR_INVALID_ARG_TYPE'), root)).toBeUndefined();
    expect(describeFileError('ENOSPC', root)).toBeUndefined();
    expect(describeFileError(undefined, root)).toBeUndefined();
  });
});
