import { load, type CheerioAPI } from 'cheerio';
import { escapeMarkup, renderSvg } from '../scene/svg.ts';
import { wrapText } from '../scene/text-width.ts';
import { inlineStyles } from './inline-styles.ts';
import type { Palette } from './palette.ts';
import type { ChartPicture } from './picture.ts';

/** The texts of an image file, so that it makes sense on its own. */
export interface ImageWords {
  language: string;
  /** What it is about. */
  subject: string;
  /** The finding. */
  title: string;
  how: string;
  description: string;
  /** Date, sources, address: a paragraph each. */
  foot: readonly string[];
}

/** Space around everything. */
const margin = 24;
const sans = 'system-ui, sans-serif';
const serif = 'Charter, Georgia, serif';

/** Line height and style of each kind of text. */
const texts = {
  subject: { line: 20, size: 14 },
  title: { line: 30, size: 24, isBold: true },
  how: { line: 20, size: 14 },
  foot: { line: 18, size: 13 },
} as const;

/** Colors and fonts of the frame, as in the style sheets of pages. */
const frameStyle =
  '.image-paper{fill:var(--paper)}.image-subject,.image-how,.image-foot{fill:var(--soft)}' +
  `.image-title{fill:var(--ink);font-size:${texts.title.size}px;font-weight:600;font-family:${serif}}` +
  `.image-subject,.image-how{font-size:${texts.how.size}px}.image-foot{font-size:${texts.foot.size}px}`;

/**
 * A chart as a self-contained SVG file: texts above and below the drawing, colors written into every mark,
 * and dark colors for programs that support them. It has no scripts, links or external files.
 */
export function chartImage(
  picture: ChartPicture,
  words: ImageWords,
  css: readonly string[],
  palette: Palette,
): string {
  const head = stack(
    [
      { kind: 'subject', text: words.subject },
      { kind: 'title', text: words.title },
      { kind: 'how', text: words.how },
    ],
    picture.width,
    margin,
  );
  const top = head.end + 16;
  const foot = stack(
    words.foot.map((text) => ({ kind: 'foot', text })),
    picture.width,
    top + picture.height + 20,
  );
  const [width, height] = [picture.width + margin * 2, foot.end + margin - 6].map(Math.round);
  const drawings = picture.placed.map((part, at) => draw(part, top, `p${at}`));
  const $ = load(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${escapeMarkup(words.language)}" font-family="${sans}">` +
      `<title id="title">${escapeMarkup(`${words.title} (${words.subject})`)}</title><desc id="desc">${escapeMarkup(words.description)}</desc><style/>` +
      `${picture.shapes ?? ''}<rect class="image-paper" width="${width}" height="${height}"/>${head.markup}${drawings.join('')}${foot.markup}</svg>`,
    { xml: { decodeEntities: false } },
  );
  standAlone($);
  const dark = inlineStyles($, [...css, frameStyle], palette);
  $('style').text(`@media (prefers-color-scheme:dark){${dark}}`);
  $('*').removeAttr('data-unit').removeAttr('data-fixed');
  return `${$.xml()}\n`;
}

/** One drawing of a picture, kept inside its own edges. */
function draw({ scene, x, y }: ChartPicture['placed'][number], top: number, id: string): string {
  const unit = (scene.extent?.width ?? scene.width) / scene.width;
  const svg = renderSvg(scene, id).replace(
    '<svg ',
    `<svg x="${margin + x}" y="${Math.round(top + y)}" data-unit="${unit}" `,
  );
  if (!scene.extent) return svg;
  // LibreOffice does not clip nested SVGs unless told to.
  const { extent } = scene;
  const edges = `<clipPath id="${id}-c"><rect x="${extent.x}" y="${extent.y}" width="${extent.width}" height="${extent.height}"/></clipPath>`;
  return svg
    .replace('</desc>', `</desc>${edges}<g clip-path="url(#${id}-c)">`)
    .replace(/<\/svg>$/, '</g></svg>');
}

/** Removes what only works in a page: links, ARIA names, shapes sized by a style sheet. */
function standAlone($: CheerioAPI): void {
  $('a').each((_, link) => {
    $(link).replaceWith($(link).contents());
  });
  $('svg svg').each((_, part) => {
    $(part).removeAttr('role').removeAttr('aria-labelledby').removeAttr('aria-hidden');
    $(part).children('title, desc').remove();
  });
  $('svg.shapes').replaceWith($('svg.shapes').children());
  // A halo as a second copy of the text, because not every program supports `paint-order`.
  $('text.halo').each((_, text) => {
    const below = $(text).clone().attr('aria-hidden', 'true');
    $(text).removeClass('halo').before(below);
  });
  const classes = new Map<string, string>();
  $('defs > path[id]').each((_, shape) => {
    classes.set(`#${$(shape).attr('id')}`, $(shape).attr('class') ?? '');
    // Styled where it is used, because its size is known there.
    $(shape).removeAttr('class');
  });
  $('use').each((_, use) => {
    const target = $(use).attr('href') ?? '';
    const unit = $(use).closest('[data-unit]').attr('data-unit') ?? '1';
    $(use).addClass(classes.get(target) ?? '');
    if (!target.startsWith('#town-')) return;
    const [x, y] = ['x', 'y'].map((name) => $(use).attr(name) ?? '0');
    $(use).removeAttr('x').removeAttr('y');
    $(use).attr('transform', `translate(${x} ${y}) scale(${unit})`);
    // Lengths inside a scaled group are in pixels again.
    $(use).attr('data-unit', '1');
  });
}

/** Paragraphs below each other, cut into lines. */
function stack(
  paragraphs: readonly { kind: keyof typeof texts; text: string }[],
  width: number,
  start: number,
): { markup: string; end: number } {
  let y = start;
  const lines = paragraphs.flatMap(({ kind, text }) => {
    const { line, ...style } = texts[kind];
    const block = wrapText(text, width, style).map((each) => {
      y += line;
      return `<text class="image-${kind}" x="${margin}" y="${Math.round(y - line * 0.25)}">${escapeMarkup(each)}</text>`;
    });
    y += 4;
    return block;
  });
  return { markup: lines.join(''), end: y };
}
