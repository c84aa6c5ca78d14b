import type { Language } from '../../data/schema/index.ts';
import { plainText, type Block, type PaperCell, type PaperText } from './document.ts';

/**
 * A paper in two languages: each text is followed by the same text in the other, tables have both in each cell.
 * @param other the same paper in the other language.
 * @throws RangeError when the two do not have the same blocks.
 */
export function inBothLanguages(
  own: readonly Block[],
  other: readonly Block[],
  language: Language,
): Block[] {
  if (own.length !== other.length)
    throw new RangeError(
      `a paper has ${own.length} blocks and ${other.length} in "${language}"; expected as many`,
    );
  return own.flatMap((block, index) => both(block, other[index]!, language));
}

function both(own: Block, other: Block, language: Language): Block[] {
  if (own.type !== other.type)
    throw new RangeError(
      `found "${own.type}" and, in "${language}", "${other.type}"; expected the same`,
    );
  const marked = (text: PaperText): PaperText =>
    text.map((run) => ({ ...(typeof run === 'string' ? { text: run } : run), lang: language }));
  const joined = (one: PaperText, two: PaperText): PaperCell =>
    plainText(one) === plainText(two) ? one : [...one, ' / ', ...marked(two)];
  const said = (one: string, two: string) => (one === two ? one : `${one} / ${two}`);
  switch (own.type) {
    case 'heading':
      return [{ ...own, text: said(own.text, same(own, other).text) }];
    case 'text':
      return [own, { type: 'text', text: marked(same(own, other).text) }];
    case 'list':
      return [
        {
          ...own,
          items: own.items.map((item, at) => joined(item, same(own, other).items[at] ?? [])),
        },
      ];
    case 'question': {
      const { text, where } = same(own, other);
      return [
        { ...own, lines: 0 },
        { type: 'text', text: marked([...text, ...(where ? [' ', ...where] : [])]) },
        { type: 'lines', lines: own.lines },
      ];
    }
    case 'table': {
      const { caption, head, rows } = same(own, other);
      return [
        {
          ...own,
          caption: said(own.caption, caption),
          head: own.head.map((name, at) => said(name, head[at] ?? '')),
          rows: own.rows.map((row, at) =>
            row.map((cell, column) => joined(cell, rows[at]?.[column] ?? [])),
          ),
        },
      ];
    }
    case 'figures': {
      const { figures } = same(own, other);
      return [
        {
          ...own,
          figures: own.figures.map((figure, at) => ({
            ...figure,
            caption: joined(figure.caption, figures[at]?.caption ?? []),
          })),
        },
      ];
    }
    default:
      return [own];
  }
}

/** The other block as what it is: the two have one type. */
function same<Kind extends Block['type']>(_own: { type: Kind }, other: Block) {
  return other as Extract<Block, { type: Kind }>;
}
