import { didYouMean } from '../../data/did-you-mean.ts';
import type { SheetRow } from '../../data/schema/roster.ts';
import { tidy } from '../../data/agency-names.ts';
import { readAddress } from './address.ts';
import type { AgencyIndex } from './agency-index.ts';
import { bounds } from './xlsx/bounds.ts';
import type { Header } from './header.ts';
import { show, type SheetProblem } from './problem.ts';
import { readSignedDate } from './signed-date.ts';
import { readState, states } from './states.ts';
import type { UnknownAgency } from './suggestions.ts';
import { columnOf, modelNames, readSupportModel, wordsFile, type SheetColumn } from './words.ts';
import type { SheetCell } from './xlsx/worksheet.ts';

type RowProblem = Omit<SheetProblem, 'file'>;

/** What is needed to read a row. */
export interface RowContext {
  header: Header;
  agencies: AgencyIndex;
  from1904: boolean;
  problems: RowProblem[];
  /** Names of Florida agencies that nobody has yet; each is a problem too. */
  unknown: UnknownAgency[];
}

/** A Florida row as printed, with the cell of its signed date. */
export interface FloridaRow {
  printed: SheetRow;
  signedCell?: string;
}

/** A row with helpers to read cells and report problems. */
interface OpenRow {
  textOf: (column: SheetColumn) => string;
  cellOf: (column: SheetColumn) => SheetCell | undefined;
  reference: (column: SheetColumn) => string;
  fault: (column: SheetColumn, expected: string, found?: string) => void;
}

/** Reads a row. Returns nothing for other states, or if something is wrong. */
export function readRow(
  number: number,
  cells: ReadonlyMap<string, SheetCell>,
  context: RowContext,
): FloridaRow | undefined {
  const { header, problems } = context;
  const row = openRow(number, cells, header, problems);
  const state = readState(row.textOf('state'));
  if (state === undefined) row.fault('state', `expected a state or territory${stateHint(row)}`);
  if (state !== 'florida') return undefined;

  const before = problems.length;
  refuseStrays(number, cells, header, problems);
  const agency = readAgency(row, context);
  const support = readSupport(row, header.kind === 'participating');
  const signed = header.kind === 'participating' ? readSigned(row, context.from1904) : {};
  const moa = readLink(row, 'moa', header);
  const addendum = readLink(row, 'addendum', header);
  const [type, county] = [readText(row, 'type'), readText(row, 'county')];
  if (problems.length > before || agency === undefined) return undefined;
  return {
    printed: {
      agency,
      ...(type !== undefined && { type }),
      ...(county !== undefined && { county }),
      ...(support !== undefined && { support }),
      ...signed,
      ...(moa !== undefined && { moa }),
      ...(addendum !== undefined && { addendum }),
    },
    ...(header.columns.has('signed') && { signedCell: row.reference('signed') }),
  };
}

/** A total, a note, the heads once more, or a word near a state's name. */
function stateHint(row: OpenRow): string {
  const printed = row.textOf('state');
  if (columnOf(printed) === 'state')
    return '; the heads stand here once more: delete the row, or the list was joined from two';
  if (/^fla?\.?$/i.test(printed))
    return '; if "Florida" is meant, ICE has changed how it writes states';
  const hint = didYouMean(printed.toLowerCase(), states);
  return printed.length > 2 && hint.startsWith('did') ? `; ${hint}` : '';
}

/** What stands under no head would be lost without a word. */
function refuseStrays(
  number: number,
  cells: ReadonlyMap<string, SheetCell>,
  { columns, leftOut, sheet, row }: Header,
  problems: RowProblem[],
): void {
  const headed = new Set([...columns.values(), ...leftOut]);
  for (const [letters, { text }] of cells)
    if (!headed.has(letters) && tidy(text) !== '')
      problems.push({
        sheet: sheet.name,
        cell: `${letters}${number}`,
        found: `found ${show(tidy(text))} under no head`,
        expected: `expected a head in row ${row}, or an empty cell`,
      });
}

