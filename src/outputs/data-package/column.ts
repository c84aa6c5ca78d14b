import type { Cell } from '../../data/format/csv.ts';

/** One column of a table, as Table Schema describes it. */
export interface Column {
  /** `title_en`: the field in the JSON, in snake case, with its language. */
  name: string;
  /** The name without its language suffix, under which the dictionary describes it. */
  term: string;
  /** The path of the field in the record: `votes.*.official`. Missing for computed columns. */
  field?: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  format?: 'uri';
  /** Never empty. */
  isRequired: boolean;
  /** Whether it can be `not-found`, whatever its type. */
  canBeNotFound: boolean;
  constraints: { enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
  /** Several values in one cell, joined by `; `. */
  isJoined?: true;
  /** The cell of a row. */
  read: (row: unknown) => Cell;
}

/** A list inside a record, which becomes a table of its own. */
export interface NestedList {
  field: string;
  /** The items of a row's list. */
  read: (row: unknown) => readonly unknown[];
}

/** Converts a field name to a column name: `derivedFrom` to `derived_from`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The path of a value in a row, and how to read it. */
export interface FieldPath {
  field: string;
  name: string;
  isRequired: boolean;
  canBeNotFound: boolean;
  get: (row: unknown) => unknown;
}
