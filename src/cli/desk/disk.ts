import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  joinParts,
  readPart,
  type ParsedData,
  type ParsedPart,
} from '../../data/load/collections.ts';
import { readBytes } from '../../data/load/json-with-lines.ts';
import { dataParts, fileOf, type DataPart } from '../../data/schema/index.ts';

/** One file of `data/` as it was read, and the digest of its bytes. */
export interface FileRead {
  reading: ParsedPart;
  digest: string;
}

/** All files of `data/` at one moment, or as they would be. */
export type Files = ReadonlyMap<DataPart, FileRead>;

/** A short name for some bytes: others have another. */
export function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** What a save wrote, and what was there before. */
export interface LastSave {
  names: string[];
  files: readonly { file: string; before: string; text: string }[];
}

/** Reads `data/` below a folder, and reads again only what has changed since. */
export class Disk {
  readonly root: string;
  /** Of this desk alone: whoever starts another has git. */
  lastSave: LastSave | undefined;
  private known: Files = new Map();

  /** @param root the folder that holds `data/`. */
  constructor(root: string) {
    this.root = root;
  }

  /** The files as they are now. Never throws on bad data. */
  read(): Files {
    this.known = new Map(dataParts.map((part) => [part, this.readFile(part)]));
    return this.known;
  }

  private readFile(part: DataPart): FileRead {
    const bytes = readBytes(join(this.root, fileOf(part)));
    const digest = digestOf(bytes ?? '');
    const before = this.known.get(part);
    return before?.digest === digest ? before : { reading: readPart(part, bytes), digest };
  }
}

/** What the files hold together. */
export function joinFiles(files: Files): ParsedData {
  return joinParts([...files.values()].map(({ reading }) => reading));
}
