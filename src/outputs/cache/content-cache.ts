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

/** How long the hash is that stands before what an entry holds. */
const hashLength = 32;

/**
 * Keeps what takes long to make in a folder, by a hash of all that it is made of. Several builds may use
 * one folder at once. It may be deleted at any time: that costs time and nothing else, and neither does
 * an entry that is damaged, or a disk that takes none.
 */
export class ContentCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * What was made of the same before; else it is made now, and kept.
   * @param inputs everything that the result depends on, as JSON writes it.
   */
  async get(inputs: unknown, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const path = join(this.#folder, hashOf(JSON.stringify(inputs)).toString('hex'));
    const kept = read(path);
    if (kept) return kept;
    const made = await make();
    write(path, made);
    return made;
  }

  /** Removes what was not used for longest, until all that is left has at most so many bytes. */
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

/** What an entry holds, if it is there and holds what was written. */
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

/** An entry is there whole or not at all: it gets its name when it is written. */
function write(path: string, content: Uint8Array): void {
  const draft = `${path}.${randomUUID()}`;
  quietly(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([hashOf(content), content]));
    renameSync(draft, path);
  });
  quietly(() => rmSync(draft, { force: true }));
}

/** A disk that is full, or that nobody may write to, is no reason to stop. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is kept, then.
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
