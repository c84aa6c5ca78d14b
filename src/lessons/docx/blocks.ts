import type { Language } from '../../data/schema/index.ts';
import { plainText, type Block, type Run, type PaperText } from '../paper/document.ts';
import { figureTable, type Pictures } from './figures.ts';
import { blankLine, isBlankLine, paragraph, run } from './markup.ts';
import { locales } from './shell.ts';
import { cardTable, tentTable, thin, wordTable } from './tables.ts';

export interface Setting {
  language: Language;
  site: URL | undefined;
  words: { sources: string; open: string };
  /** The picture of each drawing. */
  pictures: Pictures;
  /** Keeps an address that a link leads to, and gives what the link is called. */
  linkTo: (address: string) => string;
  /** Type sizes beside those of most papers. */
  scale: number;
  /** The distance of lines to write on, in twentieths of a point. */
  lineGap: number;
}

/** One block of a paper as Word's markup. */
export function blockParts(block: Block, setting: Setting): string {
  const { words, pictures } = setting;
  const runs = (text: PaperText, size?: number) =>
    text.map((each) => wordRun(each, setting, size && Math.round(size * setting.scale))).join('');
  const sources = (text: PaperText) => runs([`${words.sources}: `, ...text], 18);
  switch (block.type) {
    case 'heading':
      return paragraph(run(block.text), { style: `Heading${block.level}` });
    case 'text': {
      const plain = plainText(block.text);
      if (isBlankLine(plain)) return blankLine(plain);
      const said = runs(block.text, block.small ? 18 : undefined);
      return (
        paragraph(said, { spacing: { after: 100 } }) +
        (block.sources ? paragraph(sources(block.sources), { spacing: { after: 120 } }) : '')
      );
    }
    case 'list':
      return block.items
        .map((item) => paragraph(runs(item), { style: 'ListParagraph', isBullet: true }))
        .join('');
    case 'question': {
      const asked =
        run(`${block.number}. `, { bold: true }) +
        runs(block.text) +
        (block.where ? runs([' ', ...block.where], 20) : '');
      return (
        paragraph(asked, { keepNext: true, keepLines: true, spacing: { before: 80 } }) +
        writingLines(block.lines, setting)
      );
    }
    case 'choices':
      return (
        paragraph(run(`${block.number}. `, { bold: true }) + runs(block.stimulus ?? block.text), {
          keepNext: true,
          keepLines: true,
          spacing: { before: 120, after: 40 },
        }) +
        (block.stimulus ? paragraph(runs(block.text), { keepNext: true, keepLines: true }) : '') +
        block.options
          .map((option, at) =>
            paragraph(runs(option), { indent: 360, keepNext: at < block.options.length - 1 }),
          )
          .join('')
      );
    case 'answer': {
      const asked = run(`${block.number}. `, { bold: true }) + runs(block.question);
      const hasSources = block.sources.length > 0;
      return (
        paragraph(asked, { keepNext: true, spacing: { before: 120 } }) +
        paragraph(runs(block.isOpen ? [`${words.open} `, ...block.text] : block.text), {
          keepNext: hasSources,
        }) +
        (hasSources ? paragraph(sources(block.sources)) : '')
      );
    }
    case 'table':
      return (
        paragraph(run(block.caption, { italics: true }), {
          keepNext: true,
          spacing: { before: 120, after: 60 },
        }) +
        wordTable(block, runs) +
        gap
      );
    case 'cards':
      return cardTable(block.cards, runs) + paragraph('');
    case 'tents':
      return tentTable(block.names, runs) + gap;
    case 'figures':
      return figureTable(block.figures, pictures, runs) + gap;
    case 'lines':
      return writingLines(block.lines, setting);
    case 'page-break':
      return paragraph('<w:r><w:br w:type="page"/></w:r>');
  }
}

/** A link where the whole address is known; otherwise its text. */
function wordRun(each: Run, { language, site, linkTo }: Setting, size: number | undefined): string {
  const { text, strong, to, lang }: Exclude<Run, string> =
    typeof each === 'string' ? { text: each } : each;
  const locale = lang && lang !== language ? locales[lang] : undefined;
  const address = to?.startsWith('https:')
    ? to
    : to && site && new URL(language === 'en' ? `.${to}` : `./${language}${to}`, site).href;
  if (!address) return run(text, { bold: strong, size, locale });
  const id = linkTo(address);
  return `<w:hyperlink w:history="1" r:id="${id}">${run(text, { bold: strong, size, locale, isLink: true })}</w:hyperlink>`;
}

/** Lines under each other are one paragraph to Word unless there is a line between them. */
function writingLines(
  count: number,
  { scale, lineGap }: Pick<Setting, 'scale' | 'lineGap'>,
): string {
  const spacing = { line: Math.round(lineGap * scale) };
  return paragraph('', { borders: { bottom: thin, between: thin }, spacing }).repeat(count);
}

/** Word needs a paragraph after a table; this one is low. */
const gap = paragraph('', { size: 10 });
