import type { TableValues } from '../table-values.ts';
import { byteOrderMark, writeCsv } from '../../data/format/csv.ts';

/** Formats a chart's table as CSV for spreadsheets. */
export function toCsv({ names, rows }: TableValues): string {
  return `${byteOrderMark}${writeCsv(names, rows)}`;
}
