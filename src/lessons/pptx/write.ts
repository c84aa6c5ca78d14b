import { sum } from 'd3';
import { zipOf, zipPart } from '../../data/format/zip.ts';
import type { Language } from '../../data/schema/index.ts';
import { withMark } from '../../i18n/format.ts';
import { docxPicture, type DocxPicture } from '../docx/picture.ts';
import { locales } from '../docx/shell.ts';
import type { Block, PaperText } from '../paper/document.ts';
import {
  blockHeight,
  bodyTop,
  captionPart,
  cellPadding,
  columnWidths,
  figureHeight,
  roomAcross,
  rowHeight,
  titleSize,
  wall,
} from '../slides/fit.ts';
import type { FittedSlide } from '../slides/slide.ts';
import { paragraph, picture, table, textBox, type Box, type RunStyle } from './shapes.ts';
import * as shell from './shell.ts';

export interface PptxOptions {
  language: Language;
  title: string;
  /** The author in its properties. */
  creator: string;
  /** The day of the data, `YYYY-MM-DD`: the same slides give the same bytes. */
  date: string;
  /** The foot of each slide, before its number. */
  foot: string;
  /** The width of a slide in pixels, at a height of 720: 1280 for 16:9, 960 for 4:3. */
  width: 1280 | 960;
}

