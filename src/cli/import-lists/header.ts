import { getOrThrow } from '../../data/queries/lookup.ts';
import { didYouMean } from '../../data/did-you-mean.ts';
import type { ListKind } from '../../data/schema/roster.ts';
import { tidy } from '../../data/agency-names.ts';
import { show, type SheetProblem } from './problem.ts';
import { columnHeads, columnOf, wordsFile, type SheetColumn } from './words.ts';
import type { SheetCell, Worksheet } from './xlsx/worksheet.ts';

const always: readonly SheetColumn[] = ['state', 'agency', 'type', 'support'];
const columnNames = Object.keys(columnHeads) as SheetColumn[];
const heads = Object.values(columnHeads);

/** The position of the header row and the columns. */
export interface Header {
  sheet: Worksheet;
  row: number;
  /** Column letters. */
  columns: ReadonlyMap<SheetColumn, string>;
  /** Letters of columns that hold nothing we keep. */
  leftOut: readonly string[];
  printed: string[];
  kind: ListKind;
}

type HeaderProblem = Omit<SheetProblem, 'file'>;

/** Finds the only worksheet that contains a list. A SIGNED column makes it a participating list. */
export function findHeader(sheets: readonly Worksheet[]): {
  header?: Header;
  problems: HeaderProblem[];
} {
  const candidates = sheets.map((sheet) => bestRow(sheet)).filter((each) => each.hits.length > 0);
  const complete = candidates.filter(({ hits }) => always.every((column) => hits.includes(column)));
  const best = complete[0] ?? [...candidates].sort((a, b) => b.hits.length - a.hits.length)[0];
  if (complete.length > 1) {
    const names = complete.map(({ sheet }) => `"${sheet.name}"`).join(' and ');
    return {
      problems: [
        { found: `worksheets ${names} are both lists`, expected: 'expected one list in a file' },
      ],
    };
  }
  if (!best || best.hits.length < 2) {
    const expected = `expected a row of column heads: ${heads.join(', ')}`;
    return { problems: [{ sheet: sheets[0]?.name, found: 'no list was found', expected }] };
  }
  return readHeader(best);
}

interface Candidate {
  sheet: Worksheet;
  row: number;
  hits: SheetColumn[];
}

/** Of the first ten rows, the one with the most known heads. */
function bestRow(sheet: Worksheet): Candidate {
  const rows = [...sheet.rows].slice(0, 10).map(([row, cells]) => ({
    sheet,
    row,
    hits: knownColumns(cells),
  }));
  return (
    rows.sort((a, b) => b.hits.length - a.hits.length || a.row - b.row)[0] ?? {
      sheet,
      row: 0,
      hits: [],
    }
  );
}

function readHeader({ sheet, row }: Candidate): { header?: Header; problems: HeaderProblem[] } {
  const cells = getOrThrow(sheet.rows, row);
  const present = new Set(knownColumns(cells));
  const absent = columnNames
    .filter((column) => !present.has(column))
    .map((column) => columnHeads[column]);
  const columns = new Map<SheetColumn, string>();
  const printed: string[] = [];
  const leftOut: string[] = [];
  const problems: HeaderProblem[] = [];
  for (const [letters, { text }] of cells) {
    const column = columnOf(text);
    const at = {
      sheet: sheet.name,
      cell: `${letters}${row}`,
      found: `found a column ${show(tidy(text))}`,
    };
    if (!column)
      problems.push({
        ...at,
        expected:
          (absent.length > 0
            ? didYouMean(tidy(text).toUpperCase(), absent)
            : `expected only ${heads.join(', ')}`) +
          `. Add the head to ${wordsFile}: to "columns" with what it means, or to "leftOut" if we don't keep it`,
      });
    else if (column === 'left-out') leftOut.push(letters);
    else if (columns.has(column))
      problems.push({
        ...at,
        expected: `expected it once; it is also ${columns.get(column)}${row}`,
      });
    else columns.set(column, letters);
    printed.push(tidy(text));
  }
  for (const column of always.filter((each) => !columns.has(each)))
    problems.push({
      sheet: sheet.name,
      cell: `A${row}`,
      found: `there is no column "${columnHeads[column]}"`,
      expected: `expected ${always.map((each) => columnHeads[each]).join(', ')} in the row of column heads`,
    });
  if (problems.length > 0) return { problems };
  return {
    header: {
      sheet,
      row,
      columns,
      leftOut,
      printed,
      kind: columns.has('signed') ? 'participating' : 'pending',
    },
    problems,
  };
}

function knownColumns(cells: ReadonlyMap<string, SheetCell>): SheetColumn[] {
  return [...cells.values()].flatMap(({ text }) => {
    const column = columnOf(text);
    return column === undefined || column === 'left-out' ? [] : column;
  });
}
