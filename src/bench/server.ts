import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { compressed } from './weights.ts';

/** A page with nothing on it, that others are compared with. */
export const emptyPath = '/empty-page/';
const empty =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** Serves a built folder on this machine only, compressed as a good host does it, with an empty page beside it. */
export async function serveCompressed(
  folder: string,
): Promise<{ address: string; server: Server }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = join(folder, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const isEmpty = path === emptyPath;
    if (!isEmpty && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const name = isEmpty ? emptyPath : file;
    if (!kept.has(name)) kept.set(name, compressed(isEmpty ? empty : readFileSync(file)));
    response.writeHead(200, {
      'content-type': isEmpty
        ? types['.html']
        : (types[extname(file)] ?? 'application/octet-stream'),
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    response.end(kept.get(name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${address.port}`, server };
}
