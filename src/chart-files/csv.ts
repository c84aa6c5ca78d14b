import type { TableValues } from '../components/charts/table-values.ts';
import { byteOrderMark, writeCsv } from '../downloads/csv.ts';

/** A table as a spreadsheet opens it. */
export function toCsv({ names, rows }: TableValues): string {
  return `${byteOrderMark}${writeCsv(names, rows)}`;
}
