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
  /** Its language as Word names it, where it is not the document's. */
  locale?: string | undefined;
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
  /** From the left. */
  indent?: number;
  isLeft?: boolean;
  isCentered?: boolean;
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

function runStyle({ bold, italics, size, isLink, locale }: RunStyle): string {
  const inner =
    (isLink ? '<w:rStyle w:val="Hyperlink"/>' : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italics ? '<w:i/><w:iCs/>' : '') +
    sizeOf(size) +
    (locale ? `<w:lang w:val="${locale}"/>` : '');
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

/** Underscores that stand for a line to write on. */
const blanks = /_{10,}/;

/** The most letters between lines to write on, where all is on one line; a sentence has more. */
const longestLabel = 45;

/** Whether a text is one line of words with lines to write on, as "Name ____________". */
export function isBlankLine(text: string): boolean {
  const words = text.split(blanks);
  return words.length > 1 && words.every((said) => said.trim().length <= longestLabel);
}

/** Words with lines to write on: stops with a line before them, which screen readers do not spell out. */
export function blankLine(text: string): string {
  const words = text.split(blanks);
  const count = words.length - 1;
  const stops = Array.from(
    { length: count },
    (_, at) =>
      `<w:tab w:val="left" w:leader="underscore" w:pos="${Math.round(((at + 1) * lineWidth) / count)}"/>`,
  );
  const runs = words.flatMap((said, at) => [
    ...(said.trim() ? [run(said.replace(/\s+$/, ' '))] : []),
    ...(at < count ? ['<w:r><w:tab/></w:r>'] : []),
  ]);
  return `<w:p><w:pPr><w:tabs>${stops.join('')}</w:tabs><w:spacing w:after="160"/></w:pPr>${runs.join('')}</w:p>`;
}

/** The width of a line of the page, in twentieths of a point. */
const lineWidth = 10_000;

/** In the order that Word's schema requires. */
function paragraphStyle(style: ParagraphStyle): string {
  const { keepNext, keepLines, isBullet, borders, spacing, indent, isLeft, isCentered, size } =
    style;
  return (
    (style.style ? `<w:pStyle w:val="${style.style}"/>` : '') +
    (keepNext === undefined ? '' : keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>') +
    (keepLines ? '<w:keepLines/>' : '') +
    (isBullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '') +
    (borders ? `<w:pBdr>${linesOf(borders)}</w:pBdr>` : '') +
    (spacing ? spacingOf(spacing) : '') +
    (indent ? `<w:ind w:left="${indent}"/>` : '') +
    (isLeft ? '<w:jc w:val="left"/>' : isCentered ? '<w:jc w:val="center"/>' : '') +
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
