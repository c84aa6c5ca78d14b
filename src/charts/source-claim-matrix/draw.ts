import type { MatrixCell, Voice } from '../../data/queries/voices.ts';
import { keyMarks } from '../scene/key.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';
import { copyRing, voiceMark, voiceShapes } from '../scene/voice-mark.ts';

/** One question, and what each source does in it. */
interface MatrixLine {
  name: string;
  cells: readonly MatrixCell[];
  /** Its row of the table. */
  row?: number;
}

/** Questions of one status. */
export interface MatrixGroup {
  name: string;
  lines: readonly MatrixLine[];
}

export interface MatrixLabels {
  title: string;
  description: string;
  /** The sources, one a column. */
  columns: readonly string[];
  /** One word for what a source does. */
  voice: (voice: Voice) => string;
  copy: string;
}

const text = { height: 17 };

/**
 * Questions down, sources across, a shape in every cell. Wide, each shape has its word beside it; narrow,
 * the columns are numbered, and the numbers stand again over every few questions.
 */
export function sourceClaimMatrixChart(
  groups: readonly MatrixGroup[],
  labels: MatrixLabels,
  { width = 680 } = {},
): Scene {
  const hasRoom = isWide(width);
  const column = hasRoom ? 94 : 28;
  const left = width - labels.columns.length * column;
  const heads = labels.columns.map((name, index) =>
    hasRoom ? wrapText(name, column - 12, 'note') : [String(index + 1)],
  );
  const headHeight = Math.max(0, ...heads.map(({ length }) => length)) * text.height;
  const voices: readonly Voice[] = ['agrees', 'partly', 'differs', 'open', 'silent'];
  const cells = groups.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
  // Wide, each shape has its word beside it, but for the dot of silence.
  const key = keyMarks(
    [
      ...voices
        .filter((voice) => !hasRoom || voice === 'silent')
        .filter((voice) => cells.some((cell) => cell.voice === voice))
        .map((voice) => ({
          mark: (x: number, at: number) => [voiceMark(voice, false, x, at)],
          text: labels.voice(voice),
        })),
      ...(!hasRoom && cells.some(({ isCopy }) => isCopy)
        ? [
            {
              mark: (x: number, at: number): Mark[] => [
                { type: 'group', class: 'voice', marks: [copyRing(x, at, 8)] },
              ],
              text: labels.copy,
            },
          ]
        : []),
    ],
    width,
  );
  const marks: Mark[] = [...key.marks];
  let y = key.height;
  const written = (kind: string, x: number, lines: readonly string[], anchor?: 'middle') =>
    lines.map((words, index): Mark => ({
      ...{ type: 'text', class: kind, text: words },
      ...{ x, y: y + 13 + index * text.height },
      ...(anchor ? { anchor } : {}),
    }));
  const write = (...of: Parameters<typeof written>) => marks.push(...written(...of));
  const writeHeads = (): void => {
    heads.forEach((lines, index) => {
      const x = left + index * column;
      if (hasRoom) write('note', x, lines);
      else write('group', x + column / 2, lines, 'middle');
    });
    y += headHeight + 6;
  };
  if (!hasRoom)
    labels.columns.forEach((name, index) => {
      const lines = wrapText(`${index + 1} ${name}`, width, 'note');
      write('note', 0, lines);
      y += lines.length * text.height;
    });
  for (const { name, lines } of groups) {
    y += 18;
    const heading = wrapText(name, width, 'heading');
    write('heading', 0, heading);
    y += heading.length * text.height + 8;
    lines.forEach((line, index) => {
      if (index === 0 || (!hasRoom && index % 8 === 0)) writeHeads();
      const names = wrapText(line.name, left - 10, 'note');
      const height = Math.max(names.length * text.height, hasRoom ? 2 * text.height : 24) + 8;
      marks.push({ type: 'path', class: 'grid', d: `M0 ${y}H${width}` });
      y += 4;
      const said = line.cells.flatMap(({ voice, isCopy }, place) => {
        const x = left + place * column + (hasRoom ? 10 : column / 2);
        const shapes = voiceShapes(voice, isCopy, x, y + 9);
        if (!hasRoom || voice === 'silent') return shapes;
        const words = isCopy ? [labels.voice(voice), labels.copy] : [labels.voice(voice)];
        return [...shapes, ...written('note', x + 15, words)];
      });
      marks.push({
        ...{ type: 'group', class: 'voice', row: line.row },
        marks: [...written('note title', 0, names), ...said],
      });
      y += height - 4;
    });
  }
  const { title, description } = labels;
  return { width, height: y, title, description, marks };
}
