import {
  ExternalHyperlink,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  Table,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Language } from '../../data/schema/index.ts';
import type { Block, Run, Text } from '../document.ts';
import { figureTable, type Pictures } from './figures.ts';
import { cardTable, thin, wordTable } from './tables.ts';
import { textRun } from './text-run.ts';

interface Setting {
  language: Language;
  site: URL | undefined;
  words: { sources: string; open: string };
  /** The picture of each drawing. */
  pictures?: Pictures;
}

/** One block of a paper as parts of a Word document. */
export function blockParts(
  block: Block,
  { language, site, words, pictures = new Map() }: Setting,
): (Paragraph | Table)[] {
  const runs = (text: Text, size?: number) => text.map((run) => wordRun(run, language, site, size));
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          spacing: { after: 100 },
          children: runs(block.text, block.small ? 18 : undefined),
        }),
        ...(block.sources
          ? [
              new Paragraph({
                spacing: { after: 120 },
                children: runs([`${words.sources}: `, ...block.sources], 18),
              }),
            ]
          : []),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }),
      );
    case 'question':
      return [
        new Paragraph({
          keepNext: true,
          keepLines: true,
          spacing: { before: 80 },
          children: [
            textRun({ text: `${block.number}. `, bold: true }),
            ...runs(block.text),
            ...(block.where ? runs([' ', ...block.where], 18) : []),
          ],
        }),
        ...Array.from({ length: block.lines }, writingLine),
      ];
    case 'answer':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120 },
          children: [textRun({ text: `${block.number}. `, bold: true }), ...runs(block.question)],
        }),
        new Paragraph({
          keepNext: block.sources.length > 0,
          children: runs(block.isOpen ? [`${words.open} `, ...block.text] : block.text),
        }),
        ...(block.sources.length > 0
          ? [new Paragraph({ children: runs([`${words.sources}: `, ...block.sources], 18) })]
          : []),
      ];
    case 'table':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120, after: 60 },
          children: [textRun({ text: block.caption, italics: true })],
        }),
        wordTable(block, runs),
        gap(),
      ];
    case 'cards':
      return [cardTable(block.cards, runs), new Paragraph({ children: [] })];
    case 'figures':
      return [figureTable(block.figures, pictures, runs), gap()];
    case 'lines':
      return Array.from({ length: block.lines }, writingLine);
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A link where the whole address is known; otherwise its text. */
function wordRun(
  run: Run,
  language: Language,
  site: URL | undefined,
  size: number | undefined,
): ParagraphChild {
  const { text, strong, to } =
    typeof run === 'string' ? { text: run, strong: undefined, to: undefined } : run;
  const child = textRun({
    text,
    ...(strong && { bold: true }),
    ...(size && { size }),
    ...(to && { style: 'Hyperlink' }),
  });
  const address = to?.startsWith('https:')
    ? to
    : to && site && new URL(language === 'en' ? `.${to}` : `./${language}${to}`, site).href;
  return address
    ? new ExternalHyperlink({ link: address, children: [child] })
    : textRun({ text, ...(strong && { bold: true }), ...(size && { size }) });
}

/** Lines under each other are one paragraph to Word unless there is a line between them. */
function writingLine(): Paragraph {
  return new Paragraph({
    spacing: { line: 400, lineRule: LineRuleType.EXACT },
    border: { bottom: thin, between: thin },
    children: [],
  });
}

/** Word needs a paragraph after a table; this one is low. */
function gap(): Paragraph {
  return new Paragraph({ run: { size: 10 }, children: [] });
}
