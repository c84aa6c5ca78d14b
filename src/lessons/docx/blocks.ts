import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Language } from '../../data/schema/index.ts';
import type { Block, Card, Run, Text } from '../document.ts';
import { figureTable, type Pictures } from './figures.ts';

/** Width of the text on the page, in twentieths of a point. */
export const textWidth = 10_080;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '777777' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: thin, bottom: thin, left: thin, right: thin };

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
            new TextRun({ text: `${block.number}. `, bold: true }),
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
          children: [
            new TextRun({ text: `${block.number}. `, bold: true }),
            ...runs(block.question),
          ],
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
          children: [new TextRun({ text: block.caption, italics: true })],
        }),
        wordTable(block, runs),
        gap(),
      ];
    case 'cards':
      return [cardTable(block.cards, runs), new Paragraph({ children: [] })];
    case 'figure':
      return [
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: block.scene.title, bold: true })],
        }),
        new Paragraph({ children: [new TextRun(block.alt)] }),
        new Paragraph({ spacing: { after: 100 }, children: runs(block.caption, 18) }),
      ];
    case 'figures':
      return [figureTable(block.figures, pictures, runs), gap()];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

export type Runs = (text: Text, size?: number) => ParagraphChild[];

/** A link where the whole address is known; otherwise its text. */
function wordRun(
  run: Run,
  language: Language,
  site: URL | undefined,
  size: number | undefined,
): ParagraphChild {
  const { text, strong, to } =
    typeof run === 'string' ? { text: run, strong: undefined, to: undefined } : run;
  const child = new TextRun({
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
    : new TextRun({ text, ...(strong && { bold: true }), ...(size && { size }) });
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

function wordTable(
  { head, rows, isTall, isGrid, widths }: Extract<Block, { type: 'table' }>,
  runs: Runs,
): Table {
  const columns = columnWidths(
    widths ?? head.map((_, at) => (isGrid && at === 0 ? (head.length - 1) / 3 : 1)),
  );
  const height = isTall ? 900 : isGrid ? 620 : undefined;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((name, at) =>
          cell(
            [new Paragraph({ children: [new TextRun({ text: name, bold: true, size: 19 })] })],
            columns[at]!,
          ),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            ...(height && { height: { value: height, rule: 'atLeast' as const } }),
            children: row.map((value, column) =>
              cell([new Paragraph({ children: runs(value, 20) })], columns[column]!),
            ),
          }),
      ),
    ],
  });
}

/** The width of the text shared out among columns by their weight. */
function columnWidths(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((weight / total) * textWidth));
}

/** Two cards a row, each with a line to cut along. */
function cardTable(cards: readonly Card[], runs: Runs): Table {
  const dashed = { style: BorderStyle.DASHED, size: 6, color: '777777' } as const;
  const cut = { top: dashed, bottom: dashed, left: dashed, right: dashed };
  const one = (card: Card | undefined) =>
    cell(
      card
        ? [
            new Paragraph({
              spacing: { before: 60 },
              children: [new TextRun({ text: card.title, bold: true })],
            }),
            ...[card.text, ...(card.more ?? [])].map(
              (text) => new Paragraph({ spacing: { after: 60 }, children: runs(text) }),
            ),
            ...(card.small
              ? [new Paragraph({ spacing: { after: 60 }, children: runs(card.small, 18) })]
              : []),
          ]
        : [new Paragraph({ children: [] })],
      textWidth / 2,
      card ? cut : { top: none, bottom: none, left: none, right: none },
    );
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) => index * 2);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth / 2, textWidth / 2],
    rows: rows.map(
      (index) =>
        new TableRow({ cantSplit: true, children: [one(cards[index]), one(cards[index + 1])] }),
    ),
  });
}

function cell(
  children: Paragraph[],
  width: number,
  around: ConstructorParameters<typeof TableCell>[0]['borders'] = borders,
): TableCell {
  return new TableCell({
    borders: around,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 80, right: 80 },
    children,
  });
}
