import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codeVersion, modulesOf } from '../../../src/outputs/cache/code-version.ts';

const root = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const files = {
  'package-lock.json': '{}',
  'src/a.ts': `import sharp from 'sharp';\nimport type { T } from './types.ts';\nimport {\n  b,\n} from './more/b.ts';\nimport words from './words.json' with { type: 'json' };`,
  'src/more/b.ts': `export { c } from '../c.ts';\nimport '../side.ts';\nimport sheet from '../sheet.css?raw';`,
  'src/c.ts': `import { b } from './more/b.ts';`,
  'src/side.ts': '',
  'src/sheet.css': 'p{}',
  'src/types.ts': '',
  'src/words.json': '{}',
  'src/other.ts': '',
};
const put = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
for (const [name, text] of Object.entries(files)) put(name, text);

test('a module is what it imports, and what that imports, but for types', () => {
  expect([...modulesOf('src/a.ts', root)].sort()).toEqual([
    'src/a.ts',
    'src/c.ts',
    'src/more/b.ts',
    'src/sheet.css',
    'src/side.ts',
    'src/words.json',
  ]);
});

test.each([
  ['src/a.ts', true],
  ['src/c.ts', true],
  ['src/sheet.css', true],
  ['package-lock.json', true],
  ['src/other.ts', false],
  ['src/types.ts', false],
])('an edit of %s makes another version: %s', (name, isOther) => {
  const before = codeVersion('src/a.ts', root);
  put(name, `${files[name as keyof typeof files]} `);
  expect(codeVersion('src/a.ts', root) !== before).toBe(isOther);
  put(name, files[name as keyof typeof files]);
  expect(codeVersion('src/a.ts', root)).toBe(before);
});

test.each([
  [
    'src/outputs/social-images/draw.ts',
    ['src/outputs/social-images/layout.ts', 'src/charts/scene/svg.ts'],
  ],
  ['src/lessons/docx/write.ts', ['src/lessons/docx/picture.ts', 'src/data/format/zip.ts']],
])('%s is known with all that it uses', (entry, some) => {
  expect([...modulesOf(entry, process.cwd())]).toEqual(expect.arrayContaining(some));
});
