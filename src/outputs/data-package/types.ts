import type { Column } from './column.ts';
import type { Cell } from '../../data/format/csv.ts';
import type { Facts } from './parts.ts';

/** A table: what a CSV file holds. */
export interface Table {
  name: string;
  /** The JSON download that its facts come from; none where they come from all of them. */
  part: string | undefined;
  columns: readonly Column[];
  /** Names of the columns that tell one row from all others. */
  primaryKey: readonly string[];
  rows: (facts: Facts) => Cell[][];
}

/** One row of a nested list while it is read: the ids above it, its place, and the item. */
export interface Nested {
  ids: readonly string[];
  order: number;
  item: unknown;
  facts: Facts;
}

/** One file that can be downloaded. */
export interface DownloadFile {
  /** Below `/data/`: `schema/motions.schema.json`. */
  path: string;
  bytes: Uint8Array;
  sha256: string;
  /** Rows of a table, records of a collection. */
  rows?: number;
}
