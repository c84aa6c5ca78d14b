import type { Voice } from '../../data/queries/voices.ts';
import { keyMarks } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { textWidth, wrapText } from '../scene/text-width.ts';
import { copyRing, voiceShapes } from '../scene/voice-mark.ts';

/** One source of the tree, in reading order: its origins come before it. */
export interface LineageRow {
  name: string;
  /** Sources of one publisher that repeat nobody are joined by a line. */
  publisher: string;
  note: string;
  voice: Voice;
  /** How many steps it is from a source that repeats nobody. */
  layer: number;
  /** The rows that it repeats, by their place in the list. */
  origins: readonly number[];
  /** Its row of the table, or its item of the list. */
  row?: number;
}

export interface LineageLabels {
  title: string;
  description: string;
  /** What the ring around a copy and the line beside sources of one publisher mean. */
  key: Record<'copy' | 'family', string>;
}

const step = 26;
const lane = 12;
const line = { name: 20, note: 17, gap: 12 };

/**
 * Draws which sources repeat which: one source per row, each copy indented below its original, with an
 * arrow between them. Arrows from further originals run in lanes to the left of the tree.
 */
export function lineageChart(
  rows: readonly LineageRow[],
  { title, description, key }: LineageLabels,
  { width = 680 } = {},
): Scene {
  const further = furtherArrows(rows);
  const families = joined(rows);
  const left = 10 + (further.lanes + families.lanes) * lane;
  const x = (row: LineageRow) => left + row.layer * step;
  const legend = keyMarks(
    [
      ...(rows.some(({ origins }) => origins.length > 0)
        ? [
            {
              mark: (at: number, y: number): Mark[] => [
                { type: 'group', class: 'voice', marks: [copyRing(at, y, 8)] },
              ],
              text: key.copy,
            },
          ]
        : []),
      ...(families.of.length > 0
        ? [
            {
              mark: (at: number, y: number): Mark[] => [
                { type: 'path', class: 'family', d: `M${at} ${y - 8}v16M${at} ${y - 8}h5m-5 16h5` },
              ],
              text: key.family,
            },
          ]
        : []),
    ],
    width,
  );
  const placed: { y: number; texts: Mark[] }[] = [];
  let top = legend.height === 0 ? 0 : legend.height + 12;
  for (const row of rows) {
    const { texts, height } = rowTexts(row, x(row) + 18, width, top);
    placed.push({ y: top + line.name / 2 + 2, texts });
    top += height;
  }
  const arrows = rows.flatMap((row, index): Mark[] => {
    const y = placed[index]!.y;
    const end = `H${x(row) - 12}m-5 -4l5 4l-5 4`;
    return row.origins.map((origin) => {
      const from = { x: x(rows[origin]!), y: placed[origin]!.y };
      const own = further.of.get(`${origin} ${index}`);
      const d =
        own === undefined
          ? `M${from.x} ${from.y + 12}V${y}${end}`
          : `M${from.x - 12} ${from.y}H${left - 10 - (own + 0.5) * lane}V${y}${end}`;
      return { type: 'path', class: 'descent', d };
    });
  });
  const marks = rows.map((row, index): Mark => {
    const { y, texts } = placed[index]!;
    return {
      ...{ type: 'group', class: 'voice', row: row.row },
      marks: [...voiceShapes(row.voice, row.origins.length > 0, x(row), y), ...texts],
    };
  });
  const joints = families.of.map(({ members, taken }): Mark => {
    const at = 3 + taken * lane;
    const [first, last] = [placed[members[0]!]!.y, placed[members.at(-1)!]!.y];
    const ends = members.map((member) => `M${at} ${placed[member]!.y}h5`).join('');
    return { type: 'path', class: 'family', d: `M${at} ${first}V${last}${ends}` };
  });
  return {
    width,
    height: top,
    title,
    description,
    marks: [...legend.marks, ...joints, ...arrows, ...marks],
  };
}

/** The name, and the note beside it where both fit, below it where they don't. */
function rowTexts(row: LineageRow, x: number, width: number, top: number) {
  const names = wrapText(row.name, width - x, 'name');
  const isBeside =
    names.length === 1 &&
    x + textWidth(row.name, 'name') + 16 + textWidth(row.note, 'note') <= width;
  const notes = isBeside ? [row.note] : wrapText(row.note, width - x, 'note');
  const below = top + names.length * line.name;
  const texts: Mark[] = [
    ...names.map((text, index): Mark => {
      return { type: 'text', class: 'name', x, y: top + 17 + index * line.name, text };
    }),
    ...notes.map((text, index): Mark =>
      isBeside
        ? { type: 'text', class: 'note', x: width, y: top + 17, text, anchor: 'end' }
        : { type: 'text', class: 'note', x, y: below + 13 + index * line.note, text },
    ),
  ];
  const height = names.length * line.name + (isBeside ? 0 : notes.length * line.note) + line.gap;
  return { texts, height };
}

/** The sources that repeat nobody, where a publisher has several of them, each family in a lane. */
function joined(rows: readonly LineageRow[]) {
  const families = new Map<string, number[]>();
  rows.forEach(({ publisher, layer }, index) => {
    if (layer === 0) families.set(publisher, [...(families.get(publisher) ?? []), index]);
  });
  const take = lanes();
  const of = [...families.values()]
    .filter(({ length }) => length > 1)
    .map((members) => ({ members, taken: take(members[0]!, members.at(-1)!) }));
  return { of, lanes: take.count() };
}

/** A lane for each arrow that does not come from the nearest origin. */
function furtherArrows(rows: readonly LineageRow[]) {
  const of = new Map<string, number>();
  const take = lanes();
  rows.forEach(({ origins }, index) => {
    const nearest = Math.max(-1, ...origins);
    for (const origin of origins)
      if (origin !== nearest) of.set(`${origin} ${index}`, take(origin, index));
  });
  return { of, lanes: take.count() };
}

/** Assigns lanes to spans of rows; spans that do not overlap can share one. */
function lanes() {
  const taken: [from: number, to: number][][] = [];
  const take = (from: number, to: number): number => {
    const free = taken.findIndex((lines) => lines.every(([a, b]) => to < a || b < from));
    const chosen = free === -1 ? taken.length : free;
    (taken[chosen] ??= []).push([from, to]);
    return chosen;
  };
  return Object.assign(take, { count: () => taken.length });
}
