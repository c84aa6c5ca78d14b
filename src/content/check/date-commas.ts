import type { Dataset } from '../../data/schema/index.ts';
import type { ProseProblem } from './finding.ts';
import { attributesOf, isElement, lineOf, type Node } from './mdx.ts';

/** Words before which a full date is an adjective, without a comma: "the May 18, 2026 list". */
const named = /^ (list|lists|vote|votes|letter|copy)\b/;

/** In English a date with its day and year is set off by a comma: "On July 8, 2025, it voted." */
export function dateCommaProblems(tree: Node, dataset: Dataset): ProseProblem[] {
  return visit(tree);

  function visit(node: Node): ProseProblem[] {
    if (!('children' in node)) return [];
    const own = node.children.flatMap((child, index): ProseProblem[] => {
      const next = node.children[index + 1];
      if (!isElement(child) || !isFullDate(child) || next?.type !== 'text') return [];
      if (!/^ [a-z]/.test(next.value) || named.test(next.value)) return [];
      return [
        {
          line: lineOf(child),
          field: `<${child.name}>`,
          found: `found "${next.value.trim().slice(0, 20)}" after a full date`,
          expected: 'expected a comma after the year',
        },
      ];
    });
    return [...own, ...node.children.flatMap((child) => visit(child))];
  }

  function isFullDate(element: Node): boolean {
    if (!isElement(element) || (element.name !== 'Day' && element.name !== 'ListDay')) return false;
    const { of, style = 'long' } = attributesOf(element);
    if (style !== 'long' && style !== 'full') return false;
    const dated = [...dataset.motions, ...dataset.events, ...dataset.statements].find(
      ({ id }) => id === of,
    );
    return dated?.when.precision !== 'month';
  }
}
