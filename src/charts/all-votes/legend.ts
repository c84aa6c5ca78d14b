import { sum } from 'd3';
import { isWide, type Mark } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';
import { markRadius, voteMark, type VoteShape } from '../scene/vote-mark.ts';

/** What the shapes mean, in the order they are drawn. */
export interface LegendLabels {
  starts: string;
  ends: string;
  other: string;
  failed: string;
  unknown: string;
  month: string;
  /** Where a body went the other way than before; left out where none did. */
  reversal?: string;
}

/** Stands before the words of a vote that went the other way than the decision before. */
export const reversalSign = '⇄';

const row = 24;
const line = 16;
const indent = 36;
const plain: VoteShape = {
  when: { precision: 'day' },
  effect: 'starts',
  result: 'pass',
  isRollKnown: true,
};

/** The key to the marks, in columns that fit the width. */
export function legendMarks(
  labels: LegendLabels,
  width: number,
): { marks: Mark[]; height: number } {
  const entries: [VoteShape | undefined, string][] = [
    [plain, labels.starts],
    [{ ...plain, effect: 'ends' }, labels.ends],
    [{ ...plain, effect: 'none' }, labels.other],
    [{ ...plain, result: 'fail' }, labels.failed],
    [{ ...plain, isRollKnown: false }, labels.unknown],
    [{ ...plain, when: { precision: 'month' } }, labels.month],
    ...(labels.reversal ? [[undefined, labels.reversal] as [undefined, string]] : []),
  ];
  const columns = isWide(width) ? 2 : 1;
  const rows = Math.ceil(entries.length / columns);
  const own = width / columns;
  const lines = entries.map(([, text]) => wrapText(text, own - indent - 6, 'word'));
  // Where one entry of a row needs a second line, the row has it.
  const heights = Array.from({ length: rows }, (_, at) =>
    Math.max(...lines.filter((_, index) => index % rows === at).map(({ length }) => length)),
  ).map((most) => row + (most - 1) * line);
  const marks = entries.map(([vote], index): Mark => {
    const x = Math.floor(index / rows) * own;
    const y = 12 + sum(heights.slice(0, index % rows));
    const span = vote?.when.precision === 'month' ? ([x, x + 26] as const) : undefined;
    return {
      type: 'group',
      class: 'key',
      marks: [
        ...(vote
          ? voteMark(vote, x + 13, y, markRadius, span)
          : [
              {
                ...({ type: 'text', class: 'group', anchor: 'middle' } as const),
                ...{ x: x + 13, y: y + 5, text: reversalSign },
              },
            ]),
        ...lines[index]!.map((text, at): Mark => ({
          type: 'text',
          class: 'word',
          x: x + indent,
          y: y + 5 + at * line,
          text,
        })),
      ],
    };
  });
  return { marks, height: 8 + sum(heights) };
}
