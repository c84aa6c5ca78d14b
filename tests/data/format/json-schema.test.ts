import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/data/format/json-schema.ts';
import { collectionNames } from '../../../src/data/schema/index.ts';
import { rosterPartNames } from '../../../src/data/schema/roster.ts';

// Where this fails, run `npm run schemas`.
test.each(jsonSchemas())('%s is what the schemas say', (file, content) => {
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test('each file of data has a schema, and no schema is left over', () => {
  expect(jsonSchemas()).toHaveLength(collectionNames.length + 1 + rosterPartNames.length);
  const files = globSync('data/schema/*').map((file) => file.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(
    jsonSchemas()
      .map(([file]) => file)
      .sort(),
  );
});
