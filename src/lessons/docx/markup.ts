/**
 * WordprocessingML for worksheets, as text. Font sizes are in half points, lengths in twentieths of a
 * point.
 */

/** How a stretch of text looks. */
export interface RunStyle {
  bold?: boolean | undefined;
  italics?: boolean | undefined;
  size?: number | undefined;
  isLink?: boolean | undefined;
}

/** A line around or between. */
export interface Line {
  style: 'none' | 'single' | 'dashed';
  size: number;
  color: string;
}

export interface ParagraphStyle {
  style?: 'Title' | 'Heading1' | 'Heading2' | 'Heading3' | 'ListParagraph';
  /** Keep on one page with the next paragraph; `false` overrides the style. */
  keepNext?: boolean;
  keepLines?: boolean;
  isBullet?: boolean;
  borders?: Readonly<Record<string, Line>>;
  spacing?: { before?: number; after?: number; line?: number };
  isLeft?: boolean;
  /** The size of its mark, which gives an empty paragraph its height. */
  size?: number;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text for XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
}

/** A stretch of text that looks alike. */
export function run(text: string, style: RunStyle = {}): string {
  return `<w:r>${runStyle(style)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function runStyle({ bold, italics, size, isLink }: RunStyle): string {
  const inner =
    (isLink ? '<w:rStyle w:val="Hyperlink"/>' : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italics ? '<w:i/><w:iCs/>' : '') +
    sizeOf(size);
  return inner && `<w:rPr>${inner}</w:rPr>`;
}

function sizeOf(size: number | undefined): string {
  return size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '';
}

/** A paragraph of runs. */
export function paragraph(runs: string, style: ParagraphStyle = {}): string {
  const inner = paragraphStyle(style);
  if (!inner && !runs) return '<w:p/>';
  return `<w:p>${inner && `<w:pPr>${inner}</w:pPr>`}${runs}</w:p>`;
}

/** In the order that Word's schema requires. */
function paragraphStyle(style: ParagraphStyle): string {
  const { keepNext, keepLines, isBullet, borders, spacing, isLeft, size } = style;
  return (
    (style.style ? `<w:pStyle w:val="${style.style}"/>` : '') +
    (keepNext === undefined ? '' : keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>') +
    (keepLines ? '<w:keepLines/>' : '') +
    (isBullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '') +
    (borders ? `<w:pBdr>${linesOf(borders)}</w:pBdr>` : '') +
    (spacing ? spacingOf(spacing) : '') +
    (isLeft ? '<w:jc w:val="left"/>' : '') +
    (size ? `<w:rPr>${sizeOf(size)}</w:rPr>` : '')
  );
}

function spacingOf({ before, after, line }: NonNullable<ParagraphStyle['spacing']>): string {
  return (
    '<w:spacing' +
    (after === undefined ? '' : ` w:after="${after}"`) +
    (before === undefined ? '' : ` w:before="${before}"`) +
    (line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`) +
    '/>'
  );
}

/** Lines by the side that they are on. */
export function linesOf(lines: Readonly<Record<string, Line>>): string {
  return Object.entries(lines)
    .map(
      ([side, { style, color, size }]) =>
        `<w:${side} w:val="${style}" w:color="${color}" w:sz="${size}"/>`,
    )
    .join('');
}

/** A length with its unit. */
export function length(name: string, value: number): string {
  return `<w:${name} w:type="dxa" w:w="${value}"/>`;
}
