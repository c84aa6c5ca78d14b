import papaparse from 'papaparse';

/** The value of a table cell; `undefined` where the field does not apply. */
export type Cell = string | number | boolean | undefined;

/**
 * Text that a spreadsheet might run as a formula, by its first character. Leading apostrophes count too, so
 * that the one `writeCsv` adds can be removed without ambiguity.
 */
export const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Tells spreadsheets that the file is UTF-8; some would otherwise garble accents. Only in the copies for
 * spreadsheets, because data package readers take it as part of the first column's name.
 */
export const byteOrderMark = '\ufeff';

/**
 * Formats a table as CSV (RFC 4180) with CRLF line ends. Text that a spreadsheet might run as a formula
 * gets a leading apostrophe; numbers stay numbers.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = papaparse.unparse(
    { fields: [...head], data: rows.map((row) => row.map((cell) => cell ?? '')) },
    { newline: '\r\n', escapeFormulae: formulaLike },
  );
  // Without rows, papaparse already ends the head with a line break.
  return `${text.replace(/\r\n$/, '')}\r\n`;
}

/** Undoes the apostrophe that `writeCsv` adds. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}
