import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { zipPart, type ZipPart } from '../../data/format/zip.ts';
import type { Language } from '../../data/schema/index.ts';
import type { PrintStyle } from '../paper/document.ts';
import { printStyles } from './print-styles.ts';

export const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** Markers in the template that are replaced by a paper's content. */
const marks = { title: 'title-of-paper', foot: 'foot-of-page', body: 'body-of-paper' };

/** A Word document without its content: styles and surrounding parts. */
export interface Shell {
  /** Parts that are the same in every document, compressed once. */
  same: readonly ZipPart[];
  /** Parts that differ between documents: text before and after the content. */
  parts: Readonly<Record<'document' | 'links' | 'footer' | 'properties', [string, string]>>;
}

const made = new Map<string, Promise<Shell>>();

/**
 * The template of all documents in a language, made once by the docx library.
 * @param creator the author in the document's properties.
 * @param date its creation date, `YYYY-MM-DD`.
 * @param print how it is set.
 */
export function shellOf(
  language: Language,
  creator: string,
  date: string,
  print: PrintStyle = 'usual',
): Promise<Shell> {
  const key = [language, creator, date, print].join();
  const shell = made.get(key) ?? makeShell(language, creator, date, print);
  made.set(key, shell);
  return shell;
}

async function makeShell(
  language: Language,
  creator: string,
  date: string,
  print: PrintStyle,
): Promise<Shell> {
  const document = new Document({
    creator,
    title: marks.title,
    lastModifiedBy: creator,
    styles: styles(language, print),
    sections: [
      {
        properties: {
          page: {
            size: { width: 12240, height: 15840 },
            margin: { top: 660, bottom: 640, left: 1080, right: 1080, footer: 340 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.LEFT,
                children: [
                  new TextRun({ text: marks.foot, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph(marks.body)],
      },
    ],
  });
  const files = new Map(Object.entries(unzipSync(await Packer.toBuffer(document))));
  const parted = (name: string, mark: string | RegExp): [string, string] => {
    const [before, after, ...more] = strFromU8(getOrThrow(files, name)).split(mark);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${name} of a Word document: expected ${String(mark)} in it once`);
    files.delete(name);
    return [before, after];
  };
  const day = `${date}T00:00:00Z`;
  const dated = (text: string) => text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}`);
  const properties = parted('docProps/core.xml', marks.title);
  const parts = {
    document: parted('word/document.xml', /<w:p>(?:(?!<w:p>).)*body-of-paper.*?<\/w:p>/),
    links: parted('word/_rels/document.xml.rels', /<Relationship Id="rId8"/),
    footer: parted('word/footer1.xml', marks.foot),
    properties: [properties[0], dated(properties[1])] satisfies [string, string],
  };
  return { parts, same: [...files].map(([name, bytes]) => zipPart(name, bytes)) };
}

/** Font sizes are in half points, spacing in twentieths of a point. */
function styles(language: Language, print: PrintStyle) {
  const { font, scale, line, spacing: letters } = printStyles[print];
  const sized = (size: number) => Math.round(size * scale);
  const heading = (size: number, spacing: { before?: number; after: number }) => ({
    run: { font, size: sized(size), bold: true },
    paragraph: { spacing, ...(spacing.before && { keepNext: true }) },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: sized(22),
          language: { value: locales[language] },
          ...(letters && { characterSpacing: letters }),
        },
        ...(line && { paragraph: { spacing: { line, lineRule: LineRuleType.AUTO } } }),
      },
      title: heading(32, { after: 60 }),
      heading1: heading(26, { after: 120 }),
      heading2: heading(24, { before: 200, after: 80 }),
      heading3: heading(22, { before: 160, after: 60 }),
    },
  };
}
