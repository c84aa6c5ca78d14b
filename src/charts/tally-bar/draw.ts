import { sum } from 'd3';
import type { Stance } from '../../data/queries/votes.ts';
import type { TallyOption } from '../../data/schema/roll-calls.ts';
import { keyMarks, type KeyEntry } from '../scene/key.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import type { StanceKeyEntry } from '../stance-key.ts';
import { textWidth } from '../scene/text-width.ts';

export interface TallyPart {
  option: TallyOption;
  count: number;
  stance: Stance;
}

export interface TallyBarLabels {
  title: string;
  description: string;
  /** A part's label, such as "Yes 6". */
  part: (option: TallyOption, count: number) => string;
  /** What the tick means, such as "4 needed"; left out where there is none. */
  needed?: string;
  /** What the colors mean. */
  key: readonly StanceKeyEntry[];
}

const bar = { y: 26, height: 26 };
const swatch = 12;

/**
 * The announced tally as one bar, a unit per seat. The tick stands where enough yes votes pass
 * the measure.
 * @param needed yes votes needed, if they are known.
 */
export function tallyBarChart(
  parts: readonly TallyPart[],
  needed: number | undefined,
  labels: TallyBarLabels,
  { width = 680 } = {},
): Scene {
  const shown = parts.filter(({ count }) => count > 0);
  const texts = shown.map(({ option, count }) => labels.part(option, count));
  // Where there are too many parts for a label above each, a square beside each label says which it is.
  const isListed = sum(texts, (text) => textWidth(text, 'name') + 10) > width;
  const key = keyMarks(
    [
      ...labels.key.map(({ option, stance, text }) => square(`${stance} ${option}`, text)),
      ...(isListed
        ? shown.map(({ option, stance }, at) => square(`${stance} ${option}`, texts[at]!))
        : []),
    ],
    width,
  );
  const top = key.height === 0 ? 0 : key.height + 8;
  const y = top + bar.y;
  const total = sum(shown, ({ count }) => count);
  const unit = total === 0 ? 0 : width / total;
  let start = 0;
  const segments = shown.map(({ option, count, stance }) => {
    const x = start * unit;
    start += count;
    return {
      x,
      width: count * unit,
      class: `${stance} ${option}`,
      text: isListed ? '' : labels.part(option, count),
    };
  });
  const at = spread(segments, width);
  const marks = segments.flatMap((segment, index): Mark[] => [
    {
      type: 'rect',
      class: segment.class,
      row: index,
      x: segment.x + 2,
      y,
      width: Math.max(segment.width - 4, 1),
      height: bar.height,
    },
    ...(isListed
      ? []
      : [
          {
            ...({ type: 'text', class: 'name', anchor: 'middle' } as const),
            ...{ x: at[index]!, y: top + 16, text: segment.text },
          },
        ]),
  ]);
  const room = textWidth(labels.needed ?? '', 'note') / 2;
  const tick: Mark[] =
    needed === undefined || labels.needed === undefined
      ? []
      : [
          {
            type: 'path',
            class: 'tick',
            d: `M${needed * unit} ${y - 3}V${y + bar.height + 10}`,
          },
          {
            type: 'text',
            class: 'note',
            x: Math.min(Math.max(needed * unit, room), width - room),
            y: y + bar.height + 24,
            text: labels.needed,
            anchor: 'middle',
          },
        ];
  return {
    width,
    height: y + bar.height + (tick.length > 0 ? 32 : 6),
    title: labels.title,
    description: labels.description,
    marks: [...key.marks, ...marks, ...tick],
  };
}

/** A square of a part's look, with its words. */
function square(kind: string, text: string): KeyEntry {
  const mark = (x: number, y: number): Mark[] => [
    {
      ...{ type: 'rect', class: kind, x: x - swatch / 2, y: y - swatch / 2 },
      ...{ width: swatch, height: swatch },
    },
  ];
  return { mark, text };
}

/** The middle of each label: above its segment, moved sideways only where two would touch. */
function spread(
  segments: readonly { x: number; width: number; text: string }[],
  width: number,
): number[] {
  const half = segments.map(({ text }) => textWidth(text, 'name') / 2);
  const at = segments.map(({ x, width: own }, index) =>
    Math.min(Math.max(x + own / 2, half[index]!), width - half[index]!),
  );
  for (let index = at.length - 2; index >= 0; index -= 1)
    at[index] = Math.min(at[index]!, at[index + 1]! - half[index + 1]! - half[index]! - 10);
  return at;
}
