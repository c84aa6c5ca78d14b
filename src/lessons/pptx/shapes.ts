import type { Language } from '../../data/schema/index.ts';
import { escapeXml } from '../docx/markup.ts';
import { locales } from '../docx/shell.ts';
import type { PaperText, Run } from '../paper/document.ts';

/** DrawingML for slides, as text. Lengths are in pixels of the slide. */

/** How many of PowerPoint's units a pixel has. */
const pixel = 9525;
/** PowerPoint's type sizes are in hundredths of a point; a pixel is three quarters of one. */
const pointsOf = (size: number) => Math.round(size * 75);

/** Where something is on a slide. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface RunStyle {
  size: number;
  language: Language;
  isBold?: boolean;
  isSoft?: boolean;
}

/** A length in PowerPoint's units. */
export function emu(pixels: number): number {
  return Math.round(pixels * pixel);
}

/** A paragraph. @param bullet whether it is an item of a list. */
export function paragraph(text: PaperText, style: RunStyle, bullet = false, after = 0): string {
  const space = after > 0 ? `<a:spcAft><a:spcPts val="${pointsOf(after)}"/></a:spcAft>` : '';
  const mark = bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>';
  const indent = bullet
    ? ` marL="${emu(style.size * 1.2)}" indent="-${emu(style.size * 1.2)}"`
    : '';
  return `<a:p><a:pPr${indent}>${space}${mark}</a:pPr>${runs(text, style)}</a:p>`;
}

function runs(text: PaperText, style: RunStyle): string {
  return text
    .map((run) => {
      const {
        text: said,
        strong,
        lang,
      }: Exclude<Run, string> = typeof run === 'string' ? { text: run } : run;
      const isBold = style.isBold === true || strong === true;
      return oneRun(said, { ...style, language: lang ?? style.language, isBold });
    })
    .join('');
}

function oneRun(text: string, { size, language, isBold, isSoft }: RunStyle): string {
  const color = `<a:solidFill><a:schemeClr val="${isSoft ? 'tx2' : 'tx1'}"/></a:solidFill>`;
  return `<a:r><a:rPr lang="${locales[language]}" sz="${pointsOf(size)}"${isBold ? ' b="1"' : ''} dirty="0">${color}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

/** A box of paragraphs. `title`: the title of the slide, which outlines and screen readers know it by. */
export function textBox(id: number, name: string, box: Box, paragraphs: string): string {
  const isTitle = name === 'title';
  const kind = isTitle
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/>${kind}</p:nvSpPr>` +
    `<p:spPr>${place('a', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

/** Where a shape is. @param prefix `a` in a shape, `p` in a frame. */
function place(prefix: 'a' | 'p', { x, y, width, height }: Box): string {
  return `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`;
}

/** A picture. @param alt what it shows, for readers who can't see it. */
export function picture(id: number, rel: string, alt: string, box: Box): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="picture ${id}" descr="${escapeXml(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${rel}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${place('a', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

interface TableCells {
  /** The first row names the columns. */
  rows: readonly (readonly PaperText[])[];
  widths: readonly number[];
  heights: readonly number[];
  padding: number;
}

/** A table whose first row is marked as its heads. */
export function table(
  id: number,
  name: string,
  box: Box,
  { rows, widths, heights, padding }: TableCells,
  style: RunStyle,
): string {
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const line = ['L', 'R', 'T', 'B']
    .map(
      (side) =>
        `<a:ln${side} w="9525"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:ln${side}>`,
    )
    .join('');
  const inset = emu(padding);
  const cells = rows.map((row, at) => {
    const inner = row.map((text, column) => {
      const isHead = at === 0 || column === 0;
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(text, { ...style, isBold: isHead })}</a:txBody><a:tcPr marL="${inset}" marR="${inset}" marT="${inset}" marB="${inset}">${line}<a:noFill/></a:tcPr></a:tc>`;
    });
    return `<a:tr h="${emu(heights[at]!)}">${inner.join('')}</a:tr>`;
  });
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="table ${id}" descr="${escapeXml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place('p', box)}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${cells.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
