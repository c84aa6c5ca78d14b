import { dataParts } from '../../data/schema/index.ts';
import type { Report } from '../diff/report.ts';
import { reviewChange } from '../diff/review.ts';
import type { Snapshot } from '../diff/snapshot.ts';
import type { Files } from './disk.ts';
import { recordsIn, withDrafts, type Draft } from './drafts.ts';

/** What drafts change, in words: who, what, from, to. */
export function reviewDrafts(files: Files, drafts: readonly Draft[]): Report {
  const after = withDrafts(files, drafts);
  return reviewChange(snapshotOf(files), snapshotOf(after), 'the files on disk');
}

/** The facts as the review of a change reads them; the desk changes neither prose nor labels. */
export function snapshotOf(files: Files): Snapshot {
  const records = dataParts.map(
    (part) => [part, recordsIn(files, part) as readonly (object & { id: string })[]] as const,
  );
  return { records: new Map(records), prose: new Map(), labels: new Map() };
}
