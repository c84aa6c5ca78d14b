import { sum } from 'd3';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { bounds } from './bounds.ts';
import { SpreadsheetError } from '../problem.ts';

/** The parts of a spreadsheet file, which is a zip archive. */
export interface Archive {
  names: ReadonlySet<string>;
  /** @throws SpreadsheetError if the part is missing or damaged. */
  read: (name: string) => Promise<Buffer>;
}

const expected = 'expected an .xlsx file as ICE publishes it';

/**
 * Opens an archive without unpacking it.
 * @throws SpreadsheetError if it is not safe to unpack.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  refuseOtherFiles(bytes);
  const { zip, entries } = await readDirectory(bytes);
  const parts = new Map<string, Entry>();
  for (const entry of entries) {
    if (parts.has(entry.fileName))
      throw new SpreadsheetError(`it holds "${entry.fileName}" twice`, expected);
    parts.set(entry.fileName, entry);
  }
  refuseBombs(entries);
  return { names: new Set(parts.keys()), read: (name) => readPart(zip, parts.get(name), name) };
}

function refuseOtherFiles(bytes: Buffer): void {
  if (bytes.length === 0) throw new SpreadsheetError('the file is empty', expected);
  if (bytes.length > bounds.fileBytes)
    throw new SpreadsheetError(
      `the file has ${bytes.length.toLocaleString('en')} bytes`,
      `expected at most ${bounds.fileBytes.toLocaleString('en')}`,
    );
  if (bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) return;
  if (bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')))
    throw new SpreadsheetError('it is an old .xls file, or locked with a password', expected);
  const start = bytes.subarray(0, 512);
  if (/^\s*(<!doctype html|<html)/i.test(start.toString('latin1')))
    throw new SpreadsheetError('it is a web page', expected);
  if (!start.includes(0))
    throw new SpreadsheetError('it is text, such as .csv under another name', expected);
  throw new SpreadsheetError('it is not a spreadsheet', expected);
}

async function readDirectory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Entry[] }> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > bounds.parts)
      throw new SpreadsheetError(
        `it holds ${zip.entryCount} parts`,
        `expected at most ${bounds.parts}`,
      );
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return { zip, entries };
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/end of central directory/i.test(reason))
      throw new SpreadsheetError(
        'the file is cut short: its end is missing',
        'expected the whole file; fetch it again',
      );
    throw new SpreadsheetError(
      `the file is damaged (${reason})`,
      'expected the whole file; fetch it again',
    );
  }
}

function refuseBombs(entries: readonly Entry[]): void {
  const total = sum(entries, ({ uncompressedSize }) => uncompressedSize);
  if (total > bounds.unpackedBytes)
    throw new SpreadsheetError(
      `it would unpack to ${total.toLocaleString('en')} bytes`,
      `expected at most ${bounds.unpackedBytes.toLocaleString('en')}`,
    );
  for (const { fileName, compressedSize, uncompressedSize } of entries) {
    const ratio = Math.round(uncompressedSize / Math.max(1, compressedSize));
    if (uncompressedSize > bounds.ratioFrom && ratio > bounds.ratio)
      throw new SpreadsheetError(
        `"${fileName}" is packed ${ratio} to 1`,
        `expected at most ${bounds.ratio} to 1`,
      );
  }
}

async function readPart(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Buffer> {
  if (!entry) throw new SpreadsheetError(`it has no part "${name}"`, expected);
  if (entry.isEncrypted()) throw new SpreadsheetError('it is locked with a password', expected);
  try {
    // yauzl stops if the content is larger than the directory says.
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    if (crc32(content) !== entry.crc32) throw new Error('checksum');
    return content;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpreadsheetError(
      `"${name}" is damaged (${reason})`,
      'expected the whole file; fetch it again',
    );
  }
}
