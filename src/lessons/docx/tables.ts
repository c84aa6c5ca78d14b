import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Block, Card, Text } from '../document.ts';
import { textRun } from './text-run.ts';

/** Width of the text on the page, in twentieths of a point. */
export const textWidth = 10_080;
export const thin = { style: BorderStyle.SINGLE, size: 4, color: '777777' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: thin, bottom: thin, left: thin, right: thin };

/** Text as parts of a Word paragraph, in a size of half points. */
export type Runs = (text: Text, size?: number) => ParagraphChild[];

/** A table with a row of heads that comes again on each page. */
export function wordTable(
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
            [new Paragraph({ children: [textRun({ text: name, bold: true, size: 19 })] })],
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
export function cardTable(cards: readonly Card[], runs: Runs): Table {
  const dashed = { style: BorderStyle.DASHED, size: 6, color: '777777' } as const;
  const cut = { top: dashed, bottom: dashed, left: dashed, right: dashed };
  const one = (card: Card | undefined) =>
    cell(
      card
        ? [
            new Paragraph({
              spacing: { before: 60 },
              children: [textRun({ text: card.title, bold: true })],
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
