import { sum } from 'd3';
import { crc32, deflateRawSync } from 'node:zlib';

/** A compressed file, so that it can be compressed in one place and added to a zip in another. */
export interface ZipPart {
  name: string;
  /** Its content, compressed or stored. */
  bytes: Uint8Array;
  isPacked: boolean;
  /** Bytes before compression. */
  size: number;
  crc: number;
}

/** @param level compression from 1 to 9; 0 stores the bytes as they are. */
export function zipPart(name: string, bytes: Uint8Array, level = 6): ZipPart {
  const packed = level === 0 ? bytes : deflateRawSync(bytes, { level });
  return { name, bytes: packed, isPacked: level > 0, size: bytes.length, crc: crc32(bytes) };
}

/** The limit of the zip format without Zip64, which some programs can't open. */
const most = 65_535;

/**
 * A zip file. The same parts and day always give the same bytes.
 * @param day the modification date of all files, `YYYY-MM-DD`.
 * @throws RangeError when there are too many files for a zip without Zip64.
 */
export function zipOf(parts: readonly ZipPart[], day: string): Uint8Array {
  if (parts.length > most)
    throw new RangeError(`a zip of ${parts.length} files; expected at most ${most}`);
  const time = noonOf(day);
  let offset = 0;
  const files: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const fields = fieldsOf(part, name.length, time);
    const head = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name]);
    files.push(head, part.bytes);
    entries.push(entryOf(fields, offset), name);
    offset += head.length + part.bytes.length;
  }
  const size = sum(entries, ({ length }) => length);
  return Buffer.concat([...files, ...entries, endOf(parts.length, size, offset)]);
}

/** The fields that a local file header and its central directory entry share. */
function fieldsOf(part: ZipPart, nameLength: number, time: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // Names beyond ASCII need the UTF-8 flag.
  fields.writeUInt16LE(Buffer.byteLength(part.name) === part.name.length ? 0 : 0x800, 2);
  fields.writeUInt16LE(part.isPacked ? 8 : 0, 4);
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(part.crc, 10);
  fields.writeUInt32LE(part.bytes.length, 14);
  fields.writeUInt32LE(part.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

/**
 * The central directory entry, without the name.
 * @param offset where the file's local header begins.
 */
function entryOf(fields: Uint8Array, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.set([0x50, 0x4b, 1, 2, 20]);
  entry.set(fields, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Noon, because zip times have no zone and noon is the same day nearly everywhere. */
function noonOf(day: string): number {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}
