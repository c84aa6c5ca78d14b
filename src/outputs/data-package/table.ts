import { citationTable } from './citation-table.ts';
import type { Column } from './column.ts';
import { extras } from './computed-columns.ts';
import { flatten, type Flat } from './flatten.ts';
import { nestedTables, onlyInJson } from './child-tables.ts';
import { parts, type Facts, type PackagePart } from './parts.ts';
import type { Nested, Table } from './types.ts';

const required = { isRequired: true, canBeNotFound: false, constraints: {} } as const;

const orderColumn: Column = {
  ...{ ...required, name: 'order', term: 'order', type: 'integer', constraints: { minimum: 1 } },
  read: (row) => (row as Nested).order,
};

/** Every table, those of one collection together. */
export const tables: readonly Table[] = [...parts.flatMap(tablesOf), citationTable];

function tablesOf(part: PackagePart): Table[] {
  const flat = flatten(part.schema);
  const primaryKey = part.name === 'edition' ? ['version'] : ['id'];
  const records = (facts: Facts): Nested[] =>
    part.records(facts).map((item) => ({ ids: [item.id], order: 0, item, facts }));
  const plain = flat.columns.map(ofItem);
  const columns = extras[part.name]?.columns(plain) ?? plain;
  const own = tableOf({ name: part.name, part: part.name, columns, primaryKey }, records);
  return [own, ...listsOf(part.name, flat, records)];
}

/** The tables of the lists of a record, and of the lists in those. */
function listsOf(part: string, flat: Flat, above: (facts: Facts) => Nested[]): Table[] {
  return flat.lists.flatMap((list) => {
    const field = `${part}.${list.field}`;
    if (onlyInJson.includes(field)) return [];
    const nested = nestedTables[field];
    if (!nested)
      throw new RangeError(
        `${field}: the list has no table; expected one in src/outputs/data-package/child-tables.ts, or a line among those that only the JSON has`,
      );
    const { table: name, parents, item: plainName } = nested;
    const inner = flatten(list.element, `${list.field}.*.`);
    const items = (facts: Facts): Nested[] =>
      above(facts).flatMap(({ ids, item }) =>
        list.read(item).map((each, index) => ({ ids, order: index + 1, item: each, facts })),
      );
    const { columns: arrange, rows: split } = extras[name] ?? {};
    const plain = inner.columns.map((column) => ofItem(named(column, plainName)));
    const columns = [...idColumns(parents), orderColumn, ...(arrange ? arrange(plain) : plain)];
    const table = tableOf({ name, part, columns, primaryKey: [...parents, 'order'] }, (facts) =>
      split ? split(items(facts)) : items(facts),
    );
    const deeper = (facts: Facts): Nested[] =>
      items(facts).map((row) => ({ ...row, ids: [...row.ids, (row.item as { id: string }).id] }));
    return [table, ...listsOf(part, inner, deeper)];
  });
}

function tableOf(table: Omit<Table, 'rows'>, rowsOf: (facts: Facts) => Nested[]): Table {
  return {
    ...table,
    rows: (facts) => rowsOf(facts).map((row) => table.columns.map(({ read }) => read(row))),
  };
}

/** Names the column of a list of plain texts; localized texts get `_en` and `_es`. */
function named(column: Column, item: string | undefined): Column {
  return item === undefined ? column : { ...column, name: `${item}${column.name}`, term: item };
}

/** A column of an item, read from the row that holds the item. */
function ofItem(column: Column): Column {
  return { ...column, read: (row) => column.read((row as Nested).item) };
}

function idColumns(names: readonly string[]): Column[] {
  return names.map((name, index) => ({
    ...{ ...required, name, term: name, type: 'string' },
    read: (row) => (row as Nested).ids[index],
  }));
}
