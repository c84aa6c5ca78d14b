import { existsSync, readFileSync } from 'node:fs';
import {
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { fieldName, type LocatedProblem } from './problem.ts';

/** A parsed JSON file that knows the line of each value. */
export interface JsonFile {
  name: string;
  value: unknown;
  /** The line, from 1, of the value at a path; if there is none, of its nearest parent. */
  lineOf: (path: readonly (string | number)[]) => number;
  /** Syntax errors and duplicate keys. */
  problems: LocatedProblem[];
}

/** The bytes of a file, or nothing where there is none. */
export function readBytes(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/**
 * Reads JSON, given as text, as bytes, or as nothing when the file is missing. Never throws: faults come
 * back as problems, with an empty value.
 */
export function readJson(name: string, given: string | Uint8Array | undefined): JsonFile {
  const content = typeof given === 'string' ? given : new TextDecoder().decode(given);
  const broken = given === undefined ? missing : content.includes('\ufffd') ? notUtf8 : undefined;
  if (broken) {
    const line = content.slice(0, Math.max(content.indexOf('\ufffd'), 0)).split('\n').length;
    const problem = { file: name, line, ...placeOf(content, content.indexOf('\ufffd')), ...broken };
    return { name, value: undefined, lineOf: () => 1, problems: [problem] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { disallowComments: true });
  const lineAt = (offset: number) => content.slice(0, offset).split('\n').length;
  const problems: LocatedProblem[] = errors.slice(0, 1).map(({ error, offset }) => ({
    file: name,
    line: lineAt(offset),
    record: '',
    field: '',
    found: `it can't be read as JSON here (${printParseErrorCode(error)})`,
    expected:
      'expected JSON: look for a missing or extra comma, quote or bracket on this line or the one above',
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
  return {
    name,
    value: tree && errors.length === 0 ? getNodeValue(tree) : undefined,
    lineOf,
    problems,
  };
}

/** The record and the field that an offset lies in, as far as the text can be read. */
function placeOf(content: string, offset: number): { record: string; field: string } {
  const tree = offset === -1 ? undefined : parseTree(content, [], { disallowComments: true });
  const node = tree && findNodeAtOffset(tree, offset, true);
  if (!tree || !node) return { record: '', field: '' };
  const [index, ...path] = getNodePath(node);
  const record: unknown = findNodeAtLocation(tree, [index ?? 0, 'id'])?.value;
  return { record: typeof record === 'string' ? record : '', field: fieldName(path) };
}

const missing = {
  found: 'the file is missing',
  expected: 'expected it, with [] for a collection that is empty',
};
const notUtf8 = {
  found: 'a character here is not UTF-8',
  expected: 'expected the file saved as UTF-8',
};

function repeatedFields(
  file: string,
  node: Node,
  lineAt: (offset: number) => number,
): LocatedProblem[] {
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
