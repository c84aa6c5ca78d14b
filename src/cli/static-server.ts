import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

/** Types of ours that the library does not know, or not whole. */
const types: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Serves a built folder on this machine only.
 * @param port tried first; the next free one is taken if it is in use. 0 takes any.
 */
export async function serveFolder(
  folder: string,
  port: number,
): Promise<{ address: string; server: Server }> {
  const missing = join(folder, '404.html');
  const handler = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      const type = types[extname(path)];
      if (type) response.setHeader('content-type', type);
    },
    onNoMatch: (_request, response) => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    },
  });
  const server = createServer(handler);
  for (let attempt = port; ; attempt += 1) {
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(attempt, '127.0.0.1', () => resolve(true));
    });
    if (free) break;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${address.port}/`, server };
}
