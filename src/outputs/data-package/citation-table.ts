import { fieldName } from '../../data/load/problem.ts';
import type { Citation } from '../../data/schema/index.ts';
import type { Column } from './column.ts';
import { parts } from './parts.ts';
import type { Table } from './types.ts';

interface Row {
  collection: string;
  record: string;
  field: string;
  order: number;
  citation: Citation;
}

const column = (name: string, read: (row: Row) => string | number): Column => ({
  ...{
    name,
    term: name,
    type: name === 'order' ? 'integer' : 'string',
    isRequired: true,
    canBeNotFound: false,
    constraints: {},
  },
  read: (row) => read(row as Row),
});

const columns = [
  column('collection', ({ collection }) => collection),
  column('record', ({ record }) => record),
  column('field', ({ field }) => field),
  column('order', ({ order }) => order),
  column('source', ({ citation }) => citation.source),
  column('at', ({ citation }) => citation.at),
];

/** Every citation of every record, one per row; other tables join them into one column. */
export const citationTable: Table = {
  ...{
    name: 'citations',
    part: undefined,
    columns,
    primaryKey: ['collection', 'record', 'field', 'order'],
  },
  rows: (facts) =>
    parts
      .flatMap(({ name, records }) =>
        records(facts).flatMap((record) => citedIn(name, record.id, record, [])),
      )
      .map((row) => columns.map(({ read }) => read(row))),
};

/** A citation is an object with `source` and `at`, wherever it stands. */
function citedIn(
  collection: string,
  record: string,
  value: unknown,
  path: (string | number)[],
): Row[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    citedIn(collection, record, item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  if (!('source' in value && 'at' in value)) return inner;
  const last = path.at(-1)!;
  const [list, order] = typeof last === 'number' ? [path.slice(0, -1), last + 1] : [path, 1];
  const citation = value as Citation;
  return [{ collection, record, field: fieldName(list), order, citation }, ...inner];
}
