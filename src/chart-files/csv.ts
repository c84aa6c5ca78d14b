import Papa from 'papaparse';
import type { TableValues } from '../components/charts/table-values.ts';

/** Says "UTF-8" to spreadsheets, some of which would read accents in an older code. */
const byteOrderMark = '\ufeff';

/**
 * A table as a spreadsheet opens it: UTF-8, lines that end as RFC 4180 has them, and no cell that a
 * spreadsheet would take for a formula.
 */
export function toCsv({ names, rows }: TableValues): string {
  const text = Papa.unparse(
    { fields: names, data: rows },
    { newline: '\r\n', escapeFormulae: true },
  );
  return `${byteOrderMark}${text}\r\n`;
}
