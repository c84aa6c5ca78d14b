import type { ChartCell, ChartTable } from './chart-model.ts';

/** The values of a table: ISO dates, plain numbers, texts. */
export interface TableValues {
  names: string[];
  rows: (string | number)[][];
}

/** What the file of a table holds: every column, with the values behind its texts. */
export function tableValues({ columns, rows }: ChartTable): TableValues {
  return {
    names: columns.map(({ name, inFile }) => inFile ?? name),
    rows: rows.map((row) => row.map(valueOf)),
  };
}

/** The value of a cell; several are joined by semicolons. */
export function valueOf(cell: ChartCell): string | number {
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  if ('text' in cell)
    return cell.value ?? [cell.text, cell.note].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return cell.map(valueOf).join('; ');
}

/** The table for pages, without the columns that only the file has. */
export function withoutExtras(table: ChartTable): ChartTable {
  const kept = table.columns.map(({ isExtra }) => !isExtra);
  const header = table.header ?? 0;
  return {
    ...table,
    header: kept.slice(0, header).filter(Boolean).length,
    columns: table.columns.filter((_, at) => kept[at]),
    rows: table.rows.map((row) => row.filter((_, at) => kept[at])),
  };
}
