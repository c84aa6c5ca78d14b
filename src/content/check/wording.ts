import type { Language } from '../../data/schema/index.ts';
import { findLoadedWords } from '../../data/rules/prose/loaded-words.ts';
import { fillTitle } from '../values/index.ts';
import type { ProseProblem } from './finding.ts';
import { attributesOf, descendants, isElement, lineOf, type MdxFile, type Node } from './mdx.ts';
import type { ProseFacts } from './pages.ts';

/** Values that a title, deck or kicker asks for and that the data can't give. */
export function titleProblems(
  { frontmatter }: MdxFile,
  facts: ProseFacts,
  language: Language,
): ProseProblem[] {
  return frontmatter.split('\n').flatMap((line, index) =>
    titleFaults(line, facts, language).map((found) => ({
      line: index + 1,
      field: line.split(':')[0]!,
      found,
      expected: 'expected a value that data can give',
    })),
  );
}

function titleFaults(line: string, facts: ProseFacts, language: Language): string[] {
  try {
    const { missing, unfit } = fillTitle(facts, line, language);
    return [...missing, ...unfit].map((asked) => `{${asked}} was not found`);
  } catch (error) {
    return [(error as Error).message];
  }
}

/** The length at which search engines and previews cut a description. */
const deckLength = 160;

/** A deck is also the page's description, so it must fit that length. */
export function deckProblems(
  { frontmatter }: MdxFile,
  facts: ProseFacts,
  language: Language,
): ProseProblem[] {
  return frontmatter.split('\n').flatMap((line, index) => {
    if (!line.startsWith('deck:')) return [];
    const deck = filledOr(unquoted(line), facts, language);
    if (deck.length <= deckLength) return [];
    return {
      line: index + 1,
      field: 'deck',
      found: `found ${deck.length} characters`,
      expected: `expected at most ${deckLength}: it is also the description that search engines show`,
    };
  });
}

/** The text with its numbers filled in; unchanged if that fails, which another rule reports. */
function filledOr(text: string, facts: ProseFacts, language: Language): string {
  try {
    return fillTitle(facts, text, language).text;
  } catch {
    return text;
  }
}

/** Loaded words outside quotation marks, in the front matter and in the text. */
export function wordProblems({ tree, frontmatter }: MdxFile, language: Language): ProseProblem[] {
  const blocks = descendants(tree)
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .map((node) => ({ line: lineOf(node), text: textOf(node) }));
  const head = frontmatter
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: unquoted(text) }));
  return [...head, ...blocks].flatMap(({ line, text }) =>
    findLoadedWords(text, language).map(({ word, use }) => ({
      line,
      field: '',
      found: `"${word}" stands outside quotation marks`,
      expected: `expected: ${use}`,
    })),
  );
}

/** A front matter value without YAML's quotes. */
function unquoted(line: string): string {
  return line.replace(/^[a-z]+:\s*/i, '').replace(/^(['"])(.*)\1$/, '$2');
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && attributesOf(node).id && node.children.length === 0) return '';
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
