import { foreignKeysOf } from './foreign-keys.ts';
import { meaningOf } from './column-descriptions.ts';
import type { Table } from './types.ts';

/** A Table Schema field with a Spanish description in addition. */
interface TableField {
  name: string;
  type: string;
  format?: string;
  description: string;
  description_es: string;
  constraints?: Record<string, unknown>;
}

export interface TableSchema {
  fields: TableField[];
  missingValues: string[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

/** Values that tools treat as missing: an empty cell (does not apply) and `not-found`. */
const missingValues = ['', 'not-found'];

/** The Table Schema of a table: types and bounds from the data's own schema. */
export function tableSchemaOf(table: Table): TableSchema {
  const foreignKeys = foreignKeysOf(table).map(({ fields, to }) => ({
    fields,
    // In Table Schema, an empty name refers to the table itself.
    reference: { resource: to.table === table.name ? '' : to.table, fields: to.fields },
  }));
  const fields = table.columns.map(
    ({ name, term, type, format, isRequired, canBeNotFound, constraints }) => {
      const meaning = meaningOf(table, term);
      const isKey = table.primaryKey.length === 1 && table.primaryKey[0] === name;
      const all = {
        // Tools treat `not-found` as missing, so such a column can't be required.
        ...(isRequired && !canBeNotFound && { required: true }),
        ...(isKey && { unique: true }),
        ...constraints,
      };
      return {
        ...{
          name,
          type,
          ...(format && { format }),
          description: meaning.en,
          description_es: meaning.es,
        },
        ...(Object.keys(all).length > 0 && { constraints: all }),
      };
    },
  );
  const primaryKey = [...table.primaryKey];
  return { fields, missingValues, primaryKey, ...(foreignKeys.length > 0 && { foreignKeys }) };
}
