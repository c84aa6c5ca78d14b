/** A problem in a spreadsheet, or in what the import already knows. */
export interface SheetProblem {
  file: string;
  sheet?: string | undefined;
  /** The cell reference: `B12`. */
  cell?: string | undefined;
  found: string;
  expected: string;
}

/** Thrown when a file can't be read further. `readList` adds the file. */
export class SpreadsheetError extends Error {
  override name = 'FileFault';
  readonly found: string;
  readonly expected: string;
  readonly sheet: string | undefined;

  constructor(found: string, expected: string, sheet?: string) {
    super(`${found}; ${expected}`);
    this.found = found;
    this.expected = expected;
    this.sheet = sheet;
  }
}

/** All problems, one a line, as `file › sheet "Sheet1" › row 12 › B12: found; expected`. */
export function describeSheetProblems(problems: readonly SheetProblem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const lines = problems.map(({ file, sheet, cell, found, expected }) => {
    const row = cell === undefined ? undefined : `row ${/\d+$/.exec(cell)?.[0] ?? '?'}`;
    const where = [file, sheet && `sheet "${sheet}"`, row, cell].filter(Boolean).join(' › ');
    return `${where}: ${found}; ${expected}`;
  });
  return [`${count}; nothing was written`, ...lines].join('\n');
}

/** Shortens a value from a file to one printable line. */
export function show(value: string): string {
  const quoted = JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
  return quoted.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
