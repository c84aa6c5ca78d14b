import type { Dataset } from '../../data/schema/index.ts';
import type { ProseProblem } from './finding.ts';
import { attributesOf, isElement, lineOf, type Node } from './mdx.ts';

/** The record field that each component shows. */
const shows: Record<string, { collection: string; field: string }> = {
  Tally: { collection: 'rollCalls', field: 'tally' },
  Voters: { collection: 'rollCalls', field: 'votes' },
  Day: { collection: 'motions', field: 'when' },
};

/**
 * A value that an open claim disputes must be inside that claim's `<Claim>`; and the values of votes inside a `<Claim>`
 * about votes are of those votes.
 */
export function openQuestionProblems(tree: Node, dataset: Dataset): ProseProblem[] {
  const open = dataset.claims.filter(({ status }) => status === 'unresolved');
  const visit = (node: Node, marked: readonly string[]): ProseProblem[] => {
    const inside =
      isElement(node) && node.name === 'Claim'
        ? [...marked, String(attributesOf(node).id)]
        : marked;
    const own = isElement(node) ? [...unmarked(node, inside), ...ofOthers(node, inside)] : [];
    return [
      ...own,
      ...('children' in node ? node.children.flatMap((child) => visit(child, inside)) : []),
    ];
  };
  return visit(tree, []);

  function unmarked(node: Node & { type: string }, marked: readonly string[]): ProseProblem[] {
    if (!isElement(node)) return [];
    const shown = shows[node.name ?? ''];
    if (!shown) return [];
    return String(attributesOf(node).of ?? '')
      .split(' ')
      .flatMap((id) => {
        const target = `${shown.collection}/${id}/${shown.field}`;
        const claim = open.find(({ about }) => about.includes(target));
        if (!claim || marked.includes(claim.id)) return [];
        return {
          line: lineOf(node),
          field: `<${node.name}>`,
          found: `sources differ on this, and the question is open (${claim.number})`,
          expected: `expected it inside <Claim id="${claim.id}">`,
        };
      });
  }

  function ofOthers(node: Node & { type: string }, marked: readonly string[]): ProseProblem[] {
    if (!isElement(node) || !shows[node.name ?? '']) return [];
    const votes = dataset.claims
      .filter(({ id }) => marked.includes(id))
      .flatMap(({ about }) => about.map((target) => target.split('/')))
      .filter(([collection]) => collection === 'motions' || collection === 'rollCalls')
      .map(([, id]) => id!);
    if (votes.length === 0) return [];
    return String(attributesOf(node).of ?? '')
      .split(' ')
      .filter((id) => dataset.motions.some((motion) => motion.id === id) && !votes.includes(id))
      .map((id) => ({
        line: lineOf(node),
        field: `<${node.name}>`,
        found: `"${id}" inside <Claim id="${marked.at(-1)!}">, which is about another vote`,
        expected: `expected ${[...new Set(votes)].map((vote) => `"${vote}"`).join(' or ')}`,
      }));
  }
}
