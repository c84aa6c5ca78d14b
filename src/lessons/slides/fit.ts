import { max, sum } from 'd3';
import { textWidth } from '../../charts/scene/text-width.ts';
import { plainText, type Block, type PaperText } from '../paper/document.ts';
import type { FittedSlide, Scale, Slide } from './slide.ts';

/**
 * A slide in pixels of a 4:3 screen. A wider screen has the same height, so what fits here fits there, too. Widths of
 * letters are those of the widest system font.
 */
export const wall = { width: 960, height: 720, side: 44, top: 30, foot: 44 } as const;
export const titleSize = 40;
const titleLine = titleSize * 1.2;
/** Space below the title. */
const gap = 14;

/** From the largest; the last is still read from the back row of a classroom. */
export const scales: readonly Scale[] = [
  { text: 46, table: 30 },
  { text: 40, table: 28 },
  { text: 36, table: 26 },
  { text: 32, table: 24 },
  { text: 28, table: 22 },
  { text: 25, table: 19 },
  { text: 22, table: 17 },
];
/** What is split to more slides rather than set smaller. */
const smallestUnsplit = 5;

const lineHeight = 1.3;
export const cellPadding = 6;
/** Captions and the small text of cards, beside the text. */
export const captionPart = 0.7;

/** The room across a slide so many pixels wide. */
export const roomAcross = (width: number) => width - 2 * wall.side;

export const bodyWidth = roomAcross(wall.width);

/** Where what is below the title begins, on a slide with so much room across. */
export function bodyTop(title: string, width: number = bodyWidth): number {
  return wall.top + lineCount([title], width, titleSize, true) * titleLine + gap;
}

const bodyHeight = (title: string, width: number) =>
  wall.height - wall.foot - bodyTop(title, width);

/** Whether blocks fit on one slide with a title of one line, at a size that is not the smallest. */
export function fitsOneSlide(blocks: readonly Block[], width: number = bodyWidth): boolean {
  return heightOf(blocks, scales[smallestUnsplit]!, width) <= bodyHeight('', width);
}

/**
 * Sets a slide as large as it fits, or splits it: between paragraphs, rows, cards or drawings, which stay whole.
 * Notes are below the first part.
 * @param width the room across; what fits that of a 4:3 screen fits any wider one.
 */
export function fitSlide(slide: Slide, width: number = bodyWidth): FittedSlide[] {
  const height = bodyHeight(slide.title, width);
  const units = slide.blocks.flatMap(unitsOf);
  // A table in two is harder to read than one that is small.
  const least = units.some(({ type }) => type === 'table') ? scales.length : smallestUnsplit + 1;
  const whole = scales
    .slice(0, least)
    .find((scale) => heightOf(joined(units), scale, width) <= height);
  const scale =
    whole ??
    scales
      .slice(smallestUnsplit)
      .find((each) => units.every((unit) => heightOf([unit], each, width) <= height)) ??
    scales.at(-1)!;
  const isDrawing = units.some(({ type }) => type === 'figures');
  const pages: Block[][] = [];
  for (const unit of units) {
    const last = pages.at(-1);
    if (last && !isDrawing && heightOf(joined([...last, unit]), scale, width) <= height)
      last.push(unit);
    else pages.push([unit]);
  }
  if (pages.length === 0) pages.push([]);
  return pages.map((page, index) => ({
    ...slide,
    blocks: joined(page),
    scale,
    notes: index === 0 ? slide.notes : [],
  }));
}

/** What of a block can be on a slide alone. What is for writing or for paper has no place on a wall. */
function unitsOf(block: Block): Block[] {
  switch (block.type) {
    case 'lines':
    case 'page-break':
    case 'tents':
      return [];
    case 'list':
      return block.items.map((item) => ({ ...block, items: [item] }));
    case 'table':
      return block.rows.map((row) => ({ ...block, rows: [row] }));
    case 'cards':
      return block.cards.map((card) => ({ ...block, cards: [card] }));
    case 'figures':
      return block.figures.map((figure) => ({ ...block, figures: [figure] }));
    default:
      return [block];
  }
}

/** Puts units of one block together again. */
function joined(units: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  for (const unit of units) {
    const last = blocks.at(-1);
    if (last?.type === 'list' && unit.type === 'list')
      blocks[blocks.length - 1] = { ...last, items: [...last.items, ...unit.items] };
    else if (last?.type === 'table' && unit.type === 'table' && last.caption === unit.caption)
      blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...unit.rows] };
    else if (last?.type === 'cards' && unit.type === 'cards')
      blocks[blocks.length - 1] = { ...last, cards: [...last.cards, ...unit.cards] };
    else blocks.push(unit);
  }
  return blocks;
}

