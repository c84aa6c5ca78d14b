import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';

/** Trials run against a server on this machine. */
const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

const address = z.url({ error: 'expected an address, https://…' }).refine(isSafe, {
  error: 'expected https:// (http:// only to this machine, for trials)',
});

const schema = z.strictObject({
  /** ICE's page that links to its current lists. */
  page: address,
  /** An archive's address, to be put before ICE's where ICE does not answer. It gives its newest copy. */
  archive: address.optional(),
  /** Where to ask an archive for its copy of a cited address, which is put at the end. Answers JSON. */
  copies: address.optional(),
  /** The only hosts that are asked or followed to. */
  hosts: z.array(z.string().min(1)).min(1),
  /** How the requests say who asks. */
  caller: z.string().min(1),
  /** The longest that one file may take. */
  seconds: z.number().positive(),
  /** The largest that a file may be. */
  bytes: z.int().positive(),
  /** Seconds between two requests. There is never more than one at a time. */
  pause: z.number().nonnegative(),
  /** How many redirects are followed. */
  redirects: z.int().nonnegative(),
  /** How many lists the page may link to; more would not be ICE's page. */
  links: z.int().positive(),
});
export type Addresses = z.infer<typeof schema>;

/** The file with all addresses and limits. */
export const addressesFile = 'src/cli/fetch-lists/addresses.json';

/**
 * Reads addresses and limits.
 * @throws Error naming the file and every field that is wrong.
 */
export function readAddresses(file: string): Addresses {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: it can't be read as JSON (${(error as Error).message})`, {
      cause: error,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map(
    ({ path, message }) => `${file} › ${path.join('.') || 'the whole'}: ${message}`,
  );
  throw new Error(lines.join('\n'));
}

/** Whether an address may be asked at all: https, or this machine. */
export function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ownMachine.has(hostname));
}