function openRow(
  number: number,
  cells: ReadonlyMap<string, SheetCell>,
  { columns, sheet }: Header,
  problems: RowProblem[],
): OpenRow {
  const cellOf = (column: SheetColumn) => cells.get(columns.get(column) ?? '');
  const textOf = (column: SheetColumn) => tidy(cellOf(column)?.text ?? '');
  const reference = (column: SheetColumn) => `${columns.get(column)}${number}`;
  return {
    cellOf,
    textOf,
    reference,
    fault(
      column,
      expected,
      found = textOf(column) === '' ? 'the cell is empty' : `found ${show(textOf(column))}`,
    ) {
      problems.push({ sheet: sheet.name, cell: reference(column), found, expected });
    },
  };
}

function readAgency(row: OpenRow, { agencies, unknown }: RowContext): string | undefined {
  const printed = row.textOf('agency');
  if (printed === '') {
    row.fault('agency', 'expected the name of an agency');
    return undefined;
  }
  if (agencies.find(printed)) return printed;
  const nearest = agencies
    .nearest(printed, 3)
    .map(({ spelling, agency }) =>
      spelling === agency.name ? `"${spelling}"` : `"${spelling}" (${agency.name})`,
    );
  row.fault(
    'agency',
    `expected a known agency; nearest: ${nearest.join(', ') || 'none'}. ` +
      'If it is one of them, add this spelling to it in data/roster/agencies.json; if not, add the agency there',
    `found Florida agency ${show(printed)}`,
  );
  unknown.push({ printed, county: row.textOf('county') });
  return undefined;
}

function readSupport(row: OpenRow, isNeeded: boolean): string | undefined {
  const printed = row.textOf('support');
  if (printed !== '' && readSupportModel(printed)) return printed;
  if (printed !== '' || isNeeded) row.fault('support', expectedModel(printed));
  return undefined;
}

function expectedModel(printed: string): string {
  const known = `expected ${modelNames.join(', ')}`;
  if (printed === '') return known;
  const hint = didYouMean(printed, modelNames);
  return (
    (hint.startsWith('did') ? `${known}; ${hint}` : known) +
    `. If it is one of them in other words, add the words to "models" in ${wordsFile}; ` +
    'a model of another kind has to be described first (see CONTRIBUTING, “A new model”)'
  );
}

function readSigned(row: OpenRow, from1904: boolean): Pick<SheetRow, 'signed' | 'signedText'> {
  const cell = row.cellOf('signed');
  const signed = cell && readSignedDate(cell, from1904);
  if (signed === undefined) row.fault('signed', 'expected a day such as 7/8/2025');
  if (signed === undefined || cell === undefined) return {};
  return cell.number === undefined ? { signed, signedText: tidy(cell.text) } : { signed };
}

function readLink(row: OpenRow, column: 'moa' | 'addendum', header: Header): string | undefined {
  if (!header.columns.has(column)) return undefined;
  const printed = row.textOf(column);
  const behind = header.sheet.links.get(row.reference(column));
  const link = behind ?? (/^[a-z-]+:/i.test(printed) ? printed : undefined);
  if (link === undefined) return /\bpending\b/i.test(printed) ? 'pending' : undefined;
  const address = readAddress(link);
  if (address === undefined)
    row.fault(column, 'expected an address at www.ice.gov', 'found a link that leads elsewhere');
  return address;
}

function readText(row: OpenRow, column: 'type' | 'county'): string | undefined {
  const printed = row.textOf(column);
  if (printed === '') return undefined;
  if (printed.length > bounds.cellText)
    row.fault(
      column,
      `expected at most ${bounds.cellText} characters`,
      `found ${printed.length} characters`,
    );
  else if (/\S@\S+\.\S/.test(printed))
    row.fault(column, 'expected no e-mail address', 'found an e-mail address');
  return printed;
}
