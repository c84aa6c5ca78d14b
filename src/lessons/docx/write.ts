import { ascending } from 'd3';
import { zipOf, zipPart, type ZipPart } from '../../data/format/zip.ts';
import { paperTitle, type Paper } from '../paper/document.ts';
import { blockParts } from './blocks.ts';
import { pictureId, picturesOf, type Pictures } from './figures.ts';
import { blankLine, escapeXml, paragraph, run } from './markup.ts';
import { printStyles } from './print-styles.ts';
import { shellOf } from './shell.ts';

interface PaperWords {
  site: string;
  /** The line for a student's name. */
  name: string;
  page: string;
  sources: string;
  /** That many answers can be right. */
  open: string;
  /** The code that a sheet and its key share. */
  code: string;
}

export interface DocxOptions {
  /** The address of the site, for links and the foot of each page; left out where it is not known. */
  site: URL | undefined;
  /** The creation date, `YYYY-MM-DD`; fixed, so that the same paper gives the same bytes. */
  date: string;
  /** The words of the page's language that a paper needs beside its own. */
  words: PaperWords;
}

/** A paper as an editable Word document: real headings, tables with header rows, links. */
export async function writeDocx(paper: Paper, options: DocxOptions): Promise<Uint8Array> {
  const { site, words, date } = options;
  const [pictures, { parts, same }] = await Promise.all([
    picturesOf(paper.blocks),
    shellOf(paper.language, words.site, date, paper.print),
  ]);
  const address = site ? new URL(`.${localized(paper)}`, site).href : localized(paper);
  const links: string[] = [];
  const body = bodyOf(paper, options, pictures, (link) => `rIdLink${links.push(link)}`);
  const text = (name: string, [before, after]: [string, string], inner: string) =>
    zipPart(name, Buffer.from(`${before}${inner}${after}`));
  const files = [
    ...same,
    text('word/document.xml', parts.document, body),
    text('word/_rels/document.xml.rels', parts.links, relations(pictures.size, links)),
    text(
      'word/footer1.xml',
      parts.footer,
      escapeXml(`${paper.edition} · ${words.code} · ${address} · ${words.page} `),
    ),
    text('docProps/core.xml', parts.properties, escapeXml(paperTitle(paper))),
    // PNG data is already compressed.
    ...[...pictures.values()].map(({ png, number }) => zipPart(pictureName(number), png, 0)),
  ];
  return zipOf(inOrder(files), date);
}

function bodyOf(
  paper: Paper,
  { site, words }: DocxOptions,
  pictures: Pictures,
  linkTo: (address: string) => string,
): string {
  const { language, print = 'usual' } = paper;
  const { scale, lineGap = 400 } = printStyles[print];
  const setting = {
    language,
    site,
    words,
    pictures,
    linkTo,
    scale,
    lineGap,
  };
  return [
    paragraph(run(paper.of), { style: 'Title' }),
    paragraph(run(paper.title), { style: 'Heading1' }),
    ...(paper.isNamed ? [blankLine(words.name)] : []),
    ...paper.blocks.map((block) => blockParts(block, setting)),
  ].join('');
}

const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What pictures and links are called in the document, and the start of the one that follows them all. */
function relations(pictures: number, links: readonly string[]): string {
  const images = Array.from({ length: pictures }, (_, at) => {
    const target = pictureName(at + 1).replace('word/', '');
    return `<Relationship Id="${pictureId(at + 1)}" Type="${kind}/image" Target="${target}"/>`;
  });
  const addresses = links.map(
    (link, at) =>
      `<Relationship Id="rIdLink${at + 1}" Type="${kind}/hyperlink" Target="${escapeXml(link)}" TargetMode="External"/>`,
  );
  const next = pictureId(pictures + links.length + 1);
  return `${images.join('')}${addresses.join('')}<Relationship Id="${next}"`;
}

function pictureName(number: number): string {
  return `word/media/image${number}.png`;
}

/** `[Content_Types].xml` comes first, as readers expect; the rest is sorted by name. */
function inOrder(files: readonly ZipPart[]): ZipPart[] {
  const rank = ({ name }: ZipPart) =>
    name === '[Content_Types].xml' ? 0 : name === 'word/document.xml' ? 1 : 2;
  return [...files].sort((a, b) => rank(a) - rank(b) || ascending(a.name, b.name));
}

function localized({ language, path }: Paper): string {
  return language === 'en' ? path : `/${language}${path}`;
}
