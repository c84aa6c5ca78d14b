import { sum } from 'd3';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file as a zip holds it, so that it can be packed in one place and put in a zip in another. */
export interface ZipPart {
  name: string;
  /** What the file holds: packed, or as it is. */
  bytes: Uint8Array;
  isPacked: boolean;
  /** Of the file before it was packed. */
  size: number;
  crc: number;
}

/** @param level how hard to pack, from 1 to 9; 0 leaves the bytes as they are. */
export function zipPart(name: string, bytes: Uint8Array, level = 6): ZipPart {
  const packed = level === 0 ? bytes : deflateRawSync(bytes, { level });
  return { name, bytes: packed, isPacked: level > 0, size: bytes.length, crc: crc32(bytes) };
}

/** More files than the old form of a zip can count; a form for more is not read everywhere. */
const most = 65_535;

/**
 * A zip of its parts, in their order. The same parts and day give the same bytes.
 * @param day the day that all files carry, `YYYY-MM-DD`.
 * @throws RangeError when there are too many files for one zip.
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

/** What the head of a file and its entry in the list of all have alike: version, flags, times, sizes. */
function fieldsOf(part: ZipPart, nameLength: number, time: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // Names are UTF-8; only plain ones are understood without saying so.
  fields.writeUInt16LE(Buffer.byteLength(part.name) === part.name.length ? 0 : 0x800, 2);
  fields.writeUInt16LE(part.isPacked ? 8 : 0, 4);
  fields.writeUInt32LE(time, 6);
  fields.writeUInt32LE(part.crc, 10);
  fields.writeUInt32LE(part.bytes.length, 14);
  fields.writeUInt32LE(part.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

/** The entry of a file without its name. @param offset where its head begins. */
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

/** A zip keeps local time without a zone: noon is the same day everywhere. */
function noonOf(day: string): number {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
  return (((year - 1980) << 25) | (month << 21) | (date << 16) | (12 << 11)) >>> 0;
}
