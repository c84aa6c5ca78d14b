import { createHash, randomUUID } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Length of the checksum at the start of an entry. */
const hashLength = 32;

/**
 * A cache on disk, keyed by a hash of the inputs. Several builds may share it. It can be deleted at any
 * time, and damaged entries or a full disk only cost time.
 */
export class ContentCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The cached result for the inputs, or else the result of `make`, which is then cached.
   * @param inputs everything that the result depends on, serializable as JSON.
   */
  async get(inputs: unknown, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const path = join(this.#folder, hashOf(JSON.stringify(inputs)).toString('hex'));
    const kept = read(path);
    if (kept) return kept;
    const made = await make();
    write(path, made);
    return made;
  }

  /** Deletes the least recently used entries until the rest has at most `most` bytes. */
  prune(most: number): void {
    const entries = globSync('*', { cwd: this.#folder })
      .flatMap((name) => entryAt(join(this.#folder, name)))
      .sort((a, b) => b.used - a.used);
    let total = 0;
    for (const { path, size } of entries) {
      total += size;
      if (total > most) rmSync(path, { force: true });
    }
  }
}

/** The content of an entry, if it exists and its checksum matches. */
function read(path: string): Uint8Array | undefined {
  try {
    const entry = readFileSync(path);
    const content = entry.subarray(hashLength);
    if (!hashOf(content).equals(entry.subarray(0, hashLength))) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return content;
  } catch {
    return undefined;
  }
}

/** Writes to a temporary file and renames it, so that an entry is never incomplete. */
function write(path: string, content: Uint8Array): void {
  const draft = `${path}.${randomUUID()}`;
  quietly(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([hashOf(content), content]));
    renameSync(draft, path);
  });
  quietly(() => rmSync(draft, { force: true }));
}

/** Ignores errors: the cache is optional. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The entry is not cached.
  }
}

function entryAt(path: string): { path: string; size: number; used: number }[] {
  try {
    const { size, mtimeMs } = statSync(path);
    return [{ path, size, used: mtimeMs }];
  } catch {
    // Another build has removed it.
    return [];
  }
}

function hashOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
