import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { nginx, serveWithNginx } from './nginx.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
afterAll(() => agent.destroy());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function ask(
  address: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(address, { agent, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const types: Record<string, RegExp> = {
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.css': /^text\/css; ?charset=utf-8$/i,
  '.js': /^(application|text)\/javascript; ?charset=utf-8$/i,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png$/,
  '.csv': /^text\/csv; ?charset=utf-8$/i,
  '.json': /^application\/json/,
  '.xml': /^(text|application)\/xml/,
  '.atom': /^application\/atom\+xml/,
  '.txt': /^text\/plain/,
  '.gz': /^application\/(gzip|x-gzip)$/,
  '.zip': /^application\/zip$/,
  '.docx': /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
};

// As addresses: a folder's page stands at the folder.
const files = globSync('**/*', { cwd: 'dist', withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice('dist/'.length));

/** What a server gives wrong for any file of the site. */
async function faultsOf(address: string): Promise<string[]> {
  const faults: string[] = [];
  const queue = files.filter((file) => file !== '404.html');
  const work = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const { status, headers } = await ask(
        address + file.replace(/(^|\/)index\.html$/, '$1'),
        'HEAD',
      );
      const type = headers['content-type'] ?? 'none';
      const expected = types[extname(file)];
      if (status !== 200) faults.push(`${file}: ${status}`);
      else if (expected && !expected.test(type)) faults.push(`${file}: ${type}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return faults;
}

function everyServer(address: () => string): void {
  test('every file is there, with its type', async () => {
    expect(files.length).toBeGreaterThan(2500);
    expect(await faultsOf(address())).toEqual([]);
  });

  test('a missing address gives the page that says so, in both languages', async () => {
    const { status, headers, body } = await ask(`${address()}es/no/such/page/`);
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(types['.html']!);
    expect(body).toContain('Page not found');
    expect(body).toContain('lang="es"');
  });
}

describe('the project’s own server, at the top', () => {
  let served: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    served = await serveFolder('dist', 0);
  });
  afterAll(() => {
    served.server.close();
  });
  everyServer(() => served.address);
});

describe.skipIf(!nginx).each(['/a/b/', '/'])('nginx with the example, at %s', (path) => {
  let served: Awaited<ReturnType<typeof serveWithNginx>>;
  beforeAll(async () => {
    served = await serveWithNginx('dist', path);
  });
  afterAll(() => served.stop());
  everyServer(() => served.address);

  test('the page for missing addresses leads to pages that are there', async () => {
    const { body } = await ask(`${served.address}no/such/page/`);
    const links = [...body.matchAll(/ href="(\/[^"#]*)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(5);
    for (const link of new Set(links)) {
      expect(link.startsWith(path), link).toBe(true);
      expect((await ask(new URL(link, served.address).href, 'HEAD')).status, link).toBe(200);
    }
  });

  test('an address without its last slash leads to the page, on the same host', async () => {
    const { status, headers } = await ask(`${served.address}votes`);
    expect([status, headers.location]).toEqual([301, `${path}votes/`]);
    if (path === '/') return;
    const top = await ask(served.address.slice(0, -1));
    expect([top.status, top.headers.location]).toEqual([301, path]);
  });
});

// The example has folders of these names, and spaces want quotes.
const folders = ['ledger', 'my ledger/ledger', 'srv/sunshine-ledger', 'un café'];

describe.skipIf(!nginx).each(folders)('nginx with the example, and the folder "%s"', (name) => {
  const outer = mkdtempSync(join(tmpdir(), 'site-'));
  const folder = join(outer, name);
  const put = (file: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'text '.repeat(500));
  };
  for (const type of Object.keys(types)) put(`data/file${type}`);
  [
    ...['votes/index.html', 'embed/a/index.html', 'es/embed/a/index.html', '_astro/a.1x2y.css'],
    ...['search/en.json.gz', '_headers', '404.html'],
  ].forEach(put);

  let served: Awaited<ReturnType<typeof serveWithNginx>>;
  beforeAll(async () => {
    served = await serveWithNginx(folder, '/ledger/');
  });
  afterAll(() => {
    served.stop();
    rmSync(outer, { recursive: true });
  });
  const headersOf = async (file: string, headers = {}) =>
    (await ask(served.address + file, 'GET', headers)).headers;

  test.each(Object.entries(types))(
    'a file %s has the type that browsers expect',
    async (ending, type) => {
      expect((await headersOf(`data/file${ending}`))['content-type']).toMatch(type);
    },
  );

  test('only pages to embed may stand in a frame elsewhere', async () => {
    const page = await headersOf('votes/');
    expect(page['content-security-policy']).toBe("frame-ancestors 'self'");
    expect(page['x-content-type-options']).toBe('nosniff');
    expect(page['referrer-policy']).toBe('no-referrer');
    for (const path of ['embed/a/', 'es/embed/a/']) {
      const embed = await headersOf(path);
      expect(embed['content-security-policy']).toBeUndefined();
      expect(embed['x-frame-options']).toBeUndefined();
      expect(embed['x-content-type-options']).toBe('nosniff');
    }
  });

  test('the search index is sent as the packed file that it is', async () => {
    const headers = await headersOf('search/en.json.gz', { 'accept-encoding': 'gzip' });
    expect(headers['content-type']).toBe('application/gzip');
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('the rules for other hosts are no page', async () => {
    expect((await ask(`${served.address}_headers`)).status).toBe(404);
  });

  test('pages and downloads say what a browser may do with them; over plain http, nothing of https', async () => {
    for (const file of ['votes/', 'data/file.csv', 'embed/a/']) {
      const headers = await headersOf(file);
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('pages are kept for minutes, files with a hash for a year; both are sent small', async () => {
    const kept = {
      'votes/': 'public, max-age=300',
      '_astro/a.1x2y.css': 'public, max-age=31536000, immutable',
    };
    for (const [file, rule] of Object.entries(kept)) {
      const headers = await headersOf(file, { 'accept-encoding': 'gzip' });
      expect(headers['cache-control']).toBe(rule);
      expect(headers['content-encoding']).toBe('gzip');
    }
  });
});