/** Slides as an editable presentation: real titles and tables, pictures with words, the teacher's lines as notes. */
export async function writePptx(
  slides: readonly FittedSlide[],
  options: PptxOptions,
): Promise<Uint8Array> {
  const { language, title, creator, date, width } = options;
  const laid = await Promise.all(
    slides.map((slide, at) => laySlide(slide, `${options.foot} · ${at + 1}`, options)),
  );
  const files: [name: string, content: string | Uint8Array][] = [
    ['[Content_Types].xml', shell.contentTypes(slides.length)],
    ['_rels/.rels', shell.rootRelations],
    ['docProps/core.xml', shell.coreProperties(title, creator, date, locales[language])],
    ['ppt/presentation.xml', shell.presentation(slides.length, width, wall.height)],
    ['ppt/_rels/presentation.xml.rels', shell.presentationRelations(slides.length)],
    [
      'ppt/slideMasters/slideMaster1.xml',
      shell.slideMaster(width, wall.side, wall.top, titleSize * 1.2),
    ],
    ['ppt/slideMasters/_rels/slideMaster1.xml.rels', shell.slideMasterRelations],
    ['ppt/slideLayouts/slideLayout1.xml', shell.slideLayout],
    ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', shell.slideLayoutRelations],
    ['ppt/notesMasters/notesMaster1.xml', shell.notesMaster],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', shell.notesMasterRelations],
    ['ppt/theme/theme1.xml', shell.theme],
    ['ppt/theme/theme2.xml', shell.theme],
    ...laid.flatMap(({ slide, notes, pictures }, at): [string, string | Uint8Array][] => {
      const number = at + 1;
      const images = pictures.map((_, index) => `image${number}-${index + 1}.png`);
      return [
        [`ppt/slides/slide${number}.xml`, slide],
        [
          `ppt/slides/_rels/slide${number}.xml.rels`,
          shell.relations([
            ['slideLayout', '../slideLayouts/slideLayout1.xml'],
            ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
            ...images.map((image) => ['image', `../media/${image}`] as const),
          ]),
        ],
        [`ppt/notesSlides/notesSlide${number}.xml`, notes],
        [
          `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
          shell.relations([
            ['notesMaster', '../notesMasters/notesMaster1.xml'],
            ['slide', `../slides/slide${number}.xml`],
          ]),
        ],
        ...images.map((image, index): [string, Uint8Array] => [
          `ppt/media/${image}`,
          pictures[index]!.png,
        ]),
      ];
    }),
  ];
  return zipOf(
    files.map(([name, content]) =>
      // PNG data is already compressed.
      typeof content === 'string' ? zipPart(name, Buffer.from(content)) : zipPart(name, content, 0),
    ),
    date,
  );
}

interface LaidSlide {
  slide: string;
  notes: string;
  pictures: readonly DocxPicture[];
}

async function laySlide(
  { title, blocks, notes, scale }: FittedSlide,
  foot: string,
  { language, width }: PptxOptions,
): Promise<LaidSlide> {
  const inner = roomAcross(width);
  const style: RunStyle = { size: scale.text, language };
  const top = bodyTop(title, inner);
  const head = paragraph([title], { ...style, size: titleSize, isBold: true });
  const shapes = [
    textBox(2, 'title', { x: wall.side, y: wall.top, width: inner, height: top - wall.top }, head),
  ];
  const pictures: DocxPicture[] = [];
  let y = top;
  for (const block of blocks) {
    const height = blockHeight(block, scale, inner);
    const box: Box = { x: wall.side, y, width: inner, height };
    const id = shapes.length + 2;
    if (block.type === 'figures') {
      const [figure] = block.figures;
      const image = await docxPicture(figure!.scene);
      pictures.push(image);
      const { drawn, caption, size } = placeFigure(image, { ...box, height: figureHeight });
      shapes.push(
        picture(id, `rId${pictures.length + 2}`, figure!.alt, drawn),
        textBox(
          id + 1,
          'caption',
          caption,
          paragraph([withMark(figure!.scene.title, '.', language), ' ', ...figure!.caption], {
            ...style,
            size,
          }),
        ),
      );
    } else if (block.type === 'table') {
      const caption = captionPart * scale.text;
      const widths = columnWidths(block, inner, scale.table);
      const rows = [block.head.map((name): PaperText => [name]), ...block.rows];
      const heights = rows.map((cells, at) => rowHeight(cells, widths, scale.table, at === 0));
      const above = height - sum(heights) - scale.text * 0.5;
      shapes.push(
        textBox(
          id,
          'caption',
          { ...box, height: above },
          paragraph([block.caption], { ...style, size: caption, isSoft: true }),
        ),
        table(
          id + 1,
          block.caption,
          { ...box, y: y + above, height: sum(heights) },
          { rows, widths, heights, padding: cellPadding },
          { ...style, size: scale.table },
        ),
      );
    } else shapes.push(textBox(id, 'text', box, textParagraphs(block, style)));
    y += height;
  }
  shapes.push(
    textBox(
      shapes.length + 2,
      'foot',
      { x: wall.side, y: wall.height - wall.foot + 14, width: inner, height: 20 },
      paragraph([foot], { ...style, size: 14, isSoft: true }),
    ),
  );
  const lines = notes.length > 0 ? notes : [''];
  return {
    slide: shell.part(
      `<p:sld ${shell.namespaces}>${shell.shapeTree(shapes.join(''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    ),
    notes: shell.notesSlide(
      lines.map((line) => paragraph([line], { language, size: 16 })).join(''),
    ),
    pictures,
  };
}

const captionHeight = 80;

/** A drawing as large as it fits, with its caption below or, where more than half is free there, beside it. */
function placeFigure(
  { width, height }: Pick<DocxPicture, 'width' | 'height'>,
  room: Box,
): { drawn: Box; caption: Box; size: number } {
  const within = (most: number) => {
    const factor = Math.min(room.width / width, most / height);
    return { x: room.x, y: room.y, width: width * factor, height: height * factor };
  };
  const tall = within(room.height);
  const gap = 24;
  if (tall.width < room.width * 0.6) {
    const x = room.x + tall.width + gap;
    const beside = { ...room, x, width: room.width - tall.width - gap };
    return { drawn: tall, caption: beside, size: 28 };
  }
  const drawn = within(room.height - captionHeight - gap);
  const y = drawn.y + drawn.height + gap / 2;
  return { drawn, caption: { ...room, y, height: captionHeight }, size: 20 };
}

/** Blocks of words as paragraphs. */
function textParagraphs(block: Block, style: RunStyle): string {
  const after = style.size * 0.3;
  const small = { ...style, size: style.size * captionPart, isSoft: true };
  switch (block.type) {
    case 'heading':
      return paragraph([block.text], { ...style, isBold: true });
    case 'text':
      return paragraph(block.text, style);
    case 'list':
      return block.items.map((item) => paragraph(item, style, true, after)).join('');
    case 'question':
      return paragraph(
        [
          { text: `${block.number}. `, strong: true },
          ...block.text,
          ...(block.where ? [' ', ...block.where] : []),
        ],
        style,
      );
    case 'choices':
      return (
        paragraph(
          [
            { text: `${block.number}. `, strong: true },
            ...(block.stimulus ?? []),
            ' ',
            ...block.text,
          ],
          style,
        ) + block.options.map((option) => paragraph(option, style, true)).join('')
      );
    case 'answer':
      return (
        paragraph([`${block.number}. `, ...block.question], small) + paragraph(block.text, style)
      );
    case 'cards':
      return block.cards
        .map(
          ({ title, text, more = [], small: end }) =>
            paragraph([title], { ...style, isBold: true }) +
            [text, ...more].map((each) => paragraph(each, style)).join('') +
            (end ? paragraph(end, small, false, after) : ''),
        )
        .join('');
    default:
      return paragraph([''], style);
  }
}
