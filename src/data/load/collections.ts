import { getOrThrow } from '../queries/lookup.ts';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readBytes, readJson, type JsonFile } from './json-with-lines.ts';
import { fieldName, type LocatedProblem, type Problem } from './problem.ts';
import { explainIssue, innermostIssues } from './zod-messages.ts';
import {
  collectionNames,
  collections,
  edition,
  fileOf,
  type CollectionName,
  type Dataset,
} from '../schema/index.ts';

export type DataPart = CollectionName | 'edition';
export const parts: DataPart[] = [...collectionNames, 'edition'];

/** The files of `data/`, and what they hold as far as it could be read. */
export interface ParsedData {
  /** Complete only when `problems` is empty. */
  dataset: Dataset;
  problems: LocatedProblem[];
  /** Gives a rule's problem its file and line. */
  place: (problem: Problem) => LocatedProblem;
}

/** Reads every collection below `root`, a folder that holds `data/`. Never throws on bad data. */
export function readData(root: string): ParsedData {
  return readParts((part) => readBytes(join(root, fileOf(part))));
}

/** As `readData`, from the text of each file. */
export function readParts(
  contentOf: (part: DataPart) => string | Uint8Array | undefined,
): ParsedData {
  return joinParts(parts.map((part) => readPart(part, contentOf(part))));
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
  const file = readJson(fileOf(part), content);
  if (file.value === undefined) return { part, file, records: [], problems: file.problems };
  const schema = part === 'edition' ? edition : z.array(collections[part]);
  const result = schema.safeParse(file.value);
  const issues = result.success ? [] : innermostIssues(result.error.issues, file.value);
  const faults = issues.map((issue) => schemaProblem(file, part, issue));
  const records = result.success ? result.data : [];
  return { part, file, records, problems: [...file.problems, ...faults] };
}

/** The files of `data/` together. */
export function joinParts(readings: readonly ParsedPart[]): ParsedData {
  const files = new Map(readings.map(({ part, file }) => [part, file]));
  const parsed = Object.fromEntries(readings.map(({ part, records }) => [part, records]));
  const problems = readings.flatMap((reading) => reading.problems);
  const place = (problem: Problem): LocatedProblem => {
    const file = getOrThrow(files, problem.collection);
    const index = recordIndex(file.value, problem.record);
    const at = index === undefined ? problem.path : [index, ...problem.path];
    return {
      file: file.name,
      line: file.lineOf(at),
      record: problem.record,
      field: fieldName(problem.path),
      found: problem.found,
      expected: problem.expected,
    };
  };
  return { dataset: parsed as unknown as Dataset, problems, place };
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
