import type { Node, Element } from './mdx.ts';
import { isElement, lineOf } from './mdx.ts';

/** A sentence of prose: its text and the components in it. */
export interface Sentence {
  line: number;
  /** The text outside components, and inside those that wrap text. */
  text: string;
  elements: Element[];
}

const mark = 0xe000;

/**
 * Splits a paragraph into sentences. A component after the final period, such as a citation, belongs to the
 * sentence before it.
 */
export function sentencesOf(paragraph: Node): Sentence[] {
  const elements: Element[] = [];
  const lines: number[] = [];
  const flat = flatten(paragraph);
  const end = /[.!?]["”»’)]*[\ue000-\uf8ff]*(?=\s|$)/gu;
  const pieces: string[] = [];
  let start = 0;
  for (const match of flat.matchAll(end)) {
    pieces.push(flat.slice(start, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  if (flat.slice(start).trim()) pieces.push(flat.slice(start));
  return pieces.map((piece) => {
    const own = Array.from(piece)
      .filter((char) => isMark(char))
      .map((char) => elements[char.codePointAt(0)! - mark]!);
    return {
      line: lines[own[0] ? elements.indexOf(own[0]) : -1] ?? lineOf(paragraph),
      text: piece
        .replace(/[\ue000-\uf8ff]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
      elements: own,
    };
  });

  function flatten(node: Node): string {
    if (node.type === 'text') return node.value;
    if (isElement(node)) {
      elements.push(node);
      lines.push(lineOf(node));
      const placed = String.fromCodePoint(mark + elements.length - 1);
      return placed + node.children.map((child) => flatten(child)).join('');
    }
    return 'children' in node ? node.children.map((child) => flatten(child)).join('') : '';
  }
}

function isMark(char: string): boolean {
  const code = char.codePointAt(0)!;
  return code >= mark && code <= 0xf8ff;
}
