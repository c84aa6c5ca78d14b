import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';

const outer = mkdtempSync(join(tmpdir(), 'un café '));
const folder = join(outer, 'site');
const text = 'abcdefghijklmnopqrstuvwxyz';
const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
mkdirSync(join(folder, 'votes'), { recursive: true });
put('index.html', '<p>home');
put('votes/index.html', '<p>votes');
put('404.html', '<p>missing');
put('letters.txt', text);
put('a b é.txt', 'named');
put('.secret', 'secret');
put('big.bin', Buffer.alloc(5_000_000, 'x'));
writeFileSync(join(outer, 'outside.txt'), 'secret');

let server: Server;
let port: number;
beforeAll(async () => {
  const served = await serveFolder(folder, 0);
  server = served.server;
  port = Number(new URL(served.address).port);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(outer, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends a request as it is, which no client would: clients put right what they are given. */
function ask(line: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = { host: 'localhost', connection: 'close', ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    let raw = '';
    const socket = connect(port, '127.0.0.1')
      .setEncoding('latin1')
      .on('data', (part) => (raw += String(part)))
      .on('error', reject)
      .on('close', () => resolve(read(raw)));
    socket.write(`${line} HTTP/1.1\r\n${lines.join('')}\r\n`);
  });
}

function read(raw: string): Answer {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const pairs = lines.map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(pairs),
    body: body.join('\r\n\r\n'),
  };
}

const short = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

describe('a range', () => {
  const ranges = [
    ['bytes=0-4', 206, 'abcde', 'bytes 0-4/26'],
    ['bytes=20-', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=-10', 206, 'qrstuvwxyz', 'bytes 16-25/26'],
    ['bytes=-99', 200, text, undefined],
    ['bytes=20-999', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=25-25', 206, 'z', 'bytes 25-25/26'],
    ['bytes=10-5', 416, '416 Range Not Satisfiable\n', 'bytes */26'],
    ['bytes=26-', 416, '416 Range Not Satisfiable\n', 'bytes */26'],
    ['bytes=99-100', 416, '416 Range Not Satisfiable\n', 'bytes */26'],
    ['bytes=abc-def', 200, text, undefined],
    ['bytes=-', 200, text, undefined],
    ['bytes=-0', 416, '416 Range Not Satisfiable\n', 'bytes */26'],
    ['bytes=0-1,4-5', 200, text, undefined],
    ['bytes=0-1,99-', 206, 'ab', 'bytes 0-1/26'],
    ['lines=0-4', 200, text, undefined],
    ['0-4', 200, text, undefined],
    ['bytes=1e3-2', 200, text, undefined],
    [`bytes=${'9'.repeat(400)}-`, 416, '416 Range Not Satisfiable\n', 'bytes */26'],
    [`bytes=${'0-0,'.repeat(2000)}0-0`, 206, 'a', 'bytes 0-0/26'],
  ] as const;
  test.each(ranges.map((each) => [short(each[0]), ...each] as const))('"%s"', async (...each) => {
    const [, range, status, body, contentRange] = each;
    const answer = await ask('GET /letters.txt', { range });
    expect(answer.status).toBe(status);
    expect(answer.body).toBe(body);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['content-length']).toBe(String(body.length));
  });

  test('of a file that has changed since gets all of it', async () => {
    const answer = await ask('GET /letters.txt', { range: 'bytes=0-4', 'if-range': '"other"' });
    expect([answer.status, answer.body]).toEqual([200, text]);
  });

  test('of a missing address gets the page for it', async () => {
    const answer = await ask('GET /nothing', { range: 'bytes=0-4' });
    expect([answer.status, answer.body]).toEqual([404, '<p>missing']);
  });
});

describe('a method', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])(
    '%s gets 405 and the two that there are',
    async (method) => {
      const answer = await ask(`${method} /letters.txt`);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );

  test('HEAD gets what GET does, without the body', async () => {
    for (const path of ['/', '/letters.txt', '/nothing', '/votes']) {
      const [head, get] = [await ask(`HEAD ${path}`), await ask(`GET ${path}`)];
      expect(head.body).toBe('');
      expect(head.status).toBe(get.status);
      for (const name of ['content-type', 'etag', 'location'])
        expect(head.headers[name], `${path} ${name}`).toBe(get.headers[name]);
    }
  });

  test('POST with a body is refused, and the next request answered', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: 'x'.repeat(1_000_000),
    });
    expect(answer.status).toBe(405);
  });
});

