import type { ListKind } from '../../data/schema/roster.ts';
import { tidy } from '../../data/agency-names.ts';
import type { AgencyIndex } from './agency-index.ts';
import { findHeader } from './header.ts';
import { SpreadsheetError, type SheetProblem } from './problem.ts';
import { readRow, type FloridaRow } from './row.ts';
import type { UnknownAgency } from './suggestions.ts';
import { readWorkbook } from './xlsx/workbook.ts';

/** The content of one file: its Florida rows, in order. */
export interface ParsedList {
  kind: ListKind;
  columns: string[];
  /** Rows of all states. */
  rows: number;
  florida: FloridaRow[];
  sheet: string;
}

/** Parses a list. Never throws on a bad file; faults are returned as problems. */
export async function readList(
  file: string,
  bytes: Buffer,
  agencies: AgencyIndex,
): Promise<{ reading?: ParsedList; problems: SheetProblem[]; unknown: UnknownAgency[] }> {
  const unknown: UnknownAgency[] = [];
  try {
    const { sheets, from1904 } = await readWorkbook(bytes);
    const { header, problems: faults } = findHeader(sheets);
    if (!header) return { problems: faults.map((fault) => ({ file, ...fault })), unknown };
    const context = { header, agencies, from1904, problems: faults, unknown };
    const florida: FloridaRow[] = [];
    let rows = 0;
    for (const [number, cells] of header.sheet.rows) {
      if (number <= header.row || [...cells.values()].every(({ text }) => tidy(text) === ''))
        continue;
      rows += 1;
      const row = readRow(number, cells, context);
      if (row) florida.push(row);
    }
    const { kind, printed, sheet } = header;
    return {
      reading: { kind, columns: printed, rows, florida, sheet: sheet.name },
      problems: faults.map((fault) => ({ file, ...fault })),
      unknown,
    };
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    const { sheet, found, expected } = error;
    return { problems: [{ file, sheet, found, expected }], unknown };
  }
}
