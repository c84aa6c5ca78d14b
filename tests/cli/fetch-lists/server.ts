import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Addresses } from '../../../src/cli/fetch-lists/addresses.ts';

/** What is answered at an address: bytes, text, or by hand. */
export type Reply =
  Buffer | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on this machine that stands for ICE (`/ice/…`) and for an archive (`/archive/…`). */
export interface TestServer {
  addresses: Addresses;
  /** Replies by path; anything else is not found. */
  replies: Map<string, Reply>;
  /** The requests so far: path and conditional headers. */
  asked: { path: string; etag: string | undefined }[];
  /** The most requests that were open at one time. */
  atOnce: () => number;
  close: () => Promise<void>;
}

/** Starts a server. */
export async function startServer(): Promise<TestServer> {
  const replies = new Map<string, Reply>();
  const asked: TestServer['asked'] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '');
    asked.push({ path, etag: request.headers['if-none-match'] });
    most = Math.max(most, (open += 1));
    response.on('close', () => (open -= 1));
    // A connection that is used again may be closed just then.
    response.setHeader('connection', 'close');
    const reply = replies.get(path);
    if (typeof reply === 'function') reply(request, response);
    else if (reply === undefined) response.writeHead(404).end('not found');
    else answer(reply)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    replies,
    asked,
    atOnce: () => most,
    addresses: {
      page: `http://${host}/ice/287g`,
      archive: `http://${host}/archive/`,
      copies: `http://${host}/copies?url=`,
      hosts: [host],
      caller: 'test',
      seconds: 20,
      bytes: 3_000_000,
      pause: 0,
      redirects: 2,
      links: 4,
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with content and the tag that lets a client ask whether it has changed. */
function answer(content: Buffer | string) {
  const tag = `"${createHash('sha256').update(content).digest('hex')}"`;
  return (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: tag, 'content-length': Buffer.byteLength(content) })
        .end(content);
  };
}

/** A page that links to files below `/ice/doclib/`. */
export function pageWith(...names: string[]): string {
  const links = names.map((name) => `<li><a href="/ice/doclib/${encodeURI(name)}">List</a></li>`);
  return `<!doctype html><title>287(g)</title><p><a href="/about">About</a><ul>${links.join('')}</ul>`;
}
