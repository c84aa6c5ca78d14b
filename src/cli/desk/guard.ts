import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away. */
export interface Refusal {
  status: number;
  text: string;
}

/** The names by which a browser on this machine may call the desk. */
const ownNames = ['127.0.0.1', 'localhost'];

/**
 * Turns away what does not come from the desk's own page: another name for this machine, which a site
 * elsewhere could have pointed here, or a page of another origin. Undefined for a request that may pass.
 */
export function refuseStrangers(
  { headers, method }: IncomingMessage,
  port: number,
): Refusal | undefined {
  const hosts = ownNames.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? ''))
    return {
      status: 403,
      text: `Host: found "${headers.host ?? ''}"; expected ${hosts.join(' or ')}`,
    };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host!}`)
    return { status: 403, text: `Origin: found "${origin}"; expected the desk’s own page` };
  const site = headers['sec-fetch-site'];
  // A link or a bookmark may open the page itself; nothing else comes from elsewhere.
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && method === 'GET';
  if (typeof site === 'string' && !['same-origin', 'none'].includes(site) && !isOpened)
    return { status: 403, text: 'a page of another site asked; expected the desk’s own page' };
  return undefined;
}

/** Turns away whoever does not have the word that the desk printed when it started. */
export function refuseWithoutToken(
  { headers }: IncomingMessage,
  token: string,
): Refusal | undefined {
  const given = headers['x-desk-token'];
  const [one, other] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(token)];
  if (one.length === other.length && timingSafeEqual(one, other)) return undefined;
  return {
    status: 401,
    text: 'the token is missing or is not that of this desk; open the address that "npm run desk" printed',
  };
}

/** The largest request, in bytes. */
const most = 8 * 1024 * 1024;

/**
 * The JSON that a request carries.
 * @returns the value, or why it is turned away.
 */
export async function readBody(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  if (request.headers['content-type']?.split(';')[0] !== 'application/json')
    return { status: 415, text: 'expected a request of the type application/json' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return { status: 413, text: `expected at most ${most} bytes` };
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { status: 400, text: 'expected JSON' };
  }
}
