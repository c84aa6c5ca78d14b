import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import of the project: data → charts → content, lessons → components → pages. */
const mayImport: Record<string, string[]> = {
  'src/data': ['src/data'],
  'src/roster': ['src/roster', 'src/data'],
  'src/charts': ['src/charts', 'src/data/schema', 'src/data/queries'],
  'src/i18n': ['src/i18n', 'src/data/schema'],
  'src/content': ['src/content', 'src/data', 'src/i18n'],
  'src/content.config.ts': [],
  'src/client': ['src/client'],
  'src/downloads': ['src/downloads', 'src/data'],
  'src/lessons': ['src/lessons', 'src/charts', 'src/data', 'src/i18n'],
  'src/components': [
    'src/components',
    'src/citing',
    'src/lessons',
    'src/charts',
    'src/content',
    'src/data',
    'src/i18n',
    'src/found/address-links.ts',
    'src/found/share-tags.ts',
    'src/offline/names.ts',
    'src/downloads',
  ],
  'src/layouts': [
    'src/layouts',
    'src/components',
    'src/content',
    'src/data',
    'src/i18n',
    'src/styles',
    'src/client',
    'src/structured-data',
  ],
  'src/pages': [
    'src/pages',
    'src/layouts',
    'src/components',
    'src/charts',
    'src/content',
    'src/data',
    'src/i18n',
    'src/styles',
    'src/client',
    'src/lessons',
    'src/chart-files',
    'src/found',
    'src/cards',
    'src/structured-data',
    'src/downloads',
    'src/notices',
  ],
  'src/integrations': [
    'src/integrations',
    'src/lessons',
    'src/content',
    'src/data',
    'src/i18n',
    'src/found',
    'src/offline',
    'src/search',
  ],
  'src/cli': [
    'src/cli',
    'src/bench',
    'src/i18n',
    'src/content',
    'src/lessons',
    'src/roster',
    'src/data',
    'src/offline',
    'src/notices',
  ],
  'src/notices': ['src/notices'],
  'src/search': ['src/search', 'src/data', 'src/i18n'],
  'src/offline': ['src/offline', 'src/data', 'src/i18n'],
  'src/cards': ['src/cards', 'src/charts', 'src/data', 'src/i18n'],
  'src/structured-data': [
    'src/structured-data',
    'src/cards/address.ts',
    'src/data/schema',
    'src/i18n',
  ],
  'src/found': ['src/found', 'src/cards/address.ts', 'src/data', 'src/i18n'],
  'src/citing': ['src/citing', 'src/charts/svg.ts', 'src/data/schema'],
  'src/chart-files': [
    'src/downloads/csv.ts',
    'src/chart-files',
    'src/components/charts',
    'src/charts',
    'src/data',
    'src/i18n',
    'src/styles',
  ],
  'src/bench': ['src/bench', 'src/roster', 'src/data'],
};

/** Packages and parts of Node that a folder does without. */
const mayNotUse: Record<string, RegExp> = {
  'src/data': /^astro(?!\/zod$)/,
  'src/data/queries': /^node:|^astro/,
  'src/data/rules': /^node:|^astro/,
  'src/charts': /^node:|^astro/,
  'src/i18n': /^node:|^astro/,
  'src/components': /^node:/,
};

const sources = globSync('src/**/*.{ts,js,mjs,astro,mdx}').map((file) =>
  file.replaceAll('\\', '/'),
);

function importsOf(code: string): string[] {
  const found = code.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, from, bare]) => (from ?? bare)!);
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The imports of a file that point the wrong way. */
function wrongImports(file: string, code: string): string[] {
  const home = Object.keys(mayImport).find((folder) => isWithin(file, folder));
  if (!home) return [`${file} is in no folder that this test knows`];
  return importsOf(code).flatMap((name) => {
    const target = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
    const isAllowed = name.startsWith('.')
      ? mayImport[home]!.some((folder) => isWithin(target, folder))
      : !Object.entries(mayNotUse).some(([folder, no]) => isWithin(file, folder) && no.test(name));
    return isAllowed ? [] : [`${file} imports ${target}`];
  });
}

test('imports point one way', () => {
  expect(sources.flatMap((file) => wrongImports(file, readFileSync(file, 'utf8')))).toEqual([]);
});

describe('an import that points the wrong way is found', () => {
  test.each([
    ['src/data/read.ts', `import { t } from '../i18n/index.ts';`],
    ['src/data/read.ts', `import type { Scene } from '../charts/scene.ts';`],
    ['src/data/read.ts', `import { getCollection } from 'astro:content';`],
    ['src/data/queries/votes.ts', `import { readFileSync } from 'node:fs';`],
    ['src/charts/svg.ts', `import { getDataset } from '../data/dataset.ts';`],
    ['src/charts/svg.ts', `import { rules } from '../data/integrity.ts';`],
    ['src/charts/svg.ts', `import {\n  useTranslations,\n} from '../i18n/index.ts';`],
    ['src/roster/row.ts', `export { fill } from '../content/fill.ts';`],
    ['src/content/fill.ts', `import Cite from '../components/prose/Cite.astro';`],
    ['src/components/site/Footer.astro', `---\nimport Page from '../../layouts/Page.astro';\n---`],
    ['src/layouts/Page.astro', `const home = await import('../pages/index.astro');`],
    ['src/i18n/page.ts', `import '../data/dataset.ts';`],
    ['src/helpers/more.ts', ''],
  ])('%s: %s', (file, code) => {
    expect(wrongImports(file, code)).toHaveLength(1);
  });

  test('and one that points the right way is not', () => {
    const code = `import { z } from 'astro/zod';\nimport type { Vote } from './schema/index.ts';`;
    expect(wrongImports('src/data/read.ts', code)).toEqual([]);
    expect(importsOf(code)).toEqual(['astro/zod', './schema/index.ts']);
  });
});

test('prose has no imports', () => {
  const prose = sources.filter((file) => file.endsWith('.mdx'));
  expect(prose).not.toEqual([]);
  expect(prose.flatMap((file) => importsOf(readFileSync(file, 'utf8')))).toEqual([]);
});

test('data and charts ask no clock, no chance and no browser', () => {
  const outside =
    /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\b(document|localStorage|navigator)\.|\bwindow\.(location|document|add\w+Listener|matchMedia|inner\w+)/;
  const pure = sources.filter((file) => /^src\/(data|charts|content|i18n)\//.test(file));
  expect(pure.filter((file) => outside.test(readFileSync(file, 'utf8')))).toEqual([]);
});

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

test('no module is longer than 300 lines', () => {
  const modules = [...sources, ...globSync('src/**/*.css')];
  expect(modules.filter((file) => linesOf(file) > 300)).toEqual([]);
});

test('a script of the browser stays under 100 lines', () => {
  const scripts = globSync('src/client/*');
  expect(scripts.filter((file) => linesOf(file) >= 100)).toEqual([]);
});
