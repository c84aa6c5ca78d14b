import { ascending } from 'd3';
import type { ProseProblem } from './finding.ts';
import { attributesOf, descendants, isElement, lineOf, type Node } from './mdx.ts';

/** Two languages have the same headings and the same components, with the same records, in the same order. */
export function parityProblems(first: Node, second: Node, file: string): ProseProblem[] {
  const one = outline(first);
  const two = outline(second);
  const at = one.findIndex(({ what }, index) => what !== two[index]?.what);
  if (at === -1 && two.length === one.length) return [];
  const index = at === -1 ? one.length : at;
  return [
    {
      line: two[index]?.line ?? two.at(-1)?.line ?? 1,
      field: '',
      found: `here stands ${two[index]?.what ?? 'the end'}`,
      expected: `expected ${one[index]?.what ?? 'the end'}, as in ${file}:${one[index]?.line ?? one.at(-1)?.line ?? 1}`,
    },
  ];
}

/**
 * Headings with their depth and components with their ids. Order within a paragraph may differ between
 * languages.
 */
function outline(tree: Node): { what: string; line: number }[] {
  const blocks: Node[] = 'children' in tree ? tree.children : [];
  return blocks.flatMap((block) => {
    if (block.type === 'heading')
      return [{ what: `a heading of level ${block.depth}`, line: lineOf(block) }];
    return descendants(block)
      .filter((node) => isElement(node))
      .map((element) => {
        // Where a sentence begins and what a part was called differ between languages.
        const { start: _, part: __, ...named } = attributesOf(element);
        const attributes = Object.entries(named)
          .map(([key, value]) => ` ${key}="${value}"`)
          .join('');
        return { what: `<${element.name}${attributes}>`, line: lineOf(element) };
      })
      .sort((a, b) => ascending(a.what, b.what));
  });
}
