import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { load } from 'cheerio';
import { compressed } from './weights.ts';

/** An empty page, for comparison. */
export const emptyPath = '/empty-page/';
const empty =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>';

/** @returns the address of a page of the same words, without styles, drawings, links or scripts. */
export const wordsPath = (path: string): string => `/words-alone${path}`;

const blocks = 'h1, h2, h3, h4, p, li, dt, dd, th, td, summary, figcaption, label, button';

function wordsAlone(html: string): string {
  const page = load(html);
  page('script, style, svg, template').remove();
  const words = page('body')
    .find(blocks)
    .get()
    .filter((block) => page(block).find(blocks).length === 0)
    .map((block) => load('<p>', null, false)('p').text(page(block).text()).toString())
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Words</title>${words}</html>`;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** Serves a built folder on localhost, compressed, with the pages for comparison. */
export async function serveCompressed(
  folder: string,
): Promise<{ address: string; server: Server }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const isWords = path.startsWith(wordsPath('/'));
    let file = join(folder, normalize(isWords ? path.slice(wordsPath('').length) : path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const isEmpty = path === emptyPath;
    if (!isEmpty && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const read = () => {
      if (isEmpty) return empty;
      return isWords ? wordsAlone(readFileSync(file, 'utf8')) : readFileSync(file);
    };
    if (!kept.has(path)) kept.set(path, compressed(read()));
    response.writeHead(200, {
      'content-type': isEmpty
        ? types['.html']
        : (types[extname(file)] ?? 'application/octet-stream'),
      'content-encoding': 'br',
      'cache-control': 'no-store',
    });
    response.end(kept.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${address.port}`, server };
}
