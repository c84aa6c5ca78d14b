import { z } from 'astro/zod';
import { collectionNames, collections, edition, fileOf } from './schema/index.ts';
import { rosterFileOf, rosterPartNames, rosterParts } from './schema/roster.ts';

/** The JSON Schema of each file in `data/`, as editors read it: file name and content. */
export function jsonSchemas(): [file: string, content: string][] {
  const parts = [
    ...collectionNames.map((name) => [fileOf(name), z.array(collections[name])] as const),
    [fileOf('edition'), edition] as const,
    ...rosterPartNames.map((name) => [rosterFileOf(name), z.array(rosterParts[name])] as const),
  ];
  return parts.map(([file, schema]) => [
    file
      .replace('data/', 'data/schema/')
      .replace('roster/', 'roster-')
      .replace('.json', '.schema.json'),
    `${JSON.stringify({ ...z.toJSONSchema(schema), title: file }, null, 2)}\n`,
  ]);
}
