import { tables } from '../../outputs/data-package/table.ts';
import type { Table } from '../../outputs/data-package/types.ts';

/** The dictionary page of a table; nested lists are on the page of their collection. */
function pageOf({ name, part }: Table): string {
  return part ?? name;
}

/** The path of a table's description, without the language. */
export function dictionaryPath(table: Table): string {
  const page = pageOf(table);
  return `/data/dictionary/${page}/${table.name === page ? '' : `#${table.name}`}`;
}

/** The pages of the dictionary, each with its tables. */
export function dictionaryPages(): { name: string; tables: readonly Table[] }[] {
  const names = [...new Set(tables.map(pageOf))];
  return names.map((name) => ({ name, tables: tables.filter((table) => pageOf(table) === name) }));
}
