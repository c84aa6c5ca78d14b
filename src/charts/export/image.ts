import { load, type CheerioAPI } from 'cheerio';
import { escapeMarkup, renderSvg } from '../scene/svg.ts';
import { wrapText } from '../scene/text-width.ts';
import { inlineStyles } from './inline-styles.ts';
import type { Palette } from './palette.ts';
import type { ChartPicture } from './picture.ts';

/** The words of an image file, so that it says on its own what it is. */
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

/** Text of one kind: the height of its lines, and how it is set. */
const texts = {
  subject: { line: 20, size: 14 },
  title: { line: 30, size: 24, isBold: true },
  how: { line: 20, size: 14 },
  foot: { line: 18, size: 13 },
} as const;

/** As the style sheets of pages have it: paper, a serif for the finding, quiet words around. */
const frameStyle =
  '.image-paper{fill:var(--paper)}.image-subject,.image-how,.image-foot{fill:var(--soft)}' +
  `.image-title{fill:var(--ink);font-size:${texts.title.size}px;font-weight:600;font-family:${serif}}` +
  `.image-subject,.image-how{font-size:${texts.how.size}px}.image-foot{font-size:${texts.foot.size}px}`;

/**
 * A chart as an image file that stands alone: its words above and below the drawing, plain colors on every
 * mark, and the dark theme for programs that know one. It has no script, no link and needs no other file.
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
  // A picture in a picture ends at its edges; LibreOffice must be told.
  const { extent } = scene;
  const edges = `<clipPath id="${id}-c"><rect x="${extent.x}" y="${extent.y}" width="${extent.width}" height="${extent.height}"/></clipPath>`;
  return svg
    .replace('</desc>', `</desc>${edges}<g clip-path="url(#${id}-c)">`)
    .replace(/<\/svg>$/, '</g></svg>');
}

/** Takes out what only a page can use: links, names of the parts, shapes sized by a style sheet. */
function standAlone($: CheerioAPI): void {
  $('a').each((_, link) => {
    $(link).replaceWith($(link).contents());
  });
  $('svg svg').each((_, part) => {
    $(part).removeAttr('role').removeAttr('aria-labelledby').removeAttr('aria-hidden');
    $(part).children('title, desc').remove();
  });
  $('svg.shapes').replaceWith($('svg.shapes').children());
  // Paper around letters, as a copy below them: not every program draws a stroke before the letter.
  $('text.halo').each((_, text) => {
    const below = $(text).clone().attr('aria-hidden', 'true');
    $(text).removeClass('halo').before(below);
  });
  const classes = new Map<string, string>();
  $('defs > path[id]').each((_, shape) => {
    classes.set(`#${$(shape).attr('id')}`, $(shape).attr('class') ?? '');
    // Painted where it is used: there its size is known.
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
    // Inside a scale, lengths are pixels again.
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
