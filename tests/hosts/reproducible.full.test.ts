import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

const outer = mkdtempSync(join(tmpdir(), 'again-'));
const root = join(outer, 'un café', 'ledger');
beforeAll(() => {
  mkdirSync(join(outer, 'un café'));
  copyProject(root);
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

/** The hash of each file below a folder, by name. */
function hashes(built: string): Map<string, string> {
  const files = globSync('**/*', { cwd: built, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      file.slice(join(built, '/').length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** Builds the copy in another time zone, unless it is built. */
function build() {
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'src/cli/build.ts', '--if-stale'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', TZ: 'Asia/Kathmandu', LC_ALL: 'C' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const done = once(child, 'close').then(([status]) => ({ status: status as unknown, output }));
  return { child, done };
}

/** Waits until something is so, for a minute at most. */
async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600 && !isSo(); attempt += 1)
    await new Promise((done) => setTimeout(done, 100));
  expect(isSo()).toBe(true);
}

test('a build that is broken off leaves no site behind', async () => {
  const { child, done } = build();
  await until(() => existsSync(join(root, '.cache/site')));
  child.kill('SIGKILL');
  await done;
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('of two builds at once, the second waits for the first and finds the site built', async () => {
  const both = await Promise.all([build().done, build().done]);
  expect(both.map(({ status }) => status)).toEqual([0, 0]);
  const [waited, ...others] = both.filter(({ output }) =>
    output.includes('Waiting for another build'),
  );
  expect(others).toEqual([]);
  expect(waited?.output).toMatch(
    /^Waiting for another build of this folder, process \d+ \(.*\)\.\nNothing changed since the last build\.\n$/,
  );
  expect(both.find((each) => each !== waited)?.output).toContain('Built the site: dist/');
}, 240_000);

test('a build in another folder and another time zone gives the same bytes', () => {
  const first = hashes('dist');
  const second = hashes(join(root, 'dist'));
  expect(first.size).toBeGreaterThan(2500);
  expect([...second.keys()]).toEqual([...first.keys()]);
  const differ = [...first].filter(([file, hash]) => second.get(file) !== hash);
  expect(differ.map(([file]) => file)).toEqual([]);
});
