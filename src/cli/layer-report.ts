import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.js';

const sources = ['{src,tests}/**/*.{ts,js,mjs,astro,css,json}', '*.{ts,js,mjs}', '.*.js'];

/**
 * Checks the imports of a project folder against `.dependency-cruiser.js`. Since dependency-cruiser can't
 * read .astro files, it gets a copy of each as `Name.astro.ts`, with the script alone.
 * @returns whether all is fine, and a line for each violation: `rule: from → to`.
 */
export async function layerReport(root: string): Promise<{ report: string; isFine: boolean }> {
  mkdirSync('.cache', { recursive: true });
  const copy = mkdtempSync(resolve('.cache/layers-'));
  try {
    for (const file of globSync(sources, { cwd: root })) {
      const target = join(copy, file);
      mkdirSync(dirname(target), { recursive: true });
      if (file.endsWith('.astro'))
        writeFileSync(`${target}.ts`, scriptOf(readFileSync(join(root, file), 'utf8')));
      else cpSync(join(root, file), target);
    }
    const { output } = await cruise(
      ['.'],
      {
        baseDir: copy,
        ruleSet: config,
        validate: true,
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
    return reportOf(output as ICruiseResult);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function reportOf({ summary, modules }: ICruiseResult): { report: string; isFine: boolean } {
  const { violations, ruleSetUsed } = summary;
  const comments = new Map(ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]));
  const lines = violations.map(({ rule, from, to, cycle }) => {
    const way = [from, ...(cycle ? cycle.map(({ name }) => name) : [to])];
    const line = `${rule.name}: ${way.map((file) => file.replace(/\.astro\.ts$/, '.astro')).join(' → ')}`;
    const comment = comments.get(rule.name);
    return comment ? `${line}\n  ${comment}` : line;
  });
  const isFine = lines.length === 0;
  return {
    report: isFine ? `${modules.length} modules, in their layers` : lines.join('\n'),
    isFine,
  };
}

/** The front matter script of an .astro file. */
function scriptOf(astro: string): string {
  return /^---\r?\n(.*?)^---\r?$/ms.exec(astro)?.[1] ?? '';
}
