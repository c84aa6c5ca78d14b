import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../data/json-schema.ts';

mkdirSync('data/schema', { recursive: true });
for (const [file, content] of jsonSchemas()) writeFileSync(file, content);
console.log('Wrote the JSON Schema of every collection to data/schema/.');
