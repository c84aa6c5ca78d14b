import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import send from 'send';

/**
 * Serves a built folder on localhost, as a plain static host would. Files are read on each request, so the
 * folder can be rebuilt meanwhile.
 * @param port tried first, then the following ones while they are in use; 0 for any.
 * @throws Error when none of twenty ports is free or allowed.
 */
export async function serveFolder(
  folder: string,
  port: number,
): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => answer(folder, request, response));
  return { address: await listenLocally(server, port), server };
}

/**
 * Lets a server listen on this machine alone, and gives its address.
 * @param port tried first, then the following ones while they are in use; 0 for any.
 * @throws Error when none of twenty ports is free or allowed.
 */
export async function listenLocally(server: Server, port: number): Promise<string> {
  const last = port + 19;
  for (let attempt = port; !(await listens(server, attempt)); attempt += 1)
    if (attempt === last) throw new Error(`Every port from ${port} to ${last} is in use.`);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/`;
}

/** Whether the port was free; rejects with any other error. */
async function listens(server: Server, port: number): Promise<boolean> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  // Files may be rebuilt at any time, so browsers must revalidate.
  response.setHeader('cache-control', 'no-cache');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const [path = ''] = (request.url ?? '').replace(/^https?:\/\/[^/?]*/i, '').split('?');
  send(request, path.startsWith('/') ? path : `/${path}`, { root: folder, cacheControl: false })
    .on('error', ({ status, headers }: HttpError) => {
      // A suffix range longer than the file means the whole file, which the library treats as an error.
      if (status === 416 && /^bytes=-0*[1-9]\d*$/.test(request.headers.range ?? '')) {
        delete request.headers.range;
        response.removeHeader('content-range');
        return answer(folder, request, response);
      }
      if (headers) response.setHeaders(new Map(Object.entries(headers)));
      if (status === 404) refuse(response, 404, pageForMissing(folder));
      else refuse(response, status ?? 500);
    })
    .pipe(response);
}

interface HttpError extends Error {
  status?: number;
  headers?: Record<string, string>;
}

/** The 404 page; undefined in a folder without one. */
function pageForMissing(folder: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, '404.html'));
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, page?: Buffer): void {
  // Headers are already sent, so the connection just ends early.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of ['etag', 'last-modified', 'accept-ranges']) response.removeHeader(name);
  response.statusCode = status;
  const body = page ?? `${status} ${STATUS_CODES[status]}\n`;
  response.setHeader('content-type', `text/${page ? 'html' : 'plain'}; charset=utf-8`);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}
