import type { Mark } from '../../../src/charts/scene/scene.ts';

/** All that is drawn, out of its groups and links, but for the key. */
export function drawnMarks(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    if (!('marks' in mark)) return [mark];
    return 'class' in mark && mark.class === 'key' ? [] : drawnMarks(mark.marks);
  });
}
