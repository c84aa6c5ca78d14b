import { createHash } from 'node:crypto';
import { compareIds } from '../../data/queries/roster-index.ts';
import { listKinds, type Roster } from '../../data/schema/roster.ts';
import type { ListFile } from '../import-lists/import.ts';
import { mergeLists, type MergeOptions } from '../import-lists/merge.ts';
import type { Addresses } from './addresses.ts';
import { FetchError } from './download.ts';
import { fetchLists } from './fetch.ts';
import { KeptFiles } from './kept.ts';

/** What the command needs. */
export interface FetchAndMerge {
  root: string;
  addresses: Addresses;
  /** Where fetched files are kept. */
  folder: string;
  now: () => number;
  tell: (line: string) => void;
  merge: Omit<MergeOptions, 'today'>;
}

/** What came of it: what changed, for a reviewer, or why nothing did. */
export interface FetchOutcome {
  report: string[];
  refusal?: string;
}

/** Fetches ICE's lists and merges them: all or nothing. */
export async function fetchAndMerge({
  root,
  addresses,
  folder,
  now,
  tell,
  merge,
}: FetchAndMerge): Promise<FetchOutcome> {
  try {
    const files = await fetchLists({ addresses, kept: new KeptFiles(folder), now, tell });
    const today = new Date(now()).toISOString().slice(0, 10);
    const outcome = await mergeLists(root, files, { ...merge, today });
    if ('refusal' in outcome) return { report: [], refusal: outcome.refusal };
    const { report, changed, roster } = outcome;
    const warnings = [...outcome.warnings, ...olderLists(files, roster)];
    return {
      report: [
        ...report,
        ...(warnings.length > 0 ? ['', 'Please look at these:', ''] : []),
        ...warnings.map((line) => `- ${line}`),
        ...(changed.length > 0 ? ['', `Changed: ${changed.join(', ')}.`] : []),
      ],
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { report: [], refusal: `${error.message}\nNothing was changed.` };
  }
}

/** What ICE's page links to as newest though a later list of its kind is held: put back, or misdated. */
function olderLists(files: readonly ListFile[], { lists }: Roster): string[] {
  const hashes = new Set(
    files.map(({ read }) => createHash('sha256').update(read()).digest('hex')),
  );
  return listKinds.flatMap((kind) => {
    const held = lists.filter((list) => list.kind === kind).toSorted(compareIds);
    const [newest, linked] = [held.at(-1), held.findLast(({ sha256 }) => hashes.has(sha256))];
    if (!newest || !linked || newest === linked) return [];
    return `The newest ${kind} list on ICE’s page is of ${linked.date}, but a later one is held, of ${newest.date}. If one of the days is wrong, put it right in data/roster/list-dates.json`;
  });
}
