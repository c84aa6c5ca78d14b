/** A measurement and its target. */
export interface Measured {
  /** Its area: `weight`, `paint`, `build`. */
  area: string;
  what: string;
  value: number;
  unit: 'bytes' | 'ms' | 's' | 'MB' | '×' | 'count' | 'score';
  /** The target, an upper limit. */
  target?: number;
  note?: string;
}

/** Formats measurements as a Markdown table, areas in the order of measuring. */
export function tableOf(all: readonly Measured[]): string {
  const rows = all.map(({ area, what, value, unit, target, note }) => [
    area,
    what,
    shown(value, unit),
    target === undefined ? '' : shown(target, unit),
    target === undefined
      ? ''
      : value <= target
        ? 'meets'
        : `misses by ${shown(value - target, unit)}`,
    note ?? '',
  ]);
  const head = ['Area', 'What', 'Measured', 'At most', '', 'Note'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function shown(value: number, unit: Measured['unit']): string {
  if (!Number.isFinite(value)) return 'not measured';
  const digits = unit === '×' || unit === 's' ? 2 : unit === 'score' ? 5 : 0;
  const number = value.toLocaleString('en-US', {
    maximumFractionDigits: digits,
    minimumFractionDigits: unit === '×' ? 2 : 0,
  });
  return unit === 'count' || unit === 'score'
    ? number
    : `${number}${unit === '×' ? '×' : ` ${unit}`}`;
}
