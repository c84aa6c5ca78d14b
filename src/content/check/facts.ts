import { numberWords } from '../../data/format/number-words.ts';
import type { Language } from '../../data/schema/index.ts';
import type { ProseProblem } from './finding.ts';
import { descendants, isElement, lineOf, type MdxFile, type Node } from './mdx.ts';
import { sentencesOf } from './sentences.ts';
import { vocabulary } from '../vocabulary.ts';

/** Every sentence carries a source or a ledger row, unless it is marked as a signpost. */
export function sourceProblems(tree: Node): ProseProblem[] {
  return paragraphs(tree).flatMap((paragraph) =>
    sentencesOf(paragraph)
      .filter(({ text, elements }) => {
        const names = elements.map(({ name }) => name ?? '');
        const isFree = names.includes('Signpost') || (text === '' && names.length === 0);
        return !isFree && !names.some((name) => vocabulary[name]?.isSourced);
      })
      .map(({ line, text }) => ({
        line,
        field: '',
        found: `"${shorten(text)}" carries no source`,
        expected:
          'expected a <Cite> or <Claim> in the sentence, or a <Signpost> around it if it states no fact',
      })),
  );
}

/** Words for amounts that are no plain number words. */
const amounts: Record<Language, string> = {
  en: 'dozens?|hundreds?|thousands?|millions?|half|twice',
  es: 'veint\\p{L}+|docenas?|decenas?|cien|cientos?|mil|millones|mill[óo]n|mitad',
};

/** An amount in words, from two. */
function amountIn(text: string, language: Language): string | undefined {
  const [, , ...words] = numberWords[language].keys();
  const amount = [...words, amounts[language]].join('|');
  return new RegExp(`(?<!\\p{L})(?:${amount})(?!\\p{L})`, 'iu').exec(text)?.[0];
}

/** Numbers come from data, so prose itself has no digits or number words, except in names of laws. */
export function numberProblems({ tree, frontmatter }: MdxFile, language: Language): ProseProblem[] {
  const prose = descendants(tree).flatMap((node) =>
    node.type === 'text' || node.type === 'inlineCode' || node.type === 'code'
      ? [{ line: lineOf(node), text: node.value }]
      : node.type === 'image'
        ? [{ line: lineOf(node), text: node.alt ?? '' }]
        : [],
  );
  const titles = frontmatter
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.replace(/\{[^}]*\}/g, '') }));
  return [...titles, ...prose].flatMap(({ line, text }) => {
    const plain = text.replaceAll('287(g)', '');
    const number = /\d[\d,.-]*/.exec(plain)?.[0] ?? amountIn(plain, language);
    if (number === undefined) return [];
    return [
      {
        line,
        field: '',
        found: `the number "${number.trim()}" is written into the prose`,
        expected: 'expected <Count>, <Tally> or <Day>, so that it follows the data',
      },
    ];
  });
}

function paragraphs(node: Node): Node[] {
  if (node.type === 'heading') return [];
  if (node.type === 'paragraph') return [node];
  if (isElement(node) && node.name === 'Signpost') return [];
  return 'children' in node ? node.children.flatMap((child) => paragraphs(child)) : [];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
