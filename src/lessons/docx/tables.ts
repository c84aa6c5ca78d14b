import { sum } from 'd3';
import type { Block, PaperCard, PaperText } from '../paper/document.ts';
import { escapeXml, length, linesOf, paragraph, type Line } from './markup.ts';

/** Width of the text on the page, in twentieths of a point. */
export const tableWidth = 10_080;
export const thin: Line = { style: 'single', size: 4, color: '777777' };
export const none: Line = { style: 'none', size: 0, color: 'auto' };
const dashed: Line = { style: 'dashed', size: 6, color: '777777' };

/** Text as runs of Word's markup, in a size of half points. */
export type Runs = (text: PaperText, size?: number) => string;

/** A table with a row of heads that comes again on each page. */
export function wordTable(
  { caption, head, rows, isTall, isGrid, widths }: Extract<Block, { type: 'table' }>,
  runs: Runs,
): string {
  const columns = columnWidths(
    widths ?? head.map((_, at) => (isGrid && at === 0 ? (head.length - 1) / 3 : 1)),
  );
  const height = isTall ? 740 : isGrid ? 520 : undefined;
  const heads = head.map((name, at) =>
    cell(paragraph(runs([{ text: name, strong: true }], 19)), columns[at]!),
  );
  const body = rows.map((cells) => {
    const parts = cells.map((value, at) => cell(paragraph(runs(value, 20)), columns[at]!));
    return row(parts.join(''), { height });
  });
  return table(columns, [row(heads.join(''), { isHead: true }), ...body], { caption });
}

/** The width of the text shared out among columns by their weight. */
function columnWidths(weights: readonly number[]): number[] {
  const total = sum(weights);
  return weights.map((weight) => Math.floor((weight / total) * tableWidth));
}

/** Two cards a row, each with a line to cut along. */
export function cardTable(cards: readonly PaperCard[], runs: Runs): string {
  const width = tableWidth / 2;
  const one = (card: PaperCard | undefined) =>
    card
      ? cell(cardParts(card, runs), width, around(dashed))
      : cell(paragraph(''), width, around(none));
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) =>
    row(one(cards[index * 2]) + one(cards[index * 2 + 1])),
  );
  return table([width, width], rows);
}

/** How high half of a card to fold is, in twentieths of a point: two cards are on a page. */
const tentHalf = 3300;

/** Cards to cut out and fold in the middle, so that they stand; the name is on the lower half. */
export function tentTable(names: readonly string[], runs: Runs): string {
  const half = (parts: string) =>
    row(cell(parts, tableWidth, around(dashed)), { height: tentHalf });
  const rows = names.flatMap((name) => [
    half(paragraph('')),
    half(
      paragraph(runs([{ text: name, strong: true }], 80), {
        spacing: { before: 900 },
        isCentered: true,
      }),
    ),
  ]);
  return table([tableWidth], rows);
}

function cardParts({ title, text, more = [], small }: PaperCard, runs: Runs): string {
  const after = { spacing: { after: 60 } };
  return [
    paragraph(runs([{ text: title, strong: true }]), { spacing: { before: 60 } }),
    ...[text, ...more].map((each) => paragraph(runs(each), after)),
    ...(small ? [paragraph(runs(small, 18), after)] : []),
  ].join('');
}

interface TableOptions {
  /** Other than the lines that Word draws around every cell by itself. */
  borders?: Readonly<Record<string, Line>>;
  /** What the table shows, for readers who can't see it; without it, cells are only laid out side by side. */
  caption?: string;
}

/** Rows of cells. */
export function table(
  columns: readonly number[],
  rows: readonly string[],
  { borders = plain, caption }: TableOptions = {},
): string {
  const marks = caption
    ? `<w:tblLook w:firstRow="1" w:firstColumn="1" w:noVBand="1"/><w:tblCaption w:val="${escapeXml(caption)}"/>`
    : '<w:tblLook w:firstRow="0" w:firstColumn="0" w:noHBand="1" w:noVBand="1"/>';
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr>${length('tblW', tableWidth)}<w:tblBorders>${linesOf(borders)}</w:tblBorders>${marks}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** A row that stays on one page. */
export function row(
  cells: string,
  { isHead, height }: { isHead?: boolean; height?: number | undefined } = {},
): string {
  const style =
    '<w:cantSplit/>' +
    (isHead ? '<w:tblHeader/>' : '') +
    (height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '');
  return `<w:tr><w:trPr>${style}</w:trPr>${cells}</w:tr>`;
}

function cell(parts: string, width: number, borders = around(thin)): string {
  const margins =
    length('top', 20) + length('left', 80) + length('bottom', 20) + length('right', 80);
  return `<w:tc><w:tcPr>${length('tcW', width)}<w:tcBorders>${linesOf(borders)}</w:tcBorders><w:tcMar>${margins}</w:tcMar></w:tcPr>${parts}</w:tc>`;
}

/** The same line on every side. */
export function around(line: Line) {
  return { top: line, left: line, bottom: line, right: line };
}

const plain = (() => {
  const line: Line = { style: 'single', size: 4, color: 'auto' };
  return { ...around(line), insideH: line, insideV: line };
})();
