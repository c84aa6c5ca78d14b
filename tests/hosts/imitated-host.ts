import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';

/** How a host of static files answers, as its documentation says or its users report. */
export interface HostWays {
  /** Where the site is: `/` or `/a/`. */
  path: string;
  /** At `/votes`, for the folder `votes/`: sends on with this status, shows its page, or has nothing. */
  folder: 301 | 302 | 308 | 'shows it' | 'has nothing';
  /** Whether an address that ends in a slash gives the folder's `index.html`. */
  addsIndex: boolean;
  /** Whether `/votes/index.html` is sent on to `/votes/`. */
  dropsIndex?: boolean;
  /** Whether it answers with what `_headers` says, and gives that file to no one. */
  readsHeaders?: boolean;
  /** What is at a missing address: our page, or a message of the host's own. */
  missing: 'the page' | 'a message';
}

/** A rule of `_headers`: which addresses, and what they get. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** The rules of a `_headers` file. */
export function readHeaderRules(text: string): HeaderRule[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .reduce<HeaderRule[]>((found, line) => {
      const header = /^ {2}([A-Za-z-]+): (.+)$/.exec(line);
      if (header) found.at(-1)!.headers.push([header[1]!, header[2]!]);
      else found.push({ path: line, headers: [] });
      return found;
    }, []);
}

/** Every header of an address, as the hosts that read the file add them up. */
export function headersOf(
  rules: readonly HeaderRule[],
  address: string,
): [name: string, value: string][] {
  return rules
    .filter(({ path }) =>
      path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
    )
    .flatMap(({ headers }) => headers);
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder on localhost as a host would. @returns its address, with the path, and what stops it. */
export async function imitateHost(
  folder: string,
  ways: HostWays,
): Promise<{ address: string; stop: () => void }> {
  const rules = ways.readsHeaders
    ? readHeaderRules(readFileSync(`${folder}/_headers`, 'utf8'))
    : [];
  const server = createServer((request, response) => {
    const [path = '', query] = (request.url ?? '').split('?');
    for (const [name, value] of headersOf(rules, path)) response.appendHeader(name, value);
    const sendOn = (status: number, to: string) =>
      response.writeHead(status, { location: query ? `${to}?${query}` : to }).end();
    const name = decodeURIComponent(path);
    if (!name.startsWith(ways.path)) return missing(response);
    const file = join(folder, name.slice(ways.path.length));
    if (ways.dropsIndex && name.endsWith('/index.html'))
      return sendOn(308, path.replace(/index\.html$/, ''));
    if (ways.readsHeaders && name === `${ways.path}_headers`) return missing(response);
    if (!existsSync(file)) return missing(response);
    if (statSync(file).isFile()) return give(file, response);
    const index = join(file, 'index.html');
    if (!existsSync(index)) return missing(response);
    if (name.endsWith('/')) return ways.addsIndex ? give(index, response) : missing(response);
    if (typeof ways.folder === 'number') return sendOn(ways.folder, `${path}/`);
    return ways.folder === 'shows it' ? give(index, response) : missing(response);
  });
  function missing(response: ServerResponse): void {
    if (ways.missing === 'the page') give(join(folder, '404.html'), response, 404);
    else response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error/>');
  }
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}${ways.path}`, stop: () => server.close() };
}

function give(file: string, response: ServerResponse, status = 200): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type });
  createReadStream(file).pipe(response);
}
