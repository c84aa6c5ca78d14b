import { referenceFields } from '../../data/references.ts';
import { collectionNames, fileOf, type CollectionName } from '../../data/schema/index.ts';
import type { Column } from './column.ts';
import type { Table } from './types.ts';

/** Columns whose values are keys of another table. */
export interface ForeignKey {
  fields: string[];
  to: { table: string; fields: string[] };
}

const tableName = (name: CollectionName) => fileOf(name).replace(/^data\/|\.json$/g, '');
const collectionOf = new Map(collectionNames.map((name) => [tableName(name), name]));

/** Columns that hold the id of another record wherever they stand, and where that record is. */
const idColumns: Readonly<Record<string, string>> = {
  ...{
    agreement: 'agreements',
    body: 'bodies',
    claim: 'claims',
    lesson: 'lessons',
    motion: 'motions',
  },
  ...{ official: 'officials', reading: 'readings', statute: 'statutes', source: 'sources' },
  ...{ signer: 'signers' },
  ...{ copy: 'sources', listing: 'roster-listings', list: 'roster-lists' },
  ...{ first_list: 'roster-lists', last_list: 'roster-lists' },
};

/** Keys of more than one column: a seat and a clause are unique within their record. */
const pairs: readonly ForeignKey[] = [
  { fields: ['body', 'seat'], to: { table: 'body-seats', fields: ['body', 'id'] } },
  {
    fields: ['agreement', 'clause'],
    to: { table: 'agreement-clauses', fields: ['agreement', 'id'] },
  },
];

/** The keys of a table's columns into other tables, as its schema's references and its ids have them. */
export function foreignKeysOf(table: Table): ForeignKey[] {
  const names = table.columns.map(({ name }) => name);
  const held = pairs.filter(({ fields }) => fields.every((field) => names.includes(field)));
  // Other tables refer to a place by GEOID, but the nested lists of a place by id.
  const paired = held.flatMap(({ fields }) => fields);
  const single = table.columns.flatMap((column) => {
    const to = targetOf(table, column);
    if (column.isJoined || to === undefined || paired.includes(column.name)) return [];
    return {
      fields: [column.name],
      to: { table: to, fields: [to === 'places' && table.part !== 'places' ? 'geoid' : 'id'] },
    };
  });
  return [...single, ...held];
}

function targetOf({ name, part }: Table, column: Column): string | undefined {
  const collection = collectionOf.get(part ?? '');
  const named = collection && referenceFields[collection]?.[column.field ?? ''];
  if (named) return tableName(named);
  // A closed list of words is no key: a motion’s reading is its first or second.
  if (column.constraints.enum) return undefined;
  if (column.name === 'place') return 'places';
  const isAgency =
    ['agency', 'also_listed_under'].includes(column.name) &&
    (part === 'signers' || part?.startsWith('roster-'));
  return isAgency && name !== 'roster-agencies' ? 'roster-agencies' : idColumns[column.name];
}
