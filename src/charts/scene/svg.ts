import type { Hatching, Mark, Scene, Shape } from './scene.ts';

/** From one line of a label to the next, in sizes. */
export const lineHeight = 1.08;

/** How a drawing is embedded in a page. */
export interface SvgContext {
  /**
   * Writes labels as CDATA, each on its own line. Browsers draw it; text browsers, which would print all
   * labels as one long word, skip it or keep the words apart.
   */
  isInText?: boolean;
  /** Says of each mark which row of the table it stands for, so that a script can read it out. */
  hasRows?: boolean;
  /** The id of another drawing whose title and description also describe this one. */
  namedBy?: string;
}

/**
 * Draws a scene. The one place where markup is built from strings: every text and attribute is escaped.
 * @param id distinguishes the drawing from others on the page.
 */
export function renderSvg(
  scene: Scene,
  id: string,
  { isInText = false, hasRows = false, namedBy }: SvgContext = {},
): string {
  const { width, height, extent = { x: 0, y: 0, width, height } } = scene;
  const view = [extent.x, extent.y, extent.width, extent.height].map(round).join(' ');
  const name = escapeMarkup(id);
  const marks = scene.marks.map((mark) => renderMark(mark, name, { isInText, hasRows })).join('');
  const hatch = marks.includes(`url(#${name}-hatch)`)
    ? `<defs><pattern id="${name}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" class="hatch"/></pattern></defs>`
    : '';
  // `role="img"` hides its content from assistive technology, and links must not be hidden.
  const role = marks.includes('<a href=') ? 'group' : 'img';
  const hatchings = (scene.hatchings ?? []).map((each) => renderHatching(each, name)).join('');
  const kept = hatchings && `<defs>${hatchings}</defs>`;
  const said = escapeMarkup(namedBy ?? id);
  const words = namedBy
    ? ''
    : `<title id="${name}-t">${escapeMarkup(scene.title)}</title><desc id="${name}-d">${escapeMarkup(scene.description)}</desc>`;
  return (
    `<svg viewBox="${view}" width="${round(width)}" height="${round(height)}" role="${role}" aria-labelledby="${said}-t ${said}-d">` +
    `${words}${hatch}${kept}${marks}</svg>`
  );
}

/** Draws shapes that scenes on the page use by id; nothing of it is seen where it stands. */
export function renderShapes(shapes: readonly Shape[]): string {
  const kept = shapes.map(
    ({ id, class: name, d }) =>
      `<path id="${escapeMarkup(id)}" class="${escapeMarkup(name)}" d="${escapeMarkup(d)}"/>`,
  );
  return hidden(kept);
}

/**
 * Draws symbols that a style sheet sets at the points of paths. A symbol of `size` pixels is as large as the
 * lines of its path are thick, so that it keeps its size however large the drawing is.
 */
export function renderMarkers(shapes: readonly Shape[], size: number): string {
  const markers = shapes.map(
    ({ id, class: name, d }) =>
      `<marker id="${escapeMarkup(id)}" viewBox="${-size / 2} ${-size / 2} ${size} ${size}" markerWidth="1" markerHeight="1"><path class="${escapeMarkup(name)}" d="${escapeMarkup(d)}"/></marker>`,
  );
  return hidden(markers);
}

function hidden(definitions: readonly string[]): string {
  return `<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>${definitions.join('')}</defs></svg>`;
}

function renderHatching({ name, apart, thick, isCrossed }: Hatching, id: string): string {
  const size = round(apart);
  const d = `M0 0V${size}${isCrossed ? `M0 0H${size}` : ''}`;
  return `<pattern id="${id}-${escapeMarkup(name)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ink-hatch" stroke-width="${round(thick)}" d="${d}"/></pattern>`;
}

function renderMark(
  mark: Mark,
  name: string,
  context: Required<Pick<SvgContext, 'isInText' | 'hasRows'>>,
): string {
  const row =
    context.hasRows && 'row' in mark && mark.row !== undefined ? ` data-row="${mark.row}"` : '';
  if (mark.type === 'link') {
    const inner = mark.marks.map((each) => renderMark(each, name, context)).join('');
    const at = mark.at ? ` transform="translate(${mark.at.map(round).join(' ')})"` : '';
    const href = escapeMarkup(mark.href);
    const called = escapeMarkup(mark.name);
    return mark.isTip
      ? `<a href="${href}"${at}${row}><title>${called}</title>${inner}</a>`
      : `<a href="${href}" aria-label="${called}"${at}${row}>${inner}</a>`;
  }
  const fill =
    /(^| )unknown( |$)/.test(mark.class) && ['rect', 'circle', 'path'].includes(mark.type);
  const named = mark.class ? `class="${escapeMarkup(mark.class)}"` : '';
  const common = `${named}${row}${fill ? ` fill="url(#${name}-hatch)"` : ''}`;
  switch (mark.type) {
    case 'path':
      return `<path ${mark.id ? `id="${escapeMarkup(mark.id)}" ` : ''}${common}${mark.hatching ? ` fill="url(#${name}-${escapeMarkup(mark.hatching)})"` : ''} d="${escapeMarkup(mark.d)}"/>`;
    case 'rect':
      return `<rect ${common} x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}"/>`;
    case 'circle':
      return `<circle ${common} cx="${round(mark.x)}" cy="${round(mark.y)}" r="${round(mark.r)}"/>`;
    case 'text': {
      const anchor = mark.anchor ? ` text-anchor="${mark.anchor}"` : '';
      const [before, escape] = context.isInText ? ['\n', escapeLabel] : ['', escapeMarkup];
      const next =
        mark.next === undefined
          ? ''
          : `${before}<tspan x="${round(mark.x)}" dy="${lineHeight}em">${escape(mark.next)}</tspan>`;
      const at = mark.x === 0 && mark.y === 0 ? '' : ` x="${round(mark.x)}" y="${round(mark.y)}"`;
      const up = next && ` dy="-${lineHeight / 2}em"`;
      return `${before}<text ${common}${at}${up}${anchor}>${escape(mark.text)}${next}</text>`;
    }
    case 'use': {
      const at =
        (mark.x === undefined ? '' : ` x="${round(mark.x)}"`) +
        (mark.y === undefined ? '' : ` y="${round(mark.y)}"`);
      const use = `<use${common && ` ${common}`} href="#${escapeMarkup(mark.shape)}"${at}`;
      return mark.name ? `${use}><title>${escapeMarkup(mark.name)}</title></use>` : `${use}/>`;
    }
    case 'group':
      return `<g ${common}>${mark.marks.map((inner) => renderMark(inner, name, context)).join('')}</g>`;
  }
}

/** Text as CDATA; text that could end the CDATA section is escaped instead. */
function escapeLabel(text: string): string {
  return /[>\p{Cc}]/u.test(text) ? escapeMarkup(text) : `<![CDATA[${text}]]>`;
}

/** Text that can't end an element, an attribute or a CDATA section. Control characters are dropped. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function round(value: number): string {
  if (!Number.isFinite(value))
    throw new RangeError(`expected a finite number in a drawing, found ${value}`);
  return String(Math.round(value * 10) / 10);
}
