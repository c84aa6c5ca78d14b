import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { getFileInfo } from 'prettier';
import { describe, expect, onTestFinished, test } from 'vitest';
import { layerReport } from '../../src/cli/layer-report.ts';

/** A folder with these files, for the time of one test. */
function folderWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'lint-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

describe('imports are held to their layers', () => {
  // Each imports something that is there, in the wrong direction; the rule that says so comes first.
  const wrong: [rule: string, file: string, code: string][] = [
    ['data-imports', 'src/data/a.ts', `import { t } from '../i18n/index.ts';`],
    ['data-imports', 'src/data/b.ts', `import type { Scene } from '../charts/scene/scene.ts';`],
    ['data-without-astro', 'src/data/c.ts', `import { getCollection } from 'astro:content';`],
    ['pure-without-node', 'src/data/queries/d.ts', `import { readFileSync } from 'node:fs';`],
    ['queries-before-rules', 'src/data/queries/e.ts', `import { rule } from '../rules/rule.ts';`],
    ['charts-imports', 'src/charts/f.ts', `import Page from '../layouts/Page.astro';`],
    ['charts-imports', 'src/charts/g.ts', `import {\n  csv,\n} from '../outputs/csv.ts';`],
    ['cli-imports', 'src/cli/h.ts', `export { default } from '../pages/home.astro';`],
    ['content-imports', 'src/content/i.ts', `import Link from '../components/Link.astro';`],
    ['components-imports', 'src/components/J.astro', `---\nimport '../layouts/Page.astro';\n---`],
    ['layouts-imports', 'src/layouts/K.astro', `---\nawait import('../pages/home.astro');\n---`],
    ['pure-without-astro', 'src/i18n/l.ts', `import 'astro:content';`],
    ['nothing-rests-on-tests', 'src/cli/m.ts', `import { fixture } from '../../tests/fixture.ts';`],
    ['imports-exist', 'src/data/n.ts', `import { gone } from './gone.ts';`],
    ['folder-has-a-layer', 'src/helpers/o.ts', `import { data } from '../data/load.ts';`],
  ];
  const right = {
    'src/data/load.ts': `import { z } from 'astro/zod';\nexport const data = z.string();`,
    'src/data/rules/rule.ts': `import { find } from '../queries/find.ts';\nexport const rule = find;`,
    'src/data/queries/find.ts': 'export const find = 1;',
    'src/i18n/index.ts': 'export const t = 1;',
    'src/charts/scene/scene.ts': 'export interface Scene { width: number }',
    'src/outputs/csv.ts': 'export const csv = 1;',
    'src/components/Link.astro': `---\nimport { t } from '../i18n/index.ts';\n---\n<p>{t}</p>`,
    'src/layouts/Page.astro': '<p></p>',
    'src/pages/home.astro': `---\nimport Page from '../layouts/Page.astro';\n---\n<Page />`,
    'tests/fixture.ts': `export { data as fixture } from '../src/data/load.ts';`,
  };

  test('an import that points the right way is fine', async () => {
    expect(await layerReport(folderWith(right))).toMatchObject({ isFine: true });
  });

  test('each that points the wrong way is named, with its rule', async () => {
    const files = Object.fromEntries(wrong.map(([, file, code]) => [file, code]));
    const { report, isFine } = await layerReport(folderWith({ ...right, ...files }));
    expect(isFine).toBe(false);
    const named = [...report.matchAll(/^(\S+): (\S+) → /gm)].map(([, rule, file]) => [rule, file]);
    expect(named.sort()).toEqual(wrong.map(([rule, file]) => [rule, file]).sort());
  });

  test('a circle is named with all of its modules, through pages and types, too', async () => {
    const { report } = await layerReport(
      folderWith({
        'src/components/A.astro': `---\nimport { b } from './b.ts';\n---`,
        'src/components/b.ts': `import { c } from './c.ts';`,
        'src/components/c.ts': `import type { Props } from './A.astro';`,
      }),
    );
    expect(report).toContain('no-circles: ');
    for (const file of ['A.astro', 'b.ts', 'c.ts']) expect(report).toContain(`/${file}`);
  });
});

