import { z } from 'astro/zod';
import { dataParts, fileOf, schemaOf } from '../schema/index.ts';

/** Each file in `data/` and what it holds. */
const parts = dataParts.map((part) => [fileOf(part), schemaOf(part)] as const);

/** The JSON Schema of each file in `data/`, for editors: file name and content. */
export function jsonSchemas(): [file: string, content: string][] {
  return parts.map(([file, schema]) => [
    schemaFileOf(file),
    `${JSON.stringify({ ...z.toJSONSchema(schema), title: file }, null, 2)}\n`,
  ]);
}

/** The file names alone, without generating the schemas. */
export function jsonSchemaFiles(): string[] {
  return parts.map(([file]) => schemaFileOf(file));
}

function schemaFileOf(file: string): string {
  return file
    .replace('data/', 'data/schema/')
    .replace('roster/', 'roster-')
    .replace('.json', '.schema.json');
}
