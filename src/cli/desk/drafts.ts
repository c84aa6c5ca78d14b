import { z } from 'astro/zod';
import { canonicalJson } from '../../data/format/canonical.ts';
import { readPart } from '../../data/load/collections.ts';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { dataParts, fileOf, type DataPart } from '../../data/schema/index.ts';
import { digestOf, type Files } from './disk.ts';

/** Written by the import of ICE's lists, never by hand. */
const imported: readonly DataPart[] = ['lists', 'listings'];

/** The parts of the data that can be edited at the desk. */
export const editableParts = dataParts.filter((part) => !imported.includes(part));

/** A record as its file has it. */
export type AnyRecord = Readonly<Record<string, unknown>>;

export const partName = z.enum(editableParts as [DataPart, ...DataPart[]]);

/** A record that was changed, added or taken away, and not saved yet. */
export const draft = z.strictObject({
  part: partName,
  /** The record's id; of a new one, the id under which the desk keeps it. */
  id: z.string().min(1).max(200),
  /** What the record shall be; null where it goes. */
  record: z.record(z.string(), z.unknown()).nullable(),
  /** The digest of the record that it replaces; null where there is none. */
  was: z.string().nullable(),
});
export type Draft = z.infer<typeof draft>;

/** A file of `data/` as a draft would have it. */
export interface ChangedFile {
  part: DataPart;
  text: string;
}

/** The records of a part as they are written; none where the file can't be read. */
export function recordsIn(files: Files, part: DataPart): readonly AnyRecord[] {
  const { value } = getOrThrow(files, part).reading.file;
  if (part === 'edition') return [{ id: 'edition', ...(value as object | undefined) }];
  return Array.isArray(value) ? (value as AnyRecord[]) : [];
}

/** The record with an id as it is written. */
export function recordIn(files: Files, part: DataPart, id: string): AnyRecord | undefined {
  return recordsIn(files, part).find((record) => record.id === id);
}

/** The digest of a record, by which a draft knows what it replaces. */
export function digestOfRecord(record: AnyRecord | undefined): string | null {
  return record === undefined ? null : digestOf(JSON.stringify(record));
}

/** The files that drafts change, in canonical form. */
export function changedFiles(files: Files, drafts: readonly Draft[]): ChangedFile[] {
  return [...new Set(drafts.map(({ part }) => part))].map((part) => {
    const own = drafts.filter((each) => each.part === part);
    const kept = recordsIn(files, part).filter(({ id }) => !own.some((each) => each.id === id));
    const records = [...kept, ...own.flatMap(({ record }) => record ?? [])];
    if (part !== 'edition') return { part, text: canonicalJson(part, records) };
    const fields = Object.entries(records[0] ?? {}).filter(([name]) => name !== 'id');
    return { part, text: canonicalJson(part, Object.fromEntries(fields)) };
  });
}

/** The files as drafts would have them. Nothing is written. */
export function withDrafts(files: Files, drafts: readonly Draft[]): Files {
  const changed = changedFiles(files, drafts).map(
    ({ part, text }) => [part, { reading: readPart(part, text), digest: digestOf(text) }] as const,
  );
  return new Map([...files, ...changed]);
}

/** The draft that puts a record in the place of the one with its id, if there is one. */
export function draftOf(files: Files, part: DataPart, record: AnyRecord & { id: string }): Draft {
  const was = digestOfRecord(recordIn(files, part, record.id));
  return { part, id: record.id, record, was };
}

/** What a draft is about, for a message: `data/motions.json › id`. */
export function nameOfDraft({ part, id }: Pick<Draft, 'part' | 'id'>): string {
  return `${fileOf(part)} › ${id}`;
}
