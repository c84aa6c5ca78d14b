import type { Localized } from '../../data/schema/index.ts';
import words from './column-descriptions.json' with { type: 'json' };
import { tables } from './table.ts';
import type { Table } from './types.ts';

interface Meanings {
  about?: Localized;
  fields: Record<string, Localized>;
}
const meanings: Readonly<Record<string, Meanings>> = words;

/**
 * The description of a table, in each language.
 * @throws RangeError for a table without a description.
 */
export function meaningOfTable({ name }: Table): Localized {
  return meanings[name]?.about ?? missing(`the table ${name}`);
}

/**
 * The description of a column, specific to its table or shared.
 * @throws RangeError for a column without a description.
 */
export function meaningOf({ name }: Table, term: string): Localized {
  return meanings[name]?.fields[term] ?? meanings['*']!.fields[term] ?? missing(`${name}.${term}`);
}

/** Descriptions without a column, because the field no longer exists. */
export function unusedDescriptions(): string[] {
  const used = new Set(
    tables.flatMap(({ name, columns }) =>
      columns.map(({ term }) => (meanings[name]?.fields[term] ? `${name}.${term}` : `*.${term}`)),
    ),
  );
  return Object.entries(meanings)
    .flatMap(([table, { fields }]) => Object.keys(fields).map((term) => `${table}.${term}`))
    .filter((meaning) => !used.has(meaning));
}

function missing(what: string): never {
  throw new RangeError(
    `${what}: nothing says what it means; expected it in src/outputs/data-package/column-descriptions.json`,
  );
}
