import type { Mark } from './scene.ts';
import { markRadius, voteMark, type VoteShape } from './vote-mark.ts';

/** What the shapes mean, in the order they are drawn. */
export interface LegendLabels {
  starts: string;
  ends: string;
  other: string;
  failed: string;
  unknown: string;
  month: string;
}

const row = 24;
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
  const entries: [VoteShape, string][] = [
    [plain, labels.starts],
    [{ ...plain, effect: 'ends' }, labels.ends],
    [{ ...plain, effect: 'none' }, labels.other],
    [{ ...plain, result: 'fail' }, labels.failed],
    [{ ...plain, isRollKnown: false }, labels.unknown],
    [{ ...plain, when: { precision: 'month' } }, labels.month],
  ];
  const columns = width > 500 ? 2 : 1;
  const rows = Math.ceil(entries.length / columns);
  const marks = entries.map(([vote, text], index): Mark => {
    const x = Math.floor(index / rows) * (width / columns);
    const y = (index % rows) * row + 12;
    const span = vote.when.precision === 'month' ? ([x, x + 26] as const) : undefined;
    return {
      type: 'group',
      class: 'key',
      marks: [
        ...voteMark(vote, x + 13, y, markRadius, span),
        { type: 'text', class: 'word', x: x + 36, y: y + 4.5, text },
      ],
    };
  });
  return { marks, height: rows * row + 8 };
}