describe('code is held to its rules', () => {
  // Rules that ask for types need the whole program; these are the ones that are ours.
  const own = ['no-restricted-globals', 'no-restricted-syntax', 'max-lines'];
  const eslint = new ESLint({
    overrideConfig: [{ languageOptions: { parserOptions: { project: null } } }],
    ruleFilter: ({ ruleId, severity }) => severity === 2 && own.includes(ruleId),
  });
  const rulesBroken = async (code: string, filePath: string) =>
    (await eslint.lintText(code, { filePath }))[0]!.messages.map(({ ruleId }) => ruleId);

  test.each([
    'new Date()',
    'Date()',
    'Date.now()',
    'Math.random()',
    'document.title',
    'window.innerWidth',
    'localStorage.length',
    'navigator.language',
  ])('data, charts, prose and words do not ask %s', async (ask) => {
    const code = `export const asked = () => ${ask};\n`;
    for (const folder of ['data/queries', 'charts', 'content', 'i18n'])
      expect(await rulesBroken(code, `src/${folder}/x.ts`), folder).toHaveLength(1);
    expect(await rulesBroken(code, 'src/cli/x.ts')).toEqual([]);
  });

  test('a date that is given asks no clock', async () => {
    const code = `export const day = new Date('2025-06-30');\n`;
    expect(await rulesBroken(code, 'src/data/x.ts')).toEqual([]);
  });

  test('no module is longer than 300 lines', async () => {
    const code = 'export const x = [\n' + '  1,\n'.repeat(299) + '];\n';
    for (const file of ['src/data/x.ts', 'src/client/x.js'])
      expect(await rulesBroken(code, file)).toEqual(['max-lines']);
    expect(await rulesBroken(code, 'tests/x.test.ts')).toEqual([]);
  });

  test.each([
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-shadow',
    '@typescript-eslint/no-unnecessary-condition',
    '@typescript-eslint/switch-exhaustiveness-check',
    '@typescript-eslint/no-explicit-any',
    '@typescript-eslint/no-unsafe-assignment',
    '@typescript-eslint/ban-ts-comment',
  ])('%s is an error in code and tests', async (rule) => {
    for (const file of ['src/data/x.ts', 'tests/data/x.test.ts']) {
      const { rules } = (await eslint.calculateConfigForFile(file)) as {
        rules: Record<string, [severity: number]>;
      };
      expect(rules[rule]?.[0], file).toBe(2);
    }
  });
});

// Both read the whole project, as `npm run lint` does in the same run.
const isFull = import.meta.env.MODE === 'full';

test.runIf(isFull)(
  'an unused file, export or package, and one that is not declared, is found',
  () => {
    const root = folderWith({
      'package.json': JSON.stringify({ type: 'module', devDependencies: { 'left-over': '1.0.0' } }),
      'src/cli/main.ts': `import { used } from '../used.ts';\nimport 'not-declared';\nused();`,
      'src/used.ts': 'export const used = () => {};\nexport const unused = 1;',
      'src/dead.ts': 'export {};',
    });
    cpSync('knip.json', join(root, 'knip.json'));
    const { status, stdout } = spawnSync(
      process.execPath,
      [resolve('node_modules/knip/bin/knip.js'), '--no-progress'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).not.toBe(0);
    for (const name of ['src/dead.ts', 'unused', 'left-over', 'not-declared'])
      expect(stdout).toContain(name);
  },
);

test('no style sheet is longer than 300 lines', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;
  expect(globSync('src/**/*.css').filter((file) => lines(file) > 300)).toEqual([]);
});

test.runIf(isFull)('prettier reads all that we wrote', async () => {
  const files = globSync([
    '{src,tests,docs,.github}/**/*.{ts,js,mjs,astro,css,json,md,yml}',
    '*.*',
  ]);
  const written = files.filter((file) => !/^(tests\/golden\/|package-lock)/.test(file));
  const ignored: string[] = [];
  for (const file of written)
    if ((await getFileInfo(file, { ignorePath: '.prettierignore' })).ignored) ignored.push(file);
  expect(written.length).toBeGreaterThan(700);
  expect(ignored).toEqual([]);
});
