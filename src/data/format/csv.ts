import papaparse from 'papaparse';

/** What a cell of a table can hold; nothing where the field does not apply. */
export type Cell = string | number | boolean | undefined;

/**
 * What a spreadsheet could take for a formula: a text that starts with one of these signs. Apostrophes
 * before the sign count too, so that the one which is added can always be taken away again.
 */
export const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Says "UTF-8" to spreadsheets, some of which would otherwise read accents in an older code. Readers of data
 * packages take it for a part of the first column's name, so it is in the copies for spreadsheets alone.
 */
export const byteOrderMark = '\ufeff';

/**
 * A table as CSV (RFC 4180): a head, CRLF at the end of each line, quotes where needed. A text that a
 * spreadsheet could take for a formula gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = papaparse.unparse(
    { fields: [...head], data: rows.map((row) => row.map((cell) => cell ?? '')) },
    { newline: '\r\n', escapeFormulae: formulaLike },
  );
  // Without rows, the writer ends the head itself.
  return `${text.replace(/\r\n$/, '')}\r\n`;
}

/** The text of a cell as it was before `writeCsv` put an apostrophe before it. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}
