import type { Language } from '../../data/schema/index.ts';
import type { Block, Run, PaperText } from '../paper/document.ts';
import { figureTable, type Pictures } from './figures.ts';
import { paragraph, run } from './markup.ts';
import { cardTable, thin, wordTable } from './tables.ts';

export interface Setting {
  language: Language;
  site: URL | undefined;
  words: { sources: string; open: string };
  /** The picture of each drawing. */
  pictures: Pictures;
  /** Keeps an address that a link leads to, and gives what the link is called. */
  linkTo: (address: string) => string;
}

/** One block of a paper as Word's markup. */
export function blockParts(block: Block, setting: Setting): string {
  const { words, pictures } = setting;
  const runs = (text: PaperText, size?: number) =>
    text.map((each) => wordRun(each, setting, size)).join('');
  const sources = (text: PaperText) => runs([`${words.sources}: `, ...text], 18);
  switch (block.type) {
    case 'heading':
      return paragraph(run(block.text), { style: `Heading${block.level}` });
    case 'text': {
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
        (block.where ? runs([' ', ...block.where], 18) : '');
      return (
        paragraph(asked, { keepNext: true, keepLines: true, spacing: { before: 80 } }) +
        writingLines(block.lines)
      );
    }
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
    case 'figures':
      return figureTable(block.figures, pictures, runs) + gap;
    case 'lines':
      return writingLines(block.lines);
    case 'page-break':
      return paragraph('<w:r><w:br w:type="page"/></w:r>');
  }
}

/** A link where the whole address is known; otherwise its text. */
function wordRun(each: Run, { language, site, linkTo }: Setting, size: number | undefined): string {
  const { text, strong, to } =
    typeof each === 'string' ? { text: each, strong: undefined, to: undefined } : each;
  const address = to?.startsWith('https:')
    ? to
    : to && site && new URL(language === 'en' ? `.${to}` : `./${language}${to}`, site).href;
  if (!address) return run(text, { bold: strong, size });
  const id = linkTo(address);
  return `<w:hyperlink w:history="1" r:id="${id}">${run(text, { bold: strong, size, isLink: true })}</w:hyperlink>`;
}

/** Lines under each other are one paragraph to Word unless there is a line between them. */
function writingLines(count: number): string {
  return paragraph('', { borders: { bottom: thin, between: thin }, spacing: { line: 400 } }).repeat(
    count,
  );
}

/** Word needs a paragraph after a table; this one is low. */
const gap = paragraph('', { size: 10 });
