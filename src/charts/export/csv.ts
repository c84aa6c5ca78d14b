import type { TableValues } from '../table-values.ts';
import { byteOrderMark, writeCsv } from '../../data/format/csv.ts';

/** A table as a spreadsheet opens it. */
export function toCsv({ names, rows }: TableValues): string {
  return `${byteOrderMark}${writeCsv(names, rows)}`;
}