function heightOf(blocks: readonly Block[], scale: Scale, width: number): number {
  return sum(blocks, (block) => blockHeight(block, scale, width));
}

/** How high a block is on the wall, at most, with the space below it. */
export function blockHeight(
  block: Block,
  { text, table }: Scale,
  width: number = bodyWidth,
): number {
  const lines = (said: PaperText, size = text, indent = 0) =>
    lineCount([plainText(said)], width - indent, size) * size * lineHeight;
  const after = text * 0.45;
  switch (block.type) {
    case 'heading':
      return lines([block.text]) + after;
    case 'text':
      return lines(block.text) + after;
    case 'list':
      return sum(block.items, (item) => lines(item, text, text * 1.4) + after);
    case 'question':
      return lines([`${block.number}. `, ...block.text, ' ', ...(block.where ?? [])]) + after;
    case 'choices':
      return (
        lines([`${block.number}. `, ...(block.stimulus ?? []), ' ', ...block.text]) +
        sum(block.options, (option) => lines(option, text, text * 1.4)) +
        after
      );
    case 'answer':
      return (
        lines([`${block.number}. `, ...block.question], text * captionPart) +
        lines(block.text) +
        after
      );
    case 'cards':
      return sum(
        block.cards,
        ({ title, text: said, more = [], small }) =>
          lines([title, '  ']) +
          lines(said) +
          sum(more, (each) => lines(each)) +
          (small ? lines(small, text * captionPart) : 0) +
          after * 2,
      );
    case 'figures':
      return figureHeight;
    case 'table': {
      const widths = columnWidths(block, width, table);
      const rows = [block.head.map((name): PaperText => [name]), ...block.rows];
      return (
        lines([block.caption], text * captionPart) +
        sum(rows, (cells, at) => rowHeight(cells, widths, table, at === 0)) +
        after * 1.5
      );
    }
    default:
      return 0;
  }
}

/** A drawing takes what a title of one line leaves, with its caption. */
export const figureHeight = 580;

/** The height of a row of a table. */
export function rowHeight(
  cells: readonly PaperText[],
  widths: readonly number[],
  size: number,
  isHead = false,
): number {
  const most = max(cells, (cell, at) =>
    lineCount([plainText(cell)], widths[at]! - 2 * cellPadding - 2, size, isHead || at === 0),
  );
  return Math.max(most ?? 1, 1) * size * lineHeight + 2 * cellPadding;
}

type Table = Extract<Block, { type: 'table' }>;

/** What a column to write in asks for, in letters. */
const blankColumn = 30;

/** Widths of columns by how much text they hold, none narrower than its longest word at a type size. */
export function columnWidths(
  { head, rows }: Pick<Table, 'head' | 'rows'>,
  width: number,
  size: number,
): number[] {
  const columns = head.map((name, at) => [name, ...rows.map((row) => plainText(row[at] ?? []))]);
  const words = columns.map(
    (texts) =>
      max(
        texts.flatMap((each) => each.split(/\s+/)),
        (word) => textWidth(word, { size, isBold: true }),
      ) ?? 0,
  );
  const least = words.map((word) => word + 2 * cellPadding + 4);
  const wish = columns.map(([name = '', ...cells]) => {
    const most = max([name, ...cells], (each) => each.length) ?? 1;
    return Math.sqrt(cells.every((each) => !each) ? Math.max(most, blankColumn) : most) * 40;
  });
  const spare = width - sum(least);
  if (spare <= 0) return least.map((each) => (each / sum(least)) * width);
  const more = wish.map((each, at) => Math.max(each - least[at]!, 1));
  return least.map((each, at) => each + (more[at]! / sum(more)) * spare);
}

/** How many lines paragraphs take when broken between words. */
function lineCount(
  paragraphs: readonly string[],
  width: number,
  size: number,
  isBold = false,
): number {
  const space = textWidth(' ', { size, isBold });
  return sum(paragraphs, (paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const own = textWidth(word, { size, isBold });
      if (used > 0 && used + space + own > width) {
        lines += 1;
        used = own;
      } else used += (used > 0 ? space : 0) + own;
      // A word longer than the line is broken.
      lines += Math.floor(own / (width + 1));
    }
    return lines;
  });
}
