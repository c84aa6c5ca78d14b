import { getOrThrow } from '../queries/lookup.ts';
import { ascending } from 'd3-array';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readJson, type JsonFile } from './json-with-lines.ts';
import { fieldName, type LocatedProblem } from './problem.ts';
import { explainIssue, innermostIssues } from './zod-messages.ts';
import {
  rosterFileOf,
  rosterPartNames,
  rosterParts,
  type Roster,
  type RosterPart,
} from '../schema/roster.ts';

/** What a roster rule finds: as `Problem`, in one of the files of `data/roster/`. */
export interface RosterProblem {
  part: RosterPart;
  record: string;
  path: readonly (string | number)[];
  found: string;
  expected: string;
}

/** The files of `data/roster/`, and what they hold as far as it could be read. */
export interface ParsedRoster {
  /** Complete only when `problems` is empty. */
  roster: Roster;
  problems: LocatedProblem[];
  /** Gives a rule's problem its file and line. */
  place: (problem: RosterProblem) => LocatedProblem;
}

/** Reads `data/roster/` below `root`. A file that is not there yet is an empty one. */
export function readRoster(root: string): ParsedRoster {
  return readRosterParts((part) => {
    const path = join(root, rosterFileOf(part));
    return existsSync(path) ? readFileSync(path, 'utf8') : '[]';
  });
}

/** As `readRoster`, from the text of each file. */
function readRosterParts(contentOf: (part: RosterPart) => string): ParsedRoster {
  return joinRosterParts(rosterPartNames.map((part) => readRosterPart(part, contentOf(part))));
}

/** One file of `data/roster/`, and what it holds as far as it could be read. */
export interface ParsedRosterPart {
  part: RosterPart;
  file: JsonFile;
  /** Empty where the schema does not hold. */
  records: unknown;
  problems: LocatedProblem[];
}

/** Reads one file by itself, from its text. */
export function readRosterPart(part: RosterPart, content: string): ParsedRosterPart {
  const file = readJson(rosterFileOf(part), content);
  const result = z.array(rosterParts[part]).safeParse(file.value ?? []);
  const issues = result.success ? [] : innermostIssues(result.error.issues, file.value);
  const faults = issues.map((issue) => schemaProblem(file, issue));
  const records = result.success ? result.data : [];
  return { part, file, records, problems: [...file.problems, ...faults] };
}

/** The files of `data/roster/` together. */
export function joinRosterParts(readings: readonly ParsedRosterPart[]): ParsedRoster {
  const files = new Map(readings.map(({ part, file }) => [part, file]));
  const parsed = Object.fromEntries(readings.map(({ part, records }) => [part, records]));
  const problems = readings.flatMap((reading) => reading.problems);
  const place = (problem: RosterProblem): LocatedProblem => {
    const file = getOrThrow(files, problem.part);
    const records = Array.isArray(file.value) ? (file.value as ({ id?: unknown } | null)[]) : [];
    const index = records.findIndex((item) => item?.id === problem.record);
    const { record, path, found, expected } = problem;
    const line = file.lineOf(index === -1 ? path : [index, ...path]);
    return { file: file.name, line, record, field: fieldName(path), found, expected };
  };
  return { roster: parsed as unknown as Roster, problems, place };
}

/** The one way to write a part: records sorted by id, fields in the schema's order, two spaces. */
export function canonicalRosterPart(part: RosterPart, records: readonly { id: string }[]): string {
  const sorted = [...records].sort((a, b) => ascending(a.id, b.id));
  return `${JSON.stringify(z.array(rosterParts[part]).parse(sorted), null, 2)}\n`;
}

function schemaProblem(file: JsonFile, issue: z.core.$ZodIssue): LocatedProblem {
  const path = issue.path as (string | number)[];
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const index = Number(path[0]);
  const records = Array.isArray(file.value) ? (file.value as ({ id?: unknown } | null)[]) : [];
  const record = records[index]?.id;
  return {
    file: file.name,
    line: file.lineOf([...path, ...unknown]),
    record: typeof record === 'string' && record !== '' ? record : `record ${index + 1}`,
    field: fieldName([...path.slice(1), ...unknown]),
    ...explainIssue(issue, file.value),
  };
}
