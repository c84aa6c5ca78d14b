import { sum } from 'd3';
import type { Scene } from '../../charts/scene/scene.ts';
import type { Block, Drawing } from '../paper/document.ts';
import { escapeXml, length, linesOf, paragraph } from './markup.ts';
import { docxPicture, type DocxPicture } from './picture.ts';
import { around, none, row, table, tableWidth, type Runs } from './tables.ts';

/** The picture of each drawing of a paper, and its number among them, from 1. */
export type Pictures = ReadonlyMap<Scene, DocxPicture & { number: number }>;

/** Draws every drawing of a paper. */
export async function picturesOf(blocks: readonly Block[]): Promise<Pictures> {
  const scenes = blocks.flatMap((block) =>
    block.type === 'figures' ? block.figures.map(({ scene }) => scene) : [],
  );
  const pictures = await Promise.all(scenes.map(docxPicture));
  return new Map(scenes.map((scene, at) => [scene, { ...pictures[at]!, number: at + 1 }]));
}

/** How a picture is called among the parts of a document. */
export function pictureId(number: number): string {
  return `rId${number + 7}`;
}

/** Drawings side by side, each with its name above and its caption below. */
export function figureTable(figures: readonly Drawing[], pictures: Pictures, runs: Runs): string {
  const total = sum(figures, ({ scene }) => scene.width);
  const widths = figures.map(({ scene }) => Math.floor((scene.width / total) * tableWidth));
  const cells = figures.map((figure, at) => {
    const style =
      length('tcW', widths[at]!) +
      `<w:tcBorders>${linesOf(around(none))}</w:tcBorders>` +
      `<w:tcMar>${length('left', 40)}${length('right', 80)}</w:tcMar><w:vAlign w:val="bottom"/>`;
    return `<w:tc><w:tcPr>${style}</w:tcPr>${figureParts(figure, pictures, runs)}</w:tc>`;
  });
  const borders = { ...around(none), insideH: none, insideV: none };
  return table(widths, [row(cells.join(''))], { borders });
}

function figureParts({ scene, alt, caption }: Drawing, pictures: Pictures, runs: Runs): string {
  const picture = pictures.get(scene);
  const image =
    picture && `<w:r><w:drawing>${drawing(picture, scene.title, alt)}</w:drawing></w:r>`;
  return (
    paragraph(runs([{ text: scene.title, strong: true }], 20), { keepNext: true }) +
    (image ? paragraph(image, { keepNext: true, isLeft: true }) : '') +
    paragraph(runs(caption, 18))
  );
}

/** How many of Word's units for drawings a pixel has. */
const pixel = 9525;
const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictureKind = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A picture in the line of text that it stands in. */
function drawing(
  { width, height, number }: DocxPicture & { number: number },
  title: string,
  alt: string,
): string {
  const size = `cx="${Math.round(width * pixel)}" cy="${Math.round(height * pixel)}"`;
  const name = escapeXml(title);
  // Word needs unique ids for both the frame and the picture.
  const id = number * 2 - 1;
  return (
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent t="0" r="0" b="0" l="0"/>` +
    `<wp:docPr id="${id}" name="${name}" descr="${escapeXml(alt)}" title="${name}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${pictureKind}"><pic:pic xmlns:pic="${pictureKind}">` +
    `<pic:nvPicPr><pic:cNvPr id="${id + 1}" name="" descr=""/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${pictureId(number)}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline>`
  );
}
