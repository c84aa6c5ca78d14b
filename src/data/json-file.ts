import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { PlacedProblem } from './problem.ts';

/** A JSON file that still knows on which line each of its values stands. */
export interface JsonFile {
  name: string;
  value: unknown;
  /** The line, counted from 1, of the value at a path; of its nearest parent if there is none. */
  lineOf: (path: readonly (string | number)[]) => number;
  /** Faults of the JSON itself: syntax, and a field written twice. */
  problems: PlacedProblem[];
}

/** Reads JSON text. Never throws: faults come back as problems, with an empty value. */
export function readJson(name: string, content: string): JsonFile {
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { disallowComments: true });
  const lineAt = (offset: number) => content.slice(0, offset).split('\n').length;
  const problems: PlacedProblem[] = errors.slice(0, 1).map(({ error, offset }) => ({
    file: name,
    line: lineAt(offset),
    record: '',
    field: '',
    found: `it can't be read as JSON here (${printParseErrorCode(error)})`,
    expected: 'expected JSON: look for a missing or extra comma, quote or bracket on this line or the one above',
  }));
  if (tree) problems.push(...repeatedFields(name, tree, lineAt));
  const lineOf = (path: readonly (string | number)[]): number => {
    if (!tree) return 1;
    for (let length = path.length; length >= 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node) return lineAt((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  return { name, value: tree && errors.length === 0 ? getNodeValue(tree) : undefined, lineOf, problems };
}

function repeatedFields(file: string, node: Node, lineAt: (offset: number) => number): PlacedProblem[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    const inner = repeatedFields(file, child, lineAt);
    if (node.type !== 'object') return inner;
    const key = String(child.children?.[0]?.value);
    if (!seen.has(key)) {
      seen.add(key);
      return inner;
    }
    const problem = {
      file,
      line: lineAt(child.offset),
      record: '',
      field: key,
      found: `the field "${key}" is written twice in one record`,
      expected: 'expected it once: delete the one that is wrong',
    };
    return [problem, ...inner];
  });
}
