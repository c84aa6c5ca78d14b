import type { Stance } from '../../data/queries/votes.ts';
import type { Mark } from './scene.ts';

/**
 * A vote as a shape: a square is against having the agreement, a circle for it, a hollow circle not
 * cast, a hatched square not in our sources. Where there is no stance, a bar is a yes, a diamond a no.
 */
export function stanceMark(stance: Stance, option: string, x: number, y: number, r = 7): Mark {
  if (stance === 'for' || stance === 'absent') return { type: 'circle', class: stance, x, y, r };
  if (stance === 'none') {
    const half = option === 'yes' ? r * 0.9 : r * 1.2;
    const d =
      option === 'yes'
        ? `M${x - half * 1.2} ${y - half / 2}h${half * 2.4}v${half}h${-half * 2.4}Z`
        : `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`;
    return { type: 'path', class: `cast ${option}`, d };
  }
  // Whole pixels, about as large as the circle.
  const side = 2 * Math.floor(r * 0.9);
  return {
    type: 'rect',
    class: stance,
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side,
  };
}
