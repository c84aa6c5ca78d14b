import { keyMarks } from '../scene/key.ts';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { wrapText } from '../scene/text-width.ts';

/** An event on the rail. */
export interface TimelineEvent {
  /** Its date in words. */
  when: string;
  title: string;
  /** Whether the day is known; else the mark is dashed. */
  isExact: boolean;
  /** Votes are filled, and larger. */
  isVote: boolean;
  /** How long nothing happened before it, in words. */
  gap?: string;
}

/** The kinds of marks, in the order of their key. */
export const timelineMarks = ['vote', 'other', 'inexact'] as const;
export type TimelineMark = (typeof timelineMarks)[number];

export interface TimelineLabels {
  title: string;
  description: string;
  /** The words for the marks that are drawn. */
  key: Partial<Record<TimelineMark, string>>;
}

const line = { name: 19, note: 18 };
const between = 14;

/** Events down a rail, oldest first: dates to its left where there is room, else above the events; a long time without any is said between them. */
export function timelineChart(
  events: readonly TimelineEvent[],
  { title, description, key }: TimelineLabels,
  { width = 680 } = {},
): Scene {
  const hasRoom = isWide(width);
  const rail = hasRoom ? 146 : 9;
  const left = rail + 20;
  const legend = keyMarks(
    timelineMarks.flatMap((kind) =>
      key[kind] === undefined
        ? []
        : { mark: (x, at) => [dot(kind === 'vote', kind !== 'inexact', x, at)], text: key[kind] },
    ),
    width,
  );
  const marks: Mark[] = [...legend.marks];
  const dots: { y: number; event: TimelineEvent }[] = [];
  let y = legend.height === 0 ? 0 : legend.height + 8;
  const write = (text: string, kind: keyof typeof line) => {
    for (const part of wrapText(text, width - left, kind)) {
      y += line[kind];
      marks.push({ type: 'text', class: kind, x: left, y: y - 4, text: part });
    }
  };
  for (const event of events) {
    if (event.gap) {
      write(event.gap, 'note');
      y += between;
    }
    dots.push({ y: y + 10, event });
    if (hasRoom)
      marks.push({
        ...{ type: 'text', class: 'note', anchor: 'end' },
        ...{ x: rail - 16, y: y + 15, text: event.when },
      });
    else write(event.when, 'note');
    write(event.title, 'name');
    y += between;
  }
  const [first, last] = [dots[0], dots.at(-1)];
  return {
    ...{ width, height: Math.max(y - between + 6, 1), title, description },
    marks: [
      ...(first && last
        ? [{ type: 'path' as const, class: 'axis', d: `M${rail} ${first.y}V${last.y}` }]
        : []),
      ...dots.map(({ y: at, event: { isVote, isExact } }) => dot(isVote, isExact, rail, at)),
      ...marks,
    ],
  };
}

function dot(isVote: boolean, isExact: boolean, x: number, y: number): Mark {
  return {
    type: 'group',
    class: ['event', isVote ? 'vote' : '', isExact ? '' : 'inexact'].filter(Boolean).join(' '),
    marks: [{ type: 'circle', class: 'dot', x, y, r: isVote ? 8 : 6 }],
  };
}
