import { bounds } from './bounds.ts';
import { SpreadsheetError } from '../problem.ts';
import type { Relationship } from './relationships.ts';
import { unescapeCell } from './shared-strings.ts';
import { readXml } from './xml.ts';

/** A cell's text: an error is its code (`#N/A`), a formula its last stored value. */
export interface SheetCell {
  text: string;
  /** The number, if it is one; dates are numbers. */
  number?: number;
}

/** A worksheet: rows by number, cells by column letters. Hidden rows are included; empty cells are not. */
export interface Worksheet {
  name: string;
  rows: ReadonlyMap<number, ReadonlyMap<string, SheetCell>>;
  /** Addresses behind cells, by reference: `G2`. */
  links: ReadonlyMap<string, string>;
}

interface OpenCell {
  column: string;
  type: string;
  value: string;
  formula: string;
}

/**
 * Reads a worksheet.
 * @throws SpreadsheetError if it is malformed or exceeds the limits.
 */
export function readWorksheet(
  name: string,
  part: string,
  content: Buffer,
  strings: readonly string[],
  relationships: ReadonlyMap<string, Relationship>,
): Worksheet {
  const rows = new Map<number, Map<string, SheetCell>>();
  const links = new Map<string, string>();
  let row = new Map<string, SheetCell>();
  let [rowNumber, columnNumber, rowsSeen] = [0, 0, 0];
  let cell: OpenCell | undefined;
  let takesText = false;
  let takesFormula = false;
  let inReading = false;

  readXml(part, content, {
    open(tag, attributes) {
      if (tag === 'row') {
        rowNumber = wholeNumber(attributes.get('r')) ?? rowNumber + 1;
        columnNumber = 0;
        row = new Map();
        if (rows.has(rowNumber))
          throw new SpreadsheetError(
            `row ${rowNumber} stands twice`,
            'expected each row once: the file is damaged',
            name,
          );
        if (++rowsSeen > bounds.rows)
          throw new SpreadsheetError(
            'it has too many rows',
            `expected at most ${bounds.rows}`,
            name,
          );
      } else if (tag === 'c') {
        const column = /^([A-Z]{1,3})\d+$/.exec(attributes.get('r') ?? '')?.[1];
        columnNumber = column === undefined ? columnNumber + 1 : numberOf(column);
        if (columnNumber > bounds.columns)
          throw new SpreadsheetError(
            `row ${rowNumber} reaches column ${lettersOf(columnNumber)}`,
            `expected at most ${bounds.columns} columns`,
            name,
          );
        cell = {
          column: lettersOf(columnNumber),
          type: attributes.get('t') ?? 'n',
          value: '',
          formula: '',
        };
      } else if (tag === 'hyperlink') {
        const reference = attributes.get('ref') ?? '';
        const target = relationships.get(attributes.get('id') ?? '')?.target;
        if (target !== undefined) for (const each of cellsOf(reference)) links.set(each, target);
      } else if (tag === 'rPh') inReading = true;
      else if (tag === 'v' || tag === 't') takesText = !inReading;
      else if (tag === 'f') takesFormula = true;
    },
    text(value) {
      if (takesText && cell) cell.value += value;
      if (takesFormula && cell) cell.formula += value;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') takesText = false;
      else if (tag === 'f') takesFormula = false;
      else if (tag === 'rPh') inReading = false;
      else if (tag === 'c' && cell) {
        const read = readCell(cell, strings);
        if (!read)
          throw new SpreadsheetError(
            `cell ${cell.column}${rowNumber} names shared text ${cell.value}`,
            `expected one of the ${strings.length} that the file has: it is damaged`,
            name,
          );
        if (read.text.trim() !== '') row.set(cell.column, read);
        const link = linkOf(cell.formula);
        if (link !== undefined) links.set(`${cell.column}${rowNumber}`, link);
        cell = undefined;
      } else if (tag === 'row' && row.size > 0) rows.set(rowNumber, row);
    },
  });
  return { name, rows, links };
}

/**
 * The address in a formula such as `HYPERLINK("https://www.ice.gov/…","LINK")`. One that is put together from
 * other cells is given as it stands, so that whoever reads the link refuses it, with its cell.
 */
function linkOf(formula: string): string | undefined {
  const inside = /^\s*=?\s*HYPERLINK\s*\((.*)\)\s*$/is.exec(formula)?.[1];
  return inside === undefined ? undefined : (/^\s*"([^"]*)"\s*(?:,|$)/.exec(inside)?.[1] ?? inside);
}

/** The cell, or nothing if it names a shared text that the file does not have. */
function readCell({ type, value }: OpenCell, strings: readonly string[]): SheetCell | undefined {
  switch (type) {
    case 's': {
      const text = value === '' ? '' : strings[wholeNumber(value) ?? -1];
      return text === undefined ? undefined : { text };
    }
    case 'n': {
      const number = value.trim() === '' ? NaN : Number(value);
      return Number.isFinite(number) ? { text: value.trim(), number } : { text: value };
    }
    case 'b':
      return { text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    default:
      return { text: unescapeCell(value) };
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

function numberOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : lettersOf(Math.floor(rest / 26)) + last;
}

/** Expands `G2` or `G2:G4` to cells; none for a range larger than any list. */
function cellsOf(reference: string): string[] {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(reference);
  if (!match) return [];
  const [, from, top, to = from, bottom = top] = match as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ];
  const [width, height] = [numberOf(to) - numberOf(from) + 1, Number(bottom) - Number(top) + 1];
  if (width < 1 || height < 1 || width > bounds.columns || height > bounds.rows) return [];
  return Array.from({ length: width * height }, (_, index) => {
    const column = lettersOf(numberOf(from) + (index % width));
    return `${column}${Number(top) + Math.floor(index / width)}`;
  });
}
