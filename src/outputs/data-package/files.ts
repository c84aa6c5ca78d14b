import { ascending } from 'd3';
import { createHash } from 'node:crypto';
import { jsonSchemaFiles, jsonSchemas } from '../../data/format/json-schema.ts';
import { zipOf, zipPart } from '../../data/format/zip.ts';
import { byteOrderMark, writeCsv } from '../../data/format/csv.ts';
import { descriptorOf } from './descriptor.ts';
import { parts, type Facts } from './parts.ts';
import { readme } from './readme.ts';
import { tables } from './table.ts';
import type { DownloadFile } from './types.ts';

export const zipName = 'sunshine-ledger-data.zip';

/** The paths of all downloads, without generating them. */
export function downloadPaths(): string[] {
  const data = [
    ...parts.map(({ name }) => `${name}.json`),
    ...tables.flatMap(({ name }) => [`${name}.csv`, `spreadsheet/${name}.csv`]),
    ...jsonSchemaFiles().map((path) => path.replace(/^data\//, '')),
    'LICENSE.txt',
    'README.txt',
    'datapackage.json',
    'SHA256SUMS',
  ];
  return [...data.sort(), zipName, `${zipName}.sha256`];
}

/**
 * Every file below `/data/`, sorted by name; the archive of all others comes last, with its hash. The same
 * facts give the same bytes.
 * @param license the text of `data/LICENSE`.
 */
export function downloadFiles(facts: Facts, license: string): DownloadFile[] {
  const data = [
    ...parts.map((part) => file(`${part.name}.json`, part.json(facts), part.records(facts).length)),
    ...tables.flatMap((table) => {
      const rows = table.rows(facts);
      const csv = writeCsv(
        table.columns.map(({ name }) => name),
        rows,
      );
      return [
        file(`${table.name}.csv`, csv, rows.length),
        file(`spreadsheet/${table.name}.csv`, `${byteOrderMark}${csv}`, rows.length),
      ];
    }),
    ...jsonSchemas().map(([path, text]) => file(path.replace(/^data\//, ''), text)),
    file('LICENSE.txt', license),
    file('README.txt', readme(facts)),
  ];
  const described = inOrder([...data, file('datapackage.json', descriptorOf(facts, data))]);
  const sums = file(
    'SHA256SUMS',
    described.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''),
  );
  const all = inOrder([...described, sums]);
  const zip = file(zipName, archive(all, facts.dataset.edition.asOf));
  return [...all, zip, file(`${zipName}.sha256`, `${zip.sha256}  ${zipName}\n`)];
}

function file(path: string, content: string | Uint8Array, rows?: number): DownloadFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes, sha256, ...(rows !== undefined && { rows }) };
}

function inOrder(files: DownloadFile[]): DownloadFile[] {
  return files.sort((a, b) => ascending(a.path, b.path));
}

/** All files in one folder. */
function archive(files: readonly DownloadFile[], date: string): Uint8Array {
  const packed = files.map(({ path, bytes }) => zipPart(`sunshine-ledger-data/${path}`, bytes, 9));
  return zipOf(packed, date);
}
