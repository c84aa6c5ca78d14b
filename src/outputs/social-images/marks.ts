import type { Mark } from '../../charts/scene/scene.ts';
import { stanceMark } from '../../charts/scene/stance-mark.ts';
import { renderSvg } from '../../charts/scene/svg.ts';
import type { CardVote } from './social-image.ts';
import { ink, paper, stanceColors } from './colors.ts';

const radius = 15;
const apart = 42;

const styles =
  `rect.against{fill:${stanceColors.against}}circle.for{fill:${stanceColors.for}}.cast{fill:${ink}}` +
  `circle.absent{fill:${paper};stroke:${ink};stroke-width:3}rect.unknown{stroke:${ink};stroke-width:2}` +
  `.hatch{stroke:${ink};stroke-width:2}`;

/** The marks of all seats that share an option, in a row, as an SVG file. It holds no text. */
export function seatMarks({
  stance,
  option,
  count,
}: Pick<CardVote['seats'][number], 'stance' | 'option' | 'count'>): {
  svg: string;
  width: number;
  height: number;
} {
  const width = count * apart;
  const marks: Mark[] = Array.from({ length: count }, (_, index) =>
    stanceMark(stance, option, radius + 2 + index * apart, apart / 2, radius),
  );
  const svg = renderSvg({ width, height: apart, title: '', description: '', marks }, 'm')
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('</desc>', `</desc><style>${styles}</style>`);
  return { svg, width, height: apart };
}
