import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';

/** What one law asks: "Must", "sign an agreement", "s. 1". */
interface DutyLine {
  verb: string;
  what: string;
  law: string;
}

/** A decision, and what the laws ask of each party in it. */
export interface DutyRowDrawn {
  name: string;
  cells: readonly { party: string; lines: readonly DutyLine[] }[];
}

export interface DutyLabels {
  title: string;
  description: string;
  /** Where no law says anything. */
  none: string;
}

const gap = 18;
const heads = 118;
const line = { heading: 20, text: 19, note: 17 };

/** The table of duties: decisions down, parties across; on a phone, the parties of a decision stand one below the other. */
export function dutyTableChart(
  rows: readonly DutyRowDrawn[],
  labels: DutyLabels,
  { width = 696 } = {},
): Scene {
  const { title, description } = labels;
  const marks: Mark[] = [];
  const hasRoom = isWide(width);
  const parties = rows[0]?.cells.map(({ party }) => party) ?? [];
  const column = (width - heads - gap * parties.length) / Math.max(parties.length, 1);
  const at = (index: number) => (hasRoom ? heads + gap + index * (column + gap) : 0);
  const room = hasRoom ? column : width;
  let y = 0;
  const write = (texts: readonly string[], kind: keyof typeof line, x: number, from: number) => {
    texts.forEach((text, index) =>
      marks.push({
        ...{ type: 'text', class: kind === 'text' ? '' : kind },
        ...{ x, y: from + (index + 1) * line[kind] - 5, text },
      }),
    );
    return from + texts.length * line[kind];
  };
  const writeCell = (lines: readonly DutyLine[], x: number, from: number) =>
    lines.length === 0
      ? write(wrapText(labels.none, room, 'note'), 'note', x, from)
      : lines.reduce((top, { verb, what, law }) => {
          const said = write(wrapText(verb, room, 'heading'), 'heading', x, top);
          const told = write(wrapText(what, room, ''), 'text', x, said);
          return write(wrapText(law, room, 'note'), 'note', x, told) + 8;
        }, from);
  if (hasRoom)
    y = Math.max(
      0,
      ...parties.map((party, index) =>
        write(wrapText(party, room, 'heading'), 'heading', at(index), 0),
      ),
    );
  for (const { name, cells } of rows) {
    marks.push({ type: 'path', class: 'axis', d: `M0 ${y + 8}H${width}` });
    const top = y + 16;
    if (hasRoom) {
      const ends = cells.map(({ lines }, index) => writeCell(lines, at(index), top));
      y = Math.max(write(wrapText(name, heads, 'heading'), 'heading', 0, top), ...ends);
      continue;
    }
    y = write(wrapText(name, width, 'heading'), 'heading', 0, top);
    for (const { party, lines } of cells)
      y = writeCell(lines, 0, write(wrapText(party, width, 'note'), 'note', 0, y + 8));
  }
  return { width, height: y + 4, title, description, marks };
}