describe('a path', () => {
  const paths = [
    ['/', 200, '<p>home'],
    ['/?a=1', 200, '<p>home'],
    ['http://localhost/letters.txt', 200, text],
    ['/votes/', 200, '<p>votes'],
    ['/a%20b%20%C3%A9.txt', 200, 'named'],
    ['/letters.txt/', 404, '<p>missing'],
    ['/nothing', 404, '<p>missing'],
    ['/.secret', 404, '<p>missing'],
    ['/votes/../.secret', 404, '<p>missing'],
    ['/../outside.txt', 403, '403 Forbidden\n'],
    ['/%2e%2e/outside.txt', 403, '403 Forbidden\n'],
    ['/..%2foutside.txt', 403, '403 Forbidden\n'],
    ['/votes/../../outside.txt', 403, '403 Forbidden\n'],
    ['/%ff', 400, '400 Bad Request\n'],
    ['/%', 400, '400 Bad Request\n'],
    ['/%00', 400, '400 Bad Request\n'],
    ['/letters.txt%00.html', 400, '400 Bad Request\n'],
    ['/%c0%ae%c0%ae/outside.txt', 400, '400 Bad Request\n'],
    [`/${'a'.repeat(5000)}`, 404, '<p>missing'],
    [`/${'a/'.repeat(5000)}`, 404, '<p>missing'],
    ['*', 404, '<p>missing'],
    ['//', 200, '<p>home'],
    ['//example.org/', 404, '<p>missing'],
  ] as const;
  test.each(paths.map((each) => [short(each[0]), ...each] as const))('%s', async (...each) => {
    const [, path, status, body] = each;
    const answer = await ask(`GET ${path}`);
    expect([answer.status, answer.body]).toEqual([status, body]);
  });

  test.each(['/..\\outside.txt', '/votes\\..\\..\\outside.txt', '/%5c..%5coutside.txt'])(
    'with backslashes, %s, does not lead out of the folder',
    async (path) => {
      const { status, body } = await ask(`GET ${path}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('secret');
    },
  );

  test('of a folder without its last slash leads to the page, on the same host', async () => {
    const answer = await ask('GET /votes');
    expect([answer.status, answer.headers.location]).toEqual([301, '/votes/']);
    // Nothing that a browser reads as another host.
    expect((await ask('GET //votes')).headers.location).toMatch(/^\/[^/\\]/);
  });

  test('too long for HTTP is refused', async () => {
    expect((await ask(`GET /${'a'.repeat(17_000)}`)).status).toBe(431);
  });
});

describe('a condition', () => {
  test('that is met gets no body', async () => {
    const { headers } = await ask('GET /letters.txt');
    for (const condition of [
      { 'if-none-match': headers.etag! },
      { 'if-none-match': '*' },
      { 'if-none-match': `"other", ${headers.etag!}` },
      { 'if-modified-since': headers['last-modified']! },
    ]) {
      const answer = await ask('GET /letters.txt', condition);
      expect([answer.status, answer.body]).toEqual([304, '']);
    }
  });

  test.each([
    [{ 'if-none-match': '"other"' }, 200],
    [{ 'if-modified-since': 'Mon, 01 Jan 1990 00:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'no date' }, 200],
    [{ 'if-match': '"other"' }, 412],
    [{ 'if-unmodified-since': 'Mon, 01 Jan 1990 00:00:00 GMT' }, 412],
  ])('%o gets %i', async (condition, status) => {
    expect((await ask('GET /letters.txt', condition)).status).toBe(status);
  });
});

test.each(['gzip', 'br;q=1.0, *;q=0', 'identity;q=0', '', ';;;=,'])(
  'whatever a browser can unpack ("%s"), it gets the file as it is',
  async (encoding) => {
    const answer = await ask('GET /letters.txt', { 'accept-encoding': encoding });
    expect([answer.status, answer.body]).toEqual([200, text]);
    expect(answer.headers['content-encoding']).toBeUndefined();
  },
);

describe('the server goes on after', () => {
  const goesOn = async () => expect((await ask('GET /letters.txt')).body).toBe(text);
  /** Sends bytes and breaks the connection off; ends when it is gone. */
  const breakOff = (bytes: string, after: 'sent' | 'answered') =>
    new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(bytes, () => after === 'sent' && socket.destroy());
      });
      socket.once('data', () => socket.destroy()).on('close', () => done());
    });

  test.each([
    ['a connection closed at once', '', 'sent'],
    ['half of a request', 'GET /big.bin HT', 'sent'],
    ['a request that nobody waits for', 'GET /big.bin HTTP/1.1\r\nhost: a\r\n\r\n', 'sent'],
    [
      'a download that breaks off',
      'GET /big.bin HTTP/1.1\r\nhost: a\r\nrange: bytes=5-\r\n\r\n',
      'answered',
    ],
    ['what is no HTTP', '\u0016\u0003\u0001\u0002', 'answered'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      'answered',
    ],
    ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nhost: a\r\n\r\n', 'sent'],
    [
      'a request to change the protocol',
      'GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      'answered',
    ],
  ] as const)('%s', async (_, bytes, after) => {
    await breakOff(bytes, after);
    await goesOn();
  });

  test('a file that is gone, and one that takes its place', async () => {
    put('later.txt', 'first');
    expect((await ask('GET /later.txt')).body).toBe('first');
    rmSync(join(folder, 'later.txt'));
    expect((await ask('GET /later.txt')).status).toBe(404);
    put('later.txt', 'second, which is longer');
    expect((await ask('GET /later.txt')).body).toBe('second, which is longer');
  });

  test('a folder without a page for missing addresses', async () => {
    rmSync(join(folder, '404.html'));
    expect((await ask('GET /nothing')).body).toBe('404 Not Found\n');
    put('404.html', '<p>missing');
  });
});

describe('a port that is in use', () => {
  test('is skipped for the next free one', async () => {
    const next = await serveFolder(folder, port);
    expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
    next.server.close();
  });

  test('is retried only so often', async () => {
    const taken = await Promise.all(
      Array.from(
        { length: 20 },
        (_, at) =>
          new Promise<Server>((resolve) => {
            const one = createServer();
            // One that is taken by another program serves as well.
            one
              .on('error', () => resolve(one))
              .listen(20_000 + at, '127.0.0.1', () => resolve(one));
          }),
      ),
    );
    await expect(serveFolder(folder, 20_000)).rejects.toThrow(
      'Every port from 20000 to 20019 is in use.',
    );
    for (const one of taken) one.close();
  });
});
