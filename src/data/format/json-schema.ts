import { z } from 'astro/zod';
import { collectionNames, collections, edition, fileOf } from '../schema/index.ts';
import { rosterFileOf, rosterPartNames, rosterParts } from '../schema/roster.ts';

/** Each file in `data/` and what it holds. */
const parts = [
  ...collectionNames.map((name) => [fileOf(name), z.array(collections[name])] as const),
  [fileOf('edition'), edition] as const,
  ...rosterPartNames.map((name) => [rosterFileOf(name), z.array(rosterParts[name])] as const),
];

/** The JSON Schema of each file in `data/`, as editors read it: file name and content. */
export function jsonSchemas(): [file: string, content: string][] {
  return parts.map(([file, schema]) => [
    schemaFileOf(file),
    `${JSON.stringify({ ...z.toJSONSchema(schema), title: file }, null, 2)}\n`,
  ]);
}

/** Where the JSON Schemas are, without making them. */
export function jsonSchemaFiles(): string[] {
  return parts.map(([file]) => schemaFileOf(file));
}

function schemaFileOf(file: string): string {
  return file
    .replace('data/', 'data/schema/')
    .replace('roster/', 'roster-')
    .replace('.json', '.schema.json');
}
