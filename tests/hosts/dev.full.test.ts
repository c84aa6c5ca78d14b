import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

const outer = mkdtempSync(join(tmpdir(), 'dev-'));
const root = join(outer, 'un café', 'ledger');
let server: ChildProcess | undefined;
let address: string;
interface Told {
  type: string;
  err?: { message: string };
}
/** What the server has told an open page. */
const told: Told[] = [];
let socket: WebSocket | undefined;

beforeAll(async () => {
  mkdirSync(join(outer, 'un café'));
  copyProject(root);
  server = spawn(process.execPath, ['src/cli/run.mjs', 'astro', 'dev', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'development', VITEST: '', NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (text) => (output += String(text)));
  address = await eventually(() => /http:\/\/localhost:\d+\//.exec(output)?.[0]);
  const client = await (await fetch(`${address}@vite/client`)).text();
  const [, token] = /wsToken = "([^"]+)"/.exec(client) ?? [];
  socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  socket.onmessage = ({ data }) => told.push(JSON.parse(String(data)) as Told);
});
afterAll(() => {
  socket?.close();
  server?.kill();
  rmSync(outer, { recursive: true, force: true });
});

/** Asks again until there is an answer, for half a minute at most. */
async function eventually<Value>(
  ask: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`no answer in half a minute: ${String(ask)}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function open(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(path, address), { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}

/** Changes a file, and gives back what puts it back. */
function edit(name: string, change: (text: string) => string): () => void {
  const path = join(root, name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${name} is as it was`);
  writeFileSync(path, after);
  return () => writeFileSync(path, before);
}

const shows = (path: string, words: string, status = 200) =>
  eventually(async () => {
    const page = await open(path);
    return page.status === status && page.text.includes(words);
  });

describe('while the site is edited', () => {
  test('a page follows its data, and open pages reload', async () => {
    await shows('officials/monica-haskell/', '<title>Monica Haskell ·');
    told.length = 0;
    const undo = edit('data/officials.json', (text) =>
      text.replace('"Monica Haskell"', '"Monica Haskell Jones"'),
    );
    await shows('officials/monica-haskell/', '<title>Monica Haskell Jones ·');
    expect(told.map(({ type }) => type)).toContain('full-reload');
    undo();
    await shows('officials/monica-haskell/', '<title>Monica Haskell ·');
  });

  test('a record that is new has its page, and one that goes has none', async () => {
    const undo = edit('data/officials.json', (text) =>
      text.replace('"id": "monica-haskell"', '"id": "monica-haskell-jones"'),
    );
    const others = ['roll-calls', 'statements', 'motions', 'events', 'terms', 'bodies'].flatMap(
      (name) => {
        try {
          return edit(`data/${name}.json`, (text) =>
            text.replaceAll('"monica-haskell"', '"monica-haskell-jones"'),
          );
        } catch {
          return [];
        }
      },
    );
    await shows('officials/monica-haskell-jones/', '<title>Monica Haskell ·');
    expect((await open('officials/monica-haskell/')).status).toBe(404);
    [undo, ...others].forEach((each) => each());
    await shows('officials/monica-haskell/', '<title>Monica Haskell ·');
  });

  test.each([
    [
      'a contradiction',
      (text: string) => text.replace('"effective": "2025-03-05"', '"effective": "2025-03-15"'),
      /data\/agreements\.json:\d+ › key-west › effective<\/code><br>found 2025-03-15;<br>expected 2025-03-05/,
    ],
    [
      'a missing comma',
      (text: string) => text.replace('"model": "task-force",', '"model": "task-force"'),
      /data\/agreements\.json:\d+<\/code><br>it can't be read as JSON here/,
    ],
    [
      'a field that there is not',
      (text: string) => text.replace('"model":', '"modle":'),
      /data\/agreements\.json:\d+ › key-west › /,
    ],
  ])('%s is shown instead of old pages, until it is mended', async (_, change, message) => {
    const undo = edit('data/agreements.json', change);
    const path = 'es/votes/';
    const broken = await eventually(async () => {
      const page = await open(path);
      return page.status === 500 && page;
    });
    expect(broken.text).toMatch(message);
    // It listens for what comes next.
    expect(broken.text).toContain('src="/@vite/client"');
    for (const each of ['', 'officials/monica-haskell/', 'map/'])
      expect((await open(each)).status, each).toBe(500);
    told.length = 0;
    undo();
    await shows(path, '<html lang="es"');
    expect(told.map(({ type }) => type)).toContain('full-reload');
  });

  test('a problem in the prose lies over the page, and goes when it is mended', async () => {
    const path = 'explainers/key-west/';
    const undo = edit(
      'src/content/explainers/en/key-west.mdx',
      (text) => `${text}\nThe radical city has seven members.\n`,
    );
    await shows(path, 'The radical city has seven members.');
    told.length = 0;
    const again = new WebSocket(socket!.url, 'vite-hmr');
    again.onmessage = ({ data }) => told.push(JSON.parse(String(data)) as Told);
    const error = await eventually(() => told.find(({ type }) => type === 'error'));
    expect(error.err!.message).toContain('src/content/explainers/en/key-west.mdx:');
    again.close();
    told.length = 0;
    undo();
    await eventually(async () => !(await open(path)).text.includes('The radical city'));
    // The page may be new before its readers are told.
    await eventually(() => told.some(({ type }) => type === 'full-reload'));
  });

  test('what another command builds is no edit', async () => {
    told.length = 0;
    mkdirSync(join(root, '.cache/site'), { recursive: true });
    writeFileSync(join(root, '.cache/site/index.html'), '<p>built');
    await new Promise((done) => setTimeout(done, 1500));
    expect(told).toEqual([]);
  });
});
