import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { readXml } from './xml.ts';

/** A reference from a part of the archive. */
export interface Relationship {
  /** The last word of its type: `worksheet`, `sharedStrings`, `hyperlink`. */
  type: string;
  /** The target part; for an external target, its address, which is never followed. */
  target: string;
}

/** The relationships of a part, by id; of the whole archive for `''`. */
export async function readRelationships(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const { dir, base } = posix.parse(part);
  const file = posix.join(dir, '_rels', `${base}.rels`);
  const found = new Map<string, Relationship>();
  if (!archive.names.has(file)) return found;
  readXml(file, await archive.read(file), {
    open(name, attributes) {
      const id = attributes.get('Id');
      if (name !== 'Relationship' || id === undefined) return;
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      const type = (attributes.get('Type') ?? '').split('/').at(-1)!;
      found.set(id, {
        type,
        target: isOutside ? target : posix.resolve('/', dir, target).slice(1),
      });
    },
  });
  return found;
}
