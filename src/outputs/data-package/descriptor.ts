import { findOrThrow } from '../../data/queries/lookup.ts';
import type { DownloadFile } from './types.ts';
import { license } from './license.ts';
import { meaningOfTable } from './column-descriptions.ts';
import type { Facts } from './parts.ts';
import { tableSchemaOf } from './table-schema.ts';
import { tables } from './table.ts';

/** Sources that are not cited record by record. */
const origins = [
  { title: 'The documents of sources.csv, which each record cites' },
  { title: 'U.S. Immigration and Customs Enforcement: lists of 287(g) agreements' },
  { title: 'U.S. Census Bureau: places, population and points' },
  { title: 'Federal Bureau of Investigation: police employment' },
];

/**
 * The Frictionless Data Package (version 1) descriptor: every table with its Table Schema, every JSON file,
 * sizes and hashes. It contains no host name, so it is the same on every copy.
 */
export function descriptorOf(
  { dataset: { edition } }: Facts,
  files: readonly DownloadFile[],
): string {
  const descriptor = {
    profile: 'data-package',
    name: 'sunshine-ledger',
    id: `sunshine-ledger-${edition.version}-${edition.asOf}`,
    title: 'Sunshine Ledger',
    description:
      'How Florida’s cities and counties voted on 287(g) agreements with U.S. Immigration and Customs Enforcement (ICE), what the law says about who decides, what sources say, and what ICE’s lists printed. In CSV an empty cell means “does not apply”, and not-found means “looked for and not found”; tools that read this file turn both into missing. Several values in one cell are joined by “; ”.',
    version: edition.version,
    created: `${edition.asOf}T00:00:00Z`,
    licenses: [license],
    keywords: ['287(g)', 'Florida', 'local government', 'immigration', 'roll call votes'],
    sources: origins,
    resources: [...tables.map(tableResource), ...files.filter(isJson).map(jsonResource)],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;

  function tableResource(table: (typeof tables)[number]): object {
    const file = findOrThrow(
      files,
      ({ path }) => path === `${table.name}.csv`,
      `${table.name}.csv`,
    );
    return {
      profile: 'tabular-data-resource',
      ...{
        name: table.name,
        path: file.path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
      },
      description: meaningOfTable(table).en,
      description_es: meaningOfTable(table).es,
      ...{ bytes: file.bytes.length, hash: `sha256:${file.sha256}` },
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: tableSchemaOf(table),
    };
  }
}

const isJson = ({ path }: DownloadFile) => /^[a-z-]+\.json$/.test(path);

function jsonResource({ path, bytes, sha256 }: DownloadFile): object {
  const name = path.replace('.json', '-json');
  return {
    profile: 'data-resource',
    ...{ name, path, format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
    description: `The collection with all its fields; its form is in schema/${path.replace('.json', '.schema.json')}.`,
    ...{ bytes: bytes.length, hash: `sha256:${sha256}` },
  };
}
