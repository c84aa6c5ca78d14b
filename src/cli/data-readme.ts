import { globSync } from 'node:fs';
import { fileOf, type DataPart } from '../data/schema/index.ts';
import { fieldList, SchemaSource, type RecordFields } from './field-lists.ts';

const start = '<!-- Written by `npm run schemas` from the comments in src/data/schema/. -->\n';

/**
 * data/README.md with the fields of every file of `data/`, after the introduction that it has.
 * @param readme the file as it is; everything from the marker on is replaced.
 */
export function dataReadme(readme: string): string {
  const [introduction] = readme.split(start);
  const source = new SchemaSource(globSync('src/data/schema/*.ts').sort());
  const records = [
    ['edition', source.record('edition')] as const,
    ...source.collections('collections'),
    ...source.collections('rosterParts'),
  ];
  return `${introduction!}${start}\n${records.map(section).join('\n')}`;
}

function section([part, { comment, fields }]: readonly [string, RecordFields]): string {
  return `## ${fileOf(part as DataPart).replace('data/', '')}\n\n${comment}\n\n${fieldList(fields)}`;
}
