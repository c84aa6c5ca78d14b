import type { Duty } from '../../data/schema/index.ts';
import type { Office } from '../../data/queries/ladder.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';

interface LadderLine {
  verb: Duty['verb'];
  /** A whole sentence: who must, must not or may do what. */
  text: string;
  /** The law that says so. */
  law: string;
}

export interface LadderBox {
  office: Office;
  heading: string;
  lines: readonly LadderLine[];
}

export interface LadderLabels {
  title: string;
  description: string;
}

const gap = 34;
const pad = 14;
const indent = 24;
const line = 19;
const small = 17;
const between = 9;
/** Width of the arrow column beside county and city, when they are stacked. */
const rail = 22;

/**
 * One box per rung, from the top. Arrows go from the state to county and city, which are side by side if
 * there is room. None comes from the federal box, because federal law orders nobody to sign. The shape
 * before a line is its verb: full dot, duty; crossed ring, ban; ring, choice; dash, no duty; hatched dot,
 * dispute.
 */
export function authorityLadder(
  boxes: readonly LadderBox[],
  labels: LadderLabels,
  { width = 696 } = {},
): Scene {
  const hasRoom = isWide(width);
  const [federal, state, ...local] = boxes;
  const marks: Mark[] = [];
  let y = 1;
  const place = (box: LadderBox, x: number, own: number, height?: number) => {
    const drawn = drawBox(box, x, y, own);
    const rung = { x: x + 1, y, width: own - 2, height: height ?? drawn.height };
    marks.push({ type: 'rect', class: 'rung', ...rung }, ...drawn.marks);
    return drawn.height;
  };
  for (const box of [federal, state]) if (box) y += place(box, 0, width) + gap;
  const below = y - gap;
  if (hasRoom) {
    const own = (width - (local.length - 1) * gap) / local.length;
    const height = Math.max(...local.map((box) => drawBox(box, 0, y, own).height));
    local.forEach((box, column) => {
      const x = column * (own + gap);
      marks.push(downArrow(x + own / 2, below, y));
      place(box, x, own, height);
    });
    y += height + gap;
  } else {
    for (const box of local) {
      marks.push(railArrow(below, y + 26));
      y += place(box, rail, width - rail) + gap;
    }
  }
  const { title, description } = labels;
  return { width, height: y - gap + 1, title, description, marks };
}

function drawBox(
  { heading, lines }: LadderBox,
  x: number,
  top: number,
  width: number,
): { x: number; height: number; marks: Mark[] } {
  const room = width - pad * 2;
  let y = top + pad + 12;
  const marks: Mark[] = wrapText(heading, room, 'heading').map((text, index) => {
    y += index === 0 ? 0 : 20;
    return { type: 'text', class: 'heading', x: x + pad, y, text };
  });
  y += 6;
  for (const { verb, text, law } of lines) {
    y += between;
    marks.push(...glyph(verb, x + pad + 7, y + line - 5));
    for (const part of wrapText(text, room - indent, '')) {
      y += line;
      marks.push({ type: 'text', class: '', x: x + pad + indent, y, text: part });
    }
    for (const part of wrapText(law, room - indent, 'note')) {
      y += small;
      marks.push({ type: 'text', class: 'note', x: x + pad + indent, y, text: part });
    }
  }
  return { x, height: y + pad - top, marks };
}

function glyph(verb: Duty['verb'], x: number, y: number): Mark[] {
  const r = 6;
  const ring: Mark = { type: 'circle', class: 'absent', x, y, r };
  switch (verb) {
    case 'must':
      return [{ type: 'circle', class: 'cast', x, y, r }];
    case 'must-not':
      return [ring, { type: 'path', class: 'tick', d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8` }];
    case 'may':
      return [ring];
    case 'no-duty':
      return [{ type: 'path', class: 'tick', d: `M${x - r} ${y}h${r * 2}` }];
    case 'disputed':
      return [{ type: 'circle', class: 'unknown', x, y, r }];
  }
}

function downArrow(x: number, from: number, to: number): Mark {
  return { type: 'path', class: 'reach', d: `M${Math.round(x)} ${from}V${to - 2}m-6 -7l6 7l6 -7` };
}

/** An arrow down the side of the boxes and into one of them. */
function railArrow(from: number, to: number): Mark {
  return { type: 'path', class: 'reach', d: `M8 ${from}V${to}H${rail - 2}m-7 -6l7 6l-7 6` };
}
