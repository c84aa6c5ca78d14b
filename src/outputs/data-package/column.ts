import type { Cell } from '../../data/format/csv.ts';

/** One column of a table, as Table Schema describes it. */
export interface Column {
  /** `title_en`: the field in the JSON, in snake case, with its language. */
  name: string;
  /** The column without its language: what the dictionary explains once. */
  term: string;
  /** The field in the JSON record: `votes.*.official`. Left out for a column that is worked out. */
  field?: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  format?: 'uri';
  /** Never empty. */
  isRequired: boolean;
  /** `not-found` can stand in it, whatever its type. */
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

/** `derivedFrom` as columns are named: `derived_from`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Where a value stands in a row, and how to get it. */
export interface FieldPath {
  field: string;
  name: string;
  isRequired: boolean;
  canBeNotFound: boolean;
  get: (row: unknown) => unknown;
}
