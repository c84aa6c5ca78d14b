import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { DataError } from '../../data/load/problem.ts';
import { listenLocally } from '../static-server.ts';
import { siteColors } from './colors.ts';
import { readBody, refuseStrangers, refuseWithoutToken, type Refusal } from './guard.ts';
import { DeskRefusal, routes, type DeskContext } from './routes.ts';

/** A desk that runs. */
export interface Desk {
  /** Where it is, without the token. */
  address: string;
  server: Server;
}

/** A file of the desk's page. */
interface Asset {
  type: string;
  content: string | Uint8Array;
}

const folder = new URL('./page/', import.meta.url);

/** Only from this address, and nothing from anywhere else; the preview is a site of its own on this machine. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The form library sets widths on its elements.
  "style-src-attr 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  'frame-src http://127.0.0.1:*',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Starts the desk on this machine alone.
 * @param token the word that each request for data must carry.
 * @param port tried first, then the following ones while they are in use; 0 for any.
 * @throws Error when no port is free.
 */
export async function startDesk(context: DeskContext, token: string, port: number): Promise<Desk> {
  const assets = await pageFiles();
  const server = createServer((request, response) => {
    answer(context, token, assets, request).then(
      (asset) => respond(response, asset.status, asset.type, asset.content),
      (error: unknown) => respond(response, 500, plain, `${(error as Error).message}\n`),
    );
  });
  return { address: await listenLocally(server, port), server };
}

const plain = 'text/plain; charset=utf-8';
const css = 'text/css; charset=utf-8';

/** The page, its style sheet and its script with the form library, made when the desk starts. */
async function pageFiles(): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('desk.ts', folder))],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
  });
  const read = (name: string) => readFileSync(new URL(name, folder));
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', content: read('index.html') }],
    ['/colors.css', { type: css, content: siteColors() }],
    ['/desk.css', { type: css, content: read('desk.css') }],
    ['/fields.css', { type: css, content: read('fields.css') }],
    ['/records.css', { type: css, content: read('records.css') }],
    ['/desk.js', { type: 'text/javascript; charset=utf-8', content: outputFiles[0]!.contents }],
  ]);
}

interface Answer extends Asset {
  status: number;
}

async function answer(
  context: DeskContext,
  token: string,
  assets: ReadonlyMap<string, Asset>,
  request: IncomingMessage,
): Promise<Answer> {
  const stranger = refuseStrangers(request, request.socket.localPort!);
  if (stranger) return refused(stranger);
  const [path = ''] = (request.url ?? '').split('?');
  const name = /^\/api\/([a-z]+)$/.exec(path)?.[1];
  if (name === undefined || !Object.hasOwn(routes, name)) {
    const asset = assets.get(path);
    if (!asset) return refused({ status: 404, text: 'the desk has no such page' });
    if (request.method === 'GET') return { status: 200, ...asset };
    return refused({ status: 405, text: 'expected GET' });
  }
  const unknown = refuseWithoutToken(request, token);
  if (unknown) return refused(unknown);
  if (request.method !== 'POST') return refused({ status: 405, text: 'expected POST' });
  const body = await readBody(request);
  if ('status' in body) return refused(body);
  return answerRoute(context, name as keyof typeof routes, body.value);
}

async function answerRoute(
  context: DeskContext,
  name: keyof typeof routes,
  value: unknown,
): Promise<Answer> {
  const { request, answer: answerTo } = routes[name];
  const parsed = request.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refused({ status: 400, text: `${issue!.path.join('.')}: ${issue!.message}` });
  }
  try {
    const result = await (answerTo as (context: DeskContext, request: unknown) => unknown)(
      context,
      parsed.data,
    );
    return { status: 200, type: 'application/json', content: JSON.stringify(result) };
  } catch (error) {
    const isTold = [DeskRefusal, DataError, RangeError].some((kind) => error instanceof kind);
    if (!isTold) throw error;
    return refused({ status: 409, text: (error as Error).message });
  }
}

function refused({ status, text }: Refusal): Answer {
  return { status, type: plain, content: `${text}\n` };
}

function respond(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, { ...headers, 'content-type': type });
  response.end(content);
}
