import { findOrThrow } from '../../../data/queries/lookup.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedProblem, Problem } from '../../../data/load/problem.ts';
import { localizedIn } from '../../../data/rules/words.ts';
import { languages, type Dataset, type Language } from '../../../data/schema/index.ts';
import { attributesOf, descendants, isElement, lineOf, parseMdx, type Node } from '../mdx.ts';
import { valueMark } from './own-words.ts';

/** A text that we wrote. */
export interface OwnText {
  language: Language;
  text: string;
  /** Its location, computed only when there is a problem. */
  at: () => Pick<LocatedProblem, 'file' | 'line' | 'record' | 'field'>;
}

/** Texts of records, except quotes in corrections and other names, which are not our words. */
export function textsOfData(
  dataset: Dataset,
  place: (problem: Problem) => LocatedProblem,
): OwnText[] {
  return localizedIn(dataset)
    .filter(
      ({ collection, path }) =>
        !path.includes('alsoCalled') && !(collection === 'corrections' && path[0] === 'was'),
    )
    .flatMap(({ value, path, ...of }) =>
      languages.map((language) => ({
        language,
        text: value[language],
        at: () => {
          const problem = { ...of, path: [...path, language], found: '', expected: '' };
          const { file, line, record, field } = place(problem);
          return { file, line, record, field };
        },
      })),
    );
}

/** The words of the interface, and the columns that the downloads explain. */
export function textsOfStrings(root: string): OwnText[] {
  const files = globSync('src/i18n/**/*.json', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files.sort().flatMap((file) => {
    const language = languages.find((each) => new RegExp(`(?:^|/)${each}[./]`).test(file));
    if (!language) return [];
    const content = readFileSync(join(root, file), 'utf8');
    const lines = content.split('\n');
    return Object.entries(JSON.parse(content) as Record<string, string>).map(([key, text]) => ({
      language,
      text,
      at: () => ({
        file,
        line: lines.findIndex((line) => line.includes(`"${key}":`)) + 1,
        record: key,
        field: '',
      }),
    }));
  });
}

/** Paragraphs, headings and titles of prose. */
export function textsOfProse(root: string): OwnText[] {
  const files = globSync('src/content/*/*/*.mdx', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files.sort().flatMap((file) => {
    const language = findOrThrow(
      languages,
      (each) => file.includes(`/${each}/`),
      `language of ${file}`,
    );
    const { frontmatter, tree } = parseMdx(readFileSync(join(root, file), 'utf8'));
    const head = frontmatter.split('\n').flatMap((line, index) => {
      const [, text] = /^[a-z]+: *['"]?(.*?)['"]?$/i.exec(line) ?? [];
      return text ? [{ line: index + 1, text }] : [];
    });
    const blocks = descendants(tree)
      .filter(({ type }) => type === 'paragraph' || type === 'heading')
      .map((node) => ({ line: lineOf(node), text: wordsOf(node) }));
    return [...head, ...blocks].map(({ line, text }) => ({
      language,
      text,
      at: () => ({ file, line, record: '', field: '' }),
    }));
  });
}

/** Components that print no words of their own. */
const silent = new Set(['Cite', 'Claim']);

/** A component without text counts as a value; a citation counts as nothing. */
function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return valueMark;
  if (isElement(node) && node.children.length === 0)
    return silent.has(node.name ?? '') || attributesOf(node).of === undefined ? '' : valueMark;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}
