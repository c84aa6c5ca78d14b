import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readJson, type JsonFile } from './json-file.ts';
import { fieldName, type PlacedProblem, type Problem } from './problem.ts';
import {
  collectionNames,
  collections,
  edition,
  fileOf,
  type CollectionName,
  type Dataset,
} from './schema/index.ts';

type Part = CollectionName | 'edition';
const parts: Part[] = [...collectionNames, 'edition'];

/** The files of `data/`, and what they hold as far as it could be read. */
export interface Reading {
  /** Complete only when `problems` is empty. */
  dataset: Dataset;
  problems: PlacedProblem[];
  /** Gives a rule's problem its file and line. */
  place: (problem: Problem) => PlacedProblem;
}

/** Reads every collection below `root`, a folder that holds `data/`. Never throws on bad data. */
export function readData(root: string): Reading {
  return readParts((part) => readFileSync(join(root, fileOf(part)), 'utf8'));
}

/** As `readData`, from the text of each file. */
export function readParts(contentOf: (part: Part) => string): Reading {
  const files = new Map<Part, JsonFile>();
  const problems: PlacedProblem[] = [];
  const parsed: Partial<Record<Part, unknown>> = {};
  for (const part of parts) {
    const file = readJson(fileOf(part), contentOf(part));
    files.set(part, file);
    problems.push(...file.problems);
    if (file.value === undefined) {
      parsed[part] = [];
      continue;
    }
    const schema = part === 'edition' ? edition : z.array(collections[part]);
    const result = schema.safeParse(file.value);
    parsed[part] = result.success ? result.data : [];
    if (!result.success)
      problems.push(...result.error.issues.map((issue) => schemaProblem(file, part, issue)));
  }
  const place = (problem: Problem): PlacedProblem => {
    const file = files.get(problem.collection)!;
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
  return { dataset: parsed as Dataset, problems, place };
}

function recordIndex(value: unknown, record: string): number | undefined {
  if (!Array.isArray(value)) return undefined;
  const index = value.findIndex((item) => item?.id === record);
  return index === -1 ? undefined : index;
}

function schemaProblem(file: JsonFile, part: Part, issue: z.core.$ZodIssue): PlacedProblem {
  const path = issue.path as (string | number)[];
  const [first, ...rest] = path;
  const inRecord = part !== 'edition' && typeof first === 'number';
  const record = inRecord ? recordName(file.value, first) : part === 'edition' ? 'edition' : '';
  const field = fieldName(inRecord ? rest : path);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const at = unknown.length > 0 ? [...path, unknown[0]!] : path;
  return {
    file: file.name,
    line: file.lineOf(at),
    record,
    field: unknown.length > 0 ? [field, unknown[0]].filter(Boolean).join('.') : field,
    ...explain(issue, valueAt(file.value, path)),
  };
}

function recordName(value: unknown, index: number): string {
  const record = (value as { id?: unknown }[])[index];
  return typeof record?.id === 'string' ? record.id : `record ${index + 1}`;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

function explain(issue: z.core.$ZodIssue, value: unknown): { found: string; expected: string } {
  if (issue.code === 'unrecognized_keys')
    return {
      found: `there is no such field (${issue.keys.map((key) => `"${key}"`).join(', ')})`,
      expected: 'expected only the fields that data/README.md lists: correct the spelling or delete it',
    };
  if (value === undefined)
    return { found: 'it is missing', expected: expectation(issue) };
  return { found: `found ${show(value)}`, expected: expectation(issue) };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `expected ${plainType[issue.expected] ?? issue.expected}`;
    case 'invalid_union': {
      const branches = issue.errors.flatMap((errors) => errors.slice(0, 1));
      const options = [...new Set(branches.map((inner) => expectation(inner)))];
      return issue.message.startsWith('expected') ? issue.message : options.join(', or ');
    }
    case 'too_small':
      return issue.message.startsWith('expected')
        ? issue.message
        : `expected at least ${issue.minimum}${issue.origin === 'array' ? ' of them' : ''}`;
    default:
      return issue.message.startsWith('expected') ? issue.message : `expected: ${issue.message}`;
  }
}

const plainType: Record<string, string> = {
  string: 'text in quotes',
  int: 'a whole number',
  number: 'a number',
  array: 'a list in [ ]',
  object: 'fields in { }',
  boolean: 'true or false',
  tuple: 'a list of two numbers',
};

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
