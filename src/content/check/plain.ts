import { findUnsafeCharacters } from '../../data/text-safety.ts';
import type { ProseProblem } from './finding.ts';
import { descendants, lineOf, type MdxFile } from './mdx.ts';

/** Prose contains no invisible characters, no placeholders and no markup outside the vocabulary. */
export function plainProblems({ tree, frontmatter }: MdxFile): ProseProblem[] {
  const head = frontmatter.split('\n').map((text, index) => ({ line: index + 1, text }));
  const body = descendants(tree).flatMap((node) =>
    node.type === 'text' || node.type === 'inlineCode'
      ? node.value.split('\n').map((text, index) => ({ line: lineOf(node) + index, text }))
      : [],
  );
  return [...head, ...body].flatMap(({ line, text }) => {
    const [expected, found] = findUnsafeCharacters(text)?.split(': found ') ?? [];
    if (expected === undefined) return [];
    return [{ line, field: '', found: `found ${found ?? ''}`, expected }];
  });
}
