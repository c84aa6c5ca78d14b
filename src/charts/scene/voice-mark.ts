import type { Voice } from '../../data/queries/voices.ts';
import type { Mark } from './scene.ts';

/**
 * How a source stands, as a shape: a full circle agrees with the finding, a half circle in part, a diamond
 * differs, a hollow circle is an open question, a dot says nothing. A dashed ring around it is a copy.
 */
export function voiceMark(voice: Voice, isCopy: boolean, x: number, y: number): Mark {
  return { type: 'group', class: 'voice', marks: voiceShapes(voice, isCopy, x, y) };
}

/** As `voiceMark`, for a group of the class `voice` that has more in it. */
export function voiceShapes(voice: Voice, isCopy: boolean, x: number, y: number): Mark[] {
  return [...shape(voice, x, y, radius), ...(isCopy ? [copyRing(x, y)] : [])];
}

/** The ring around a source that repeats another. */
export function copyRing(x: number, y: number, r = radius + 4): Mark {
  return { type: 'circle', class: 'copy', x, y, r };
}

const radius = 6;

function shape(voice: Voice, x: number, y: number, r: number): Mark[] {
  switch (voice) {
    case 'agrees':
      return [{ type: 'circle', class: 'full', x, y, r }];
    case 'partly':
      return [
        { type: 'circle', class: 'hollow', x, y, r },
        { type: 'path', class: 'full', d: `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${r * 2}Z` },
      ];
    case 'differs': {
      const half = r * 1.2;
      return [
        {
          type: 'path',
          class: 'full',
          d: `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`,
        },
      ];
    }
    case 'open':
      return [{ type: 'circle', class: 'hollow', x, y, r }];
    case 'silent':
      return [{ type: 'circle', class: 'full', x, y, r: r / 4 }];
  }
}
