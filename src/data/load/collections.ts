import { join } from 'node:path';
import type { z } from 'astro/zod';
import { getOrThrow } from '../queries/lookup.ts';
import { dataParts, fileOf, schemaOf, type DataPart, type Dataset } from '../schema/index.ts';
import { rosterParts, type Roster } from '../schema/roster.ts';
import { readBytes, readJson, type JsonFile } from './json-with-lines.ts';
import { fieldName, type LocatedProblem, type Problem } from './problem.ts';
import { explainIssue, innermostIssues } from './zod-messages.ts';

/** The files of `data/`, and what they hold as far as it could be read. */
export interface ParsedData {
  /** Complete only when `problems` is empty. */
  dataset: Dataset;
  /** ICE's lists; complete only when `problems` is empty. */
  roster: Roster;
  problems: LocatedProblem[];
  /** Gives a rule's problem its file and line. */
  locate: (problem: Problem) => LocatedProblem;
}

/** Where `data/` is: the folder that the command runs in, unless a test says otherwise. */
export function dataRoot(): string {
  return process.env.LEDGER_DATA_ROOT ?? process.cwd();
}

/** Files that are to be written, by name (`data/motions.json`), with their text. */
export type Drafts = ReadonlyMap<string, string>;

/**
 * Reads the files of `data/` below `root`; some of them, where only they are wanted. Never throws on bad data.
 * A file of ICE's lists that is not there yet is an empty one.
 * @param drafts what to read in place of files on disk, to check a change before it is written.
 */
export function readData(
  root: string,
  wanted: readonly DataPart[] = dataParts,
  drafts: Drafts = new Map(),
): ParsedData {
  return joinParts(
    wanted.map((part) => {
      const file = fileOf(part);
      return readPart(part, drafts.get(file) ?? readBytes(join(root, file)));
    }),
  );
}

/** One file of `data/`, and what it holds as far as it could be read. */
export interface ParsedPart {
  part: DataPart;
  file: JsonFile;
  /** Empty where the schema does not hold. */
  records: unknown;
  problems: LocatedProblem[];
}

/** Reads one file by itself, from its text. Never throws on bad data. */
export function readPart(part: DataPart, content: string | Uint8Array | undefined): ParsedPart {
  const file = readJson(fileOf(part), content ?? (part in rosterParts ? '[]' : undefined));
  if (file.value === undefined) return { part, file, records: [], problems: file.problems };
  const result = schemaOf(part).safeParse(file.value);
  const issues = result.success ? [] : innermostIssues(result.error.issues, file.value);
  const faults = issues.map((issue) => schemaProblem(file, part, issue));
  const records = result.success ? result.data : [];
  return { part, file, records, problems: [...file.problems, ...faults] };
}

/** The files of `data/` together. */
export function joinParts(readings: readonly ParsedPart[]): ParsedData {
  const files = new Map(readings.map(({ part, file }) => [part, file]));
  const recordsOf = (isList: boolean) =>
    Object.fromEntries(
      readings
        .filter(({ part }) => part in rosterParts === isList)
        .map(({ part, records }) => [part, records]),
    );
  const problems = readings.flatMap((reading) => reading.problems);
  const locate = ({ collection, record, path, found, expected }: Problem): LocatedProblem => {
    const file = getOrThrow(files, collection);
    const index = recordIndex(file.value, record);
    const line = file.lineOf(index === undefined ? path : [index, ...path]);
    return { file: file.name, line, record, field: fieldName(path), found, expected };
  };
  return {
    dataset: recordsOf(false) as unknown as Dataset,
    roster: recordsOf(true) as unknown as Roster,
    problems,
    locate,
  };
}

function recordIndex(value: unknown, record: string): number | undefined {
  if (!Array.isArray(value)) return undefined;
  const index = (value as ({ id?: unknown } | null)[]).findIndex((item) => item?.id === record);
  return index === -1 ? undefined : index;
}

function schemaProblem(file: JsonFile, part: DataPart, issue: z.core.$ZodIssue): LocatedProblem {
  const path = issue.path as (string | number)[];
  const [first, ...rest] = path;
  const inRecord = part !== 'edition' && typeof first === 'number';
  const record = inRecord ? recordName(file.value, first) : part === 'edition' ? 'edition' : '';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return {
    file: file.name,
    line: file.lineOf([...path, ...unknown]),
    record,
    field: fieldName([...(inRecord ? rest : path), ...unknown]),
    ...explainIssue(issue, file.value),
  };
}

function recordName(value: unknown, index: number): string {
  const record = (value as { id?: unknown }[])[index];
  return typeof record?.id === 'string' && record.id !== '' ? record.id : `record ${index + 1}`;
}
