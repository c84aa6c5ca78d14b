import { jsonSchemas } from '../data/format/json-schema.ts';
import { replaceFiles } from './replace-files.ts';

const files = [...jsonSchemas()].map(([file, text]) => ({ file, text }));
replaceFiles(process.cwd(), files);
console.log('Wrote the JSON Schema of every collection to data/schema/.');
