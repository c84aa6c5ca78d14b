import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'astro/zod';
import type { Source } from '../../data/schema/index.ts';
import { isSafe, type Addresses } from '../fetch-lists/addresses.ts';

/**
 * What became of a cited address. `refused`: the server does not answer programs, which says nothing of readers.
 */
export type Found = 'there' | 'moved' | 'gone' | 'refused' | 'no-answer';

/** A cited address and what was found there. */
export interface CitedAddress {
  source: string;
  url: string;
  found: Found;
  /** The server's answer, or why there was none. */
  why: string;
  /** Where it has moved to for good. */
  to?: string;
  /** An archive's copy, where the address is gone and the source has none yet. */
  copy?: string;
}

/** Moved for good; other redirects are the server's own affair. */
const forGood = new Set([301, 308]);

/**
 * Asks for each cited address, one at a time, without reading what it holds. Where an address is gone, asks the
 * archive for its copy.
 */
export async function checkCited(
  sources: readonly Source[],
  limits: Addresses,
  tell: (line: string) => void,
): Promise<CitedAddress[]> {
  const checked: CitedAddress[] = [];
  for (const { id, url, archived } of sources) {
    if (url === undefined) continue;
    if (checked.length > 0) await sleep(limits.pause * 1000);
    const answer = await ask(url, limits);
    const copy =
      answer.found === 'gone' && archived === undefined ? await copyOf(url, limits) : undefined;
    checked.push({ source: id, url, ...answer, ...(copy !== undefined && { copy }) });
    tell(`${url}: ${answer.found} (${answer.why})`);
  }
  return checked;
}

async function ask(
  url: string,
  limits: Addresses,
): Promise<Pick<CitedAddress, 'found' | 'why' | 'to'>> {
  let [next, moved] = [url, true];
  let to: string | undefined;
  try {
    for (let count = 0; count <= limits.redirects; count += 1) {
      if (!isSafe(next)) return { found: 'no-answer', why: `it leads to ${next}` };
      const response = await request(next, limits);
      await response.body?.cancel();
      const { status } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location && URL.canParse(location, next)) {
        next = new URL(location, next).href;
        // After a redirect of the moment, nothing more is for good.
        moved &&= forGood.has(status);
        if (moved) to = next;
        continue;
      }
      const why = String(status);
      if (status === 404 || status === 410) return { found: 'gone', why };
      if (status >= 200 && status < 300)
        return to === undefined ? { found: 'there', why } : { found: 'moved', why, to };
      return { found: status >= 500 ? 'no-answer' : 'refused', why };
    }
    return { found: 'no-answer', why: `more than ${limits.redirects} redirects` };
  } catch (error) {
    const { name, message } = error as Error;
    return {
      found: 'no-answer',
      why: name === 'TimeoutError' ? `no answer in ${limits.seconds} seconds` : message,
    };
  }
}

/** The head alone; the whole from a server that has no answer to that. */
async function request(url: string, { caller, seconds }: Addresses): Promise<Response> {
  const init = () => ({
    headers: { 'user-agent': caller },
    redirect: 'manual' as const,
    signal: AbortSignal.timeout(seconds * 1000),
  });
  const head = await fetch(url, { ...init(), method: 'HEAD' });
  return [403, 404, 405, 501].includes(head.status) ? fetch(url, init()) : head;
}

const availability = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.literal(true), url: z.string() }).optional(),
  }),
});

async function copyOf(url: string, limits: Addresses): Promise<string | undefined> {
  if (limits.copies === undefined) return undefined;
  try {
    const response = await fetch(`${limits.copies}${encodeURIComponent(url)}`, {
      headers: { 'user-agent': limits.caller },
      signal: AbortSignal.timeout(limits.seconds * 1000),
    });
    const copy = availability.safeParse(await response.json()).data?.archived_snapshots.closest
      ?.url;
    const safe = copy?.replace(/^http:/, 'https:');
    return safe !== undefined && isSafe(safe) ? safe : undefined;
  } catch {
    return undefined;
  }
}
