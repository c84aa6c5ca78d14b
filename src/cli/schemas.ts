import { readFileSync } from 'node:fs';
import { jsonSchemas } from '../data/format/json-schema.ts';
import { dataReadme } from './data-readme.ts';
import { replaceFiles } from './replace-files.ts';

const readme = 'data/README.md';
const files = [
  ...jsonSchemas().map(([file, text]) => ({ file, text })),
  { file: readme, text: dataReadme(readFileSync(readme, 'utf8')) },
];
replaceFiles(process.cwd(), files);
console.log(
  `Wrote the JSON Schema of every collection to data/schema/, and the fields to ${readme}.`,
);
