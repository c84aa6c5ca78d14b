import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Answer, Validators } from './download.ts';

const entry = z.object({
  /** What was asked for. */
  asked: z.string(),
  /** Where it came from in the end. */
  address: z.string(),
  captured: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  headers: z.record(z.string(), z.string()),
});
type Entry = z.infer<typeof entry>;

/** Files that were fetched, by hash, with where and when they came from. */
export class KeptFiles {
  readonly #folder: string;
  readonly #log: string;
  #entries: Entry[];

  /** @param folder where they are kept; a log that can't be read is begun anew. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#log = join(folder, 'fetched.json');
    mkdirSync(folder, { recursive: true });
    this.#entries = readLog(this.#log);
  }

  /** What to send back to the server, if the file is still here and whole. */
  validators(asked: string): Validators {
    const headers = this.last(asked)?.headers;
    return { etag: headers?.etag, lastModified: headers?.['last-modified'] };
  }

  /** The file as it came the last time, if it is still here and whole. */
  last(asked: string): { bytes: Buffer; captured: string; headers: Entry['headers'] } | undefined {
    const last = this.#last(asked);
    if (!last || !existsSync(this.#pathOf(last.sha256))) return undefined;
    const bytes = readFileSync(this.#pathOf(last.sha256));
    if (sha256Of(bytes) !== last.sha256) return undefined;
    return { bytes, captured: last.captured, headers: last.headers };
  }

  /** Keeps a file: first the bytes, then the log, each whole or not at all. */
  keep(
    asked: string,
    { bytes, address, captured, headers }: Answer & { isUnchanged: false },
  ): void {
    const sha256 = sha256Of(bytes);
    const path = this.#pathOf(sha256);
    if (!existsSync(path) || sha256Of(readFileSync(path)) !== sha256) replace(path, bytes);
    const last = this.#last(asked);
    // The same file again: the time when it first came stands, as does the day that may come of it.
    if (last?.sha256 === sha256 && last.address === address) return;
    this.#entries = [...this.#entries, { asked, address, captured, sha256, headers }];
    replace(this.#log, `${JSON.stringify(this.#entries, null, 2)}\n`);
  }

  #last(asked: string): Entry | undefined {
    return this.#entries.findLast((each) => each.asked === asked);
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256);
  }
}

function readLog(path: string): Entry[] {
  try {
    return z.array(entry).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

function replace(path: string, content: Buffer | string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, content, { flush: true });
  renameSync(draft, path);
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
