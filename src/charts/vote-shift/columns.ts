import { isWide } from '../scene/scene.ts';

/**
 * How far in the columns stand, and where the offices: beside the names, below them, or nowhere, as the slopes between
 * the columns need room.
 */
export function columns(
  width: number,
  names: number,
  offices: number,
): { inset: number; row: number; offices: 'beside' | 'below' | 'none' } {
  const least = isWide(width) ? 190 : 92;
  const beside = Math.max(least, names + offices + 24);
  const below = Math.max(least, names + 16, offices + 16);
  if (offices > 0 && width - 2 * beside >= 170)
    return { inset: beside, row: 30, offices: 'beside' };
  if (offices > 0 && width - 2 * below >= 90) return { inset: below, row: 38, offices: 'below' };
  return { inset: Math.max(least, names + 16), row: 30, offices: 'none' };
}
