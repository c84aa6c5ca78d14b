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

const numberWords: Record<Language, RegExp> = {
  en: /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|half|twice)\b/i,
  es: /(?<!\p{L})(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{L}+|veint\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|docenas?|decenas?|cien|cientos?|mil|millones|mill[óo]n|mitad)(?![\p{L}])/iu,
};

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
    const number = /\d[\d,.-]*/.exec(plain)?.[0] ?? numberWords[language].exec(plain)?.[0];
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
