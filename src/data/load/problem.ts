import type { DataPart } from '../schema/index.ts';

/** A fault in the data: where it is, what was found and what was expected. */
export interface Problem {
  collection: DataPart;
  record: string;
  /** From the record to the value: `['votes', 3, 'option']`. */
  path: readonly (string | number)[];
  found: string;
  expected: string;
}

/** Makes the problems of a collection's records. */
export const problemIn =
  (collection: DataPart) =>
  (record: string, path: Problem['path'], found: string, expected: string): Problem => ({
    collection,
    record,
    path,
    found,
    expected,
  });

/** A problem with file and line, ready to print. */
export interface LocatedProblem {
  file: string;
  /** Counted from 1. */
  line: number;
  record: string;
  field: string;
  found: string;
  expected: string;
}

/** Thrown when the data can't be used. Its message lists every problem. */
export class DataError extends Error {
  override name = 'DataError';
  readonly problems: readonly LocatedProblem[];

  constructor(problems: readonly LocatedProblem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

/** All problems, one a line, as `file:line › record › field: found; expected`. */
export function describeProblems(problems: readonly LocatedProblem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return [`${count} in the data`, ...problems.map(describeProblem)].join('\n');
}

/** One problem, as `file:line › record › field: found; expected`. */
export function describeProblem({
  file,
  line,
  record,
  field,
  found,
  expected,
}: LocatedProblem): string {
  const where = [`${file}:${line}`, record, field].filter(Boolean).join(' › ');
  return `${where}: ${found}; ${expected}`;
}

/** Formats a path as `votes[3].option`. */
export function fieldName(path: readonly (string | number)[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`,
    )
    .join('');
}
