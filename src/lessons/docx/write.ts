import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Language } from '../../data/schema/index.ts';
import type { Paper } from '../document.ts';
import { blockParts } from './blocks.ts';
import { picturesOf } from './figures.ts';
import { sameBytes } from './same-bytes.ts';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };
/** A point is two of Word's units for type, twenty for space. */
const font = 'Arial';

interface PaperWords {
  site: string;
  /** The line for a student's name. */
  name: string;
  page: string;
  sources: string;
  /** That many answers can be right. */
  open: string;
}

export interface DocxOptions {
  /** The address of the site, for links and the foot of each page; left out where it is not known. */
  site: URL | undefined;
  /** The day that the file carries as the day of its making, `YYYY-MM-DD`, so that the same paper gives the same bytes. */
  date: string;
  /** The words of the page's language that a paper needs beside its own. */
  words: PaperWords;
}

/** A paper as an editable Word document: real headings, tables with header rows, links. */
export async function writeDocx(paper: Paper, options: DocxOptions): Promise<Uint8Array> {
  const { site, words } = options;
  const address = site ? new URL(`.${localized(paper)}`, site).href : words.site;
  const pictures = await picturesOf(paper.blocks);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.of)] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paper.title)] }),
    ...(paper.kind === 'sheet'
      ? [new Paragraph({ text: words.name, spacing: { after: 160 } })]
      : []),
    ...paper.blocks.flatMap((block) =>
      blockParts(block, { language: paper.language, site, words, pictures }),
    ),
  ];
  const document = new Document({
    creator: words.site,
    title: `${paper.of}: ${paper.title}`,
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: locales[paper.language] } } },
        title: { run: { font, size: 32, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: { run: { font, size: 26, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { font, size: 24, bold: true },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
        heading3: {
          run: { font, size: 22, bold: true },
          paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12240, height: 15840 },
            margin: { top: 800, bottom: 720, left: 1080, right: 1080 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.LEFT,
                children: [
                  new TextRun({ text: `${paper.edition} · ${address} · ${words.page} `, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  const images = [...pictures.values()].map(({ name, png }) => [name, png] as const);
  return sameBytes(await Packer.toBuffer(document), options.date, new Map(images));
}

function localized({ language, path }: Paper): string {
  return language === 'en' ? path : `/${language}${path}`;
}
