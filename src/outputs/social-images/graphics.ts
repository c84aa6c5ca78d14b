import { getFlorida } from '../../charts/florida-map/data.ts';
import { dotMap } from '../../charts/florida-map/dots.ts';
import { locatorOf } from '../../charts/florida-map/locator.ts';
import type { Mark, Scene } from '../../charts/scene/scene.ts';
import { renderSvg } from '../../charts/scene/svg.ts';
import { countyShapes } from '../../data/load/county-shapes.ts';
import { memoize } from '../../data/memoize.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { CardGraphic, GraphicText } from './social-image.ts';
import { ink, land, listed, paper, soft, stanceColors } from './colors.ts';

/** The size of drawings of Florida, in pixels. */
const mapHeight = 420;

function svgFile(width: number, height: number, scale: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" fill="none" stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;
}

/** Florida with a dot for each municipal police department: filled where it is on the newest list. */
export const dotGraphic = memoize((facts: SiteFacts): CardGraphic => {
  const { municipalities, newest } = getFlorida(facts);
  const having = (...statuses: PlaceStatus[]) =>
    municipalities
      .filter(({ geoid }) => statuses.some((status) => status === newest.statuses.get(geoid)))
      .map(({ point }) => point);
  const map = dotMap(countyShapes(), [
    having('own-police-not-listed', 'pending'),
    having('listed'),
  ]);
  const [others, onList] = map.dots;
  const scale = mapHeight / map.height;
  const svg = svgFile(
    map.width,
    map.height,
    scale,
    `<path d="${map.outline}" fill="${land}"/><g stroke-width="8"><path d="${others}" stroke="${soft}"/><path d="${others}" stroke="${paper}" stroke-width="5.5"/><path d="${onList}" stroke="${listed}" stroke-width="7.5"/></g>`,
  );
  return { svg, width: map.width * scale, height: mapHeight };
});

/** Where someone is, and whether the newest list has their agreement. */
export interface Located {
  /** The GEOIDs of counties; none for what works in all of the state. */
  counties: readonly string[];
  /** A place in them. */
  point?: readonly [number, number] | undefined;
  isListed: boolean;
}

/** Florida with some counties on it, and a place in them: in the color of ICE's list where it has them. */
export function locatorGraphic({ counties, point, isListed }: Located): CardGraphic {
  const map = locatorOf(counties, point);
  const scale = mapHeight / map.height;
  const [x, y] = map.dot ?? [];
  const dot = map.dot
    ? `<circle cx="${x}" cy="${y}" r="4.5" fill="${isListed ? listed : paper}" stroke="${paper}" stroke-width="4"/><circle cx="${x}" cy="${y}" r="4.5" fill="${isListed ? listed : paper}" stroke="${isListed ? listed : ink}" stroke-width="1.5"/>`
    : '';
  const fill = isListed && !map.dot ? listed : soft;
  const own = counties.length > 0 ? `<path d="${map.counties}" fill="${fill}"/>` : '';
  const svg = svgFile(
    map.width,
    map.height,
    scale,
    `<path d="${map.state}" fill="${land}"/>${own}${dot}`,
  );
  return { svg, width: map.width * scale, height: mapHeight };
}

/** Sizes of the texts of a chart on an image, and whether they are bold. */
const texts: Record<string, { size: number; isBold?: boolean }> = {
  heading: { size: 27, isBold: true },
  note: { size: 19 },
  group: { size: 20, isBold: true },
  name: { size: 18 },
};

const shiftStyles =
  `.shift{fill:none;stroke:${soft};stroke-width:1.5}.shift.changed{stroke:${ink};stroke-width:3}` +
  `.shift.open{stroke-dasharray:4 5}rect.against{fill:${stanceColors.against}}circle.for{fill:${stanceColors.for}}` +
  `.absent{fill:${paper};stroke:${ink};stroke-width:2}.unknown{stroke:${ink}}.hatch{stroke:${ink};stroke-width:2}.cast{fill:${ink}}`;

/** A chart of two roll calls, with its words apart. */
export function shiftGraphic({ marks: all, ...scene }: Scene, width: number): CardGraphic {
  const scale = width / scene.width;
  // What came between the votes is small print, too small for an image.
  const marks = all.filter(
    (mark) =>
      !('class' in mark && mark.class === 'between') &&
      !('anchor' in mark && mark.anchor === 'middle'),
  );
  const svg = renderSvg({ ...scene, marks: withoutTexts(marks) }, 'g')
    .replace(/<svg [^>]*>/, () =>
      svgFile(scene.width, scene.height, scale, '').replace('</svg>', ''),
    )
    .replace(/<title.*?<\/desc>/s, `<style>${shiftStyles}</style>`);
  return {
    svg,
    width,
    height: scene.height * scale,
    texts: textsOf(marks).map((text) => graphicText(text, scale)),
  };
}

type TextMark = Extract<Mark, { type: 'text' }>;

function withoutTexts(marks: readonly Mark[]): Mark[] {
  return marks
    .filter(({ type }) => type !== 'text')
    .map((mark) => ('marks' in mark ? { ...mark, marks: withoutTexts(mark.marks) } : mark));
}

function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) =>
    'marks' in mark ? textsOf(mark.marks) : mark.type === 'text' ? [mark] : [],
  );
}

function graphicText({ class: name, x, y, text, anchor }: TextMark, scale: number): GraphicText {
  const [kind = 'name', stance] = name.split(' ');
  const { size, isBold = false } = texts[kind] ?? { size: 20 };
  const color =
    stance === 'against' || stance === 'for' ? stanceColors[stance] : kind === 'note' ? soft : ink;
  // A longer result keeps to its side of the image in smaller letters.
  const fitted = text.length > 20 ? size * 0.85 : size;
  return { text, x: x * scale, y: y * scale, isEnd: anchor === 'end', size: fitted, isBold, color };
}
