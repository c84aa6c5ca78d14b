import { isSafe, type Addresses } from './addresses.ts';

/** What a server said of a file the last time, sent back so that it need not send the file again. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** A file as it came, or word that it is the one we have. */
export type Answer =
  | { isUnchanged: true }
  | {
      isUnchanged: false;
      bytes: Buffer;
      /** Where it came from in the end. */
      address: string;
      /** When, in Universal Time: `2026-10-09T19:33:34`. An archive's address tells when it took its copy. */
      captured: string;
      headers: Record<string, string>;
    };

/** Thrown when a file can't be had. Its message is `address: found; expected`, a line for each try. */
export class FetchError extends Error {
  override name = 'FetchError';

  static at(address: string, found: string, expected: string): FetchError {
    return new FetchError(`${address}: ${found}; ${expected}`);
  }
}

/** Headers worth keeping: what the file is, and when the server says it is from. */
const keptHeaders = ['content-length', 'content-type', 'date', 'etag', 'last-modified'];

/**
 * Asks for one file, within the limits.
 * @param now the time, as milliseconds since 1970.
 * @throws FetchError where the server does not answer, or not with a file within the limits.
 */
export async function download(
  address: string,
  limits: Addresses,
  now: () => number,
  { etag, lastModified }: Validators = {},
): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const headers = {
    'user-agent': limits.caller,
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
  try {
    const response = await follow(address, limits, { headers, signal });
    if (response.status === 304 && (etag || lastModified)) {
      await response.body?.cancel();
      return { isUnchanged: true };
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw FetchError.at(address, `the answer is ${response.status}`, 'expected 200');
    }
    const bytes = await readBody(response, address, limits.bytes);
    return {
      isUnchanged: false,
      bytes,
      address: response.url,
      captured: archivedAt(response.url) ?? new Date(now()).toISOString().slice(0, 19),
      headers: Object.fromEntries(
        keptHeaders.flatMap((name) => {
          const value = response.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
    };
  } catch (error) {
    if (error instanceof FetchError) throw error;
    const { name, message, cause } = error as Error;
    const why =
      name === 'TimeoutError'
        ? `no whole answer in ${limits.seconds} seconds`
        : [message, cause instanceof Error && cause.message].filter(Boolean).join(': ');
    throw FetchError.at(address, why, 'expected a file');
  }
}

/** Follows redirects by hand, so that none leads off the hosts that are allowed. */
async function follow(
  address: string,
  { hosts, redirects }: Addresses,
  init: RequestInit,
): Promise<Response> {
  let next = address;
  for (let count = 0; count <= redirects; count += 1) {
    refuseOther(next, hosts, address);
    const response = await fetch(next, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
  }
  throw FetchError.at(address, `more than ${redirects} redirects`, 'expected fewer');
}

function refuseOther(address: string, hosts: readonly string[], asked: string): void {
  const { host } = new URL(address);
  if (isSafe(address) && hosts.includes(host)) return;
  const found =
    address === asked ? 'it is not at an allowed host' : `it leads to ${new URL(address).origin}`;
  throw FetchError.at(asked, found, `expected https:// at ${hosts.join(' or ')}`);
}

/** Reads to the end, or to the limit: what a server says of the length is not believed. */
async function readBody(response: Response, address: string, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > limit)
      throw FetchError.at(
        address,
        `it has more than ${limit.toLocaleString('en')} bytes`,
        'expected a smaller file',
      );
    parts.push(part);
  }
  const said = response.headers.get('content-length');
  const isPlain = response.headers.get('content-encoding') === null;
  if (said !== null && isPlain && Number(said) !== size)
    throw FetchError.at(address, `it was cut short at ${size} of ${said} bytes`, 'expected all');
  return Buffer.concat(parts);
}

/** When the Internet Archive took its copy, from the address of the copy. */
function archivedAt(address: string): string | undefined {
  const digits = /\/web\/(\d{14})(?:[a-z]{2}_)?\//.exec(address)?.[1];
  return digits?.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6');
}
