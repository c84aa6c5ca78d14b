import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { load } from 'cheerio';
import { compressed } from './weights.ts';

/** An empty page, for comparison. */
export const emptyPath = '/empty-page/';
const empty =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>';

/** An explainer's text without styles, drawings or links, for comparison. */
export const plainPath = '/plain-page/';
const explainer = 'explainers/who-decides/index.html';

function plainPage(folder: string): string {
  const page = load(readFileSync(join(folder, explainer), 'utf8'));
  const blocks = page('main :is(h1, h2, h3, p, li)')
    .get()
    .map((block) =>
      load(
        '',
        null,
        false,
      )(`<${block.tagName === 'li' ? 'p' : block.tagName}>`).text(page(block).text()),
    )
    .map((block) => block.toString());
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Words</title>${blocks.join('')}</html>`;
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
    let file = join(folder, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const made = { [emptyPath]: () => empty, [plainPath]: () => plainPage(folder) }[path];
    if (!made && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const name = made ? path : file;
    if (!kept.has(name)) kept.set(name, compressed(made ? made() : readFileSync(file)));
    response.writeHead(200, {
      'content-type': made ? types['.html'] : (types[extname(file)] ?? 'application/octet-stream'),
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
