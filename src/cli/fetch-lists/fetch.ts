import { setTimeout as sleep } from 'node:timers/promises';
import { readFileName } from '../import-lists/file-name.ts';
import type { ListFile } from '../import-lists/import.ts';
import type { Addresses } from './addresses.ts';
import { download, FetchError } from './download.ts';
import type { KeptFiles } from './kept.ts';
import { listLinks } from './links.ts';

/** What fetching needs of the world. */
export interface FetchContext {
  addresses: Addresses;
  kept: KeptFiles;
  /** The time, as milliseconds since 1970. */
  now: () => number;
  /** Told what is asked and what fails on the way. */
  tell: (line: string) => void;
}

/**
 * Gets the lists that ICE's page links to now, ready to import: from ICE, or where ICE does not answer, from an
 * archive. One request at a time, with a pause between two.
 * @throws FetchError when the page or a list can't be had; nothing has been imported then.
 */
export async function fetchLists(context: FetchContext): Promise<ListFile[]> {
  const { page } = context.addresses;
  const ask = inTurn(context);
  const { bytes } = await ask(page, () => true, 'a web page');
  const files: ListFile[] = [];
  for (const address of listLinks(bytes.toString('utf8'), page, context.addresses)) {
    const list = await ask(address, isArchive, 'a spreadsheet');
    files.push({ name: nameOf(address, list.captured), path: address, read: () => list.bytes });
  }
  return files;
}

interface Fetched {
  bytes: Buffer;
  captured: string;
}

type Ask = (address: string, fits: (bytes: Buffer) => boolean, what: string) => Promise<Fetched>;

/** Asks ICE, then the archive; remembers what came, and waits between two requests. */
function inTurn({ addresses, kept, now, tell }: FetchContext): Ask {
  let isFirst = true;
  const askOnce: Ask = async (address, fits, what) => {
    if (!isFirst) await sleep(addresses.pause * 1000);
    isFirst = false;
    const answer = await download(address, addresses, now, kept.validators(address));
    if (answer.isUnchanged) {
      tell(`${address}: as it was`);
      return kept.last(address)!;
    }
    if (!fits(answer.bytes))
      throw FetchError.at(address, describe(answer.bytes), `expected ${what}`);
    kept.keep(address, answer);
    tell(`${address}: ${answer.bytes.length.toLocaleString('en')} bytes`);
    return answer;
  };
  return async (address, fits, what) => {
    try {
      return await askOnce(address, fits, what);
    } catch (error) {
      if (!(error instanceof FetchError) || addresses.archive === undefined) throw error;
      tell(`${error.message}; asking the archive`);
      try {
        return await askOnce(`${addresses.archive}${address}`, fits, what);
      } catch (second) {
        if (!(second instanceof FetchError)) throw second;
        throw new FetchError(`${error.message}\n${second.message}`, { cause: second });
      }
    }
  };
}

/** A spreadsheet is a zip archive. */
function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

function describe(bytes: Buffer): string {
  if (bytes.length === 0) return 'it is empty';
  const start = bytes.subarray(0, 200).toString('utf8').trimStart();
  return start.startsWith('<') ? 'it is a web page' : 'it is something else';
}

/** ICE's name; where that gives no day, with the time of capture, as archives write it. */
function nameOf(address: string, captured: string): string {
  const name = decodeURIComponent(new URL(address).pathname.split('/').at(-1)!);
  const { date, captured: inName } = readFileName(name);
  if (date !== undefined || inName !== undefined) return name;
  return name.replace(/\.xlsx$/i, `-${captured.replace(/\D/g, '')}.xlsx`);
}
