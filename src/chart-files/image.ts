import { load, type CheerioAPI } from 'cheerio';
import { escapeMarkup, renderSvg } from '../charts/svg.ts';
import { wrapText } from '../charts/wrap.ts';
import { paint } from './paint.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';

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
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const serif = "Charter, 'Bitstream Charter', 'Iowan Old Style', Palatino, Georgia, serif";

/** Text of one kind: its size, the height of its lines, and how wide a letter is, about. */
const texts = {
  subject: { size: 14, line: 20, letter: 7, color: 'soft', more: '' },
  title: {
    size: 24,
    line: 30,
    letter: 11.6,
    color: 'ink',
    more: ` font-family="${serif}" font-weight="600"`,
  },
  how: { size: 14, line: 20, letter: 7, color: 'soft', more: '' },
  foot: { size: 13, line: 18, letter: 6.6, color: 'soft', more: '' },
} as const;

const frameStyle = '.paper{fill:var(--paper)}.ink{fill:var(--ink)}.soft{fill:var(--soft)}';

/**
 * A chart as an image file that stands alone: its words above and below the drawing, plain colours on every
 * mark, and the dark theme for programs that know one. It has no script, no link and needs no other file.
 */
export function chartImage(
  picture: Picture,
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
  const drawings = picture.placed.map(({ scene, x, y }, at) => {
    const unit = (scene.extent?.width ?? scene.width) / scene.width;
    const start = `<svg x="${margin + x}" y="${Math.round(top + y)}" data-unit="${unit}" `;
    return renderSvg(scene, `p${at}`).replace('<svg ', start);
  });
  const $ = load(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${escapeMarkup(words.language)}" font-family="${sans}">` +
      `<title id="title">${escapeMarkup(words.title)}</title><desc id="desc">${escapeMarkup(words.description)}</desc><style/>` +
      `${picture.shapes ?? ''}<rect class="paper" width="${width}" height="${height}"/>${head.markup}${drawings.join('')}${foot.markup}</svg>`,
    { xml: true },
  );
  standAlone($);
  const dark = paint($, [...css, frameStyle], palette);
  $('style').text(`@media (prefers-color-scheme:dark){${dark}}`);
  $('[data-unit]').removeAttr('data-unit');
  return `${$.xml()}\n`;
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
    const { size, line, letter, color, more } = texts[kind];
    const block = wrapText(text, Math.floor(width / letter)).map((each) => {
      y += line;
      return `<text class="${color}" x="${margin}" y="${Math.round(y - line * 0.25)}" font-size="${size}"${more}>${escapeMarkup(each)}</text>`;
    });
    y += 4;
    return block;
  });
  return { markup: lines.join(''), end: y };
}
