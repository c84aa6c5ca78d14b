import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataReadme } from '../../src/cli/data-readme.ts';
import { fieldList, SchemaSource } from '../../src/cli/field-lists.ts';

const readme = readFileSync('data/README.md', 'utf8');

/** The fields of a record whose schema is written as given. */
function listOf(schema: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'record.ts');
  writeFileSync(file, schema);
  return fieldList(new SchemaSource([file]).record('record').fields);
}

test('data/README.md lists the fields that the schemas have: npm run schemas', () => {
  expect(dataReadme(readme)).toBe(readme);
});

test('data/README.md has a section for every file of data/', () => {
  const files = globSync('data/{,roster/}*.json').map((file) => file.replace('data/', ''));
  const headings = [...readme.matchAll(/^## (\S+\.json)\n\n(?=\S)/gm)].map(([, file]) => file);
  expect(headings.sort()).toEqual(files.sort());
});

test('a field list gives type, choices and comment, with the primary key in bold', () => {
  expect(
    listOf(`
      const results = ['pass', 'fail'] as const;
      const id = z.string();
      export const record = z.strictObject({
        id,
        /** How it came out. */
        result: z.enum(results).optional(),
        seats: z.array(z.strictObject({ id, weight: z.int().min(1) })),
      });`),
  ).toBe(
    [
      '- **`id`** (id)',
      '- `result` (`pass` or `fail`, optional): How it came out.',
      '- `seats` (list of objects)',
      '  - `id` (id)',
      '  - `weight` (number)',
      '',
    ].join('\n'),
  );
});

test('a field without a comment takes the comment of its type', () => {
  expect(
    listOf(`
      /** What a yes does. */
      const effects = ['starts', 'ends', 'none'] as const;
      export const record = z.strictObject({ effect: z.enum(effects).exclude(['none']) });`),
  ).toBe('- `effect` (`starts` or `ends`): What a yes does.\n');
});

test('a list of words has those of the lists that it spreads, and a word that is none is refused', () => {
  const record = 'export const record = z.strictObject({ vote: z.enum(all) });';
  const few = "const few = ['yes', 'no'] as const;";
  expect(listOf(`${few} const all = [...few, 'absent'] as const; ${record}`)).toBe(
    '- `vote` (`yes`, `no` or `absent`)\n',
  );
  expect(() => listOf(`const all = ['yes', other()]; ${record}`)).toThrow(
    'found other(); expected a word',
  );
});

test('a schema that is written in another way is refused, with its text', () => {
  expect(() => listOf('export const record = makeSchema();')).toThrow(
    'found makeSchema(); expected a schema',
  );
});
