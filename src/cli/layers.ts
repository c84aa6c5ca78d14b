import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.js';

// Checks that imports point one way and in no circle. dependency-cruiser can't read .astro files, so
// it gets a copy of the sources in which each is `Name.astro.ts`, with its script alone.
const [root = '.'] = process.argv.slice(2);
const sources = ['{src,tests}/**/*.{ts,js,mjs,astro,css,json}', '*.{ts,js,mjs}', '.*.js'];
const copy = resolve('.cache/layers');
rmSync(copy, { recursive: true, force: true });
for (const file of globSync(sources, { cwd: root })) {
  const target = join(copy, file);
  mkdirSync(dirname(target), { recursive: true });
  if (file.endsWith('.astro'))
    writeFileSync(`${target}.ts`, scriptOf(readFileSync(join(root, file), 'utf8')));
  else cpSync(join(root, file), target);
}
const { output, exitCode } = await cruise(
  ['.'],
  {
    baseDir: copy,
    ruleSet: config,
    validate: true,
    outputType: 'err',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
  {
    extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'types'],
    mainFields: ['module', 'main', 'types'],
  },
);
console.log(output);
process.exitCode = exitCode;

/** The script of an .astro file: what is between its two fences. */
function scriptOf(astro: string): string {
  return /^---\r?\n(.*?)^---\r?$/ms.exec(astro)?.[1] ?? '';
}
