import { tidy } from '../../data/agency-names.ts';
import { isRealDay } from './file-name.ts';
import type { SheetCell } from './xlsx/worksheet.ts';

const dayLength = 86_400_000;
/** Day 0 of Excel's calendar, correct for all days since March 1900. */
const dayZero = Date.UTC(1899, 11, 30);
const daysTo1904 = 1462;

/** Reads a signed date from a date cell or from text; undefined if it is ambiguous. */
export function readSignedDate(cell: SheetCell, from1904: boolean): string | undefined {
  const date = cell.number === undefined ? fromText(cell.text) : fromSerial(cell.number, from1904);
  return date !== undefined && isRealDay(date) ? date : undefined;
}

function fromSerial(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? daysTo1904 : 0);
  if (!(days >= 1 && days <= 73_050)) return undefined;
  return new Date(dayZero + days * dayLength).toISOString().slice(0, 10);
}

/** `7/7/2025`, ICE's slips `7/72025` and `05/082025`, `7-7-2025`, and `2025-07-07`. */
function fromText(text: string): string | undefined {
  const american = /^(\d{1,2})[/-](\d{1,2})[/-]?(\d{4})$/.exec(tidy(text));
  if (american) {
    const [, month, day, year] = american as unknown as [string, string, string, string];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return /^(\d{4}-\d{2}-\d{2})(T00:00:00(\.0+)?Z?)?$/.exec(tidy(text))?.[1];
}
