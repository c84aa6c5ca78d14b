import type { Duty } from '../data/schema/index.ts';
import type { Office } from '../data/queries/ladder.ts';
import type { Mark, Scene } from './scene.ts';
import { wrapText } from './wrap.ts';

export interface LadderLine {
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

/**
 * A box for each rung, from the top down; arrows lead to the rung below. Where there is room, county and city
 * stand side by side. The shape beside a line is its verb: a full dot a duty, a crossed ring a ban, a ring a
 * choice, a dash no duty, a hatched dot a dispute.
 */
export function authorityLadder(
  boxes: readonly LadderBox[],
  labels: LadderLabels,
  { width = 696 } = {},
): Scene {
  const isWide = width >= 600;
  const rows = isWide
    ? [...boxes.slice(0, -2).map((box) => [box]), boxes.slice(-2)]
    : boxes.map((box) => [box]);
  const marks: Mark[] = [];
  let y = 1;
  rows.forEach((row, index) => {
    const own = (width - (row.length - 1) * gap) / row.length;
    const drawn = row.map((box, column) => drawBox(box, column * (own + gap), y, own));
    const height = Math.max(...drawn.map((each) => each.height));
    drawn.forEach(({ x, marks: inner }) => {
      if (index > 0) marks.push(arrow(isWide ? x + own / 2 : width / 2, y));
      marks.push({ type: 'rect', class: 'rung', x: x + 1, y, width: own - 2, height });
      marks.push(...inner);
    });
    y += height + gap;
  });
  return {
    width,
    height: y - gap + 1,
    title: labels.title,
    description: labels.description,
    marks,
  };
}

function drawBox(
  { heading, lines }: LadderBox,
  x: number,
  top: number,
  width: number,
): { x: number; height: number; marks: Mark[] } {
  const length = Math.floor((width - pad * 2 - indent) / 8.2);
  let y = top + pad + 12;
  const marks: Mark[] = wrapText(heading, Math.floor((width - pad * 2) / 9)).map((text, index) => {
    y += index === 0 ? 0 : 20;
    return { type: 'text', class: 'heading', x: x + pad, y, text };
  });
  y += 6;
  for (const { verb, text, law } of lines) {
    y += between;
    marks.push(...glyph(verb, x + pad + 7, y + line - 5));
    for (const part of wrapText(text, length)) {
      y += line;
      marks.push({ type: 'text', class: '', x: x + pad + indent, y, text: part });
    }
    y += small;
    marks.push({ type: 'text', class: 'note', x: x + pad + indent, y, text: law });
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

/** From the rung above down to the top of a box. */
function arrow(x: number, y: number): Mark {
  const at = Math.round(x);
  return {
    type: 'path',
    class: 'reach',
    d: `M${at} ${y - gap}V${y - 2}m-6 -7l6 7l6 -7`,
  };
}
