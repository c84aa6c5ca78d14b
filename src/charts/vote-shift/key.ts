import type { Stance } from '../../data/queries/votes.ts';
import type { KeyEntry } from '../scene/key.ts';
import type { Mark } from '../scene/scene.ts';
import { stanceMark } from '../scene/stance-mark.ts';

/** Top to bottom. */
export const bands: readonly Stance[] = ['against', 'absent', 'unknown', 'none', 'for'];

/** The key to the marks that have words: stances in the order of the drawing, and the line of who changed. */
export function keyOf(words: Partial<Record<Stance | 'changed', string>>): KeyEntry[] {
  const changed = words.changed;
  return [
    ...bands.flatMap((stance): KeyEntry[] => {
      const text = words[stance];
      return text === undefined
        ? []
        : [{ mark: (x, y) => [stanceMark(stance, 'yes', x, y)], text }];
    }),
    ...(changed === undefined
      ? []
      : [
          {
            mark: (x: number, y: number): Mark[] => [
              { type: 'path', class: 'shift changed', d: `M${x - 9} ${y}h18` },
            ],
            text: changed,
          },
        ]),
  ];
}
